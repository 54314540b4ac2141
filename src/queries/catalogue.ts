import type { Catalogue, ReadyMadeSession, ReadyMadeWorkshop } from '../core/my-workshop/catalogue.ts';
import type { Block, NewPart } from '../core/my-workshop/my-workshop.ts';
import type { Language } from '../i18n/languages.ts';
import { listEntries } from './entries.ts';
import { listWorkshops, type WorkshopEntry } from './workshops.ts';

/** Everything the planner knows of the kit, in one language. */
export async function catalogue(lang: Language): Promise<Catalogue> {
  const lessons = await listEntries('lessons', lang);
  const handouts = await listEntries('handouts', lang);
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
    })),
    handouts: handouts.map(({ slug, entry: { data } }) => ({
      slug,
      title: data.title,
      pages: data.pages,
      per: data.per,
    })),
    readyMade: (await listWorkshops()).map(toReadyMade),
  };
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
  return { lessons: named, handouts: [], readyMade: [] };
}

function toReadyMade({ slug, entry: { data } }: WorkshopEntry): ReadyMadeWorkshop {
  const blocks = data.parts.map((part): Block<NewPart> => ('parallel' in part ? part.parallel : { together: part }));
  const hasRooms = blocks.some((block) => 'adults' in block);
  const session: ReadyMadeSession = {
    title: data.title,
    minutes: data.minutes,
    rooms: hasRooms ? 'adults-and-children' : 'together',
    dayOffset: 0,
    start: '',
    blocks,
  };
  return { slug, title: data.title, sessions: [session] };
}
