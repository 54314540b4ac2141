import { formatDay } from '../dates.ts';
import { type Agreement, VOICES, type Voice } from './agreement.ts';

/** What the text says around a family's own words, by name. */
export type TextWord = (
  name: Voice | 'title' | 'promises' | 'child' | 'grownUp' | 'wrong' | 'signed' | 'review',
) => string;

/** An agreement as plain text, to send in a message. What nobody wrote is left out. */
export function agreementText(agreement: Agreement, word: TextWord, locale: string): string {
  const { voices, clauses, repairs, signers, reviewOn } = agreement;
  const names = signers.filter((name) => name !== '');
  const parts = [
    [word('title')],
    VOICES.flatMap((voice) => (voices[voice] ? [`${word(voice)}: ${voices[voice]}`] : [])),
    clauses.length > 0 ? [word('promises'), ...clauses.flatMap((line, index) => promise(line, index + 1, word))] : [],
    repairs.length > 0 ? [word('wrong'), ...repairs.map((line) => `- ${line.words}`)] : [],
    names.length > 0 ? [`${word('signed')}: ${new Intl.ListFormat(locale).format(names)}`] : [],
    reviewOn ? [`${word('review')}: ${formatDay(reviewOn, locale)}`] : [],
  ];
  return parts.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : [])).join('\n\n');
}

function promise({ words, answer }: { words: string; answer: string }, number: number, word: TextWord): string[] {
  const said = [words && `${word('child')}: ${words}`, answer && `${word('grownUp')}: ${answer}`].filter(Boolean);
  return said.map((text, index) => (index === 0 ? `${number}. ${text}` : `   ${text}`));
}
