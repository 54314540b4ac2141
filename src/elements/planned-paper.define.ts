import { PlannedPaper } from './planned-paper.ts';

customElements.define('planned-paper', PlannedPaper);
