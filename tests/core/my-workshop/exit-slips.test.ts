import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addComment,
  choosePrinted,
  cleanComment,
  countAnswer,
  countOf,
  countReturned,
  LONGEST_COMMENT,
  LONGEST_NEXT,
  MOST_COMMENTS,
  MOST_PRINTED,
  noSlips,
  pairKey,
  parseSlips,
  removeComment,
  setAttendance,
  type SlipQuestion,
  type Slips,
  slipsData,
  writeNext,
} from '../../../src/core/my-workshop/exit-slips.ts';
import {
  type BeforeAndNowReport,
  commentsToPrint,
  FEWEST_FOR_PERCENT,
  formatReportCsv,
  type OneAnswerReport,
  reportSlips,
} from '../../../src/core/my-workshop/slip-report.ts';

const USE: SlipQuestion = { id: 'use', kind: 'one-answer', answers: ['yes', 'unsure', 'no'] };
const SURE: SlipQuestion = { id: 'sure', kind: 'before-and-now', answers: ['low', 'some', 'high'] };
const WORDS: SlipQuestion = { id: 'words', kind: 'own-words', answers: [] };
const QUESTIONS = [USE, SURE, WORDS];

/** Slips with so many ticks of each answer. */
const ticked = (question: string, counts: Record<string, number>, slips: Slips = noSlips()): Slips =>
  Object.entries(counts).reduce(
    (sum, [answer, count]) =>
      Array.from({ length: count }).reduce<Slips>((all) => countAnswer(all, question, answer), sum),
    slips,
  );

function reportOf(slips: Slips): { use: OneAnswerReport; sure: BeforeAndNowReport; returned: number } {
  const { questions, returned } = reportSlips(slips, QUESTIONS);
  const [use, sure] = questions;
  if (use?.kind !== 'one-answer' || sure?.kind !== 'before-and-now') throw new Error('the report lacks a question');
  return { use, sure, returned };
}

describe('counting', () => {
  it('adds answers and takes them back, and changes nothing else', () => {
    const before = ticked('use', { yes: 2, no: 1 });
    const after = countAnswer(before, 'use', 'yes', -1);
    expect([countOf(before, 'use', 'yes'), countOf(after, 'use', 'yes'), countOf(after, 'use', 'no')]).toEqual([
      2, 1, 1,
    ]);
  });

  it('stays between 0 and 9,999', () => {
    expect(countOf(countAnswer(noSlips(), 'use', 'yes', -1), 'use', 'yes')).toBe(0);
    const full = parseSlips({ returned: 9999, counts: { use: { yes: 9999 } } });
    expect(countAnswer(full, 'use', 'yes')).toEqual(full);
    expect(countReturned(full).returned).toBe(9999);
    expect(countReturned(noSlips(), -1).returned).toBe(0);
  });

  it('is not fooled by names that every object has', () => {
    expect(countOf(noSlips(), 'constructor', 'name')).toBe(0);
    expect(countOf(countAnswer(noSlips(), 'constructor', 'toString'), 'constructor', 'toString')).toBe(1);
  });

  it('writes down who came', () => {
    const slips = setAttendance(setAttendance(noSlips(), 'adults', 34.9), 'children', Number.NaN);
    expect(slips.attendance).toEqual({ adults: 34, children: 0, families: 0 });
  });
});

describe('comments', () => {
  it('are kept as typed, and can be taken away', () => {
    const slips = addComment(addComment(noSlips(), '  More time to talk\nplease '), '<b>Great</b>');
    expect(slips.comments).toEqual(['More time to talk\nplease', '<b>Great</b>']);
    expect(removeComment(slips, 0).comments).toEqual(['<b>Great</b>']);
    expect(removeComment(slips, 7)).toEqual(slips);
  });

  it('that are empty or too many are not added', () => {
    expect(addComment(noSlips(), ' \n\u200B ')).toEqual(noSlips());
    const full = { ...noSlips(), comments: Array.from({ length: MOST_COMMENTS }, () => 'x') };
    expect(addComment(full, 'one more')).toBe(full);
  });

  it('lose what turns or hides other words, and are cut between characters', () => {
    expect(cleanComment('a\u202Eb\u0000c\uFEFFd\r\ne')).toBe('abcd\ne');
    expect(cleanComment('👩‍👧 می‌خواهم')).toBe('👩‍👧 می‌خواهم');
    expect([...cleanComment('👍'.repeat(600))]).toHaveLength(LONGEST_COMMENT);
  });
});

