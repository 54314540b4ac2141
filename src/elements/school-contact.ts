import { readText } from '../browser/storage.ts';
import { WORKSHOPS_KEY } from '../core/kept-keys.ts';
import { schoolContact } from '../core/my-workshop/school-contact.ts';
import { partOf } from './element-parts.ts';
import { fillText } from './page-data.ts';

/** `<school-contact hidden data-lead="Safeguarding lead: {lead}">`: the school of the workshop in hand, when it has a contact. */
export class SchoolContactCard extends HTMLElement {
  connectedCallback(): void {
    const found = schoolContact(readText(WORKSHOPS_KEY).text);
    if (!found) return;
    partOf(this, 'school').textContent = found.school;
    partOf(this, 'lead').textContent = found.lead && fillText(this.dataset.lead, { lead: found.lead });
    partOf(this, 'contact').textContent = found.contact;
    this.hidden = false;
  }
}
