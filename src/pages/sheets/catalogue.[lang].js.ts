// What counting copies for an evening needs to know of the kit: a script that hands it over to the print center.
import { HAND_OVER } from '../../core/search-index-format.ts';
import { LANGUAGES, type Language } from '../../i18n/languages.ts';
import { catalogue } from '../../queries/catalogue.ts';

export const getStaticPaths = () => LANGUAGES.map((lang) => ({ params: { lang }, props: { lang } }));

export async function GET({ props: { lang } }: { props: { lang: Language } }): Promise<Response> {
  const { lessons, handouts } = await catalogue(lang);
  return new Response(`document.currentScript.${HAND_OVER}=${JSON.stringify({ lessons, handouts, readyMade: [] })}`);
}
