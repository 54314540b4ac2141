import type { CatalogueLesson } from './catalogue.ts';
import type { Wishes } from './my-workshop.ts';

const common = (wished: readonly string[], has: readonly string[]): number =>
  wished.filter((one) => has.includes(one)).length;

/** Whether a lesson can be given in that room to children of the wished ages. */
const canBeGiven = (lesson: CatalogueLesson, room: CatalogueLesson['rooms'][number], wishes: Wishes): boolean =>
  lesson.rooms.includes(room) && (wishes.ages.length === 0 || common(wishes.ages, lesson.ages) > 0);

/** How well a lesson fits what was wished: a wished topic counts most, then the people, then a room all of its own. */
function fitOf(lesson: CatalogueLesson, wishes: Wishes): number {
  const topics = common(wishes.topics, lesson.topics);
  const people = common(wishes.audiences, lesson.audiences) / Math.max(1, wishes.audiences.length);
  const ages = common(wishes.ages, lesson.ages) / Math.max(1, wishes.ages.length);
  return Math.min(topics, 1) * 100 + people * 10 + ages * 10 + Math.min(topics, 3) + (3 - lesson.rooms.length);
}

/**
 * The lessons to try in that room, best first, at most so many. Lessons on a wished topic come before all others; among
 * those the pillar that came up least comes next. Of equals the earlier one in the catalogue wins.
 */
export function chooseLessons(
  lessons: readonly CatalogueLesson[],
  room: CatalogueLesson['rooms'][number],
  wishes: Wishes,
  most: number,
): CatalogueLesson[] {
  const left = lessons
    .filter((lesson) => canBeGiven(lesson, room, wishes))
    .map((lesson) => ({ lesson, fit: fitOf(lesson, wishes) }));
  const used = { connect: 0, reflect: 0, protect: 0 };
  const value = ({ lesson, fit }: (typeof left)[number]) =>
    Math.floor(fit / 100) * 1000 - used[lesson.pillar] * 50 + (fit % 100);
  const chosen: CatalogueLesson[] = [];
  while (chosen.length < most) {
    const best = left.reduce<(typeof left)[number] | undefined>(
      (first, one) => (first && value(first) >= value(one) ? first : one),
      undefined,
    );
    if (!best) break;
    left.splice(left.indexOf(best), 1);
    used[best.lesson.pillar]++;
    chosen.push(best.lesson);
  }
  return chosen;
}

/** Whether a lesson is about something that was wished for. */
export const isWished = (lesson: CatalogueLesson, wishes: Wishes): boolean => common(wishes.topics, lesson.topics) > 0;
