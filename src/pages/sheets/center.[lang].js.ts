// What the print center knows and says: a script that hands it over, so that the page itself stands sooner.
import { PRINTABLE_KINDS } from '../../core/printable.ts';
import { HAND_OVER } from '../../core/search-index-format.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { strings } from '../../i18n/strings.ts';
import { listPrintables, printSets } from '../../queries/printables.ts';

export const getStaticPaths = () => LANGUAGES.map((lang) => ({ params: { lang }, props: { lang } }));

export async function GET({ props: { lang } }: { props: { lang: Language } }): Promise<Response> {
  const printables = await listPrintables(lang);
  // As the page lists them.
  const sheets = PRINTABLE_KINDS.flatMap((kind) => printables.filter((printable) => printable.kind === kind)).map(
    ({ summary: _, drawing: __, ...sheet }) => sheet,
  );
  const data = { words: words(lang), sheets, sets: await printSets(lang) };
  return new Response(`document.currentScript.${HAND_OVER}=${JSON.stringify(data)}`);
}

function words(lang: Language): Record<string, string> {
  const { facts, printCenter } = strings(lang);
  const cover = Object.entries(printCenter.cover).map(([name, text]) => [`cover.${name}`, text]);
  return {
    ...printCenter.says,
    ...Object.fromEntries(cover),
    stopAtOne: printCenter.stopAtOne,
    onePage: facts.pages,
    manyPages: facts.pagesMany,
  };
}
