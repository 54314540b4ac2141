import type { Relatable } from './related.ts';

/** Kinds of things in the kit, in the order in which browse pages show them. */
export const BROWSE_KINDS = [
  'lesson',
  'guide',
  'checklist',
  'quiz',
  'scene',
  'handout',
  'workshop',
  'control',
  'help',
] as const;
export type BrowseKind = (typeof BROWSE_KINDS)[number];

/** The folder in which the pages of a kind stand: a lesson is at /lessons/one-good-thing. */
export const KIND_FOLDERS = {
  lesson: 'lessons',
  guide: 'guides',
  checklist: 'checklists',
  quiz: 'quizzes',
  scene: 'spot-the-flags',
  handout: 'handouts',
  workshop: 'workshops',
  control: 'controls',
  help: 'help',
} as const satisfies Record<BrowseKind, string>;

/** Something in the kit that a browse page can list. */
export interface Browsable extends Relatable {
  kind: BrowseKind;
  /** Lessons have one, ready-made evenings those of their lessons, help cases none. */
  pillars: readonly string[];
  /** How many minutes it takes; several for a lesson, none for paper and help. */
  minutes: readonly number[];
}

/** Things by kind, in the order of the kinds; kinds without any are left out. Keeps the order within a kind. */
export function groupByKind<T extends Browsable>(things: readonly T[]): { kind: BrowseKind; things: T[] }[] {
  return BROWSE_KINDS.map((kind) => ({ kind, things: things.filter((thing) => thing.kind === kind) })).filter(
    (group) => group.things.length > 0,
  );
}

/** The longest version that fits into so many minutes, or undefined when none does. */
export function longestFit(minutes: readonly number[], limit: number): number | undefined {
  const fitting = minutes.filter((length) => length <= limit);
  return fitting.length > 0 ? Math.max(...fitting) : undefined;
}

/** How many things are on each topic. */
export function countTopics(things: readonly Browsable[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const topic of things.flatMap(({ topics }) => [...new Set(topics)]))
    counts.set(topic, (counts.get(topic) ?? 0) + 1);
  return counts;
}

/**
 * The pillar most things on each topic belong to; of two that are equal, the first of `pillars`. A topic that only help
 * cases have belongs to none, and so does not stand in the map. Evenings do not count: they hold lessons of all pillars.
 */
export function pillarOfTopics(things: readonly Browsable[], pillars: readonly string[]): Map<string, string> {
  const counts = new Map<string, number[]>();
  for (const { kind, topics, pillars: own } of things)
    for (const topic of kind === 'workshop' ? [] : topics) {
      const row = counts.get(topic) ?? pillars.map(() => 0);
      counts.set(
        topic,
        row.map((count, index) => count + Number(own.includes(pillars[index] ?? ''))),
      );
    }
  return new Map(
    [...counts].flatMap(([topic, row]) => {
      const most = Math.max(...row);
      const pillar = pillars[row.indexOf(most)];
      return most > 0 && pillar !== undefined ? [[topic, pillar]] : [];
    }),
  );
}

/** Topics that stand beside a topic on the same things, the closest first; of two that are equal, by name. */
export function nearTopics(things: readonly Browsable[], topic: string, most: number): string[] {
  const counts = countTopics(things.filter(({ kind, topics }) => kind !== 'workshop' && topics.includes(topic)));
  counts.delete(topic);
  return [...counts]
    .sort(([a, more], [b, less]) => less - more || Number(a > b) - Number(a < b))
    .slice(0, most)
    .map(([near]) => near);
}

/** The things before and after one in a list, by slug; undefined at the ends. */
export function neighboursOf<T extends { slug: string }>(
  list: readonly T[],
  slug: string,
): { previous: T | undefined; next: T | undefined } {
  const place = list.findIndex((thing) => thing.slug === slug);
  return { previous: place > 0 ? list[place - 1] : undefined, next: place < 0 ? undefined : list[place + 1] };
}
