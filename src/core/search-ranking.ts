import type { SearchHit } from './search-index-format.ts';

/** What the index holds for one term of a question. */
export interface TermHits {
  /** Pages with the words that were typed. */
  typed: readonly SearchHit[];
  /** For each of the other words that find the same, its pages. */
  also: readonly (readonly SearchHit[])[];
}

/** A page found by another word counts for less than one with the word that was typed. */
const ALSO_WEIGHT = 0.6;
/** What a page keeps of its score when it answers hardly any of several terms. */
const LEAST_FOR_FEW_TERMS = 0.4;
/** Of a question of several terms, pages with less than this share of the best score only add noise. */
const LEAST_SHARE = 0.15;

/** The pages that answer the terms, best first: those that answer more of them, and in the words that were typed. */
export function rankHits(terms: readonly TermHits[]): SearchHit[] {
  const pages = new Map<string, { scores: number[]; positions: Set<number> }>();
  for (const term of terms) for (const hit of bestOfTerm(term)) addHit(pages, hit);
  const ranked = [...pages]
    .map(([id, { scores, positions }]) => ({
      id,
      score: scores.reduce((sum, score) => sum + score, 0) * shareOfTerms(scores.length, terms.length),
      positions: [...positions],
    }))
    .sort((a, b) => b.score - a.score);
  const least = terms.length > 1 ? (ranked[0]?.score ?? 0) * LEAST_SHARE : 0;
  return ranked.filter(({ score }) => score >= least);
}

/** How much more a page counts when the question names its kind: "sleep worksheet". */
const KIND_WEIGHT = 2;
/** One page of the kind that is named stands among so many first. */
const FIRST = 3;

/** Moves pages up that already match. When none of them does ("worksheet" alone, "a poster I can copy") all come first. */
export function preferPages(hits: readonly SearchHit[], preferred: ReadonlySet<string>): SearchHit[] {
  const score = hits[0]?.score ?? 0;
  if (!hits.some(({ id }) => preferred.has(id)))
    return [...[...preferred].map((id) => ({ id, score, positions: [] })), ...hits];
  const sorted = favorPages(hits, preferred);
  const at = sorted.findIndex(({ id }) => preferred.has(id));
  const [best] = at < FIRST ? [] : sorted.splice(at, 1);
  return best ? [{ ...best, score }, ...sorted] : sorted;
}

/** Moves pages up that already match, and adds none. */
export function favorPages(hits: readonly SearchHit[], favored: ReadonlySet<string>): SearchHit[] {
  return hits
    .map((hit) => (favored.has(hit.id) ? { ...hit, score: hit.score * KIND_WEIGHT } : hit))
    .sort((a, b) => b.score - a.score);
}

/** How well a title answers a question: it is the question, it holds its words one after the other, or neither. */
export function titleFit(title: string, text: string): 'is' | 'holds' | undefined {
  const words = plainTitle(text);
  if (!words.includes(' ')) return undefined;
  if ([title, title.split(':', 1)[0] ?? ''].some((name) => plainTitle(name) === words)) return 'is';
  return ` ${plainTitle(title)} `.includes(` ${words} `) ? 'holds' : undefined;
}

const plainTitle = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ');

/** Moves pages up whose title is what was typed, or holds it. */
export function preferTitles(
  hits: readonly SearchHit[],
  fitOf: (id: string) => ReturnType<typeof titleFit>,
): SearchHit[] {
  const top = hits[0]?.score ?? 0;
  const weight = { is: KIND_WEIGHT + top, holds: KIND_WEIGHT };
  return hits
    .map((hit) => {
      const fit = fitOf(hit.id);
      return fit ? { ...hit, score: hit.score * weight[fit] } : hit;
    })
    .sort((a, b) => b.score - a.score);
}

/** The pages with this one first, which answers for sure; as they are without one. */
export function putFirst(hits: readonly SearchHit[], first: SearchHit | undefined): SearchHit[] {
  if (!first) return [...hits];
  const others = hits.filter(({ id }) => id !== first.id);
  return [{ ...first, score: hits[0]?.score ?? first.score }, ...others];
}

const shareOfTerms = (answered: number, all: number): number =>
  LEAST_FOR_FEW_TERMS + (1 - LEAST_FOR_FEW_TERMS) * (answered / all);

/** Each page of a term once: its best score, and all the places. */
function bestOfTerm({ typed, also }: TermHits): SearchHit[] {
  const best = new Map(typed.map((hit) => [hit.id, hit]));
  for (const hit of also.flat()) {
    const known = best.get(hit.id);
    const score = Math.max(known?.score ?? 0, hit.score * ALSO_WEIGHT);
    best.set(hit.id, { id: hit.id, score, positions: [...(known?.positions ?? []), ...hit.positions] });
  }
  return [...best.values()];
}

function addHit(pages: Map<string, { scores: number[]; positions: Set<number> }>, hit: SearchHit): void {
  const page = pages.get(hit.id) ?? { scores: [], positions: new Set<number>() };
  page.scores.push(hit.score);
  for (const position of hit.positions) page.positions.add(position);
  pages.set(hit.id, page);
}
