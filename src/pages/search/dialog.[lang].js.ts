// What the search dialog says and the help it leads to: a script that hands texts over, fetched when it is first opened.
import { searchRowWords } from '../../components/search-row-words.ts';
import { country as countries } from '../../content-model/helpline.ts';
import { HAND_OVER } from '../../core/search-index-format.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { callLines, helpCases } from '../../queries/help.ts';

export const getStaticPaths = () => LANGUAGES.map((lang) => ({ params: { lang }, props: { lang } }));

export async function GET({ props: { lang } }: { props: { lang: Language } }): Promise<Response> {
  const texts = { ...dialogWords(lang), ...searchRowWords(lang), ...(await caseWords(lang)) };
  return new Response(
    `document.currentScript.${HAND_OVER}=${JSON.stringify({ ...texts, calls: await callLines(lang) })}`,
  );
}

function dialogWords(lang: Language): Record<string, string> {
  const { search: t, help } = strings(lang);
  const { loading, countOne, countMany, countNone, showPages, browseAll } = t;
  const { urgentTitle, urgentCase, urgentFirst, urgentSteps, urgentAll, urgentSaid, callNow } = t;
  return {
    ...{ loading, countOne, countMany, countNone, showPages, browseAll },
    ...{ urgentTitle, urgentCase, urgentFirst, urgentSteps, urgentAll, urgentSaid, callNow },
    ...{ country: help.country, call: help.call, open: help.open, leaves: help.leaves },
    ...Object.fromEntries(countries.options.map((name) => [`country.${name}`, help.countries[name]])),
    ...Object.fromEntries(Object.entries(help.kinds).map(([kind, text]) => [`line.${kind}`, text])),
  };
}

const caseWords = async (lang: Language): Promise<Record<string, string>> =>
  Object.fromEntries(
    (await helpCases(lang)).flatMap(({ slug, entry: { data } }) => [
      [`case.${slug}`, data.title],
      [`first.${slug}`, `${data.now[0]?.do ?? ''} ${data.now[0]?.why ?? ''}`],
    ]),
  );
