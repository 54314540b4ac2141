import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of about 600 words, made of sentences of the kit. */
export interface BenchDocument {
  /** "document-0001" */
  slug: string;
  title: string;
  summary: string;
  sections: { heading: string; paragraphs: string[] }[];
}

/** What documents are made of. */
export interface Wording {
  headings: string[];
  sentences: string[];
}

const SECTIONS = 5;
const PARAGRAPHS = 3;
const SENTENCES = 4;

/** Reads the headings and the sentences of the kit's own words, in a fixed order. @param folder content/ */
export function readWording(folder: string): Wording {
  const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.mdx?$/.test(name) && !name.endsWith('README.md'))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^---\n.*?\n---\n/s, ''));
  const lines = texts.flatMap((text) => text.split('\n'));
  const headings = lines.flatMap((line) => /^#+ (.+)/.exec(line)?.[1] ?? []);
  const sentences = lines.filter((line) => !line.startsWith('#')).flatMap(sentencesOf);
  return { headings: [...new Set(headings)], sentences: [...new Set(sentences)] };
}

/** Whole sentences of at least five words. Tags, list marks, emphasis and what only machines read are left out. */
function sentencesOf(line: string): string[] {
  const plain = line
    .replace(/<[^>]*>|\{[^}]*\}/g, ' ')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`#|<>{}]/g, '')
    .replace(/^\s*(?:[-+]|\d+\.)\s+/, '');
  return (plain.match(/\p{Lu}[^.!?]*[.!?]/gu) ?? [])
    .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
    .filter((sentence) => sentence.split(' ').length >= 5);
}

/** A row of numbers from 0 to below 1 that is the same each time (mulberry32, public domain). */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Makes so many documents. The same wording and count make the same documents. @throws when there is no wording */
export function makeDocuments(count: number, { headings, sentences }: Wording): BenchDocument[] {
  const roll = dice(1);
  const pick = (list: readonly string[]): string => {
    const picked = list[Math.floor(roll() * list.length)];
    if (picked === undefined) throw new Error('There are no words in content/ to make documents of.');
    return picked;
  };
  const times = <T>(length: number, make: () => T): T[] => Array.from({ length }, make);
  return Array.from({ length: count }, (_, index) => ({
    slug: `document-${String(index + 1).padStart(4, '0')}`,
    title: `${pick(headings)}, ${index + 1}`,
    summary: pick(sentences),
    sections: times(SECTIONS, () => ({
      heading: pick(headings),
      paragraphs: times(PARAGRAPHS, () => times(SENTENCES, () => pick(sentences)).join(' ')),
    })),
  }));
}
