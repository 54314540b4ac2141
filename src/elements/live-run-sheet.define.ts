import { LiveRunSheet } from './live-run-sheet.ts';

customElements.define('live-run-sheet', LiveRunSheet);
