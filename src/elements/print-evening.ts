import { loadScript } from '../browser/trusted-scripts.ts';
import type { JobItem } from '../core/print-job.ts';

/** Under this name the script print-evening.client.ts hands itself over. */
export const PRINT_EVENING = 'kitPrintEvening';

/** The handouts of an evening of My workshop, with as many copies as its head count says. */
export interface EveningHandouts {
  /** What the evening is called; '' when nobody has said. */
  title: string;
  /** The day of it in words, '' while nobody has chosen one. */
  day: string;
  items: JobItem[];
}

/** Finds the handouts of the evening in hand, or of the session asked for; undefined when none is planned here. */
export type FindEvening = (catalogue: URL, session: string | null) => Promise<EveningHandouts | undefined>;

const isFindEvening = (value: unknown): value is FindEvening => typeof value === 'function';

/**
 * Loads what reads My workshop. It is heavy, and seldom asked for.
 * @throws Error when the script does not arrive
 */
export async function loadFindEvening(address: string): Promise<FindEvening> {
  const find = await loadScript(new URL(address, document.baseURI), PRINT_EVENING);
  if (!isFindEvening(find)) throw new Error('print-center: expected a part "evening".');
  return find;
}
