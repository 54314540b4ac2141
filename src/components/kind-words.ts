import { type BrowseKind, KIND_FOLDERS } from '../core/browse.ts';
import type { Language } from '../i18n/languages.ts';
import { strings } from '../i18n/strings.ts';

/** The name of one thing of a kind: "Guide". */
export function kindName(lang: Language, kind: BrowseKind): string {
  const t = strings(lang);
  return kind === 'help' ? t.browse.help : t.kinds[kind];
}

/** The name of a kind: "Guides". */
export function kindPlural(lang: Language, kind: BrowseKind): string {
  const t = strings(lang);
  return kind === 'help' ? t.browse.help : t.kinds[KIND_FOLDERS[kind]];
}
