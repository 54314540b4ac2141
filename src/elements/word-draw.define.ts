import { WordDraw } from './word-draw.ts';

customElements.define('word-draw', WordDraw);
