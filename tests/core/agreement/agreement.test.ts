import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Agreement,
  addLine,
  addMonths,
  addSigner,
  agree,
  changeLater,
  isUntouched,
  LINE_LISTS,
  MOST_LINES,
  moveLine,
  putLineBack,
  removeLine,
  rewriteLine,
  saysTheSame,
  SIGNERS,
  TEXT_LIMITS,
  withSigner,
  withVoice,
} from '../../../src/core/agreement/agreement.ts';
import { anyText } from '../my-workshop/kit.ts';
import { anyAgreement, BEGINNING, started, TELL } from './any-agreement.ts';

const BEDS = { id: 'beds', words: 'My phone sleeps in the kitchen.', answer: 'Mine too.' };
const MEALS = { id: 'meals', words: 'No phone at meals.', answer: 'I keep this too.' };
const three = [BEDS, MEALS].reduce((now, line) => addLine(now, 'clauses', line), started());
const ids = ({ clauses }: Agreement) => clauses.map(({ id }) => id);

describe('the day to look again', () => {
  it.each([
    ['2026-11-30', 3, '2027-02-28'],
    ['2027-11-30', 3, '2028-02-29'],
    ['2026-01-15', 3, '2026-04-15'],
    ['2026-10-31', 3, '2027-01-31'],
    ['2026-12-01', 12, '2027-12-01'],
  ])('%s and %i months is %s', (day, months, later) => expect(addMonths(day, months)).toBe(later));
});

describe('an agreement', () => {
  it('begins with what belongs in every one, two people, and a day in three months', () => {
    const { clauses, signers, reviewOn, agreedAtMs } = started();
    expect(clauses).toEqual([TELL]);
    expect(signers).toEqual(['', '']);
    expect(reviewOn).toBe('2027-02-28');
    expect(agreedAtMs).toBe(0);
  });

  it('takes each line of the kit once', () => expect(addLine(three, 'clauses', MEALS)).toBe(three));

  it('names own lines apart, also after one went', () => {
    const own = (now: Agreement, words: string) => addLine(now, 'clauses', { words, answer: '' });
    const two = own(own(started(), 'First'), 'Second');
    expect(ids(two)).toEqual(['tell-you', 'own-1', 'own-2']);
    expect(ids(own(removeLine(two, 'clauses', 'own-1'), 'Third'))).toEqual(['tell-you', 'own-2', 'own-1']);
  });

  it('takes no line without words', () =>
    expect(addLine(three, 'clauses', { words: ' \u200b\n', answer: '' })).toBe(three));

  it('takes a line that only the grown-up says', () =>
    expect(addLine(three, 'clauses', { words: '', answer: 'I listen.' }).clauses).toHaveLength(4));

  it('moves a line up and down, but not past the ends', () => {
    expect(ids(moveLine(three, 'clauses', 'meals', -1))).toEqual(['tell-you', 'meals', 'beds']);
    expect(ids(moveLine(three, 'clauses', 'tell-you', 1))).toEqual(['beds', 'tell-you', 'meals']);
    expect(moveLine(three, 'clauses', 'tell-you', -1)).toBe(three);
    expect(moveLine(three, 'clauses', 'meals', 1)).toBe(three);
    expect(moveLine(three, 'clauses', 'nothing', 1)).toBe(three);
  });

  it('changes one side of a line and leaves the other', () => {
    const changed = rewriteLine(three, 'clauses', 'beds', { words: 'It sleeps in the hall.' });
    expect(changed.clauses).toEqual([TELL, { ...BEDS, words: 'It sleeps in the hall.' }, MEALS]);
  });

  it('puts a removed line back where it was', () =>
    expect(putLineBack(removeLine(three, 'clauses', 'beds'), 'clauses', BEDS, 1)).toEqual(three));

  it('has room for six people', () => {
    const crowd = Array.from({ length: 9 }).reduce<Agreement>((now) => addSigner(now), three);
    expect(crowd.signers).toHaveLength(SIGNERS.most);
    expect(withSigner(crowd, 1, ' Mama ').signers.slice(0, 3)).toEqual(['', 'Mama', '']);
  });

  it('is agreed at a time, and changing it later starts a copy', () => {
    const agreed = agree(three, 1_800_000_900_000);
    expect(agreed).toMatchObject({ agreedAtMs: 1_800_000_900_000, step: 'done' });
    const later = changeLater(agreed, { id: 'a-2', nowMs: 1_810_000_000_000, today: '2027-05-10' });
    expect(later).toMatchObject({ id: 'a-2', agreedAtMs: 0, step: 'voices', reviewOn: '2027-08-10' });
    expect(later.clauses).toEqual(three.clauses);
    expect(agreed.agreedAtMs).toBe(1_800_000_900_000);
  });

  it('is untouched until somebody types or chooses', () => {
    expect(isUntouched(started())).toBe(true);
    expect(isUntouched(withVoice(started(), 'like', 'Games'))).toBe(false);
    expect(isUntouched(three)).toBe(false);
    expect(isUntouched(withSigner(started(), 0, 'Mia'))).toBe(false);
    expect(isUntouched(agree(started(), 1))).toBe(false);
  });

  it('says the same as its copy, and not the same with one word changed', () => {
    expect(saysTheSame(three, { ...three, ...BEGINNING, id: 'other', changedAtMs: 5 })).toBe(true);
    expect(saysTheSame(three, rewriteLine(three, 'clauses', 'beds', { answer: 'Not mine.' }))).toBe(false);
    expect(saysTheSame(three, moveLine(three, 'clauses', 'beds', 1))).toBe(false);
  });
});

