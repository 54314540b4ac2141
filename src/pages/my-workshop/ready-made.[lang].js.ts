// The ready-made evenings for the planner: a script that hands them over, fetched when the first one is taken.
import { READY_MADE } from '../../core/my-workshop/catalogue.ts';
import { LANGUAGES } from '../../i18n/languages.ts';
import { readyMadeWorkshops } from '../../queries/catalogue.ts';

export const getStaticPaths = () => LANGUAGES.map((lang) => ({ params: { lang } }));

export async function GET(): Promise<Response> {
  return new Response(`document.currentScript.${READY_MADE}=${JSON.stringify(await readyMadeWorkshops())}`);
}
