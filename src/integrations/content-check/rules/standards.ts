import { fullCode } from '../../../content-model/standards.ts';
import { type Content, entriesOf, type Rule } from '../content.ts';
import { listField, textField, textsIn } from '../fields.ts';
import { suggest } from '../nearest.ts';
import { errorAt } from '../problem.ts';

/** Every standard that a lesson, handout or quiz names stands in content/standards.yaml. */
export const checkStandards: Rule = function* (content) {
  const known = new Set(knownCodes(content));
  for (const { file, data, lineOf } of entriesOf(content, 'lessons', 'handouts', 'quizzes'))
    for (const { text, path } of textsIn(data, 'standards'))
      if (!known.has(text))
        yield errorAt(
          file,
          lineOf(path),
          `there is no standard "${text}"; ${suggest(text, known, 'write a code from content/standards.yaml, or add it there once you have read it')}`,
        );
};

const knownCodes = (content: Content): string[] =>
  entriesOf(content, 'standards').flatMap(({ data }) =>
    listField(data, 'codes').flatMap((each) => {
      const [short, code] = [textField(data, 'short'), textField(each, 'code')];
      return short === undefined || code === undefined ? [] : [fullCode(short, code)];
    }),
  );
