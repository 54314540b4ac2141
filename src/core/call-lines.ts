/** A line to call, write to or open, as the search dialog shows it. */
export interface CallLine {
  /** By ISO 3166 code; INTL works anywhere. */
  country: string;
  /** emergency, report, support or image-removal. */
  kind: string;
  name: string;
  phone?: string | undefined;
  /** How to text it, as in "text CONNECT to 686868". */
  text?: string | undefined;
  url?: string | undefined;
}

/** The lines that may be shown, and which of them a help case names: places in the list, by case. */
export interface CallLines {
  lines: readonly CallLine[];
  cases: ReadonlyMap<string, readonly number[]>;
}

const ANYWHERE = 'INTL';
/** More than these are on the page of the case. */
const MOST = 6;

/**
 * Whom to call in a country: the lines that the help case names there, in its order, then those that work anywhere. The
 * emergency number of the country is always among them, last where the case does not name it.
 */
export function linesToCall({ lines, cases }: CallLines, helpCase: string, country: string): CallLine[] {
  const named = (cases.get(helpCase) ?? []).flatMap((place) => lines[place] ?? []);
  const local = named.filter((line) => line.country === country);
  const isMissing = (line: CallLine): boolean => line.country === country && !local.includes(line);
  const emergency = lines.filter((line) => line.kind === 'emergency' && isMissing(line));
  const anywhere = named.filter((line) => line.country === ANYWHERE);
  return [...[...local, ...anywhere].slice(0, MOST - emergency.length), ...emergency];
}

/** The countries that have lines, in the order of the list. */
export const countriesOf = ({ lines }: CallLines): string[] =>
  [...new Set(lines.map(({ country }) => country))].filter((country) => country !== ANYWHERE);

/** Reads lines and cases as the build writes them for the dialog. @throws when they are not there or damaged */
export function parseCallLines(value: unknown): CallLines {
  const { lines, cases } = fields(value);
  if (!Array.isArray(lines)) throw new Error(NO_LINES);
  return {
    lines: lines.map(parseLine),
    cases: new Map(Object.entries(fields(cases)).map(([name, places]) => [name, parsePlaces(places)])),
  };
}

const NO_LINES = 'A search file does not hold lines to call.';

function parseLine(value: unknown): CallLine {
  const { country, kind, name, phone, text, url } = fields(value);
  if (typeof country !== 'string' || typeof kind !== 'string' || typeof name !== 'string') throw new Error(NO_LINES);
  return { country, kind, name, phone: textOf(phone), text: textOf(text), url: webAddressOf(url) };
}

function parsePlaces(value: unknown): number[] {
  if (!Array.isArray(value)) throw new Error(NO_LINES);
  return value.filter((place): place is number => typeof place === 'number');
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
/** A script address, in a file that somebody changed, leads nowhere. */
const webAddressOf = (value: unknown): string | undefined => {
  const address = textOf(value);
  return /^https?:\/\//.test(address ?? '') ? address : undefined;
};

const fields = (value: unknown): Record<string, unknown> =>
  typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value)) : {};

/** Whether a line prints. Paper is for one country, and leaves out the lines that lead people of other countries on. */
export const isOnPaper = ({ country, kind }: { country: string; kind: string }): boolean =>
  country !== ANYWHERE || kind === 'image-removal';
