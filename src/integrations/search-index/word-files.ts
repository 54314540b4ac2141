import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { searchWords } from '../../content-model/search-words.ts';
import { packWords, wordsFile } from '../../core/search-index-format.ts';
import { type ScriptFile, scriptFile } from './script-files.ts';

/**
 * The word lists of each language as the browser loads them.
 * @param folder content/search-words, with one "en.yaml" for each language
 */
export function wordFiles(folder: string): ScriptFile[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => scriptFile(wordsFile(name.replace(/\.yaml$/, '')), packWords(readWords(join(folder, name)))));
}

const readWords = (path: string) => searchWords.parse(parse(readFileSync(path, 'utf8')));
