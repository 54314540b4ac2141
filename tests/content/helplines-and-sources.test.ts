import { describe, expect, test } from 'vitest';
import {
  all,
  CHECKLIST,
  expectProblems,
  GUIDE,
  HANDOUT,
  HELP,
  HELPLINES,
  LESSON,
  PAGE,
  problemsWith,
  SOURCES,
  swap,
} from './a-kit.ts';

const secondLine = (changes: string) => (text: string) =>
  text +
  text
    .replace('id: us-line', 'id: us-other')
    .replace('555-0100', '555-0199')
    .replace('verification: official', changes);

describe('a helpline', () => {
  test('that is unverified is not used', () => {
    expect(problemsWith({ [HELPLINES]: swap('verification: official', 'verification: unverified') })).toEqual([
      `${HELP}:10: the helpline "us-line" is unverified; check it again in content/helplines.yaml, or use another`,
      `${LESSON}:97: the helpline "us-line" is unverified; check it again in content/helplines.yaml, or use another`,
    ]);
  });

  test.each(['nine', '1-8OO-555-0100', '99', '555 0100 or 555 0101', '12345678901234567'])(
    'that is called under "%s" has no number',
    (phone) => {
      expectProblems(HELPLINES, (text) => text.replace(/phone: .*/, `phone: "${phone}"`), [
        'phone:',
        `\`phone\` is "${phone}"; write the number in digits, with spaces or dashes between`,
      ]);
    },
  );

  test('was checked on a day that has been', () => {
    expectProblems(HELPLINES, (text) => text.replace(/checked: .*/, 'checked: 2027-01-01'), [
      'checked:',
      'checked 2027-01-01 is still to come; write the day somebody read it',
    ]);
  });

  test('that expired is not used from that day on', () => {
    expect(problemsWith({}, '2027-04-30')).toEqual([]);
    expect(problemsWith({}, '2027-05-01')).toEqual([
      `${HELP}:10: the helpline "us-line" expired on 2027-05-01; check it again in content/helplines.yaml, or use another`,
      `${LESSON}:97: the helpline "us-line" expired on 2027-05-01; check it again in content/helplines.yaml, or use another`,
      `warning: ${HELPLINES}:15: the helpline "us-line" expired on 2027-05-01; check it and write new dates`,
    ]);
  });

  test('that is unverified and not used waits for the next checker', () => {
    expectProblems(HELPLINES, secondLine('verification: unverified'));
  });

  test('that expired and is not used is a warning', () => {
    expect(
      problemsWith({
        [HELPLINES]: (text) =>
          text +
          text
            .replace('id: us-line', 'id: us-old')
            .replace('2026-11-01', '2026-01-01')
            .replace('2027-05-01', '2026-06-01'),
      }),
    ).toEqual([`warning: ${HELPLINES}:30: the helpline "us-old" expired on 2026-06-01; check it and write new dates`]);
  });
});

describe('sources', () => {
  test.each([
    ['lesson', LESSON],
    ['guide', GUIDE],
  ])('are stated by a %s', (one, file) => {
    expectProblems(file, swap('sources: [cdc-2024]', 'sources: []'), [
      'sources: []',
      `the ${one} states no sources; list at least one id from content/sources.yaml`,
    ]);
  });

  test('are stated by a help case', () => {
    expectProblems(HELP, swap('sources: [cdc-2024]', 'sources: []'), [
      'sources: []',
      '`sources` is an empty list; list at least one source, as in [aasm-2016]',
    ]);
  });

  test.each([CHECKLIST, HANDOUT])('are not asked of %s', (file) => {
    expectProblems(file, swap('sources: [cdc-2024]', 'sources: []'));
  });

  test('are not asked of a plain page', () => {
    expectProblems(PAGE, swap('reviewed: 2026-11-21', 'reviewed: 2026-11-21\nstatus: draft'));
  });

  test('of a plain page count as cited, and stand with how far it has been checked', () => {
    const cites = 'reviewed: 2026-11-21\nsources: [cdc-2024]';
    expectProblems(PAGE, swap('reviewed: 2026-11-21', `${cites}\nstatus: draft`));
    expectProblems(PAGE, swap('reviewed: 2026-11-21', cites), [
      'sources: [cdc-2024]',
      'a page with sources says how far it has been checked; add "status: draft"',
    ]);
  });

  test('that nobody cites are a warning', () => {
    expectProblems(
      SOURCES,
      all((text) => text + text.replace('cdc-2024', 'aap-2016')),
      ['- id: aap-2016', 'warning: nobody cites the source "aap-2016"; cite it or remove it'],
    );
  });

  test('were read on a day that has been', () => {
    expectProblems(SOURCES, swap('checked: 2026-11-01', 'checked: 2026-11-23'), [
      'checked: 2026-11-23',
      'checked 2026-11-23 is still to come; write the day somebody read it',
    ]);
    // In Auckland it is already tomorrow.
    expectProblems(SOURCES, swap('checked: 2026-11-01', 'checked: 2026-11-22'));
  });

  test.each(['2027', '2026-12', '2026-11-02'])('were not published in %s and read before', (published) => {
    expectProblems(SOURCES, swap('"2024"', `"${published}"`), [
      'published:',
      `published ${published} is after checked 2026-11-01; nobody could have read it then`,
    ]);
  });

  test.each(['2026', '2026-11', '2026-11-01'])('may be published in %s and read then', (published) => {
    expectProblems(SOURCES, swap('"2024"', `"${published}"`));
  });
});
