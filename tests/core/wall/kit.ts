import fc from 'fast-check';
import type { Note, Wall } from '../../../src/core/wall/wall.ts';

export const note = (more: Partial<Note> = {}): Note => ({
  id: '0mabcdefg-00000001',
  text: 'A friend waited for me in the game.',
  from: 'Ana',
  turns: {},
  ...more,
});

export const DEVICE = 'devicea1';

export const wallOf = (notes: readonly Note[], more: Partial<Wall> = {}): Wall => ({
  begunAtMs: 1_795_000_000_000,
  device: DEVICE,
  notes,
  ...more,
});

/** A wall as it should look in a hall: many notes, short and long, some without a name. */
export function fullWall(count: number): Wall {
  const texts = [
    'My cousin in Peru sent us a song and we danced to it in the kitchen.',
    'Somebody in the group chat wrote: leave her alone, we all make mistakes.',
    'Dad learned how to send stickers.',
    'A player I do not know gave me his last health pack and waited until I was back on my feet. Then we won the round together, the two of us.',
    'I wrote “good game” after we lost.',
    'Abuela saw my drawing online and printed it for her fridge.',
  ];
  return wallOf(
    Array.from({ length: count }, (_, index) =>
      note({
        id: `0mabcdefg-${String(index).padStart(8, '0')}`,
        text: `${texts[index % texts.length]}`,
        from: ['Ana', '', 'Jo', 'Malik', ''][index % 5] ?? '',
      }),
    ),
  );
}

const anyTurns = fc.dictionary(fc.constantFrom('devicea1', 'deviceb2', 'devicec3'), fc.integer({ min: 1, max: 6 }), {
  noNullPrototype: true,
});
const anyNote = fc.record({
  id: fc.integer({ min: 0, max: 6 }).map((number) => `0mabcdefg-0000000${number}`),
  // Few words, so that the same id often says two things, as only a changed file would.
  text: fc.constantFrom('kind', 'kinder', 'kindest'),
  from: fc.constantFrom('', 'Ana'),
  turns: anyTurns,
});

/** The notes of any wall: each id once, sorted. */
export const anyNotes = fc
  .uniqueArray(anyNote, { selector: ({ id }) => id })
  .map((notes) => notes.sort((a, b) => (a.id < b.id ? -1 : 1)));
