import type { MyWorkshop, Session } from '../core/my-workshop/my-workshop.ts';
import { fillAgenda, fillRoles } from './paper-rows.ts';
import { WorkshopPaper } from './workshop-paper.ts';

/**
 * `<planned-paper>`: a `<workshop-paper>` that also writes the plan. `[data-rows="agenda"]` gets the parts of the session,
 * `[data-rows="roles"]` the helpers of the head count. On its own, because other papers need not load how to count.
 */
export class PlannedPaper extends WorkshopPaper {
  protected override fill(workshop: MyWorkshop, session: Session): void {
    for (const table of this.querySelectorAll<HTMLElement>('[data-rows="agenda"]'))
      fillAgenda(table, session, this.lessons, this.words);
    for (const table of this.querySelectorAll<HTMLElement>('[data-rows="roles"]'))
      fillRoles(table, workshop, this.words);
    super.fill(workshop, session);
  }
}
