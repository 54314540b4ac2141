import { WorkshopTasks } from './workshop-tasks.ts';

customElements.define('workshop-tasks', WorkshopTasks);
