import { WorkshopPapers } from './workshop-papers.ts';

customElements.define('workshop-papers', WorkshopPapers);
