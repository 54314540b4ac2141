import { parseJson } from '../read-json.ts';
import { type Compress, type Decompress, hashToText, textToHash } from '../text-in-link.ts';
import { type Agreement, type Line, VOICES } from './agreement.ts';
import { FILE_LIMIT, type ReadAgreement, readShared, type Refused } from './kept-agreements.ts';

/** Longer links are cut by some messengers; a file is offered instead. In characters, from `#` on. */
export const LINK_LIMIT = 6000;

const START = '#agreement=';

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
  const hash = await textToHash(START, JSON.stringify(toValues(agreement)), compress);
  return hash.length > LINK_LIMIT ? { refusal: 'too-long' } : { hash };
}

/** Whether the end of an address holds an agreement. */
export const isAgreementLink = (hash: string): boolean => hash.startsWith(START);

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
  const values = parseJson((await hashToText(START, hash, FILE_LIMIT, decompress)) ?? '');
  return Array.isArray(values) ? readShared(toAgreement(values), freshId) : { refusal: 'damaged-link' };
}
