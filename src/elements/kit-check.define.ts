import { KitCheck } from './kit-check.ts';

customElements.define('kit-check', KitCheck);
