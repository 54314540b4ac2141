import type { AgeBand, Audience, Pillar } from '../content-model/common.ts';
import type { WorkshopPart } from '../content-model/workshop.ts';
import { ageSpan } from '../core/ages.ts';
import { type Browsable, type BrowseKind, KIND_FOLDERS, neighboursOf } from '../core/browse.ts';
import { pageName, pagesLinkedIn, relatedFinder } from '../core/related.ts';
import { type Language, localPath } from '../i18n/languages.ts';
import { fill, strings } from '../i18n/strings.ts';
import { listEntries, type Translated } from './entries.ts';
import { type ControlEntry, listControls } from './controls.ts';
import { wordsOnPage } from './glossary.ts';
import { guideMinutes } from './guides.ts';
import { helpCases } from './help.ts';
import { type NamedTopic, nameTopics } from './topics.ts';
import { listWorkshops, type WorkshopEntry } from './workshops.ts';

/** A page of the kit as a browse page lists it. */
export interface KitPage extends Browsable {
  href: string;
  summary: string;
  /** The facts somebody chooses by: ages, minutes, copies. */
  line: string;
  drawing: string;
  pillar?: Pillar;
  ages: readonly AgeBand[];
  pillars: readonly Pillar[];
  audiences: readonly Audience[];
}

const kept = new Map<Language, Promise<KitPage[]>>();

/** Every lesson, evening, guide, checklist, quiz, chat scene, handout, control card and help case, each kind by its own order. A build reads them once. */
export function kitPages(lang: Language): Promise<KitPage[]> {
  const pages = kept.get(lang) ?? readKitPages(lang);
  if (import.meta.env.PROD) kept.set(lang, pages);
  return pages;
}

async function readKitPages(lang: Language): Promise<KitPage[]> {
  const lessons = await listEntries('lessons', lang);
  return [
    ...lessons.map((lesson) => lessonPage(lesson)),
    ...(await listWorkshops()).map((workshop) => workshopPage(workshop, lessons, lang)),
    ...(await listEntries('guides', lang)).map((guide) => guidePage(guide)),
    ...(await listEntries('checklists', lang)).map((list) => checklistPage(list)),
    ...(await listEntries('quizzes', lang)).map((quiz) => practicePage(quiz, 'quiz')),
    ...(await listEntries('chatScenes', lang)).map((scene) => practicePage(scene, 'scene')),
    ...(await listEntries('handouts', lang)).map((sheet) => handoutPage(sheet)),
    ...(await listControls()).map((control) => controlPage(control, lang)),
    ...(await helpCases(lang)).map((helpCase) => helpPage(helpCase)),
  ];
}

type WrittenEntry = Translated<'lessons' | 'guides' | 'checklists' | 'quizzes' | 'chatScenes' | 'handouts'>;

/** What everything that is written has in common. */
function written(folder: (typeof KIND_FOLDERS)[BrowseKind], { lang, slug, entry: { data } }: WrittenEntry) {
  const { title, summary, topics, ages, audiences, drawing, pillar } = data;
  const href = localPath(lang, `/${folder}/${slug}`);
  return { slug, title, summary, topics, ages, audiences, drawing, pillar, pillars: [pillar], href };
}

function agesInWords(lang: Language, bands: readonly string[]): string {
  const { facts } = strings(lang);
  const span = ageSpan(bands);
  return `${facts.ages} ${span.to >= 17 ? fill(facts.agesFrom, span) : fill(facts.agesRange, span)}`;
}

const minutesInWords = (lang: Language, count: number) => fill(strings(lang).facts.minutesLong, { count });

function lessonPage(lesson: Translated<'lessons'>): KitPage {
  const { lang, entry } = lesson;
  const { ages, lengths, materials, skill } = entry.data;
  const { facts } = strings(lang);
  const musts = materials.filter(({ need, from }) => need === 'must' && !from).map(({ item }) => item);
  const minutes = new Intl.ListFormat(lang, { type: 'disjunction' }).format(lengths.map(String));
  const needs = musts.slice(0, 2).join(', ') || `${facts.need}: ${facts.needNothing.toLowerCase()}`;
  const line = [agesInWords(lang, ages), `${minutes} ${facts.minutes}`, needs].join(' · ');
  return { ...written('lessons', lesson), kind: 'lesson', summary: skill, minutes: lengths, line };
}

function guidePage(guide: Translated<'guides'>): KitPage {
  const { lang, entry } = guide;
  const minutes = guideMinutes(guide);
  const line = `${agesInWords(lang, entry.data.ages)} · ${fill(strings(lang).browse.toRead, { count: minutes })}`;
  return { ...written('guides', guide), kind: 'guide', minutes: [minutes], line };
}

function checklistPage(list: Translated<'checklists'>): KitPage {
  const { lang, entry } = list;
  const { ages, minutes } = entry.data;
  const line = `${agesInWords(lang, ages)} · ${minutesInWords(lang, minutes)}`;
  return { ...written('checklists', list), kind: 'checklist', minutes: [minutes], line };
}

function practicePage(practice: Translated<'quizzes' | 'chatScenes'>, kind: 'quiz' | 'scene'): KitPage {
  const { lang, entry } = practice;
  const { ages, minutes } = entry.data;
  const line = `${agesInWords(lang, ages)} · ${minutesInWords(lang, minutes)}`;
  return { ...written(KIND_FOLDERS[kind], practice), kind, minutes: [minutes], line };
}

