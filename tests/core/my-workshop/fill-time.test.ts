import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CatalogueLesson } from '../../../src/core/my-workshop/catalogue.ts';
import { fillTime } from '../../../src/core/my-workshop/fill-time.ts';
import { type PlanBlock, partMinutes, partsOf } from '../../../src/core/my-workshop/my-workshop.ts';
import { refill } from '../../../src/core/my-workshop/refill.ts';
import { minutesOfBlocks } from '../../../src/core/my-workshop/session-frame.ts';
import { anyCatalogue, anyWishes, catalogueOf, draw, lesson, names, session, wishes } from './kit.ts';

const kit = catalogueOf(
  lesson('kindness', { pillar: 'connect', topics: ['kindness'] }),
  lesson('chats', { pillar: 'connect', topics: ['chats'] }),
  lesson('sleep', { pillar: 'reflect', topics: ['sleep'] }),
  lesson('locks', { pillar: 'protect', topics: ['passwords'] }),
  lesson('scams', { pillar: 'protect', topics: ['scams'] }),
);

const isPause = (block: PlanBlock): boolean =>
  'together' in block && 'kind' in block.together && block.together.kind === 'break';

/** Minutes from each break for everybody to the next. */
function stretchesOf(blocks: readonly PlanBlock[]): number[] {
  const ends = blocks.flatMap((block, index) => (isPause(block) ? [index] : []));
  return [-1, ...ends].map((start, at) => minutesOfBlocks(blocks.slice(start + 1, ends[at])));
}

const roomMinutes = (block: PlanBlock): number[] =>
  'together' in block
    ? []
    : [block.adults, block.children].map((parts) => parts.reduce((sum, part) => sum + partMinutes(part), 0));

