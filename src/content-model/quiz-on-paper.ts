import type { ChatScene } from './chat-scene.ts';
import type { Checklist } from './checklist.ts';
import type { ClassCardStep } from './lesson.ts';
import type { QuizQuestion } from './quiz.ts';

/** What the paper twin of a quiz or chat scene takes on one side of Letter. Lines are of 12 pt; tests print the pages. */
export const MOST_LINES = 33;
/** Characters that a line of a question, of one of two columns of answers, and of a chat surely holds. */
const QUESTION_LINE = 84;
const OPTION_LINE = 39;
const CHAT_LINE = 80;
const SHORT_OPTION = 16;
const SPACE = 0.5;

const lines = (text: string, characters: number): number => Math.ceil(text.length / characters);

/** Whether all answers are so short that three stand side by side. */
export const hasShortOptions = ({ options }: { options: readonly { say: string }[] }): boolean =>
  options.length <= 3 && options.every(({ say }) => say.length <= SHORT_OPTION);

function questionLines(question: Pick<QuizQuestion, 'ask' | 'options'>): number {
  const says = question.options.map(({ say }) => lines(say, OPTION_LINE));
  const rows = says.flatMap((left, place) => (place % 2 === 0 ? [Math.max(left, says[place + 1] ?? 0)] : []));
  const options = hasShortOptions(question) ? 1 : rows.reduce((sum, row) => sum + row, 0);
  return lines(question.ask, QUESTION_LINE) + options + SPACE;
}

/** About how many lines the questions of a quiz fill on paper. */
export const quizLines = ({ questions }: { questions: readonly Pick<QuizQuestion, 'ask' | 'options'>[] }): number =>
  questions.reduce((sum, question) => sum + questionLines(question), 0);

/** About how many lines a chat scene fills on paper. */
export const sceneLines = ({ story, messages, steps }: Pick<ChatScene, 'story' | 'messages' | 'steps'>): number =>
  [
    lines(story, CHAT_LINE),
    ...messages.map(({ from, say }) => lines(`${from}: ${say}`, CHAT_LINE) + SPACE / 2),
    ...steps.map(({ do: order }) => lines(order, CHAT_LINE) + SPACE / 2),
  ].reduce((sum, count) => sum + count, 0);

/** Characters that an order of a checklist with its reason surely holds in a line beside two boxes. */
const CHECK_LINE = 78;

/** About how many lines the items of a checklist and what comes next fill on paper. */
export const checklistLines = ({ items, next }: Pick<Checklist, 'items' | 'next'>): number =>
  items.reduce((sum, { do: order, why }) => sum + lines(`${order} ${why}`, CHECK_LINE) + SPACE, lines(next, CHAT_LINE));

/** What the steps of a class card take on one side of Letter, and the characters that a line of them surely holds. */
export const MOST_CARD_LINES = 20;
const CARD_LINE = 76;
/** Each step has its title and its minutes beside it. */
const FEWEST_CARD_LINES = 2;

/** About how many lines the steps of a class card fill on paper. */
export const classCardLines = (steps: readonly Pick<ClassCardStep, 'do' | 'say'>[]): number =>
  steps.reduce((sum, { do: order, say }) => {
    const spoken = say === undefined ? 0 : lines(`Say: “${say}”`, CARD_LINE);
    return sum + Math.max(FEWEST_CARD_LINES, lines(order, CARD_LINE) + spoken);
  }, 0);
