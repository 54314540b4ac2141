import { SEARCH_AUDIENCES, SEARCH_KINDS } from '../core/search-query.ts';
import type { Language } from '../i18n/languages.ts';
import { strings } from '../i18n/strings.ts';

/** What a row of search results says, by key, for src/elements/search-row.ts. */
export function searchRowWords(lang: Language): Record<string, string> {
  const { search: t, audiences, pillars, facts } = strings(lang);
  return {
    ...Object.fromEntries(SEARCH_KINDS.map((kind) => [`kind.${kind}`, t.kindOne[kind]])),
    ...Object.fromEntries(SEARCH_AUDIENCES.map((audience) => [`audience.${audience}`, audiences[audience]])),
    'pillar.connect': pillars.connect.name,
    'pillar.reflect': pillars.reflect.name,
    'pillar.protect': pillars.protect.name,
    minutes: t.minutesOne,
    minutesRange: t.minutesRange,
    ages: t.agesRange,
    agesFrom: t.agesFrom,
    agesAll: facts.agesAll,
    sections: t.sections,
  };
}
