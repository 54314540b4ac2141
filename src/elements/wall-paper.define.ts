import { WallPaper } from './wall-paper.ts';

customElements.define('wall-paper', WallPaper);
