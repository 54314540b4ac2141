import { collectionRules } from '../collections.ts';
import type { Content, Rule } from '../content.ts';
import { textField } from '../fields.ts';
import { errorAt, type Problem } from '../problem.ts';
import { placeOf } from '../read-content.ts';

/** No two files have one address, no two entries of a list one id, and no two pages of a kind one title. */
export const checkDuplicates: Rule = (content) => [...twinFiles(content), ...twinIds(content), ...twinTitles(content)];

function* twinFiles({ files }: Content): Generator<Problem> {
  const firstWith = new Map<string, string>();
  for (const { file } of files) {
    const place = file.split('/').length > 2 ? placeOf(file) : undefined;
    if (!place) continue;
    const address = [place.collection, place.language, place.slug.toLowerCase()].join('/');
    const first = firstWith.get(address);
    if (first) yield errorAt(file, 1, `${first} already has this name; rename one of the two`);
    else firstWith.set(address, file);
  }
}

function* twinIds({ entries }: Content): Generator<Problem> {
  const firstWith = new Map<string, number>();
  for (const { collection, file, slug, language, lineOf } of entries) {
    const isInList = language === undefined && collection !== 'workshops' && collection !== 'programs' && slug !== '';
    if (!isInList || file.split('/').length > 2) continue;
    const first = firstWith.get(`${file} ${slug}`);
    if (first)
      yield errorAt(file, lineOf(['id']), `the id "${slug}" is already used in line ${first}; give each entry its own`);
    else firstWith.set(`${file} ${slug}`, lineOf(['id']));
  }
}

/** Readers choose by the title. Lists such as the sources are not pages, and may well have a title twice. */
function* twinTitles({ entries }: Content): Generator<Problem> {
  const firstWith = new Map<string, string>();
  for (const { collection, language, file, data, lineOf } of entries) {
    const title = textField(data, 'title');
    if (title === undefined || collectionRules(collection).layout === 'list') continue;
    const key = [collection, language, title.toLowerCase()].join('/');
    const first = firstWith.get(key);
    if (first) yield errorAt(file, lineOf(['title']), `${first} already has the title "${title}"; give each its own`);
    else firstWith.set(key, file);
  }
}
