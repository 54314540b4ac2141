import type { Catalogue, CatalogueLesson, ReadyMadeSession, ReadyMadeWorkshop } from '../core/my-workshop/catalogue.ts';
import type { LiveLesson } from '../core/my-workshop/live-plan.ts';
import type { Block, NewPart } from '../core/my-workshop/my-workshop.ts';
import type { Language } from '../i18n/languages.ts';
import { listEntries } from './entries.ts';
import { listPrograms, type ProgramEntry } from './programs.ts';
import { lessonSavings, listWorkshops, type WorkshopEntry } from './workshops.ts';

/** What the planner knows of the kit, in one language. Of the handouts, those that a lesson needs copies of. */
export async function catalogue(lang: Language): Promise<Catalogue> {
  const lessons = await listEntries('lessons', lang);
  const needed = new Set(lessons.flatMap(({ entry: { data } }) => data.handouts));
  const handouts = (await listEntries('handouts', lang)).filter(({ slug }) => needed.has(slug));
  return {
    lessons: lessons.map(({ slug, entry: { data } }) => ({
      slug,
      title: data.title,
      pillar: data.pillar,
      topics: data.topics,
      ages: data.ages,
      audiences: data.audiences,
      rooms: data.room,
      lengths: data.lengths,
      materials: data.materials.map(({ item, per, count, need, from }) => ({ item, per, count, need, from })),
      handouts: data.handouts,
      handoutsFrom: data.handoutsFrom,
    })),
    handouts: handouts.map(({ slug, entry: { data } }) => ({
      slug,
      title: data.title,
      pages: data.pages,
      per: data.per,
    })),
  };
}

/** The ready-made evenings, then those that belong together. */
export async function readyMadeWorkshops(): Promise<ReadyMadeWorkshop[]> {
  return [...(await listWorkshops()).map(toReadyMade), ...(await listPrograms()).map(programToReadyMade)];
}

/** What reading a kept workshop needs to know of the kit. */
export async function lessonLengths(lang: Language): Promise<Pick<CatalogueLesson, 'slug' | 'lengths'>[]> {
  const lessons = await listEntries('lessons', lang);
  return lessons.map(({ slug, entry: { data } }) => ({ slug, lengths: data.lengths }));
}

/** What the live page knows of the kit: what a lesson is called, hands out and can give up, at each of its lengths. */
export async function liveLessons(lang: Language): Promise<LiveLesson[]> {
  const { handouts } = await catalogue(lang);
  const titles = new Map(handouts.map(({ slug, title }) => [slug, title]));
  const lessons = await listEntries('lessons', lang);
  return lessons.map(({ slug, entry: { data } }) => ({
    slug,
    title: data.title,
    lengths: data.lengths,
    savings: data.lengths.map((length) => lessonSavings(data, length)),
    handouts: data.lengths.map((length) =>
      length < (data.handoutsFrom ?? 0) ? [] : data.handouts.flatMap((handout) => titles.get(handout) ?? []),
    ),
  }));
}

/** What papers and messages know of the kit: the lessons by name, without what only the planner asks. */
export async function paperCatalogue(lang: Language): Promise<Catalogue> {
  const { lessons } = await catalogue(lang);
  const named = lessons.map((lesson) => ({
    ...lesson,
    topics: [],
    ages: [],
    audiences: [],
    rooms: [],
    materials: [],
    handouts: [],
  }));
  return { lessons: named, handouts: [] };
}

function toReadyMade({ slug, entry: { data } }: WorkshopEntry): ReadyMadeWorkshop {
  return { slug, title: data.title, sessions: [toSession(data)] };
}

function programToReadyMade({ slug, data, sessions }: ProgramEntry): ReadyMadeWorkshop {
  const planned = sessions.map(({ workshop, dayOffset, start }) => ({
    ...toSession(workshop.entry.data),
    dayOffset,
    start,
  }));
  return { slug, title: data.title, sessions: planned };
}

function toSession({ title, minutes, parts }: WorkshopEntry['entry']['data']): ReadyMadeSession {
  const blocks = parts.map((part): Block<NewPart> => ('parallel' in part ? part.parallel : { together: part }));
  const rooms = blocks.some((block) => 'adults' in block) ? 'adults-and-children' : 'together';
  return { title, minutes, rooms, dayOffset: 0, start: '', blocks };
}
