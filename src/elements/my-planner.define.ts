import { MyPlanner } from './my-planner.ts';

customElements.define('my-planner', MyPlanner);