describe('reading what was kept', () => {
  it.each([undefined, null, 7, 'text', [], [1], { counts: [] }, { comments: 'x' }, { attendance: null }])(
    'finds nothing in %j',
    (value) => expect(parseSlips(value)).toEqual(noSlips()),
  );

  it('keeps what is right beside what is wrong', () => {
    const kept = {
      returned: 12,
      attendance: { adults: '30', children: -4, families: 1e9 },
      counts: { use: { yes: 3, no: 'many', '<b>': 4 }, 'not an id': { yes: 1 }, ['__proto__']: { yes: 1 } },
      comments: ['fine', 5, ' ', 'x'.repeat(900)],
      other: true,
    };
    expect(parseSlips(kept)).toEqual({
      returned: 12,
      attendance: { adults: 0, children: 0, families: 9999 },
      counts: { use: { yes: 3, no: 0 } },
      comments: ['fine', 'x'.repeat(500)],
      printed: [],
      next: '',
    });
  });

  it('never throws, and reads its own result as the same', () => {
    fc.assert(
      fc.property(fc.anything(), fc.jsonValue(), (anything, json) => {
        for (const value of [anything, json, { returned: anything, counts: json, comments: [anything, json] }]) {
          const slips = parseSlips(value);
          expect(parseSlips(JSON.parse(JSON.stringify(slips)))).toEqual(slips);
        }
      }),
    );
  });

  it('gives back what was counted', () => {
    const slips = addComment(
      ticked('sure', { [pairKey('low', 'high')]: 2 }, ticked('use', { yes: 1 })),
      'Thanks, José!',
    );
    expect(parseSlips(JSON.parse(JSON.stringify(slips)))).toEqual(slips);
  });
});

describe('the report', () => {
  it('gives counts alone when fewer than ten answered, and percent from ten on', () => {
    const nine = reportOf(ticked('use', { yes: 6, no: 3 })).use;
    expect(nine).toMatchObject({ answered: 9, rows: [{ count: 6, percent: undefined }, {}, { count: 3 }] });
    const ten = reportOf(ticked('use', { yes: 7, no: 3 })).use;
    expect(ten.rows.map(({ percent }) => percent)).toEqual([70, 0, 30]);
    expect(FEWEST_FOR_PERCENT).toBe(10);
  });

  it('compares before and now by how many moved', () => {
    const { sure } = reportOf(ticked('sure', { 'low>high': 3, 'low>some': 2, 'some>some': 4, 'high>low': 1 }));
    expect(sure.answered).toBe(10);
    expect(sure.before.map(({ count }) => count)).toEqual([5, 4, 1]);
    expect(sure.now.map(({ count }) => count)).toEqual([1, 6, 3]);
    expect(sure.moved).toEqual({ up: 5, same: 4, down: 1 });
  });

  it('leaves out answers that are no longer asked', () => {
    expect(reportOf(ticked('use', { yes: 2, gone: 9 })).use.answered).toBe(2);
  });

  it('never says that more people answered than slips came back', () => {
    expect(reportOf(ticked('use', { yes: 4 })).returned).toBe(4);
    expect(reportOf({ ...ticked('use', { yes: 4 }), returned: 6 }).returned).toBe(6);
  });

  it('adds up, whatever was ticked', () => {
    const tick = fc.tuple(fc.constantFrom('low', 'some', 'high'), fc.constantFrom('low', 'some', 'high'));
    fc.assert(
      fc.property(fc.array(tick, { maxLength: 40 }), (ticks) => {
        const slips = ticks.reduce((all, pair) => countAnswer(all, 'sure', pairKey(...pair)), noSlips());
        const { sure } = reportOf(slips);
        const total = (rows: readonly { count: number }[]) => rows.reduce((sum, { count }) => sum + count, 0);
        expect([sure.answered, total(sure.before), total(sure.now)]).toEqual(Array(3).fill(ticks.length));
        expect(sure.moved.up + sure.moved.same + sure.moved.down).toBe(ticks.length);
        for (const { count, percent } of [...sure.before, ...sure.now]) {
          expect(percent === undefined).toBe(ticks.length < 10);
          if (percent !== undefined) expect(Math.abs(percent - (100 * count) / ticks.length)).toBeLessThanOrEqual(0.5);
        }
      }),
    );
  });
});

