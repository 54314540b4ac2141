import type { Printable } from '../core/printable.ts';
import type { Language } from '../i18n/languages.ts';
import { strings } from '../i18n/strings.ts';
import { listAgreements } from './agreements.ts';
import { listEntries, type Translated } from './entries.ts';
import { eveningRows, listWorkshops } from './workshops.ts';

/** Everything that can be printed from the print center, each kind by title. */
export async function listPrintables(lang: Language): Promise<Printable[]> {
  const lessons = await listEntries('lessons', lang);
  return [
    ...(await listEntries('handouts', lang)).map((handout) => handoutPaper(handout, lessons)),
    ...(await listEntries('quizzes', lang)).map(quizPaper),
    ...(await listEntries('chatScenes', lang)).map(scenePaper),
    strongDoorPaper(lang),
    ...(await listAgreements(lang)).map(agreementPaper),
  ];
}

/** The pages in large print, as the author has counted them, else twice as many: 18 points take about that. */
const largePagesOf = (pages: number, { largePrintPages }: { title?: string; largePrintPages?: number } = {}): number =>
  largePrintPages ?? 2 * pages;

/** The standards that a paper names itself. */
const standardsOf = ({ standards = [] }: { title: string; standards?: readonly string[] }): readonly string[] =>
  standards;

type WrittenPaper = Translated<'handouts' | 'quizzes' | 'chatScenes'>;

function written({ entry: { data } }: WrittenPaper) {
  const { title, summary, drawing, pillar, ages } = data;
  return { title, summary, drawing, pillar, ages, standards: standardsOf(data) };
}

function handoutPaper(handout: Translated<'handouts'>, lessons: readonly Translated<'lessons'>[]): Printable {
  const { slug, entry } = handout;
  const { kind, per, pages, needs, answerKey, smaller } = entry.data;
  const users = lessons.filter((lesson) => lesson.entry.data.handouts.includes(slug));
  return {
    ...written(handout),
    ...{ id: `handouts/${slug}`, kind, per, pages, needs },
    minutes: [],
    lessons: users.map((lesson) => lesson.slug),
    largePages: largePagesOf(pages, entry.data),
    answerPages: answerKey ? 1 : 0,
    smaller: smaller ?? 1,
  };
}

/** What the papers of practice have in common: a page for each person, and a page of answers. */
function practice(paper: Translated<'quizzes' | 'chatScenes'>) {
  const { minutes } = paper.entry.data;
  const size = { pages: 1, largePages: largePagesOf(1, paper.entry.data), answerPages: 1, smaller: 1 } as const;
  return { ...written(paper), ...size, minutes: [minutes], needs: [], per: 'person' } as const;
}

function quizPaper(quiz: Translated<'quizzes'>): Printable {
  const { lesson } = quiz.entry.data;
  return { ...practice(quiz), id: `quizzes/${quiz.slug}/paper`, kind: 'quiz', lessons: lesson ? [lesson] : [] };
}

const scenePaper = (scene: Translated<'chatScenes'>): Printable => ({
  ...practice(scene),
  id: `spot-the-flags/${scene.slug}/paper`,
  kind: 'scene',
  lessons: [],
});

/** The word machine on paper: the orders, and the list of words. */
function strongDoorPaper(lang: Language): Printable {
  const { door, printCenter } = strings(lang);
  return {
    ...{ id: 'strong-door/paper', title: door.paperTitle, summary: door.paperSummary, kind: 'worksheet' },
    ...{ drawing: 'door-lock-key', pillar: 'protect', ages: ['8-10', '11-13', '14-17'], minutes: [] },
    ...{ needs: [printCenter.dice], standards: [], lessons: [], per: 'person' },
    ...{ pages: 2, largePages: largePagesOf(2), answerPages: 0, smaller: 1 },
  };
}

function agreementPaper({ slug, entry: { data } }: Translated<'agreements'>): Printable {
  const { title, summary, drawing, band } = data;
  return {
    ...{ id: `family-agreement/${slug}`, title, summary, drawing, kind: 'agreement', pillar: 'connect' },
    ...{ ages: [band], minutes: [], needs: [], standards: [], lessons: [], per: 'family' },
    ...{ pages: 1, largePages: largePagesOf(1, data), answerPages: 0, smaller: 1 },
  };
}

/** Printables that belong together, as an address of the print center asks for them. */
export interface PrintSet {
  title: string;
  ids: string[];
}

/** The printables of each lesson and each ready-made evening that has some, by "lesson/slug" and "workshop/slug". */
export async function printSets(lang: Language): Promise<Record<string, PrintSet>> {
  const printables = await listPrintables(lang);
  const idsOf = (slug: string) => printables.filter(({ lessons }) => lessons.includes(slug)).map(({ id }) => id);
  const lessons = (await listEntries('lessons', lang)).map(({ slug, entry }): [string, PrintSet] => [
    `lesson/${slug}`,
    { title: entry.data.title, ids: idsOf(slug) },
  ]);
  const workshops = await Promise.all(
    (await listWorkshops()).map(async (workshop): Promise<[string, PrintSet]> => {
      const held = (await eveningRows(workshop, lang)).flatMap(({ lesson }) => lesson?.slug ?? []);
      const ids = [...new Set(held.flatMap(idsOf))];
      return [`workshop/${workshop.slug}`, { title: workshop.entry.data.title, ids }];
    }),
  );
  return Object.fromEntries([...lessons, ...workshops].filter(([, { ids }]) => ids.length > 0));
}
