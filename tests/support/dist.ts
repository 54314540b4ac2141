import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from './folder.ts';
import { projectFolder } from './project.ts';

export const distFolder = join(projectFolder, 'dist');

/** Every file of the build, as paths with "/". */
export const distFiles: readonly string[] = filesBelow(distFolder);

/** Every page of the build: "index.html", "lessons/one-good-thing.html". */
export const pages: readonly string[] = distFiles.filter((file) => file.endsWith('.html'));

/** The pages a reader comes to by a link: all but the one for missing pages. */
export const linkedPages: readonly string[] = pages.filter((page) => page !== '404.html');

/** Where the quick way out of a help page leads: a page without a sign of the kit, which nothing else names. */
export const NEUTRAL_PAGE = 'cooking-measures.html';

const cache = new Map<string, string>();

/** The text of a file of the build. */
export function distText(file: string): string {
  const text = cache.get(file) ?? readFileSync(join(distFolder, file), 'utf8');
  cache.set(file, text);
  return text;
}
