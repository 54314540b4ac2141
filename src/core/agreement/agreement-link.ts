import { fromBase64Url, fromUtf8, toBase64Url, toUtf8 } from '../my-workshop/base64url.ts';
import type { Compress, Decompress } from '../my-workshop/share-link.ts';
import { parseJson } from '../read-json.ts';
import { type Agreement, type Line, VOICES } from './agreement.ts';
import { FILE_LIMIT, type ReadAgreement, readShared, type Refused } from './kept-agreements.ts';

/** Longer links are cut by some messengers; a file is offered instead. In characters, from `#` on. */
export const LINK_LIMIT = 6000;

const START = '#agreement=';
const PLAIN = `${START}1.`;
const PACKED = `${START}2.`;

/** The order of the values in a link. Old links must stay readable: add at the end, never change. */
const toValues = ({ band, agreedAtMs, voices, clauses, repairs, signers, reviewOn }: Agreement): unknown[] => [
  band,
  agreedAtMs,
  VOICES.map((voice) => voices[voice]),
  clauses.map(({ id, words, answer }) => [id, words, answer]),
  repairs.map(({ id, words }) => [id, words]),
  signers,
  reviewOn,
];

/** Three texts as a line; what is none is left for the reader to judge. */
function toLine(value: unknown): unknown {
  const [id, words, answer = ''] = Array.isArray(value) ? Array.from<unknown>(value) : [];
  return { id, words, answer } satisfies Record<keyof Line, unknown>;
}

function toAgreement(values: readonly unknown[]): unknown {
  const [band, agreedAtMs, voices, clauses, repairs, signers, reviewOn] = values;
  const [like, worry, want] = Array.isArray(voices) ? Array.from<unknown>(voices) : [];
  const lines = (list: unknown) => (Array.isArray(list) ? list.map(toLine) : list);
  return {
    band,
    agreedAtMs,
    voices: { like, worry, want },
    clauses: lines(clauses),
    repairs: lines(repairs),
    signers,
    reviewOn,
  };
}

/**
 * The part of an address from `#` on that carries an agreement. What stands there is never sent to a server. Refused
 * when it is longer than links may be.
 */
export async function toAgreementLink(
  agreement: Agreement,
  compress?: Compress,
): Promise<{ hash: string } | { refusal: 'too-long' }> {
  const bytes = toUtf8(JSON.stringify(toValues(agreement)));
  const hash = compress ? PACKED + toBase64Url(await compress(bytes)) : PLAIN + toBase64Url(bytes);
  return hash.length > LINK_LIMIT ? { refusal: 'too-long' } : { hash };
}

/** Whether the end of an address holds an agreement. */
export const isAgreementLink = (hash: string): boolean => hash.startsWith(START);

async function readBytes(hash: string, decompress?: Decompress): Promise<Uint8Array | undefined> {
  if (hash.startsWith(PLAIN)) return fromBase64Url(hash.slice(PLAIN.length));
  const packed = hash.startsWith(PACKED) ? fromBase64Url(hash.slice(PACKED.length)) : undefined;
  try {
    return packed && (await decompress?.(packed, FILE_LIMIT));
  } catch {
    return undefined;
  }
}

/**
 * Reads an agreement out of the end of an address. A link that was cut short or changed is refused as damaged.
 * @param freshId the id it gets here, so that it never takes the place of another
 */
export async function fromAgreementLink(
  hash: string,
  freshId: string,
  decompress?: Decompress,
): Promise<ReadAgreement | Refused | { refusal: 'damaged-link' }> {
  if (hash.length > LINK_LIMIT) return { refusal: 'too-large' };
  const bytes = await readBytes(hash, decompress);
  const values = bytes && parseJson(fromUtf8(bytes) ?? '');
  return Array.isArray(values) ? readShared(toAgreement(values), freshId) : { refusal: 'damaged-link' };
}
