import { copyText, selectText } from '../browser/clipboard.ts';
import { fillMessage, type MessageDetails, measureTextMessage, missingDetails } from '../core/my-workshop/messages.ts';
import { partOf } from './element-parts.ts';
import { fillText } from './page-data.ts';

/** Some mail programs cut a longer address of a new message off. */
const LONGEST_MAIL_ADDRESS = 1900;

/** The address that opens a new e-mail with this subject and body, or undefined when it is too long to be safe. */
export function mailAddress(subject: string, body: string): string | undefined {
  const lines = body.replace(/\r?\n/g, '\r\n');
  const address = `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(lines)}`;
  return address.length <= LONGEST_MAIL_ADDRESS ? address : undefined;
}

/** One message of the page: its filled text, what is missing in it, how long it is, and its buttons. */
export class MessageBox {
  readonly #root: HTMLElement;
  readonly #words: Readonly<Record<string, string>>;

  /** `root` has the templates in `data-body` and, for an e-mail, `data-subject`. */
  constructor(root: HTMLElement, words: Readonly<Record<string, string>>, signal: AbortSignal) {
    this.#root = root;
    this.#words = words;
    for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
      button.hidden = false;
      button.addEventListener('click', () => this.#copy(button.dataset.copy ?? 'body'), { signal });
    }
  }

  /** Puts the details into the text. Missing ones are named only when there is a workshop to add them to. */
  fill(details: MessageDetails, hasWorkshop: boolean): void {
    const { body = '', subject = '' } = this.#root.dataset;
    const text = fillMessage(body, details);
    partOf(this.#root, 'body').textContent = text;
    const names = missingDetails(`${subject} ${body}`, details).map((name) => this.#words[`name-${name}`] ?? name);
    partOf(this.#root, 'missing').hidden = names.length === 0 || !hasWorkshop;
    partOf(this.#root, 'missing-text').textContent = fillText(this.#words.missing, {
      names: new Intl.ListFormat(document.documentElement.lang).format(names),
    });
    partOf(this.#root, 'said').textContent = '';
    if (subject !== '') this.#fillMail(fillMessage(subject, details), text);
    if (this.#root.dataset.kind === 'text') this.#measure(text);
  }

  #fillMail(subject: string, text: string): void {
    partOf(this.#root, 'subject').textContent = subject;
    const link = this.#root.querySelector<HTMLAnchorElement>('a[data-ref="mail"]');
    const address = mailAddress(subject, text);
    if (!link) return;
    link.hidden = address === undefined;
    if (address !== undefined) link.href = address;
  }

  #measure(text: string): void {
    const measured = measureTextMessage(text);
    const words = measured.parts > 1 ? this.#words.charactersMany : this.#words.characters;
    partOf(this.#root, 'measure').textContent = fillText(words, measured);
  }

  async #copy(which: string): Promise<void> {
    const part = partOf(this.#root, which);
    const isCopied = await copyText(part.textContent ?? '');
    if (!isCopied) selectText(part);
    partOf(this.#root, 'said').textContent = (isCopied ? this.#words.copied : this.#words.notCopied) ?? '';
  }
}
