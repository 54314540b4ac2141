import type { MyWorkshop, Session } from '../core/my-workshop/my-workshop.ts';
import type { MessageDetails } from '../core/my-workshop/messages.ts';
import { AGENDA, fitsOnePage, RUN_SHEET } from '../core/my-workshop/paper-fit.ts';
import { agendaRows } from '../core/my-workshop/paper-rows.ts';
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

  protected override fitWords(details: MessageDetails, session: Session): string {
    const table = this.querySelector('.wp-agenda') ? AGENDA : this.querySelector('.wp-run') ? RUN_SHEET : undefined;
    const rows = agendaRows(session, this.lessons, document.documentElement.lang);
    const head = [`${details.event} · ${details.school}`, details.lead ?? ''];
    return (table && !fitsOnePage(rows, head, table) && this.words.manyPages) || super.fitWords(details, session);
  }
}
