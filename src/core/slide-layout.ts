/** What decides the sizes on a slide. Computed at build: the style sheet has a rule for each value. */
export interface SlideLayout {
  /** How large the heading can be set, so that it fills the slide and never leaves it. */
  heading: 'xl' | 'l' | 'm' | 's';
  /** What stands under the heading: nothing, a little or a lot. */
  rest: 'none' | 'short' | 'long';
  /** In how many columns the answers stand on a wide screen. */
  columns: 1 | 2 | 3;
  /** Whether the paragraph is what somebody says, with the heading only naming it. */
  isSaidBelow: boolean;
}

const LONG_REST_LETTERS = 90;
/** The longest answer that can share a line with two others. */
const SHORT_ANSWER_LETTERS = 16;

const textOf = (html: string): string => html.replace(/<[^>]+>/g, '').trim();

const SIZES: readonly { heading: SlideLayout['heading']; letters: number; longestWord: number }[] = [
  { heading: 'xl', letters: 24, longestWord: 11 },
  { heading: 'l', letters: 48, longestWord: 13 },
  { heading: 'm', letters: 80, longestWord: 16 },
];

/** The size of a heading: the largest in which the whole text and its longest word fit. */
export function headingSize(text: string): SlideLayout['heading'] {
  const longest = Math.max(...text.split(/[\s-]+/).map((word) => word.length));
  return SIZES.find(({ letters, longestWord }) => text.length <= letters && longest <= longestWord)?.heading ?? 's';
}

function answerColumns(answers: readonly string[]): SlideLayout['columns'] {
  const longest = Math.max(0, ...answers.map((answer) => answer.length));
  if (answers.length === 3) return longest <= SHORT_ANSWER_LETTERS ? 3 : 1;
  return answers.length === 0 ? 1 : 2;
}

/** The layout of a slide from the HTML of its words: one h2, then at most one list or paragraph. */
export function slideLayout(html: string): SlideLayout {
  const heading = textOf(/<h2[^>]*>([\s\S]*?)<\/h2>/.exec(html)?.[1] ?? '');
  const rest = textOf(html.replace(/<h2[^>]*>[\s\S]*?<\/h2>/, ''));
  const answers = [...html.matchAll(/<li[^>]*>([\s\S]*?)<\/li>/g)].map(([, answer = '']) => textOf(answer));
  return {
    heading: headingSize(heading),
    rest: rest === '' ? 'none' : rest.length > LONG_REST_LETTERS ? 'long' : 'short',
    columns: answerColumns(answers),
    isSaidBelow: /^[“‘«¿¡]/.test(rest),
  };
}
