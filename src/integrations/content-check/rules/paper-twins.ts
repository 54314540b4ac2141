import { chatScene } from '../../../content-model/chat-scene.ts';
import { checklist } from '../../../content-model/checklist.ts';
import { quiz } from '../../../content-model/quiz.ts';
import { checklistLines, MOST_LINES, quizLines, sceneLines } from '../../../content-model/quiz-on-paper.ts';
import type { CollectionName } from '../collections.ts';
import type { EntryRule } from '../content.ts';
import { errorAt } from '../problem.ts';

/** How many lines each kind fills on paper, and the field whose line is named when it is too long. */
const PAPERS: Partial<Record<CollectionName, { lines: (data: unknown) => number | undefined; place: string }>> = {
  quizzes: { lines: linesOfQuiz, place: 'questions' },
  'chat-scenes': { lines: linesOfScene, place: 'messages' },
  checklists: { lines: linesOfChecklist, place: 'items' },
};

/** Quizzes, chat scenes and checklists fit on one side of paper, so that each has a paper twin that a copier takes in one go. */
export const checkPaperTwins: EntryRule =
  () =>
  ({ collection, file, data, lineOf }) => {
    const paper = PAPERS[collection];
    const count = paper?.lines(data);
    if (!paper || count === undefined || count <= MOST_LINES) return [];
    const message = `on paper this fills about ${Math.ceil(count)} lines, and a sheet holds ${MOST_LINES}; make some texts shorter, or leave one out`;
    return [errorAt(file, lineOf([paper.place]), message)];
  };

/** Undefined when the facts are wrong in another way, which is told elsewhere. */
function linesOfQuiz(data: unknown): number | undefined {
  const read = quiz.safeParse(data);
  return read.success ? quizLines(read.data) : undefined;
}

function linesOfScene(data: unknown): number | undefined {
  const read = chatScene.safeParse(data);
  return read.success ? sceneLines(read.data) : undefined;
}

function linesOfChecklist(data: unknown): number | undefined {
  const read = checklist.safeParse(data);
  return read.success ? checklistLines(read.data) : undefined;
}
