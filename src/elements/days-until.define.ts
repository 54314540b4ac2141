import { DaysUntil } from './days-until.ts';

customElements.define('days-until', DaysUntil);
