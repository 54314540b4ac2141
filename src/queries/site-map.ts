import { ageBand, audience, pillar as pillars } from '../content-model/common.ts';
import { ageSpan } from '../core/ages.ts';
import { type BrowseKind, BROWSE_KINDS, groupByKind, KIND_FOLDERS } from '../core/browse.ts';
import { LENGTHS } from '../core/lengths.ts';
import { type Language, localPath } from '../i18n/languages.ts';
import { fill, strings } from '../i18n/strings.ts';
import { listAgreements } from './agreements.ts';
import { kitPages } from './browse.ts';
import { listEntries } from './entries.ts';
import { PAGE_GROUPS } from './plain-pages.ts';
import { topicGroups } from './topics.ts';

export interface SiteMapGroup {
  title: string;
  rows: { href: string; text: string }[];
}

/**
 * Every page of the kit by kind. Pages beside another (slides, run sheet, one paper of a workshop) are left to that
 * page, which links them; tests/build/site-map.test.ts compares this with what was built.
 */
export async function siteMap(lang: Language): Promise<SiteMapGroup[]> {
  const t = strings(lang);
  const plain = await plainTitles(lang);
  const groups: SiteMapGroup[] = [
    startPages(lang, plain),
    ...(await kindGroups(lang)),
    {
      title: t.browse.topics,
      rows: [
        { href: '/topics', text: t.browse.topicsTitle },
        { href: '/glossary', text: t.glossary.title },
        ...(await topicRows(lang)),
      ],
    },
    await teacherPages(lang),
    browsePages(lang),
    wallPages(lang),
    {
      title: t.siteMap.plan,
      rows: [
        { href: '/print-center', text: t.printCenter.title },
        { href: '/my-workshop', text: t.planner.title },
        { href: '/my-workshop/tasks', text: t.myWorkshop.tasks },
        { href: '/my-workshop/papers', text: t.myWorkshop.papers },
        { href: '/my-workshop/papers/pictures', text: t.papers.pictures.title },
        { href: '/my-workshop/live', text: t.ownLive.title },
        { href: '/my-workshop/slips', text: t.myWorkshop.slips },
        { href: '/my-workshop/slips-paper', text: t.slips.paper },
      ],
    },
    await agreementPages(lang),
    { title: t.hubs.ready, rows: rowsNamed(plain, READY) },
    { title: t.shapes.title, rows: rowsNamed(plain, SHAPES) },
    aboutPages(lang, plain),
  ];
  return groups.map(({ title, rows }) => ({
    title,
    rows: rows.map(({ href, text }) => ({ href: localPath(lang, href), text })),
  }));
}

/** Plain pages that stand in a group of the site map other than the pages about the kit. */
const BESIDE_HELP = ['who-else-helps'];
const BESIDE_THE_DAY = ['safer-internet-day-ideas'];
const READY = ['eight-minutes', ...PAGE_GROUPS.prepare];
const SHAPES = [...PAGE_GROUPS.shapes, 'panel-questions', 'spanish-for-helpers'];

/** The titles of the plain pages by slug, in the order of the titles. */
const plainTitles = async (lang: Language): Promise<Map<string, string>> =>
  new Map((await listEntries('pages', lang)).map(({ slug, entry }) => [slug, entry.data.title]));

const rowsNamed = (titles: ReadonlyMap<string, string>, slugs: readonly string[]) =>
  slugs.flatMap((slug) => {
    const text = titles.get(slug);
    return text === undefined ? [] : [{ href: `/${slug}`, text }];
  });

function startPages(lang: Language, plain: ReadonlyMap<string, string>): SiteMapGroup {
  const t = strings(lang);
  return {
    title: t.siteMap.start,
    rows: [
      { href: '/', text: t.siteMap.home },
      { href: '/help', text: t.help.title },
      { href: '/wallet-cards', text: t.help.wallet.title },
      ...rowsNamed(plain, BESIDE_HELP),
      { href: '/what-do-you-need', text: t.need.title },
      { href: '/browse', text: t.browse.all },
      { href: '/search', text: t.search.title },
      ...audience.options.map((name) => ({ href: `/${name}`, text: t.audiences[name] })),
      { href: '/safer-internet-day', text: t.sid.title },
      ...rowsNamed(plain, BESIDE_THE_DAY),
    ],
  };
}

