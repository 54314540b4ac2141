import { type CollectionEntry, getCollection } from 'astro:content';
import { partMinutes, type WorkshopPart } from '../content-model/workshop.ts';
import { type EveningPart, type EveningRow, layOutEvening } from '../core/evening.ts';
import type { Length } from '../core/lengths.ts';
import { type StepSaving, stepSavings } from '../core/pace.ts';
import { runSheetRows } from '../core/run-sheet.ts';
import { LANGUAGES, type Language, languageParam } from '../i18n/languages.ts';
import { entriesNamed, listEntries } from './entries.ts';

/** A ready-made evening. Its file has no language: titles of lessons come from the lessons themselves. */
export interface WorkshopEntry {
  slug: string;
  entry: CollectionEntry<'workshops'>;
}

/** All ready-made evenings, longest first. */
export async function listWorkshops(): Promise<WorkshopEntry[]> {
  const entries = await getCollection('workshops');
  return entries
    .map((entry) => ({ slug: entry.id, entry }))
    .sort((a, b) => b.entry.data.minutes - a.entry.data.minutes);
}

/** One static path for each evening in each language. */
export async function workshopPaths() {
  const workshops = await listWorkshops();
  return LANGUAGES.flatMap((lang) =>
    workshops.map((workshop) => ({
      params: { lang: languageParam(lang), slug: workshop.slug },
      props: { lang, ...workshop },
    })),
  );
}

/** The pages somebody needs on the evening: this one, its lessons with all below them, and their handouts. */
export async function eveningPages({ slug, entry }: WorkshopEntry, lang: Language): Promise<string[]> {
  const rows = await eveningRows({ slug, entry }, lang);
  const held = new Set(rows.flatMap(({ lesson }) => lesson?.slug ?? []));
  const lessons = (await listEntries('lessons', lang)).filter((lesson) => held.has(lesson.slug));
  const handouts = new Set(lessons.flatMap((lesson) => lesson.entry.data.handouts));
  return [
    `/workshops/${slug}`,
    ...[...held].map((lesson) => `/lessons/${lesson}`),
    ...[...handouts].map((handout) => `/handouts/${handout}`),
  ];
}

/** The evening on one clock, with the titles and pillars of its lessons. */
export async function eveningRows({ entry }: WorkshopEntry, lang: Language): Promise<EveningRow[]> {
  const lessons = new Map((await listEntries('lessons', lang)).map((lesson) => [lesson.slug, lesson.entry.data]));
  const toPart = (part: WorkshopPart): EveningPart => {
    const minutes = partMinutes(part);
    if (!('lesson' in part)) return { title: part.title, minutes, note: part.note, isBreak: part.kind === 'break' };
    const lesson = lessons.get(part.lesson);
    if (!lesson) throw new Error(`The evening "${entry.id}" names a lesson that is not there: ${part.lesson}.`);
    return { title: lesson.title, minutes, lesson: { slug: part.lesson, length: part.length, pillar: lesson.pillar } };
  };
  return layOutEvening(
    entry.data.parts.map((part) =>
      'parallel' in part
        ? { adults: part.parallel.adults.map(toPart), children: part.parallel.children.map(toPart) }
        : { together: toPart(part) },
    ),
  );
}

/** A part of an evening as its live page needs it. */
export interface LivePart extends EveningRow {
  /** Changes when the evening does, so that a run that was kept is not taken for one of another plan. */
  id: string;
  /** The shorter lengths its lesson is offered in, longest first. */
  shorter: number[];
  /** What the steps of its lesson can give up. Undefined for a part that is no lesson. */
  savings?: StepSaving[] | undefined;
  /** Titles of the handouts of its lesson. */
  handouts: string[];
}

/** The evening on one clock, with what can be shortened and what is handed out. */
export async function liveParts(workshop: WorkshopEntry, lang: Language): Promise<LivePart[]> {
  const lessons = new Map((await listEntries('lessons', lang)).map((lesson) => [lesson.slug, lesson.entry.data]));
  const toPart = async (row: EveningRow, index: number): Promise<LivePart> => {
    const { lesson, room, minutes } = row;
    const id = `${index + 1}-${room}-${lesson?.slug ?? 'part'}-${minutes}`;
    const data = lesson && lessons.get(lesson.slug);
    if (!data) return { ...row, id, shorter: [], handouts: [] };
    const handouts = minutes < (data.handoutsFrom ?? 0) ? [] : await entriesNamed('handouts', lang, data.handouts);
    const shorter = data.lengths.filter((length) => length < minutes).reverse();
    const length = data.lengths.find((one) => one === minutes);
    return {
      ...row,
      id,
      shorter,
      savings: length ? lessonSavings(data, length) : [],
      handouts: handouts.map((handout) => handout.entry.data.title),
    };
  };
  return Promise.all((await eveningRows(workshop, lang)).map(toPart));
}

/** What the steps of a lesson can give up at one of its lengths. */
export const lessonSavings = ({ steps }: CollectionEntry<'lessons'>['data'], length: Length): StepSaving[] =>
  stepSavings(runSheetRows(steps, length).map(({ step, minutes }) => ({ ...step, minutes })));

/** An evening with its parts on one clock. */
export interface EveningWithParts {
  slug: string;
  title: string;
  parts: LivePart[];
}

/** The evenings that hold a lesson. The others are not laid out: there may be thousands of lessons. */
export async function eveningsWithLesson(lesson: string, lang: Language): Promise<EveningWithParts[]> {
  const isLesson = (part: WorkshopPart) => 'lesson' in part && part.lesson === lesson;
  const holds = ({ entry }: WorkshopEntry) =>
    entry.data.parts.some((part) =>
      'parallel' in part ? [...part.parallel.adults, ...part.parallel.children].some(isLesson) : isLesson(part),
    );
  const evenings = (await listWorkshops()).filter(holds);
  return Promise.all(
    evenings.map(async (workshop) => ({
      slug: workshop.slug,
      title: workshop.entry.data.title,
      parts: await liveParts(workshop, lang),
    })),
  );
}
