import type { Catalogue, CatalogueLesson } from '../core/my-workshop/catalogue.ts';

/** What the page says, by key, out of `data-words`. The page is ours, so its JSON is taken as it is. */
export function wordsOf(root: HTMLElement): Readonly<Record<string, string>> {
  const words: Readonly<Record<string, string>> = JSON.parse(root.dataset.words ?? '{}');
  return words;
}

/** What the page knows of the kit, out of `data-catalogue`. */
export function catalogueOf(root: HTMLElement): Catalogue {
  const catalogue: Catalogue = JSON.parse(root.dataset.catalogue ?? '{"lessons":[],"handouts":[]}');
  return catalogue;
}

/** The lessons as reading a kept workshop needs them, out of `data-lessons`. */
export function lessonsOf(root: HTMLElement): Pick<CatalogueLesson, 'slug' | 'lengths'>[] {
  const lessons: Pick<CatalogueLesson, 'slug' | 'lengths'>[] = JSON.parse(root.dataset.lessons ?? '[]');
  return lessons;
}

/** Puts values into a text from the page: "{minutes} min behind" with { minutes: 5 } is "5 min behind". */
export const fillText = (text: string | undefined, values: Readonly<Record<string, string | number>> = {}): string =>
  (text ?? '').replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