/** Where the list of each kind is, and practice that is a page of its own; the help page, which lists its cases, stands among the first pages. */
function listPage(lang: Language, kind: BrowseKind): { href: string; text: string }[] {
  if (kind === 'help') return [];
  const t = strings(lang);
  const list = { href: `/${KIND_FOLDERS[kind]}`, text: t.lists[KIND_FOLDERS[kind]].title };
  const door = [
    { href: '/strong-door', text: t.door.title },
    { href: '/strong-door/paper', text: t.door.paperTitle },
  ];
  return kind === 'quiz' ? [list, ...door] : [list];
}

async function kindGroups(lang: Language): Promise<SiteMapGroup[]> {
  const t = strings(lang);
  const found = groupByKind(await kitPages(lang));
  return BROWSE_KINDS.map((kind) => {
    const things = found.find((group) => group.kind === kind)?.things ?? [];
    const rows = things.map(({ slug, title }) => ({
      href: `/${KIND_FOLDERS[kind]}/${slug}`,
      text: title,
    }));
    return {
      title: kind === 'help' ? t.browse.help : t.kinds[KIND_FOLDERS[kind]],
      rows: [...listPage(lang, kind), ...rows],
    };
  });
}

async function topicRows(lang: Language) {
  const groups = await topicGroups(await kitPages(lang), lang);
  return groups.flatMap(({ topics }) => topics.map(({ topic, name }) => ({ href: `/topics/${topic}`, text: name })));
}

function browsePages(lang: Language): SiteMapGroup {
  const t = strings(lang);
  return {
    title: t.browse.all,
    rows: [
      ...pillars.options.map((pillar) => ({ href: `/pillars/${pillar}`, text: t.pillars[pillar].name })),
      ...ageBand.options.map((band) => ({ href: `/ages/${band}`, text: fill(t.browse.agesTitle, ageSpan([band])) })),
      ...LENGTHS.map((length) => ({
        href: `/minutes/${length}`,
        text: fill(t.browse.minutesTitle, { count: length }),
      })),
    ],
  };
}

async function teacherPages(lang: Language): Promise<SiteMapGroup> {
  const t = strings(lang);
  const lessons = (await listEntries('lessons', lang)).filter(({ entry }) => entry.data.classCard);
  const cards = lessons.map(({ slug, entry }) => ({
    href: `/lessons/${slug}/class-card`,
    text: fill(t.classCard.title, { title: entry.data.title }),
  }));
  return { title: t.audiences.teachers, rows: [{ href: '/standards', text: t.standards.title }, ...cards] };
}

function wallPages(lang: Language): SiteMapGroup {
  const { wall } = strings(lang);
  return {
    title: wall.title,
    rows: [
      { href: '/one-good-thing-wall', text: wall.title },
      { href: '/one-good-thing-wall/show', text: wall.showPage.title },
      { href: '/one-good-thing-wall/poster', text: wall.posterPage.title },
      { href: '/one-good-thing-wall/cards', text: wall.cardsPage.title },
    ],
  };
}

async function agreementPages(lang: Language): Promise<SiteMapGroup> {
  const { title } = strings(lang).agreement;
  const papers = (await listAgreements(lang)).map(({ slug, entry }) => ({
    href: `/family-agreement/${slug}`,
    text: entry.data.title,
  }));
  return { title, rows: [{ href: '/family-agreement', text: title }, ...papers] };
}

function aboutPages(lang: Language, plain: ReadonlyMap<string, string>): SiteMapGroup {
  const elsewhere = new Set<string>([...BESIDE_HELP, ...BESIDE_THE_DAY, ...READY, ...SHAPES]);
  const pages = [...plain.keys()].filter((slug) => !elsewhere.has(slug));
  return {
    title: strings(lang).siteMap.about,
    rows: [
      ...rowsNamed(plain, pages),
      { href: '/offline', text: strings(lang).offline.page.title },
      { href: '/take-it-with-you', text: strings(lang).takeAway.title },
      { href: '/check-a-copy', text: strings(lang).takeAway.check.title },
    ],
  };
}
