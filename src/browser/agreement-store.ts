import type { Agreement } from '../core/agreement/agreement.ts';
import {
  type Agreements,
  MOST_AGREEMENTS,
  parseAgreements,
  serializeAgreements,
  withAgreement,
  withoutAgreement,
} from '../core/agreement/kept-agreements.ts';
import { AGREEMENTS_KEY, AGREEMENTS_UNREAD_KEY } from '../core/kept-keys.ts';
import { forgetText, here, keepText, readText } from './storage.ts';

/** The agreements of this device. Each window has its own one in hand. */
export interface AgreementStore {
  open: () => Agreement | undefined;
  /** All agreements, the last changed first. */
  all: () => readonly Agreement[];
  /** False when the browser is blocked or full, so that agreements last only as long as the page. */
  isKept: () => boolean;
  /** What was kept and could not be read, to save as a file; undefined when there is no such thing. */
  unread: () => string | undefined;
  /** Adds an agreement, or puts it in the place of the one with its id, and takes it in hand. False when there are too many. */
  put: (agreement: Agreement) => boolean;
  /** Takes an agreement in hand; '' for none. */
  choose: (id: string) => void;
  remove: (id: string) => void;
  /** Forgets all agreements, and what was put aside. False when the browser does not let it. */
  forget: () => boolean;
}

/** Opens the agreements of this device, and calls back when another window has changed them. */
export function openAgreements(onElsewhere: () => void, signal: AbortSignal): AgreementStore {
  let isKept = true;
  /** Whether the kept text may be replaced: not while it could neither be read nor put aside. */
  let mayKeep = true;
  let held: Agreements = { openId: '', agreements: [] };

  /** Puts a text aside, behind what was put aside before. */
  const putAside = (text: string): boolean => {
    const before = readText(AGREEMENTS_UNREAD_KEY).text ?? '';
    if (before.includes(text)) return true;
    return keepText(AGREEMENTS_UNREAD_KEY, before === '' ? text : `${before}\n${text}`);
  };
  /** What is kept now. Another window may have added to it. */
  const read = (): Agreements | undefined => {
    const kept = readText(AGREEMENTS_KEY);
    if (!kept.works) isKept = false;
    if (!kept.works || !mayKeep) return undefined;
    const found = parseAgreements(kept.text);
    const isWhole = !('refusal' in found) && found.lost === 0;
    if (!isWhole && kept.text !== null) {
      mayKeep = putAside(kept.text);
      isKept = mayKeep;
    }
    return 'refusal' in found ? { openId: '', agreements: [] } : found;
  };
  const keep = (edit: (all: Agreements) => Agreements) => {
    // What could not be kept is only here.
    const latest = isKept ? read() : undefined;
    held = edit({ agreements: latest?.agreements ?? held.agreements, openId: held.openId });
    isKept = mayKeep && keepText(AGREEMENTS_KEY, serializeAgreements(held));
  };

  held = read() ?? held;
  window.addEventListener(
    'storage',
    (event) => {
      if ((event.key !== null && event.key !== here(AGREEMENTS_KEY)) || !isKept) return;
      const { openId } = held;
      const found = read();
      if (!found) return;
      held = { ...found, openId: found.agreements.some(({ id }) => id === openId) ? openId : '' };
      onElsewhere();
    },
    { signal },
  );
  return {
    open: () => held.agreements.find(({ id }) => id === held.openId),
    all: () => held.agreements.toSorted((a, b) => b.changedAtMs - a.changedAtMs),
    isKept: () => isKept,
    unread: () => readText(AGREEMENTS_UNREAD_KEY).text ?? undefined,
    put(agreement) {
      const isNew = !held.agreements.some(({ id }) => id === agreement.id);
      if (isNew && held.agreements.length >= MOST_AGREEMENTS) return false;
      keep((all) => withAgreement(all, agreement));
      return true;
    },
    choose: (id) => keep((all) => ({ ...all, openId: id })),
    remove: (id) => keep((all) => withoutAgreement(all, id)),
    forget() {
      held = { openId: '', agreements: [] };
      const isGone = forgetText(AGREEMENTS_KEY) && forgetText(AGREEMENTS_UNREAD_KEY);
      if (isGone) {
        isKept = true;
        mayKeep = true;
      }
      return isGone;
    },
  };
}
