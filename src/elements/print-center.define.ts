import { PrintCenter } from './print-center.ts';

customElements.define('print-center', PrintCenter);
