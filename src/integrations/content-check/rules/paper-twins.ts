import { chatScene } from '../../../content-model/chat-scene.ts';
import { quiz } from '../../../content-model/quiz.ts';
import { MOST_LINES, quizLines, sceneLines } from '../../../content-model/quiz-on-paper.ts';
import type { EntryRule } from '../content.ts';
import { errorAt } from '../problem.ts';

/** Quizzes and chat scenes fit on one side of paper, so that each has a paper twin that a copier takes in one go. */
export const checkPaperTwins: EntryRule =
  () =>
  ({ collection, file, data, lineOf }) => {
    const isQuiz = collection === 'quizzes';
    if (!isQuiz && collection !== 'chat-scenes') return [];
    const count = isQuiz ? linesOfQuiz(data) : linesOfScene(data);
    if (count === undefined || count <= MOST_LINES) return [];
    const place = isQuiz ? 'questions' : 'messages';
    const message = `on paper this fills about ${Math.ceil(count)} lines, and a sheet holds ${MOST_LINES}; make some texts shorter, or leave one out`;
    return [errorAt(file, lineOf([place]), message)];
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
