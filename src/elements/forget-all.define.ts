import { ForgetAll } from './forget-all.ts';

customElements.define('forget-all', ForgetAll);
