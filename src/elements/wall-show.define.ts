import { WallShow } from './wall-show.ts';

customElements.define('wall-show', WallShow);
