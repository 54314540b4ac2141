import { describe, expect, test } from 'vitest';
import { all, expectProblems, HANDOUT, LESSON, problemsWith, swap } from './a-kit.ts';

const STANDARDS = 'content/standards.yaml';
const LIST = `- id: iste
  short: ISTE
  name: ISTE Standards for Students
  publisher: ISTE
  edition: the set of today
  url: https://iste.example/standards
  seen: official
  checked: 2026-11-01
  namesBy: publisher
  codes:
    - { code: 1.2.b, name: Online Interactions }
    - { code: 1.2.d, name: Digital Privacy }
- id: casel
  short: CASEL
  name: CASEL competencies
  publisher: CASEL
  edition: without numbers
  url: https://casel.example/five
  seen: third-party
  checked: 2026-11-01
  namesBy: publisher
  codes:
    - { code: Self-management }
`;
const lesson = (codes: string) => swap('standards: []', `standards: [${codes}]`);
const handout = (codes: string) => swap('needs: [a pen]', `needs: [a pen]\nstandards: [${codes}]`);

describe('a standard', () => {
  test('from the list passes, with a code or with only a name', () =>
    expect(
      problemsWith({
        [STANDARDS]: LIST,
        [LESSON]: lesson('ISTE 1.2.b, CASEL Self-management'),
        [HANDOUT]: handout('ISTE 1.2.d'),
      }),
    ).toEqual([]));

  test('that is a slip of the pen is told with the nearest one, in a lesson and in a handout', () =>
    expect(
      problemsWith({
        [STANDARDS]: LIST,
        [LESSON]: lesson('ISTE 1.2b'),
        [HANDOUT]: handout('CASEL Self-managment'),
      }),
    ).toEqual([
      `${HANDOUT}:18: there is no standard "CASEL Self-managment"; did you mean CASEL Self-management?`,
      `${LESSON}:24: there is no standard "ISTE 1.2b"; did you mean ISTE 1.2.b?`,
    ]));

  test('that is nowhere near one is told with the place to add it', () =>
    expect(problemsWith({ [STANDARDS]: LIST, [HANDOUT]: handout('TEKS 126.19') })).toEqual([
      `${HANDOUT}:18: there is no standard "TEKS 126.19"; write a code from content/standards.yaml, or add it there once you have read it`,
    ]));

  test('without its framework is told', () =>
    expect(problemsWith({ [STANDARDS]: LIST, [LESSON]: lesson('1.2.b') })).toEqual([
      `${LESSON}:24: there is no standard "1.2.b"; write a code from content/standards.yaml, or add it there once you have read it`,
    ]));
});

describe('the list of standards', () => {
  test('names each code once', () =>
    expectProblems(STANDARDS, LIST.replace('1.2.d', '1.2.b'), [
      '1.2.b, name: Digital Privacy',
      'the code "1.2.b" is used twice; list each once',
    ]));

  test('says edition and day', () =>
    expectProblems(
      STANDARDS,
      all(
        (text) => text.replace('  edition: the set of today\n', ''),
        (text) => text.replace('2026-11-01', 'lately'),
      )(LIST),
      ['- id: iste', '`edition` is missing; write which edition the codes are from'],
      ['lately', '`checked` is "lately"; write a date as 2026-11-21'],
    ));
});
