import { isDetail, type MessageDetails } from '../core/my-workshop/messages.ts';
import type { MyWorkshop, Session } from '../core/my-workshop/my-workshop.ts';
import { detailsInWords } from '../core/my-workshop/paper-details.ts';
import { crowdOf, sizeOf, textWeight } from '../core/my-workshop/paper-fit.ts';
import { partOf } from './element-parts.ts';
import { fillText } from './page-data.ts';
import { showLogo } from './paper-page.ts';
import { SessionPage } from './session-page.ts';

/** Letters of a text that is named as left out. */
const SHOWN = 40;

/**
 * `<workshop-paper data-words data-catalogue>`: puts the details of one session into a paper. `[data-detail="school"]`
 * gets the text, or keeps the words in `data-blank`; `[data-needs="food"]` shows only with that detail, and
 * `[data-at-most="60"]` only while its details are no heavier, else the page says what is left out. `[data-steps="26 60"]`
 * gets in `data-step` how many of these limits its longest such part goes beyond, for smaller type. Without script, or without a workshop, lines stay to write on.
 */
export class WorkshopPaper extends SessionPage {
  protected override show(workshop: MyWorkshop | undefined, session: Session | undefined): void {
    if (workshop && session) this.fill(workshop, session);
  }

  /** Puts the details of one session into the paper. */
  protected fill(workshop: MyWorkshop, session: Session): void {
    const details = detailsInWords(workshop, session, this.lessons, document.documentElement.lang);
    fillDetails(this, details);
    for (const holder of this.querySelectorAll<HTMLElement>('[data-logo]'))
      showLogo(holder, workshop.details.logo, fillText(this.words.logoAlt, { school: details.school }).trim());
    for (const code of this.querySelectorAll<HTMLElement>('address-qr')) code.dataset.address = details.link;
    for (const sheet of this.querySelectorAll<HTMLElement>('.wp')) sheet.dataset.crowd = crowdOf(textsOn(sheet));
    const said = partOf(this, 'fit');
    said.textContent = this.fitWords(details, session);
    said.hidden = said.textContent === '';
  }

  /** Says what does not fit; '' when all does. */
  protected fitWords(_details: MessageDetails, _session: Session): string {
    const texts = leftOut(this);
    if (texts.length === 0) return '';
    return fillText(this.words.tooLong, { texts: new Intl.ListFormat(document.documentElement.lang).format(texts) });
  }
}

/** Puts each detail where the paper asks for it. */
function fillDetails(root: HTMLElement, details: MessageDetails): void {
  const detailOf = (name = '') => (isDetail(name) ? (details[name] ?? '') : '');
  for (const place of root.querySelectorAll<HTMLElement>('[data-detail]')) {
    const text = detailOf(place.dataset.detail) || (place.dataset.blank ?? '');
    if (place.textContent !== text) place.textContent = text;
    place.dataset.size = sizeOf(text);
  }
  for (const part of root.querySelectorAll<HTMLElement>('[data-needs], [data-at-most]'))
    part.hidden = isTooLong(part) || ('needs' in part.dataset && detailOf(part.dataset.needs) === '');
  for (const part of root.querySelectorAll<HTMLElement>('[data-steps]')) {
    const weights = [...part.querySelectorAll('[data-at-most]')].map((one) => textWeight(textOf(one)));
    part.dataset.step = String(stepOf(Math.max(...weights), part.dataset.steps ?? ''));
  }
}

/** How many of these limits ("26 60") a weight goes beyond. */
const stepOf = (weight: number, limits: string): number =>
  limits.split(' ').filter((limit) => weight > Number(limit)).length;

const isTooLong = ({ dataset, textContent }: HTMLElement): boolean =>
  textWeight(textContent ?? '') > Number(dataset.atMost ?? Number.POSITIVE_INFINITY);

/** What is written there, without the spaces and the dot that only part it from its neighbors. */
const textOf = ({ textContent }: Element): string => (textContent ?? '').trim().replace(/\s+/g, ' ').replace(/^· /, '');

/** What a paper has no room for, each text once and cut short. */
function leftOut(root: HTMLElement): string[] {
  const parts = [...root.querySelectorAll<HTMLElement>('[data-at-most]')].filter(isTooLong);
  return [...new Set(parts.map(textOf))].map((text) => `“${[...text].slice(0, SHOWN).join('')}…”`);
}

/** All that is filled in on a sheet. What stands in a corner of its own, as the strips do, does not count. */
function textsOn(sheet: HTMLElement): string[] {
  const places = [...sheet.querySelectorAll<HTMLElement>('[data-detail], [data-filled]')];
  return places.filter((place) => !place.closest('[hidden], [data-apart]')).map((place) => place.textContent ?? '');
}
