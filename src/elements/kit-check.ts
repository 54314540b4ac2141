import { checkKit, fromKitFolder, sha256 } from '../browser/check-kit.ts';
import { filesOfZip } from '../browser/read-zip.ts';
import { loadScript } from '../browser/trusted-scripts.ts';
import { CHECKSUMS_PROPERTY, type Checksums, type KitDifferences, readChecksums } from '../core/kit-checksums.ts';
import { partOf } from './element-parts.ts';
import { fillText, wordsOf } from './page-data.ts';

/** More names than this are no help to anybody. */
const MOST_NAMES = 20;

type NamedFile = [path: string, bytes: Uint8Array];

/** The files of a chosen folder, one after the other. A stick that is worn out fails here. */
async function* filesOfFolder(files: readonly File[]): AsyncGenerator<NamedFile> {
  for (const file of files) yield [file.webkitRelativePath, new Uint8Array(await file.arrayBuffer())];
}

async function* filesOfPackedKit(file: File): AsyncGenerator<NamedFile> {
  yield* filesOfZip(new Uint8Array(await file.arrayBuffer()));
}

/**
 * `<kit-check data-list-src data-words>`: compares a chosen folder or zip with the list of checksums of this kit, and
 * names what is missing, changed or extra. Works over file://: the list is a script, and the files are handed over by
 * the person.
 */
export class KitCheck extends HTMLElement {
  #listening: AbortController | undefined;
  #words: Readonly<Record<string, string>> = {};
  /** The check that counts: a second choice makes the first one fall silent. */
  #latest = 0;

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.#words = wordsOf(this);
    // Without it a browser would let people choose single files only; every desktop browser has it.
    this.#input('folder').webkitdirectory = true;
    this.#input('folder').addEventListener('change', () => this.#chosen('folder'), { signal });
    this.#input('zip').addEventListener('change', () => this.#chosen('zip'), { signal });
    this.hidden = false;
    if (!globalThis.crypto?.subtle) this.#say('noCrypto');
  }

  disconnectedCallback(): void {
    this.#listening?.abort();
  }

  #input(name: 'folder' | 'zip'): HTMLInputElement {
    const input = partOf(this, name);
    if (!(input instanceof HTMLInputElement)) throw new Error(`kit-check: expected "${name}" to be a field.`);
    return input;
  }

  #say(word: string, values: Readonly<Record<string, string | number>> = {}): void {
    partOf(this, 'result').hidden = false;
    partOf(this, 'said').textContent = fillText(this.#words[word], values);
  }

  async #chosen(kind: 'folder' | 'zip'): Promise<void> {
    const [first, ...others] = this.#input(kind).files ?? [];
    if (!first || !globalThis.crypto?.subtle) return;
    this.#latest++;
    partOf(this, 'lists').replaceChildren();
    try {
      const files = kind === 'zip' ? filesOfPackedKit(first) : filesOfFolder([first, ...others]);
      await this.#check(files, this.#latest);
    } catch (error) {
      this.#say(error instanceof RangeError ? 'notZip' : 'unreadable');
    }
  }

  async #check(files: AsyncIterable<NamedFile>, turn: number): Promise<void> {
    const found = new Map<string, string>();
    this.#say('busy', { count: 0 });
    for await (const [path, bytes] of files) {
      found.set(path, await sha256(bytes));
      if (turn !== this.#latest) return;
      if (found.size % 50 === 0) this.#say('busy', { count: found.size });
    }
    const copy = fromKitFolder(found);
    if (!copy) return this.#say('notKit');
    const list = await this.#readList();
    if (!list) return this.#say('noList');
    this.#tell(await checkKit(list, copy), list.size);
  }

  async #readList(): Promise<Checksums | undefined> {
    try {
      const address = new URL(this.dataset.listSrc ?? '', location.href);
      return readChecksums(String(await loadScript(address, CHECKSUMS_PROPERTY)));
    } catch {
      return undefined;
    }
  }

  #tell(differences: KitDifferences, listed: number): void {
    const { missing, changed, extra } = differences;
    const isWhole = missing.length + changed.length === 0;
    // The list and its script are files of the kit, too.
    const count = listed + 2;
    if (isWhole) this.#say(extra.length === 0 ? 'good' : 'goodExtra', { count });
    else this.#say('bad', { missing: missing.length, changed: changed.length, extra: extra.length });
    const lists = partOf(this, 'lists');
    lists.replaceChildren();
    if (!isWhole) {
      const next = document.createElement('p');
      next.textContent = this.#words[changed.length > listed / 2 ? 'edition' : 'badNext'] ?? '';
      lists.append(next);
    }
    for (const kind of ['missing', 'changed', 'extra'] as const)
      if (differences[kind].length > 0) lists.append(...this.#list(this.#words[kind] ?? '', differences[kind]));
  }

  #list(title: string, paths: readonly string[]): HTMLElement[] {
    const heading = document.createElement('h3');
    heading.textContent = title;
    const list = document.createElement('ul');
    const rest = paths.length - MOST_NAMES;
    const more = rest > 0 ? [fillText(this.#words.more, { count: rest })] : [];
    for (const text of [...paths.slice(0, MOST_NAMES), ...more]) {
      const item = document.createElement('li');
      item.textContent = text;
      list.append(item);
    }
    return [heading, list];
  }
}
