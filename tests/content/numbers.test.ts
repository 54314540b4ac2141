import { describe, test } from 'vitest';
import { all, CHECKLIST, expectProblems, GUIDE, HELP, LESSON, swap } from './a-kit.ts';

const inGuide = (sentence: string, ...expected: [string, string][]) =>
  expectProblems(GUIDE, swap('Kind words last.', sentence), ...expected);

const noYear = (found: string): string =>
  `"${found}" has no year beside it; say who counted and in which year, or leave it out`;

describe('a number about people', () => {
  test.each(['38%', '4.5 %', '38 percent', 'Ten percent', '3 million', 'one in five', 'Nine out of ten', '1 in 20'])(
    '“%s” needs its year in the same paragraph',
    (number) => {
      inGuide(`${number} of the children asked said so.`, [number, noYear(number)]);
      inGuide(`${number} of the children asked said so in 2024.`);
      inGuide(`It was 2024.\n\n${number} of the children asked said so.`, [number, noYear(number)]);
    },
  );

  test.each([
    'It comes on in 5, 4, 3, 2, 1.',
    'Next one in 5, 4, 3…',
    'Do one in ten minutes.',
    'It is two in one.',
    'We held 3 in 2023.',
    'It began in 2004. In 2023 many came.',
    'Put one in.',
  ])('is not “%s”', (sentence) => inGuide(sentence));

  test('is named in the line where it stands', () => {
    inGuide('Kind words\nhelp 38% of us\nto go on.', ['help 38%', noYear('38%')]);
  });

  test('is found in the facts too', () => {
    expectProblems(HELP, swap('why: It calms.', 'why: It calms 38% of us.'), ['It calms 38%', noYear('38%')]);
  });

  test('needs a source on its page, even with a year', () => {
    expectProblems(
      CHECKLIST,
      all(swap('sources: [cdc-2024]', 'sources: []'), swap('Do it together.', 'In 2024, 38% did it together.')),
      ['38%', '"38%" stands on a page without sources; name its source in sources, or leave it out'],
    );
  });

  test('on a slide has its year in the step', () => {
    const slide = swap('## Tell your table', '## Tell your table\n\n38% did.');
    expectProblems(LESSON, slide, ['38%', noYear('38%')]);
    expectProblems(LESSON, all(slide, swap('Wait, then go first.', 'It was counted in 2024.')));
  });
});
