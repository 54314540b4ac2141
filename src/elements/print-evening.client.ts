// Reads the workshop in hand for the print center, fetched when somebody comes for the handouts of an evening.
import { readText } from '../browser/storage.ts';
import { loadScript } from '../browser/trusted-scripts.ts';
import { localDay } from '../core/dates.ts';
import { WORKSHOPS_KEY } from '../core/kept-keys.ts';
import type { Catalogue } from '../core/my-workshop/catalogue.ts';
import { eveningHandouts } from '../core/my-workshop/evening-handouts.ts';
import { HAND_OVER } from '../core/search-index-format.ts';
import { type FindEvening, PRINT_EVENING } from './print-evening.ts';

const isCatalogue = (value: unknown): value is Catalogue =>
  typeof value === 'object' && value !== null && 'lessons' in value && 'handouts' in value;

const findEvening: FindEvening = async (address, session) => {
  const catalogue = await loadScript(address, HAND_OVER);
  if (!isCatalogue(catalogue)) throw new Error('print-center: expected a catalogue.');
  return eveningHandouts(
    readText(WORKSHOPS_KEY).text,
    catalogue,
    session,
    localDay(Date.now()),
    document.documentElement.lang,
  );
};
if (document.currentScript) Reflect.set(document.currentScript, PRINT_EVENING, findEvening);
