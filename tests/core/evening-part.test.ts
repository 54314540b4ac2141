import { describe, expect, it } from 'vitest';
import { eveningPartAt } from '../../src/core/evening-part.ts';
import { actLive, type LiveAction, type LiveRow, newLiveEvening, type Run } from '../../src/core/live-evening.ts';

const MIN = 60_000;
const START = Date.UTC(2027, 1, 9, 18, 30);
const at = (minute: number): number => START + minute * MIN;

const row = (id: string, room: LiveRow['room'], offset: number, minutes: number): LiveRow => ({
  id,
  room,
  offset,
  minutes,
  isBreak: id === 'break',
  shorter: [],
});

const plain = [
  row('welcome', 'together', 0, 5),
  row('lesson', 'together', 5, 20),
  row('break', 'together', 25, 10),
  row('lesson-b', 'together', 35, 20),
];
const twoRooms = [
  row('welcome', 'together', 0, 5),
  row('lesson-adults', 'adults', 5, 20),
  row('talk', 'adults', 25, 10),
  row('lesson-children', 'children', 5, 30),
  row('close', 'together', 35, 5),
];

/** The run after buttons pressed at minutes after half past six, when it was started as planned. */
function runOf(plan: readonly LiveRow[], ...presses: [minute: number, action: LiveAction][]): Run {
  const begun = actLive(plan, newLiveEvening('evening'), { type: 'start', plannedStartMs: START }, START);
  return presses.reduce((state, [minute, action]) => actLive(plan, state, action, at(minute)), begun).run;
}
const done: LiveAction = { type: 'done', room: 'together' };

describe('a lesson in an evening', () => {
  it('knows only what follows before the evening has begun', () => {
    const { run } = newLiveEvening('evening');
    expect(eveningPartAt(plain, run, ['lesson'], START)).toEqual({ next: { id: 'break' } });
  });

  it('knows its end, the pace and what follows while it is on', () => {
    const run = runOf(plain, [9, done]);
    expect(eveningPartAt(plain, run, ['lesson'], at(15))).toEqual({
      behindMs: 4 * MIN,
      endMs: at(29),
      next: { id: 'break', startMs: at(29) },
    });
  });

  it('keeps its end when it runs over, and moves what follows', () => {
    const run = runOf(plain, [5, done]);
    expect(eveningPartAt(plain, run, ['lesson'], at(28))).toEqual({
      behindMs: 3 * MIN,
      endMs: at(25),
      next: { id: 'break', startMs: at(28) },
    });
  });

  it('knows what was taken from it, but not when it is held at a shorter length', () => {
    const cuttable = plain.map((one) => (one.id === 'lesson' ? { ...one, shorter: [10] } : one));
    const cutTo = (minutes: number) =>
      runOf(cuttable, [1, { type: 'change-plan', changes: [{ stepId: 'lesson', minutes }] }], [5, done]);
    expect(eveningPartAt(cuttable, cutTo(17), ['lesson'], at(6))).toMatchObject({ endMs: at(22), cutMinutes: 3 });
    expect(eveningPartAt(cuttable, cutTo(10), ['lesson'], at(6)).cutMinutes).toBeUndefined();
    expect(eveningPartAt(cuttable, cutTo(21), ['lesson'], at(6)).cutMinutes).toBeUndefined();
  });

  it('knows its times while something before it is still on', () => {
    expect(eveningPartAt(plain, runOf(plain), ['lesson'], at(2))).toEqual({
      behindMs: 0,
      endMs: at(25),
      next: { id: 'break', startMs: at(25) },
    });
  });

  it('has no end any more when it is over, and names what is on since', () => {
    const run = runOf(plain, [5, done], [25, done]);
    expect(eveningPartAt(plain, run, ['lesson'], at(27))).toEqual({
      behindMs: 0,
      next: { id: 'break', startMs: at(25) },
    });
  });

  it('has nothing after it when it is the last part, and says nothing of an evening that has ended', () => {
    const run = runOf(plain, [5, done], [25, done], [35, done]);
    expect(eveningPartAt(plain, run, ['lesson-b'], at(40))).toEqual({ behindMs: 0, endMs: at(55) });
    const ended = runOf(plain, [5, done], [25, done], [35, done], [55, done]);
    expect(eveningPartAt(plain, ended, ['lesson-b'], at(60))).toEqual({});
  });

  it('is followed by what its own room does', () => {
    const run = runOf(twoRooms, [5, done]);
    expect(eveningPartAt(twoRooms, run, ['lesson-adults'], at(10)).next).toEqual({ id: 'talk', startMs: at(25) });
    expect(eveningPartAt(twoRooms, run, ['lesson-children'], at(10)).next).toEqual({ id: 'close', startMs: at(35) });
  });

  it('held twice, is the one that is on, then the one to come', () => {
    const ids = ['lesson', 'lesson-b'];
    expect(eveningPartAt(plain, runOf(plain, [5, done]), ids, at(6)).endMs).toBe(at(25));
    expect(eveningPartAt(plain, runOf(plain, [5, done], [25, done]), ids, at(26)).endMs).toBe(at(55));
  });

  it('goes on from the last thing that happened when the clock is set back', () => {
    const run = runOf(plain, [5, done]);
    expect(eveningPartAt(plain, run, ['lesson'], at(-20)).endMs).toBe(at(25));
  });

  it('is nothing in an evening that does not hold it', () => {
    expect(eveningPartAt(plain, runOf(plain), ['dance'], at(1))).toEqual({});
  });
});
