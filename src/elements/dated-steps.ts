import { hasExpired } from '../core/controls.ts';
import { localDay } from '../core/dates.ts';

/**
 * `<dated-steps data-expires="2027-05-21">` around menu steps (`data-part="steps"`) and the words that stand in for them
 * (`data-part="old"`, hidden): a copy of the kit can be years old, so from that day on, by this device’s calendar, the
 * steps are taken out of the page and of its print. Without script the page says the date in words.
 */
export class DatedSteps extends HTMLElement {
  connectedCallback(): void {
    const { expires } = this.dataset;
    const steps = this.querySelector('[data-part="steps"]');
    const old = this.querySelector<HTMLElement>('[data-part="old"]');
    if (!expires || !old) throw new Error('dated-steps: expected data-expires, and parts "steps" and "old".');
    if (!hasExpired(expires, localDay(Date.now()))) return;
    steps?.remove();
    old.hidden = false;
  }
}
