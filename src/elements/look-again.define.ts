import { LookAgain } from './look-again.ts';

customElements.define('look-again', LookAgain);
