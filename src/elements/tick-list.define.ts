import { TickList } from './tick-list.ts';

customElements.define('tick-list', TickList);
