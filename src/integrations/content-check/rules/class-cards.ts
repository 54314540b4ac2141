import { classCardLines, MOST_CARD_LINES } from '../../../content-model/quiz-on-paper.ts';
import type { EntryRule, ParsedEntry } from '../content.ts';
import { field, listField, type Path, textField } from '../fields.ts';
import { suggest } from '../nearest.ts';
import { errorAt, type Problem } from '../problem.ts';

const LENGTH = 10;

/** A lesson with a 10-minute version has a class card: each step of that version in order, short enough for one page. */
export const checkClassCards: EntryRule = () => (entry) =>
  entry.collection === 'lessons' && listField(entry.data, 'lengths').includes(LENGTH) ? problemsOf(entry) : [];

function* problemsOf({ file, data, lineOf }: ParsedEntry): Generator<Problem> {
  const wanted = listField(data, 'steps').flatMap((step) =>
    field(field(step, 'minutes'), LENGTH) === undefined ? [] : (textField(step, 'id') ?? []),
  );
  if (field(data, 'classCard') === undefined) {
    const message = `\`classCard\` is missing; a lesson of ${LENGTH} minutes says for each of its steps (${wanted.join(', ')}) what a class does with no technology`;
    return yield errorAt(file, lineOf(['lengths']), message);
  }
  const cards = listField(data, 'classCard');
  const given = cards.map((card) => textField(card, 'step') ?? '');
  yield* stepProblems(given, wanted).map(({ path, message }) => errorAt(file, lineOf(path), message));
  const count = classCardLines(cards.map((card) => ({ do: textField(card, 'do') ?? '', say: textField(card, 'say') })));
  if (count > MOST_CARD_LINES)
    yield errorAt(
      file,
      lineOf(['classCard']),
      `the class card fills about ${count} lines, and a sheet holds ${MOST_CARD_LINES}; make some orders shorter`,
    );
}

/** Steps that are unknown, missing or out of order, the first of them only: one change may mend the rest. */
function stepProblems(given: readonly string[], wanted: readonly string[]): { path: Path; message: string }[] {
  const unknown = given.findIndex((step) => !wanted.includes(step));
  const stranger = given[unknown];
  if (stranger !== undefined)
    return [
      {
        path: ['classCard', unknown, 'step'],
        message: `the ${LENGTH}-minute version has no step "${stranger}"; ${suggest(stranger, wanted, `write one of ${wanted.join(', ')}`)}`,
      },
    ];
  const order = `write its steps once each, in this order: ${wanted.join(', ')}`;
  return given.join() === wanted.join()
    ? []
    : [{ path: ['classCard'], message: `the class card has other steps than the ${LENGTH}-minute version; ${order}` }];
}
