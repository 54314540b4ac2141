import { RunSheetClock } from './run-sheet-clock.ts';

customElements.define('run-sheet-clock', RunSheetClock);
