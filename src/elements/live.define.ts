// One script for the live page of a ready-made evening and of one's own: the kit keeps it once.
import './run-sheet-clock.define.ts';
import './print-button.define.ts';
import './live-run-sheet.define.ts';
import { OwnEvening } from './own-evening.ts';

customElements.define('own-evening', OwnEvening);
