import type { Checklist } from '../content-model/checklist.ts';
import type { Guide } from '../content-model/guide.ts';
import type { Handout } from '../content-model/handout.ts';
import type { ChatScene } from '../content-model/chat-scene.ts';
import type { Lesson } from '../content-model/lesson.ts';
import type { Quiz } from '../content-model/quiz.ts';
import type { WorkshopPart } from '../content-model/workshop.ts';
import type { Length } from '../core/lengths.ts';
import type { FindFacts } from '../core/search-facts.ts';
import type { Language } from '../i18n/languages.ts';
import { listEntries } from './entries.ts';
import type { WorkshopEntry } from './workshops.ts';

/** What search knows of everything that is written, but its kind. */
export const writtenFacts = ({
  audiences,
  pillar,
  ages,
  topics,
}: Pick<Guide | Checklist | Handout | Quiz | ChatScene, 'audiences' | 'pillar' | 'ages' | 'topics'>) => ({
  audiences,
  pillars: [pillar],
  ages,
  topics,
});

/** What search knows of a lesson. It needs nothing when its shortest length does, as the head of its plan says. */
export const lessonFacts = (lesson: Lesson): FindFacts => ({
  ...writtenFacts(lesson),
  kind: 'lesson',
  minutes: lesson.lengths,
  rooms: lesson.room,
  needsNothing: needsNothing(lesson, lesson.lengths[0]),
});

const needsNothing = ({ materials }: Pick<Lesson, 'materials'>, length: Length = 10): boolean =>
  !materials.some(({ need, from }) => need === 'must' && (from === undefined || from <= length));

/** What search knows of a ready-made evening: what its lessons say, all taken together. */
export async function workshopFacts({ entry: { data } }: WorkshopEntry, lang: Language): Promise<FindFacts> {
  const lessons = new Map((await listEntries('lessons', lang)).map(({ slug, entry }) => [slug, entry.data]));
  const inRoom = (room: 'together' | 'adults' | 'children', parts: readonly WorkshopPart[]) =>
    parts.flatMap((part) => {
      const lesson = 'lesson' in part && lessons.get(part.lesson);
      return lesson ? [{ room, lesson, length: part.length }] : [];
    });
  const held = data.parts.flatMap((part) =>
    'parallel' in part
      ? [...inRoom('adults', part.parallel.adults), ...inRoom('children', part.parallel.children)]
      : inRoom('together', [part]),
  );
  return {
    kind: 'workshop',
    audiences: data.audiences,
    pillars: [...new Set(held.map(({ lesson }) => lesson.pillar))],
    ages: [...new Set(held.flatMap(({ lesson }) => lesson.ages))],
    minutes: [data.minutes],
    rooms: [...new Set(held.map(({ room }) => room))],
    needsNothing: held.every(({ lesson, length }) => needsNothing(lesson, length)),
  };
}
