/** The languages of the kit. The first is at the root of the site; the others under their code. */
export const LANGUAGES = ['en'] as const;
export type Language = (typeof LANGUAGES)[number];
export const DEFAULT_LANGUAGE: Language = 'en';

/** The [...lang] parameter for a language: the default one has none. */
export const languageParam = (language: Language): string | undefined =>
  language === DEFAULT_LANGUAGE ? undefined : language;

/** The language that a [...lang] parameter means. */
export const languageOfParam = (param: string | undefined): Language =>
  LANGUAGES.find((language) => language === param) ?? DEFAULT_LANGUAGE;

/** The address of a page in a language: the default language is at the root, others under their code. */
export function localPath(language: Language, path: string): string {
  const param = languageParam(language);
  return param ? `/${param}${path === '/' ? '' : path}` : path;
}
