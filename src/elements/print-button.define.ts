import { PrintButton } from './print-button.ts';

customElements.define('print-button', PrintButton);
