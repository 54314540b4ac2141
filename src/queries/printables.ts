import type { Printable } from '../core/printable.ts';
import type { Language } from '../i18n/languages.ts';
import { fill, strings } from '../i18n/strings.ts';
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
    ...(await listEntries('checklists', lang)).map((checklist) => checklistPaper(checklist, lessons)),
    ...lessons.filter(({ entry }) => entry.data.classCard).map(classCard),
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
  const users = lessons.filter(({ entry: { data } }) =>
    [...data.handouts, ...(data.moreHandouts ?? [])].includes(slug),
  );
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

function checklistPaper(checklist: Translated<'checklists'>, lessons: readonly Translated<'lessons'>[]): Printable {
  const { slug, entry } = checklist;
  const { title, summary, drawing, pillar, ages, minutes } = entry.data;
  const users = lessons.filter((lesson) => lesson.entry.data.checklists.includes(slug));
  return {
    ...{ id: `checklists/${slug}/paper`, title, summary, drawing, kind: 'checklist', pillar, ages },
    ...{ minutes: [minutes], needs: [], standards: [], lessons: users.map((lesson) => lesson.slug), per: 'family' },
    ...{ pages: 1, largePages: largePagesOf(1, entry.data), answerPages: 0, smaller: 1 },
  };
}

/** The 10-minute version of a lesson on one page, for its teacher. */
function classCard({ lang, slug, entry: { data } }: Translated<'lessons'>): Printable {
  const { title, drawing, pillar, ages, standards } = data;
  const { classCard: t } = strings(lang);
  return {
    ...{ id: `lessons/${slug}/class-card`, title: fill(t.title, { title }), summary: fill(t.summary, { title }) },
    ...{ kind: 'class-card', drawing, pillar, ages, standards, minutes: [10], needs: [], lessons: [], per: 'room' },
    ...{ pages: 1, largePages: 2, answerPages: 0, smaller: 1 },
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