describe('fillTime', () => {
  it('takes one lesson and nothing else for a slot in a meeting', () => {
    expect(draw(fillTime(wishes(20), kit, names).blocks)).toEqual(['kindness 20']);
  });
  it('plans an hour as an hour is planned by hand', () => {
    expect(draw(fillTime(wishes(60), kit, names).blocks)).toEqual([
      'arrive 5',
      'kindness 20',
      'break 10',
      'sleep 20',
      'close 5',
    ]);
  });
  it('says what to do at the welcome, in the break and at the close', () => {
    const notes = partsOf(fillTime(wishes(60), kit, names)).flatMap((part) => ('kind' in part ? [part.note] : []));
    expect(notes).toEqual(['Greet people.', 'Eat.', 'Say thanks.']);
  });
  it('varies the pillars', () => {
    const plan = fillTime(wishes(150), kit, names);
    expect(draw(plan.blocks)).toEqual([
      'arrive 10',
      'kindness 45',
      'break 10',
      'sleep 45',
      'break 10',
      'locks 20',
      'close 10',
    ]);
    expect(plan.leftOver).toBe(0);
  });
  it('takes a wished topic first', () => {
    const plan = fillTime(wishes(60, { topics: ['scams'] }), kit, names);
    expect(draw(plan.blocks)).toContain('scams 20');
  });
  it('keeps out lessons for children of other ages', () => {
    const ages = catalogueOf(lesson('little', { ages: ['5-7'] }), lesson('teens', { ages: ['14-17'] }));
    expect(draw(fillTime(wishes(20, { ages: ['14-17'] }), ages, names).blocks)).toEqual(['teens 20']);
  });
  it('says what was wished for but does not fit, and by how many minutes', () => {
    const two = catalogueOf(
      lesson('a', { topics: ['sleep'], lengths: [20] }),
      lesson('b', { topics: ['sleep'], lengths: [20] }),
    );
    const plan = fillTime(wishes(30, { topics: ['sleep'] }), two, names);
    expect(draw(plan.blocks)).toEqual(['arrive 5', 'a 20', 'close 5']);
    expect(plan.tooLong).toEqual([{ lesson: 'b', minutesMore: 20 }]);
  });
  it('says how much is left over when the kit has too little', () => {
    const plan = fillTime(wishes(60), catalogueOf(lesson('only', { lengths: [10] })), names);
    expect(draw(plan.blocks)).toEqual(['arrive 10', 'only 10', 'break 15', 'close 10']);
    expect(plan.leftOver).toBe(15);
  });
  it('gives adults and children other lessons in the same minutes', () => {
    const plan = fillTime(wishes(60, { rooms: 'adults-and-children' }), kit, names);
    expect(draw(plan.blocks)).toEqual([
      'arrive 5',
      'kindness 20 | chats 20',
      'break 10',
      'sleep 20 | locks 20',
      'close 5',
    ]);
  });
  it('gives the children what the adults had before, rather than nothing', () => {
    const three = catalogueOf(lesson('a'), lesson('b', { pillar: 'reflect' }), lesson('c', { pillar: 'protect' }));
    const plan = fillTime(wishes(60, { rooms: 'adults-and-children' }), three, names);
    expect(draw(plan.blocks)).toEqual(['arrive 5', 'a 20 | c 20', 'break 10', 'b 20 | a 20', 'close 5']);
  });
  it('gives both rooms the same lesson at the same time only when there is no other', () => {
    const plan = fillTime(wishes(20, { rooms: 'adults-and-children' }), catalogueOf(lesson('a')), names);
    expect(draw(plan.blocks)).toEqual(['a 20 | a 20']);
  });
  it('lets the children draw when the kit has nothing for their room', () => {
    const plan = fillTime(
      wishes(30, { rooms: 'adults-and-children' }),
      catalogueOf(lesson('talk', { rooms: ['adults'] })),
      names,
    );
    expect(draw(plan.blocks)).toEqual(['arrive 5', 'talk 20 | break 20', 'close 5']);
    expect(plan.emptyRooms).toEqual(['children']);
  });
  it('has a break long enough for a meal in a whole day', () => {
    const many = Array.from({ length: 200 }, (_, index) => lesson(`lesson-${index}`));
    const plan = fillTime(wishes(300), catalogueOf(...many), names);
    expect(draw(plan.blocks)).toContain('break 30');
    expect(plan.leftOver).toBe(0);
  });

  it('never takes more than the minutes, and says what is left over', () =>
    fc.assert(
      fc.property(anyCatalogue, anyWishes, (catalogue, wished) => {
        const plan = fillTime(wished, catalogue, names);
        expect(minutesOfBlocks(plan.blocks) + plan.leftOver).toBe(wished.minutes);
        expect(plan.leftOver).toBeGreaterThanOrEqual(0);
      }),
    ));
  it('never says of a lesson in the plan, in whichever room, that it does not fit', () => {
    const three = ['a', 'b', 'c'].map((slug) => lesson(slug, { topics: ['sleep'], lengths: [20, 45] }));
    const wished = wishes(90, { rooms: 'adults-and-children', topics: ['sleep'] });
    const plan = fillTime(wished, catalogueOf(...three), names);
    expect(draw(plan.blocks)).toEqual(['arrive 10', 'a 45 | c 45', 'break 10', 'b 20 | a 20', 'close 5']);
    expect(plan.tooLong).toEqual([]);
  });
  it('keeps to its rule of breaks', () =>
    fc.assert(
      fc.property(anyCatalogue, anyWishes, (catalogue, wished) => {
        const { blocks } = fillTime(wished, catalogue, names);
        expect(Math.max(...stretchesOf(blocks))).toBeLessThanOrEqual(60);
        expect(blocks.some(isPause)).toBe(wished.minutes >= 60);
      }),
    ));
  it('takes each lesson once a room, at a length and in a room it offers', () =>
    fc.assert(
      fc.property(anyCatalogue, anyWishes, (catalogue, wished) => {
        const { blocks } = fillTime(wished, catalogue, names);
        const check = (parts: ReturnType<typeof partsOf>, room: CatalogueLesson['rooms'][number]) => {
          const slugs = parts.flatMap((part) => ('lesson' in part ? [part.lesson] : []));
          expect(new Set(slugs).size).toBe(slugs.length);
          for (const part of parts) {
            if (!('lesson' in part)) continue;
            const found = catalogue.lessons.find(({ slug }) => slug === part.lesson);
            expect(found?.lengths).toContain(part.length);
            expect(found?.rooms).toContain(room);
          }
        };
        const { rooms } = wished;
        if (rooms !== 'adults-and-children') return check(partsOf({ blocks }), rooms);
        check(
          blocks.flatMap((block) => ('adults' in block ? block.adults : [])),
          'adults',
        );
        check(
          blocks.flatMap((block) => ('adults' in block ? block.children : [])),
          'children',
        );
      }),
    ));
  it('gives two rooms the same minutes', () =>
    fc.assert(
      fc.property(anyCatalogue, anyWishes, (catalogue, wished) => {
        const { blocks } = fillTime({ ...wished, rooms: 'adults-and-children' }, catalogue, names);
        for (const [adults, children] of blocks.map(roomMinutes)) expect(adults).toBe(children);
      }),
    ));
});

