import { readText } from '../browser/storage.ts';
import { WORKSHOPS_KEY } from '../core/kept-keys.ts';
import { schoolDetails } from '../core/my-workshop/school-contact.ts';
import { schoolFoot } from '../core/my-workshop/school-foot.ts';
import { partOf } from './element-parts.ts';

/**
 * `<school-foot data-left-school data-left-contact data-left-both>`: writes the school of the workshop in hand into the
 * foot of a sheet, wherever the sheet is put, and says on the screen what had no room.
 */
export class SchoolFootLine extends HTMLElement {
  connectedCallback(): void {
    const found = schoolDetails(readText(WORKSHOPS_KEY).text);
    if (!found) return;
    const { label, contact, leftOut } = schoolFoot(found);
    if (label) partOf(this, 'label').textContent = label;
    partOf(this, 'contact').textContent = contact;
    const left = partOf(this, 'left');
    const { leftSchool, leftContact, leftBoth } = this.dataset;
    const words = { school: leftSchool, contact: leftContact, both: leftBoth };
    left.textContent = (leftOut && words[leftOut]) ?? '';
    left.hidden = !leftOut;
  }
}