describe('whatever people do', () => {
  const anyId = fc.constantFrom('tell-you', 'own-1', 'own-2', 'own-3', 'nothing');
  const anyList = fc.constantFrom(...LINE_LISTS);
  const anyAct = fc.oneof(
    fc.tuple(anyList, anyText, anyText).map(
      ([list, words, answer]) =>
        (now: Agreement) =>
          addLine(now, list, { words, answer }),
    ),
    fc.tuple(anyList, anyId).map(
      ([list, id]) =>
        (now: Agreement) =>
          removeLine(now, list, id),
    ),
    fc.tuple(anyList, anyId, fc.constantFrom(-1 as const, 1 as const)).map(
      ([list, id, by]) =>
        (now: Agreement) =>
          moveLine(now, list, id, by),
    ),
    fc.tuple(anyList, anyId, anyText).map(
      ([list, id, words]) =>
        (now: Agreement) =>
          rewriteLine(now, list, id, { words }),
    ),
    anyText.map((text) => (now: Agreement) => withVoice(now, 'worry', text)),
    fc.tuple(fc.nat(7), anyText).map(
      ([index, name]) =>
        (now: Agreement) =>
          withSigner(now, index, name),
    ),
    fc.constant((now: Agreement) => addSigner(now)),
  );

  it('ids stay apart, and lists and texts stay within their limits', () =>
    fc.assert(
      fc.property(fc.array(anyAct, { maxLength: 40 }), (acts) => {
        const end = acts.reduce((now, act) => act(now), started());
        for (const list of LINE_LISTS) {
          expect(new Set(end[list].map(({ id }) => id)).size).toBe(end[list].length);
          expect(end[list].length).toBeLessThanOrEqual(MOST_LINES[list]);
          for (const { words, answer } of end[list])
            expect(Math.max([...words].length, [...answer].length)).toBeLessThanOrEqual(TEXT_LIMITS.line);
        }
        expect(end.signers.length).toBeLessThanOrEqual(SIGNERS.most);
        expect([...end.voices.worry].length).toBeLessThanOrEqual(TEXT_LIMITS.voice);
      }),
      { seed: 7, numRuns: 300 },
    ));

  it('moving a line keeps all lines, and moving it back undoes it', () =>
    fc.assert(
      fc.property(anyAgreement, fc.nat(13), (agreement, index) => {
        const line = agreement.clauses[index];
        if (!line) return;
        const down = moveLine(agreement, 'clauses', line.id, 1);
        expect(ids(down).toSorted()).toEqual(ids(agreement).toSorted());
        if (down !== agreement) expect(moveLine(down, 'clauses', line.id, -1)).toEqual(agreement);
      }),
      { seed: 7, numRuns: 200 },
    ));
});
