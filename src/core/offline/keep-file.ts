import { keyOf } from './kept-names.ts';
import type { KitFile } from './kit-list.ts';

/** Why a file was not kept. One plain sentence each is for the page to say. */
export type Fault =
  /** Nothing answered. */
  | 'no-answer'
  /** It began to answer and then said nothing more. */
  | 'too-slow'
  /** It answered that there is no such file, or that it has trouble. */
  | 'refused'
  /** It answered something else: a login page, half a file, another version. */
  | 'wrong'
  /** This device has no room. */
  | 'full'
  /** The person at the screen stopped it. */
  | 'stopped';

export class KitFault extends Error {
  override name = 'KitFault';
  readonly fault: Fault;
  /** The path of the file, below the kit. */
  readonly url: string;
  constructor(fault: Fault, url: string) {
    super(`${url}: ${fault}`);
    this.fault = fault;
    this.url = url;
  }
}

/** What we look at of a Response. */
export interface Answer {
  readonly ok: boolean;
  arrayBuffer(): Promise<ArrayBuffer>;
}

/** What keeping needs from the browser. */
export interface Keeping<A extends Answer> {
  /** The whole address of the folder of the kit, with "/" at the end. */
  kit: string;
  /** Asks the host and no cache. Rejects with the name TimeoutError or AbortError when it was too slow or stopped. */
  ask(address: string): Promise<A>;
  digest(bytes: ArrayBuffer): Promise<ArrayBuffer>;
  /** Keeps the bytes with the headers of the answer they came in. Rejects when there is no room. */
  put(key: string, bytes: ArrayBuffer, answer: A): Promise<void>;
  kept(key: string): Promise<A | undefined>;
}

/** A digest as 64 small hexadecimal digits. */
export const hex = (digest: ArrayBuffer): string =>
  Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');

const FAULT_OF: Readonly<Record<string, Fault>> = { TimeoutError: 'too-slow', AbortError: 'stopped' };

const failWith =
  (url: string, otherwise: Fault) =>
  (error: unknown): never => {
    throw new KitFault((error instanceof Error && FAULT_OF[error.name]) || otherwise, url);
  };

/**
 * Keeps a file when its bytes are those of the list, and returns them.
 * @throws {KitFault} and keeps nothing when they are not, or when there is no room
 */
export async function keepAnswer<A extends Answer>(file: KitFile, answer: A, to: Keeping<A>): Promise<ArrayBuffer> {
  if (!answer.ok) throw new KitFault('refused', file.url);
  const bytes = await answer.arrayBuffer().catch(failWith(file.url, 'wrong'));
  if (hex(await to.digest(bytes)) !== file.hash) throw new KitFault('wrong', file.url);
  await to.put(keyOf(file, to.kit), bytes, answer).catch(failWith(file.url, 'full'));
  return bytes;
}

/** Fetches a file and keeps it. @throws {KitFault} */
export async function keepFile<A extends Answer>(file: KitFile, to: Keeping<A>): Promise<ArrayBuffer> {
  const answer = await to.ask(to.kit + encodeURI(file.url)).catch(failWith(file.url, 'no-answer'));
  return keepAnswer(file, answer, to);
}

/** Whether a file is kept and its bytes are still right. */
export async function isKeptRight<A extends Answer>(file: KitFile, from: Keeping<A>): Promise<boolean> {
  const answer = await from.kept(keyOf(file, from.kit));
  return answer !== undefined && hex(await from.digest(await answer.arrayBuffer())) === file.hash;
}

/** Says how far saving has come, after each file. */
export type Progress = (done: { files: number; bytes: number }) => void;

const AT_ONCE = 6;

/**
 * Keeps files, a few at once. What is kept and right is not fetched again. At the first fault the others end too.
 * @throws {KitFault}
 */
export async function keepFiles<A extends Answer>(
  files: readonly KitFile[],
  to: Keeping<A>,
  says: Progress = () => undefined,
): Promise<void> {
  const waiting = files.values();
  let failed = false;
  const done = { files: 0, bytes: 0 };
  const work = async () => {
    for (const file of waiting) {
      if (failed) return;
      if (!(await isKeptRight(file, to))) await keepFile(file, to);
      done.files += 1;
      done.bytes += file.bytes;
      says({ ...done });
    }
  };
  const settled = await Promise.allSettled(
    Array.from({ length: AT_ONCE }, () =>
      work().catch((error: unknown) => {
        failed = true;
        throw error;
      }),
    ),
  );
  for (const each of settled) if (each.status === 'rejected') throw each.reason;
}
