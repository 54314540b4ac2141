import { WorkshopSlips } from './workshop-slips.ts';

customElements.define('workshop-slips', WorkshopSlips);