describe('refill', () => {
  const chosen = (...slugs: string[]): PlanBlock[] =>
    slugs.map((slug, index) => ({ together: { id: `p${index + 1}`, lesson: slug, length: 90 } }));

  it('chooses lengths for the chosen lessons and puts in what is around them', () => {
    const { session: filled, leftOut } = refill(session(chosen('locks', 'sleep')), kit, names);
    expect(draw(filled.blocks)).toEqual(['arrive 5', 'locks 20', 'break 10', 'sleep 20', 'close 5']);
    expect(leftOut).toEqual([]);
  });
  it('names a lesson that does not fit; the session so much longer holds it', () => {
    const four = session(chosen('locks', 'sleep', 'kindness', 'chats'), { wishes: wishes(40) });
    const { session: filled, leftOut } = refill(four, kit, names);
    expect(draw(filled.blocks)).toEqual(['arrive 5', 'locks 10', 'sleep 10', 'kindness 10', 'close 5']);
    expect(leftOut).toEqual([{ partId: 'p4', lesson: 'chats', minutesMore: 10 }]);
    expect(refill({ ...four, wishes: wishes(50) }, kit, names).leftOut).toEqual([]);
  });
  it('works out the minutes for the first few only when far too much is chosen', () => {
    const many = Array.from({ length: 9 }, () => 'locks');
    const { leftOut } = refill(session(chosen(...many), { wishes: wishes(30) }), kit, names);
    expect(leftOut.map(({ partId }) => partId)).toEqual(['p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9']);
    expect(leftOut.map(({ minutesMore }) => minutesMore)).toEqual([10, 10, 10, ...Array.from({ length: 4 })]);
  });
  it('lets a lesson with no shorter version stand alone', () => {
    const long = catalogueOf(lesson('deep', { lengths: [90] }));
    const { session: filled } = refill(session(chosen('deep'), { wishes: wishes(120) }), long, names);
    expect(draw(filled.blocks)).toEqual(['arrive 10', 'deep 90', 'break 10', 'close 10']);
  });
  it('keeps ids, titles and notes of what was around the lessons', () => {
    const arrive = { id: 'p7', kind: 'arrive' as const, title: 'Tea', minutes: 20, note: 'Say hello.' };
    const { session: filled } = refill(session([{ together: arrive }, ...chosen('sleep')]), kit, names);
    expect(filled.blocks[0]).toEqual({ together: { ...arrive, minutes: 10 } });
  });
  it('lets the room with less to do wait', () => {
    const rooms: PlanBlock = {
      adults: [{ id: 'p1', lesson: 'locks', length: 20 }],
      children: [
        { id: 'p2', lesson: 'tiny', length: 10 },
        { id: 'p3', kind: 'break', title: 'Clay', minutes: 3, note: '' },
      ],
    };
    const two = catalogueOf(lesson('locks', { lengths: [20] }), lesson('tiny', { lengths: [10] }));
    const { session: filled } = refill(session([rooms], { wishes: wishes(30) }), two, names);
    expect(draw(filled.blocks)).toEqual(['arrive 5', 'locks 20 | tiny 10, break 10', 'close 5']);
    expect(partsOf(filled).map(({ id }) => id)).toEqual(['p4', 'p1', 'p2', 'p3', 'p5']);
  });
  it('never takes more than the minutes, loses no lesson in silence and invents none', () =>
    fc.assert(
      fc.property(anyCatalogue, anyWishes, fc.integer({ min: 10, max: 480 }), (catalogue, wished, minutes) => {
        const planned = session(fillTime(wished, catalogue, names).blocks, { wishes: { ...wished, minutes } });
        const { session: filled, leftOut, leftOver } = refill(planned, catalogue, names);
        expect(minutesOfBlocks(filled.blocks) + leftOver).toBe(minutes);
        expect(leftOver).toBeGreaterThanOrEqual(0);
        const lessonIds = partsOf(filled).flatMap((part) => ('lesson' in part ? [part.id] : []));
        const before = partsOf(planned).flatMap((part) => ('lesson' in part ? [part.id] : []));
        expect([...lessonIds, ...leftOut.map(({ partId }) => partId)].sort()).toEqual(before.sort());
        expect(new Set(partsOf(filled).map(({ id }) => id)).size).toBe(partsOf(filled).length);
      }),
    ));
});
