import { readText } from '../browser/storage.ts';
import { WORKSHOPS_KEY } from '../core/kept-keys.ts';
import { textWeight } from '../core/my-workshop/paper-fit.ts';
import { schoolContact } from '../core/my-workshop/school-contact.ts';

/** What the line of a wallet card holds at 12 points, in letters of middling width. */
const LINE_ROOM = 24;

/**
 * `<wallet-school>` around wallet cards: writes the contact of the school in hand on the line of each. What is too long
 * for the line is left out whole, and the line stays to write on: half a telephone number is none.
 */
export class WalletSchool extends HTMLElement {
  connectedCallback(): void {
    const contact = schoolContact(readText(WORKSHOPS_KEY).text)?.contact ?? '';
    if (textWeight(contact) > LINE_ROOM) return;
    for (const line of this.querySelectorAll('.cut-write > span')) line.textContent = contact;
  }
}