function handoutPage(sheet: Translated<'handouts'>): KitPage {
  const t = strings(sheet.lang);
  const { ages, pages, per } = sheet.entry.data;
  const size = pages === 1 ? t.facts.pages : fill(t.facts.pagesMany, { count: pages });
  const copies = per === 'room' ? t.handouts.perRoom : fill(t.handouts.perOne, { per: t.per[per] });
  const line = [agesInWords(sheet.lang, ages), size, copies].join(' · ');
  return { ...written('handouts', sheet), kind: 'handout', minutes: [], line };
}

function helpPage({ lang, slug, entry: { data } }: Translated<'help'>): KitPage {
  const { topics, drawing } = data;
  const title = fill(strings(lang).browse.helpCase, { what: data.title });
  const href = localPath(lang, `/help/${slug}`);
  const facts = { kind: 'help' as const, ages: [], minutes: [], pillars: [], audiences: ['parents' as const] };
  return { ...facts, slug, title, topics, drawing, href, summary: data.say, line: '' };
}

function controlPage({ slug, entry: { data } }: ControlEntry, lang: Language): KitPage {
  const { name, summary, topics, ages, drawing, kind } = data;
  return {
    kind: 'control',
    slug,
    href: localPath(lang, `/controls/${slug}`),
    title: name,
    summary,
    drawing,
    topics,
    ages,
    audiences: ['parents'],
    pillar: 'protect',
    pillars: ['protect'],
    minutes: [],
    line: `${agesInWords(lang, ages)} · ${strings(lang).controls.kinds[kind]}`,
  };
}

/** The lessons of an evening, in order, each once. */
export function lessonsOf({ entry }: WorkshopEntry): string[] {
  const inPart = (part: WorkshopPart) => ('lesson' in part ? [part.lesson] : []);
  const parts = entry.data.parts.flatMap((part) =>
    'parallel' in part ? [...part.parallel.adults, ...part.parallel.children] : [part],
  );
  return [...new Set(parts.flatMap(inPart))];
}

/** An evening is about what its lessons are about, for the ages all of its lessons are for. */
function workshopPage(workshop: WorkshopEntry, lessons: readonly Translated<'lessons'>[], lang: Language): KitPage {
  const { title, summary, drawing, audiences, minutes } = workshop.entry.data;
  const own = lessonsOf(workshop).flatMap((slug) => lessons.filter((lesson) => lesson.slug === slug));
  const data = own.map(({ entry }) => entry.data);
  const ages = (data[0]?.ages ?? []).filter((band) => data.every((lesson) => lesson.ages.includes(band)));
  return {
    kind: 'workshop',
    slug: workshop.slug,
    href: localPath(lang, `/workshops/${workshop.slug}`),
    title,
    summary,
    drawing,
    audiences,
    topics: [...new Set(data.flatMap(({ topics }) => topics))],
    ages,
    pillars: [...new Set(data.map(({ pillar }) => pillar))],
    minutes: [minutes],
    line: minutesInWords(lang, minutes),
  };
}

/** Which kinds each kind of page leads on to. Help stays with help and what a family does next. */
const RELATED_KINDS: Readonly<Record<BrowseKind, readonly BrowseKind[]>> = {
  lesson: ['lesson', 'workshop', 'guide', 'checklist', 'handout'],
  workshop: ['workshop', 'guide', 'checklist', 'handout'],
  guide: ['guide', 'checklist', 'quiz', 'scene', 'handout', 'lesson', 'control'],
  checklist: ['guide', 'checklist', 'quiz', 'scene', 'handout', 'lesson', 'control'],
  quiz: ['scene', 'quiz', 'guide', 'checklist', 'handout', 'lesson', 'control'],
  scene: ['quiz', 'scene', 'guide', 'checklist', 'handout', 'lesson', 'control'],
  handout: ['lesson', 'guide', 'checklist', 'handout', 'control'],
  control: ['control', 'guide', 'checklist', 'quiz', 'scene', 'handout'],
  help: ['help', 'guide', 'checklist'],
};

/** What stands at the foot of a page: what is like it, where to find more, and the pages around it. */
export interface MoreLikeThis {
  related: readonly KitPage[];
  topics: readonly NamedTopic[];
  /** Words of its text that the glossary explains. */
  words: readonly { id: string; word: string }[];
  ages: readonly AgeBand[];
  pillar: Pillar | undefined;
  /** The page before and the page after of the same kind in the same pillar, by title. */
  previous: KitPage | undefined;
  next: KitPage | undefined;
}

const finders = new WeakMap<readonly KitPage[], ReturnType<typeof relatedFinder<KitPage>>>();

/**
 * What leads on from a page.
 * @param byHand pages that this one links already by its facts, by name: "guide/kind-words-online". Those its text
 *   links to are left out too.
 * @throws Error when the kit has no such page
 */
export async function moreLikeThis(
  { lang, slug, entry }: { lang: Language; slug: string; entry: { body?: string | undefined } },
  kind: BrowseKind,
  byHand: readonly string[] = [],
): Promise<MoreLikeThis> {
  const pages = await kitPages(lang);
  const page = pages.find((one) => one.kind === kind && one.slug === slug);
  if (!page) throw new Error(`The kit has no page ${pageName({ kind, slug })}.`);
  const find = finders.get(pages) ?? relatedFinder(pages);
  finders.set(pages, find);
  const { ages, pillar } = page;
  const beside = pillar ? pages.filter((one) => one.kind === kind && one.pillar === pillar) : [];
  return {
    related: find(page, {
      kinds: RELATED_KINDS[kind],
      leaveOut: new Set([...byHand, ...pagesLinkedIn(entry.body ?? '')]),
    }),
    topics: await nameTopics(page.topics, lang),
    words: await wordsOnPage(lang, page),
    ages,
    pillar,
    ...neighboursOf(beside, slug),
  };
}
