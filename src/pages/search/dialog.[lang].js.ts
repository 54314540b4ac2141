// What the search dialog says and the help it leads to: a script that hands texts over, fetched when it is first opened.
import { searchRowWords } from '../../components/search-row-words.ts';
import { HAND_OVER } from '../../core/search-index-format.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { helpCases } from '../../queries/help.ts';

export const getStaticPaths = () => LANGUAGES.map((lang) => ({ params: { lang }, props: { lang } }));

export async function GET({ props: { lang } }: { props: { lang: Language } }): Promise<Response> {
  const { search: t } = strings(lang);
  const cases = (await helpCases(lang)).flatMap(({ slug, entry: { data } }) => [
    [`case.${slug}`, data.title],
    [`first.${slug}`, `${data.now[0]?.do ?? ''} ${data.now[0]?.why ?? ''}`],
  ]);
  const texts = { ...t, ...searchRowWords(lang), ...Object.fromEntries(cases) };
  return new Response(`document.currentScript.${HAND_OVER}=${JSON.stringify(texts)}`);
}
