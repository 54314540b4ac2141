import { type CollectionEntry, getCollection } from 'astro:content';
import { listWorkshops, type WorkshopEntry } from './workshops.ts';

/** Several ready-made workshops that belong together, each with its day and time. */
export interface ProgramEntry {
  slug: string;
  data: CollectionEntry<'programs'>['data'];
  sessions: { workshop: WorkshopEntry; dayOffset: number; start: string }[];
}

/** All ready-made programs, by title. */
export async function listPrograms(): Promise<ProgramEntry[]> {
  const workshops = new Map((await listWorkshops()).map((workshop) => [workshop.slug, workshop]));
  const programs = (await getCollection('programs')).sort((a, b) => a.data.title.localeCompare(b.data.title));
  return programs.map(({ id, data }) => ({
    slug: id,
    data,
    sessions: data.sessions.map(({ workshop: slug, dayOffset, start }) => {
      const workshop = workshops.get(slug);
      if (!workshop) throw new Error(`The program "${id}" names a workshop that is not there: ${slug}.`);
      return { workshop, dayOffset, start };
    }),
  }));
}
