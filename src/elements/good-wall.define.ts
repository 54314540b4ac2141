import { GoodWall } from './good-wall.ts';

customElements.define('good-wall', GoodWall);