describe('the report as a table', () => {
  const words = {
    question: 'Question',
    answer: 'Answer',
    count: 'Count',
    answered: 'Answered',
    percent: 'Percent',
    returned: 'Slips',
    adults: 'Adults',
    children: 'Children',
    families: 'Families',
    up: 'Moved up',
    same: 'Stayed',
    down: 'Moved down',
    comment: 'Comment',
    next: 'To do next',
  };

  it('holds every count with the number who answered, and no comment that runs', () => {
    const counted = addComment(ticked('sure', { 'low>high': 1 }, ticked('use', { yes: 10 })), '=HYPERLINK("x")');
    const slips = writeNext(counted, 'Ask the library');
    const asked = new Map([
      ['use', { ask: 'I will use it.', answers: [{ id: 'yes', text: 'Yes' }] }],
      ['sure', { ask: 'How sure?', before: 'Before', now: 'Now', answers: [] }],
    ]);
    expect(formatReportCsv(reportSlips(slips, QUESTIONS), words, asked).slice(1).split('\r\n')).toEqual([
      'Question,Answer,Count,Answered,Percent',
      'Adults,,0,,',
      'Children,,0,,',
      'Families,,0,,',
      'Slips,,10,,',
      'I will use it.,Yes,10,10,100',
      'I will use it.,unsure,0,10,0',
      'I will use it.,no,0,10,0',
      'How sure?,Before: low,1,1,',
      'How sure?,Before: some,0,1,',
      'How sure?,Before: high,0,1,',
      'How sure?,Now: low,0,1,',
      'How sure?,Now: some,0,1,',
      'How sure?,Now: high,1,1,',
      'How sure?,Moved up,1,1,',
      'How sure?,Stayed,0,1,',
      'How sure?,Moved down,0,1,',
      `Comment,"'=HYPERLINK(""x"")",,,`,
      'To do next,Ask the library,,,',
      '',
    ]);
  });
});

describe('what the report prints', () => {
  const commented = (...texts: string[]): Slips => texts.reduce<Slips>(addComment, noSlips());

  it('is each new comment while there is room, and the places follow when one goes', () => {
    const eight = commented('a', 'b', 'c', 'd', 'e', 'f', 'g', 'h');
    expect(eight.printed).toEqual([0, 1, 2, 3, 4, 5]);
    expect(choosePrinted(eight, 7, true)).toEqual(eight);
    const without = choosePrinted(choosePrinted(eight, 0, false), 7, true);
    expect(without.printed).toHaveLength(MOST_PRINTED);
    const removed = removeComment(without, 2);
    expect(removed.printed.map((place) => removed.comments[place])).toEqual(['b', 'd', 'e', 'f', 'h']);
  });

  it('is only what fits on one page, and it says how many are left out', () => {
    const long = 'x '.repeat(LONGEST_COMMENT / 2);
    const wide = '语'.repeat(LONGEST_COMMENT);
    expect(commentsToPrint(commented(long, long, long, long, 'Short'))).toMatchObject({ leftOut: 2 });
    expect(commentsToPrint(writeNext(commented(long, long), long)).leftOut).toBe(1);
    expect(commentsToPrint(commented(wide, wide)).texts).toHaveLength(1);
    expect(commentsToPrint(commented('one\n\ntwo')).texts).toEqual(['one two']);
  });

  it('survives damage: places of no comment, twice, or too many', () => {
    const kept = { comments: ['a', 'b'], printed: [1, 1, 0, 7, -1, 0.5, 'x'], next: 5 };
    expect(parseSlips(kept)).toMatchObject({ printed: [0, 1], next: '' });
  });

  it('is kept with the workshop as it is', () => {
    const slips = writeNext(ticked('use', { yes: 2 }, commented('a', 'b')), 'Again');
    expect(parseSlips(slipsData(slips))).toEqual(slips);
  });

  it('is what to do next, cleaned and cut', () => {
    expect(writeNext(noSlips(), ` Ask\u202E again ${'x'.repeat(900)}`).next).toHaveLength(LONGEST_NEXT);
    expect(writeNext(noSlips(), 'One\r\nTwo').next).toBe('One\nTwo');
  });
});
