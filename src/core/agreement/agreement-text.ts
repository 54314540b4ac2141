import { formatDay } from '../dates.ts';
import { type Agreement, VOICES, type Voice } from './agreement.ts';

/** What the text says around a family's own words. */
export type TextWords = Readonly<
  Record<Voice | 'title' | 'promises' | 'child' | 'grownUp' | 'wrong' | 'signed' | 'review', string>
>;

/** An agreement as plain text, to send in a message. What nobody wrote is left out. */
export function agreementText(agreement: Agreement, words: TextWords, locale: string): string {
  const { voices, clauses, repairs, signers, reviewOn } = agreement;
  const names = signers.filter((name) => name !== '');
  const parts = [
    [words.title],
    VOICES.flatMap((voice) => (voices[voice] ? [`${words[voice]}: ${voices[voice]}`] : [])),
    clauses.length > 0 ? [words.promises, ...clauses.flatMap((line, index) => promise(line, index + 1, words))] : [],
    repairs.length > 0 ? [words.wrong, ...repairs.map((line) => `- ${line.words}`)] : [],
    names.length > 0 ? [`${words.signed}: ${new Intl.ListFormat(locale).format(names)}`] : [],
    reviewOn ? [`${words.review}: ${formatDay(reviewOn, locale)}`] : [],
  ];
  return parts.flatMap((lines) => (lines.length > 0 ? [lines.join('\n')] : [])).join('\n\n');
}

function promise({ words, answer }: { words: string; answer: string }, number: number, names: TextWords): string[] {
  const said = [words && `${names.child}: ${words}`, answer && `${names.grownUp}: ${answer}`].filter(Boolean);
  return said.map((text, index) => (index === 0 ? `${number}. ${text}` : `   ${text}`));
}
