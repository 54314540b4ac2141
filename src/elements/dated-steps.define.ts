import { DatedSteps } from './dated-steps.ts';

customElements.define('dated-steps', DatedSteps);
