import { BROWSE_KINDS, KIND_FOLDERS } from './browse.ts';

/** A page of the kit, as far as finding what is like it goes. */
export interface Relatable {
  /** lesson, guide, … */
  kind: string;
  slug: string;
  title: string;
  topics: readonly string[];
  /** Age bands, as in "8-10". Empty when the page is for every age. */
  ages: readonly string[];
}

export interface RelatedOptions {
  /** Kinds that may come, in the order in which they win a tie. */
  kinds: readonly string[];
  /** Pages that are linked by hand already, by address: "guide/kind-words-online". */
  leaveOut?: ReadonlySet<string>;
}

/** Most pages that are shown as related, and most of one kind before other kinds have had their turn. */
const MOST = 4;
const MOST_OF_A_KIND = 2;

/** The name of a page among all kinds: "guide/kind-words-online". */
export const pageName = ({ kind, slug }: Pick<Relatable, 'kind' | 'slug'>): string => `${kind}/${slug}`;

/** The pages that a Markdown text links to, by name: "[the cards](/handouts/break-cards)" links to "handout/break-cards". */
export function pagesLinkedIn(text: string): string[] {
  return [...text.matchAll(/\]\(\/([a-z-]+)\/([a-z\d-]+)/g)].flatMap(([, folder = '', slug = '']) =>
    BROWSE_KINDS.filter((kind) => KIND_FOLDERS[kind] === folder).map((kind) => pageName({ kind, slug })),
  );
}

/**
 * Prepares the search for pages that are like another. The returned function finds at most four pages that share a topic
 * with the given one, most alike first, never the page itself. A shared topic that few pages have weighs more than one
 * that many have (inverse document frequency, Spärck Jones 1972); pages for other ages count half. Pages that are equally
 * alike stand in the order of `kinds`, then by title and name, so the same content always gives the same list. No kind
 * takes more than two places while another kind could have them.
 */
export function relatedFinder<T extends Relatable>(pages: readonly T[]) {
  const byTopic = new Map<string, T[]>();
  for (const page of pages)
    for (const topic of new Set(page.topics)) {
      const sharing = byTopic.get(topic);
      if (sharing) sharing.push(page);
      else byTopic.set(topic, [page]);
    }
  const weightOf = (topic: string) => Math.log(1 + pages.length / (byTopic.get(topic)?.length ?? 1));

  return (page: Relatable, { kinds, leaveOut = new Set() }: RelatedOptions): T[] => {
    const own = pageName(page);
    const shared = new Map<T, number>();
    for (const topic of new Set(page.topics))
      for (const other of byTopic.get(topic) ?? [])
        if (kinds.includes(other.kind)) shared.set(other, (shared.get(other) ?? 0) + weightOf(topic));
    const found = [...shared]
      .filter(([other]) => pageName(other) !== own && !leaveOut.has(pageName(other)))
      .map(([other, weight]) => ({ other, likeness: weight * (0.5 + 0.5 * sharedAges(page.ages, other.ages)) }));
    return mixKinds(mostAlike(found, kinds));
  };
}

interface Found<T> {
  other: T;
  likeness: number;
}

/** Of each kind the four that are most alike, in order. One pass, as there may be thousands of each kind. */
function mostAlike<T extends Relatable>(found: readonly Found<T>[], kinds: readonly string[]): T[] {
  const order = (a: Found<T>, b: Found<T>) => b.likeness - a.likeness || compare(a.other, b.other, kinds);
  const best = new Map(kinds.map((kind): [string, Found<T>[]] => [kind, []]));
  for (const one of found) {
    const ofKind = best.get(one.other.kind) ?? [];
    const last = ofKind[MOST - 1];
    if (last && order(last, one) < 0) continue;
    ofKind.push(one);
    ofKind.sort(order).splice(MOST);
  }
  return [...best.values()]
    .flat()
    .sort(order)
    .map(({ other }) => other);
}

/** Which part of one page's ages the other is for too, from 0 to 1. A page without ages is for all. */
function sharedAges(ages: readonly string[], others: readonly string[]): number {
  if (ages.length === 0 || others.length === 0) return 1;
  return ages.filter((band) => others.includes(band)).length / ages.length;
}

function compare(a: Relatable, b: Relatable, kinds: readonly string[]): number {
  const byText = (first: string, second: string) => Number(first > second) - Number(first < second);
  return kinds.indexOf(a.kind) - kinds.indexOf(b.kind) || byText(a.title, b.title) || byText(a.slug, b.slug);
}

/** The first four, of which at most two are of one kind unless too few others are left. Keeps the order. */
function mixKinds<T extends Relatable>(pages: readonly T[]): T[] {
  const counts = new Map<string, number>();
  const crowding = new Set<T>();
  for (const page of pages) {
    const count = (counts.get(page.kind) ?? 0) + 1;
    counts.set(page.kind, count);
    if (count > MOST_OF_A_KIND) crowding.add(page);
  }
  const chosen = [...pages.filter((page) => !crowding.has(page)), ...crowding].slice(0, MOST);
  return pages.filter((page) => chosen.includes(page));
}
