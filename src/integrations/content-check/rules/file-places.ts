import { slug } from '../../../content-model/common.ts';
import { COLLECTIONS, type CollectionName, collectionRules, isCollection } from '../collections.ts';
import type { Rule } from '../content.ts';
import { alternatives, nearest } from '../nearest.ts';
import { errorAt } from '../problem.ts';

/** Every file stands where the kit looks for it, under a name that can be an address. */
export const checkFilePlaces: Rule = function* ({ files, languages }) {
  for (const { file } of files) {
    const message = misplacement(file, languages);
    if (message) yield errorAt(file, 1, message);
  }
};

const LANGUAGE_CODE = /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/;

function misplacement(file: string, languages: ReadonlySet<string>): string | undefined {
  const [folder = '', ...rest] = file.split('/').slice(1);
  if (folder === 'ui') return uiMisplacement(rest);
  if (rest.length === 0) return listMisplacement(folder);
  if (!isCollection(folder) || COLLECTIONS[folder].layout === 'list') {
    const folders = Object.entries(COLLECTIONS).flatMap(([name, { layout }]) => (layout === 'list' ? [] : [name]));
    const close = nearest(folder, folders);
    return `the kit reads no folder content/${folder}; ${close ? `did you mean ${close}?` : `use ${alternatives(folders)}`}`;
  }
  return folderMisplacement(folder, rest, languages) ?? nameMistake(folder, rest.at(-1) ?? '');
}

function uiMisplacement(rest: readonly string[]): string | undefined {
  const [name = ''] = rest;
  const isStrings = rest.length === 1 && name.endsWith('.json') && LANGUAGE_CODE.test(name.slice(0, -'.json'.length));
  return isStrings ? undefined : 'content/ui holds one file for each language; name it as in en.json or es.json';
}

function listMisplacement(name: string): string | undefined {
  const lists = Object.entries(COLLECTIONS).flatMap(([list, { layout }]) =>
    layout === 'list' ? [`${list}.yaml`] : [],
  );
  if (name === 'README.md' || lists.includes(name)) return undefined;
  const close = nearest(name, lists);
  return `the kit does not read this file; ${close ? `did you mean ${close}?` : 'move it into the folder of its kind'}`;
}

function folderMisplacement(
  folder: CollectionName,
  rest: readonly string[],
  languages: ReadonlySet<string>,
): string | undefined {
  const { layout, one } = COLLECTIONS[folder];
  if (layout === 'folder')
    return rest.length === 1 ? undefined : `a ${one} stands directly in content/${folder}; move the file there`;
  const [language = ''] = rest;
  if (rest.length === 1) return `a ${one} stands in a language folder; move the file to content/${folder}/en`;
  if (!languages.has(language))
    return `"${language}" is not a language of the kit; use ${alternatives([...languages])}, or add content/ui/${language}.json first`;
  return rest.length === 2
    ? undefined
    : `this stands a folder too deep; move the file to content/${folder}/${language}`;
}

function nameMistake(folder: CollectionName, name: string): string | undefined {
  const { extension, one } = collectionRules(folder);
  const [, stem = name, ending = ''] = /^(.*?)\.([^.]*)$/.exec(name) ?? [];
  if (ending !== extension) return `a ${one} is a .${extension} file; name it ${stem}.${extension}`;
  if (slug.safeParse(stem).success) return undefined;
  const better = stem
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
  return `the file name "${name}" cannot be an address; use small letters, digits and single dashes, as in ${better || 'one-good-thing'}.${extension}`;
}
