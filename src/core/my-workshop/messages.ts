/**
 * Every detail a message may name, as {school}. An `expected` one that is missing leaves a line to fill by hand. An
 * `optional` one stands only in a part in square brackets, and that part goes when the detail is missing: nobody is
 * promised food that nobody ordered.
 */
export const DETAILS = {
  school: 'expected',
  /** What the workshop is called: "Family night". */
  event: 'expected',
  /** The day in words: "Tuesday, March 16". */
  date: 'expected',
  /** When it begins: "6:30 PM". */
  time: 'expected',
  /** The room: "the library". */
  place: 'expected',
  /** Whom to ask, and how: "Ana, 555-0100". */
  contact: 'expected',
  /** The name of the safeguarding lead. */
  lead: 'expected',
  /** Who sends the message: "Ana and the PTA". */
  sender: 'expected',
  principal: 'expected',
  /** When it ends. */
  ends: 'optional',
  /** Street and town. */
  address: 'optional',
  /** What it is about, after "about": "kind words online". */
  topics: 'optional',
  food: 'optional',
  childcare: 'optional',
  /** The languages somebody interprets. */
  interpreting: 'optional',
  /** The photo rule, as one short phrase. */
  photos: 'optional',
  /** The web address of the kit or of the evening. */
  link: 'optional',
} as const satisfies Record<string, 'expected' | 'optional'>;

export type Detail = keyof typeof DETAILS;
export type MessageDetails = Partial<Record<Detail, string>>;

/** What stands for a detail that is not known yet: a line to write on. */
export const BLANK = '____';

/** True for the name of a detail. */
export const isDetail = (name: string): name is Detail => Object.hasOwn(DETAILS, name);

/** A part in square brackets, or a placeholder outside one. */
const PIECE = /\[([^[\]]*)\]|\{(\w+)\}(\.?)/g;
const PLACEHOLDER = /\{(\w+)\}(\.?)/g;

/**
 * Fills a template with details and returns plain text. A part in square brackets that names a missing detail is left
 * out, with its line when nothing else stands there; elsewhere a missing detail becomes a line to fill. What a person
 * typed is put in as it is, on one line, and is never read as a template.
 */
export function fillMessage(template: string, details: MessageDetails): string {
  const lines = template.split(/\r?\n/).flatMap((line) => {
    const filled = fillLine(line, details);
    return filled === '' && line.trim() !== '' ? [] : [filled];
  });
  return lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function fillLine(line: string, details: MessageDetails): string {
  const filled = line.replace(PIECE, (piece, part: string | undefined) => {
    if (part === undefined) return fillPlaceholders(piece, details);
    const isComplete = placeholdersIn(part).every((name) => detailText(name, details) !== '');
    return isComplete ? fillPlaceholders(part, details) : '';
  });
  return filled.replace(/ {2,}/g, ' ').trim();
}

/** A value that ends its own sentence takes no second full stop. */
function fillPlaceholders(text: string, details: MessageDetails): string {
  return text.replace(PLACEHOLDER, (_, name: string, stop: string) => {
    const value = detailText(name, details) || BLANK;
    return /[.!?…]$/.test(value) ? value : value + stop;
  });
}

/** The names of the placeholders of a text, in order, unknown ones too. */
export const placeholdersIn = (text: string): string[] => [...text.matchAll(PLACEHOLDER)].map(([, name = '']) => name);

/** The expected details that a template names and nobody has typed, each once, in the order of the template. */
export function missingDetails(template: string, details: MessageDetails): Detail[] {
  const named = new Set(placeholdersIn(template).filter(isDetail));
  return [...named].filter((name) => DETAILS[name] === 'expected' && detailText(name, details) === '');
}

/** A detail as one line of text; empty when it is missing or no detail at all. */
function detailText(name: string, details: MessageDetails): string {
  const value = isDetail(name) ? (details[name] ?? '') : '';
  return value.replace(/[\p{Cc}\s]+/gu, ' ').trim();
}

/** The letters that fit a text message of 160, and those that take the room of two. Source: 3GPP TS 23.038. */
const PLAIN_LETTERS =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const DOUBLE_LETTERS = '^{}\\[~]|€';

/**
 * How long a text message is: its characters, and how many messages a phone company counts. One letter outside the plain
 * alphabet (a curly quote, an emoji) makes room for 70 instead of 160, or 67 and 153 in each of several parts.
 */
export function measureTextMessage(text: string): { characters: number; parts: number } {
  const characters = [...text];
  const isPlain = characters.every((letter) => PLAIN_LETTERS.includes(letter) || DOUBLE_LETTERS.includes(letter));
  const units = isPlain
    ? characters.length + characters.filter((letter) => DOUBLE_LETTERS.includes(letter)).length
    : text.length;
  const [single, each] = isPlain ? [160, 153] : [70, 67];
  return { characters: characters.length, parts: units <= single ? Math.min(units, 1) : Math.ceil(units / each) };
}
