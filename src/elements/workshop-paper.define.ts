import { WorkshopPaper } from './workshop-paper.ts';

customElements.define('workshop-paper', WorkshopPaper);
