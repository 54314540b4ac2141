import { LENGTHS } from '../../../core/lengths.ts';
import { ageBand } from '../../../content-model/common.ts';
import { type Content, entriesOf, type Rule } from '../content.ts';
import { allTexts, textField } from '../fields.ts';
import { errorAt } from '../problem.ts';

/** The two files that may hold numbers and addresses: the list of helplines, and the titles and addresses of sources. */
const EXEMPT = ['content/helplines.yaml', 'content/sources.yaml'];
/** It cites where each date was read, and organizers of the day run helplines too. */
const MAY_CITE = 'content/safer-internet-day.yaml';

const WANTED = 'write "the help page", or use <Helpline ids="…" />';

/** Phone numbers and help addresses are typed in helplines.yaml and nowhere else. */
export const checkPhoneNumbers: Rule = function* (content) {
  const addresses = helpAddresses(content);
  const codes = shortCodes(content);
  for (const { file, text } of content.files) {
    if (EXEMPT.includes(file)) continue;
    for (const [index, line] of text.split('\n').entries()) {
      for (const number of findPhoneNumbers(line, codes))
        yield errorAt(file, index + 1, `"${number}" looks like a phone number; ${WANTED}`);
      if (file === MAY_CITE) continue;
      for (const address of findAddresses(line, addresses))
        yield errorAt(file, index + 1, `"${address}" is a help address from helplines.yaml; ${WANTED}`);
    }
  }
};

const DIGIT_GAP = '[ \\u00a0\\u2009.\\-\\u2010\\u2011\\u2013()]{0,2}';
const NOT_AFTER = '(?<![\\p{L}\\p{N}$€£_]|[\\p{L}\\p{N}][-.,])';
const NOT_BEFORE = '(?![\\p{L}\\p{N}_%]|[.,]\\d)';
const pattern = (source: string, flags = 'giu') => new RegExp(source, flags);

const YEAR = '(?:19|20)\\d\\d';
/** Runs of digits that are dates, years, ages or lengths of lessons, however they are strung together. */
const INNOCENT = [
  pattern('https?://\\S+'),
  pattern(`${NOT_AFTER}${YEAR}-[01]\\d(?:-[0-3]\\d)?(?!\\d)`),
  pattern(`${NOT_AFTER}[0-3]?\\d[./-][0-3]?\\d[./-]${YEAR}(?!\\d)`),
  pattern(`${NOT_AFTER}${YEAR}(?: ?[-\\u2013/ ] ?${YEAR})+(?!\\d)`),
  pattern(`${NOT_AFTER}(?:${ageBand.options.join('|').replaceAll('-', '[-\\u2013]')})(?!\\d)`),
  pattern(`${NOT_AFTER}(?:${LENGTHS.join('|')})(?:[ -](?:${LENGTHS.join('|')}))+(?!\\d)`),
];

const COUNTED =
  '(?:people|families|family|parents|children|kids|students|pupils|teachers|volunteers|adults|homes|times|minutes|seconds|hours|days|words|characters|pages|copies|cards|sheets|notes|steps|messages|percent)';
const VERBS =
  '(?:calls?|calling|called|dials?|dialing|dialling|texts?|texting|rings?|ringing|phones?|phoning|sms|whatsapp|helpline|hotline|llam\\p{L}*|marc(?:a|ar|as|an|ando|que|quen)|mensajes?)';
const LINK_WORDS = `(?:[ ,:"“]+(?:or|and|to|at|on|us|them|the|number|is|o|y|al|a|el|número|${VERBS}|(?-i:[A-Z]{2,})))*`;
const SHORT_CODE = `\\d(?:[ \\u00a0-]?\\d){2,5}`;

const PHONE_LIKE = [
  // Links that call or text.
  pattern('\\b(?:tel|sms):(?=[+\\d(])[+\\d(.-]*\\d'),
  // Seven digits or more, with the gaps people put between them.
  pattern(`${NOT_AFTER}\\+?\\(?\\d(?:${DIGIT_GAP}\\d){6,}${NOT_BEFORE}`),
  // 1-800-FLOWERS: letters in place of the last digits.
  pattern(`${NOT_AFTER}(?:1[ -])?\\(?8(?:00|33|44|55|66|77|88)\\)?[ -](?-i:[A-Z]{3,})[-A-Z0-9]*`),
  // Numbers that are a help line wherever they stand: 911, 988, 116 111, 0800 …
  pattern(`${NOT_AFTER}(?:9-?1-?1|988|116[ \\u00a0-]?\\d{3}|08(?:00|08)(?:[ -]\\d+)*)${NOT_BEFORE}`),
  // A short number after "call", "text … to", "dial", unless it counts something.
  pattern(`(?<![\\p{L}-])${VERBS}${LINK_WORDS}[ ,:"“]+${SHORT_CODE}${NOT_BEFORE}(?![ -]+${COUNTED}\\b)`),
];

const CODE = pattern(`${NOT_AFTER}\\d(?:[ \\u00a0-]?\\d){3,5}${NOT_BEFORE}`);
const NO_CODES: ReadonlySet<string> = new Set();

/**
 * Finds what looks like a phone number or a text code in one line; dates, years, ages, lengths and numbers inside web
 * addresses are not.
 * @param codes short numbers of the helplines, digits only: these are found wherever they stand
 */
export function findPhoneNumbers(line: string, codes: ReadonlySet<string> = NO_CODES): string[] {
  let rest = INNOCENT.reduce((text, innocent) => text.replaceAll(innocent, '¤'), line);
  const found: string[] = [];
  const take = (match: string) => {
    found.push(match.trim());
    return '¤';
  };
  for (const phone of PHONE_LIKE) rest = rest.replaceAll(phone, take);
  rest.replaceAll(CODE, (match) => (codes.has(digitsOf(match)) ? take(match) : match));
  return found;
}

const digitsOf = (text: string) => text.replaceAll(/\D/g, '');

/** The numbers of four to six digits that helplines.yaml holds, digits only; not those that could be years. */
function shortCodes(content: Content): ReadonlySet<string> {
  const texts = entriesOf(content, 'helplines').flatMap(({ data }) => [
    textField(data, 'phone'),
    textField(data, 'text'),
  ]);
  const found = texts.flatMap((text) => text?.match(CODE) ?? []).map(digitsOf);
  return new Set(found.filter((code) => !new RegExp(`^${YEAR}$`).test(code)));
}

const ADDRESS = /(?:[\w.+-]+@)?(?:[a-z0-9-]+\.)+[a-z]{2,}/gi;
const withoutWww = (address: string) => address.toLowerCase().replace(/^www\./, '');

/** Hosts and e-mail addresses that helplines.yaml holds, apart from where it was read. */
function helpAddresses(content: Content): ReadonlySet<string> {
  const texts = entriesOf(content, 'helplines').flatMap(({ data }) => [...allTexts(data)]);
  const reachable = texts.filter(({ path }) => path[0] !== 'sources');
  return new Set(reachable.flatMap(({ text }) => text.match(ADDRESS) ?? []).map(withoutWww));
}

/** Finds, in one line, the addresses that are in the set. */
function findAddresses(line: string, addresses: ReadonlySet<string>): string[] {
  return (line.match(ADDRESS) ?? []).filter((address) => addresses.has(withoutWww(address)));
}
