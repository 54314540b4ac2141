import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addNote,
  emptyWall,
  hideNote,
  isHidden,
  joinFile,
  joinNotes,
  joinWindows,
  LONGEST_NOTE,
  MOST_NOTES,
  noteId,
  showNote,
  shownNotes,
} from '../../../src/core/wall/wall.ts';
import { anyNotes, DEVICE, fullWall, note, wallOf } from './kit.ts';

const half = () => 0.5;
const never = () => false;

describe('joining notes', () => {
  it('comes out alike in any order', () =>
    fc.assert(
      fc.property(anyNotes, anyNotes, (a, b) => {
        expect(joinNotes(a, b)).toEqual(joinNotes(b, a));
      }),
    ));

  it('comes out alike however it is grouped', () =>
    fc.assert(
      fc.property(anyNotes, anyNotes, anyNotes, (a, b, c) => {
        expect(joinNotes(joinNotes(a, b), c)).toEqual(joinNotes(a, joinNotes(b, c)));
      }),
    ));

  it('adds nothing the second time', () =>
    fc.assert(
      fc.property(anyNotes, anyNotes, (a, b) => {
        const together = joinNotes(a, b);
        expect(joinNotes(together, b)).toEqual(together);
        expect(joinNotes(a, a)).toEqual(a);
      }),
    ));

  it('loses no note and has none twice', () =>
    fc.assert(
      fc.property(anyNotes, anyNotes, (a, b) => {
        expect(joinNotes(a, b).map(({ id }) => id)).toEqual([...new Set([...a, ...b].map(({ id }) => id))].sort());
      }),
    ));
});

describe('hiding', () => {
  const other = wallOf([note()], { device: 'deviceb2' });
  const mine = wallOf([note()]);
  const first = note().id;
  const oneOf = (notes: readonly ReturnType<typeof note>[]) => {
    const [only] = notes;
    if (!only || notes.length > 1) throw new Error('expected one note');
    return only;
  };

  it('takes a note out of what is shown, and showing brings it back', () => {
    expect(shownNotes(hideNote(mine, first))).toEqual([]);
    expect(shownNotes(showNote(hideNote(mine, first), first))).toHaveLength(1);
  });

  it('twice is hiding once', () => expect(hideNote(hideNote(mine, first), first)).toEqual(hideNote(mine, first)));

  it('holds when a wall is joined that never hid the note', () =>
    expect(isHidden(oneOf(joinNotes(hideNote(mine, first).notes, other.notes)))).toBe(true));

  it('of another device ends when somebody who knew of it shows the note', () => {
    const hiddenThere = hideNote(other, first);
    const shownHere = showNote({ ...mine, notes: joinNotes(mine.notes, hiddenThere.notes) }, first);
    expect(isHidden(oneOf(joinNotes(shownHere.notes, hiddenThere.notes)))).toBe(false);
  });

  it('wins over a device that shows the note and does not know of it', () => {
    const shownHere = showNote(hideNote(mine, first), first);
    expect(isHidden(oneOf(joinNotes(shownHere.notes, hideNote(other, first).notes)))).toBe(true);
  });

  it('never comes undone by joining what was joined before', () =>
    fc.assert(
      fc.property(anyNotes, anyNotes, (a, b) => {
        const known = wallOf(joinNotes(a, b));
        for (const { id } of known.notes) {
          const hidden = hideNote(known, id);
          const again = joinNotes(joinNotes(hidden.notes, a), b);
          expect(again.filter(isHidden).map((one) => one.id)).toContain(id);
        }
      }),
    ));
});

describe('a note', () => {
  it('is added with tidy words, and the newest is shown first', () => {
    const wall = emptyWall(1000, half);
    const one = addNote(wall, noteId(2000, half), { text: '  kind\n\u202ewords  ', from: '\u0000Ana ' });
    const two = addNote(one, noteId(3000, half), { text: 'newer', from: '' });
    expect(shownNotes(two).map(({ text, from }) => [text, from])).toEqual([
      ['newer', ''],
      ['kind words', 'Ana'],
    ]);
  });
  it('is cut to its limit', () =>
    expect(addNote(wallOf([]), note().id, { text: 'a'.repeat(5000), from: '' }).notes[0]?.text).toHaveLength(
      LONGEST_NOTE,
    ));
  it('without words is none', () =>
    expect(addNote(wallOf([]), note().id, { text: ' \u200b\n', from: 'Ana' }).notes).toEqual([]));
  it('can wait for the presenter', () => {
    const wall = addNote(wallOf([]), note().id, { text: 'hm', from: '' }, true);
    expect(shownNotes(wall)).toEqual([]);
    expect(wall.notes).toHaveLength(1);
  });
  it('beyond the limit of a wall is not taken', () => {
    const full = fullWall(MOST_NOTES);
    expect(addNote(full, noteId(4e12, half), { text: 'one more', from: '' })).toBe(full);
  });
  it('has an id that sorts by time', () =>
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 4e12 }), fc.integer({ min: 1, max: 4e12 }), (a, b) => {
        if (a < b) expect(noteId(a, half) < noteId(b, half)).toBe(true);
      }),
    ));
});

describe('two windows of one device', () => {
  const mine = wallOf([note()]);
  it('keep what either of them wrote', () => {
    const other = wallOf([note({ id: '0mabcdefg-00000002' })]);
    expect(joinWindows(mine, other).notes).toHaveLength(2);
    expect(joinWindows(mine, other)).toEqual(joinWindows(other, mine));
  });
  it('go on with the wall begun later', () => {
    const newer = wallOf([], { begunAtMs: mine.begunAtMs + 1, device: 'deviceb2' });
    expect(joinWindows(mine, newer)).toBe(newer);
    expect(joinWindows(newer, mine)).toBe(newer);
  });
});

describe('joining a file', () => {
  const rude = note({ id: '0mabcdefg-00000002', text: 'rude' });
  const asks = (text: string) => text === 'rude';

  it('says how many notes are new, and brings them once', () => {
    const { wall, added } = joinFile(wallOf([note()]), [note(), note({ id: '0mabcdefg-00000002' })], never);
    expect([added, wall.notes.length]).toEqual([1, 2]);
    expect(joinFile(wall, [note()], never).added).toBe(0);
  });
  it('lets a note wait whose words ask for a look', () => {
    const { wall, waiting } = joinFile(wallOf([]), [rude, note()], asks);
    expect(waiting).toBe(1);
    expect(shownNotes(wall)).toEqual([note()]);
  });
  it('trusts the presenter of the other device who allowed it', () => {
    const allowed = { ...rude, turns: { deviceb2: 2 } };
    expect(joinFile(wallOf([]), [allowed], asks).waiting).toBe(0);
  });
  it('leaves alone what was decided here', () => {
    const allowedHere = wallOf([{ ...rude, turns: { [DEVICE]: 2 } }]);
    expect(joinFile(allowedHere, [rude], asks).wall).toEqual(allowedHere);
  });
  it('takes nothing when together they are too many, and says how many', () => {
    const wall = fullWall(MOST_NOTES);
    const joined = joinFile(wall, [note({ id: '0mabcdefz-00000000' })], never);
    expect(joined).toEqual({ wall, added: 0, waiting: 0, together: MOST_NOTES + 1 });
  });
});
