import { loadScript } from '../browser/trusted-scripts.ts';
import type { LoadSheets } from '../browser/sheets.ts';
import type { JobOptions } from '../core/print-job.ts';
import type { PrintPlan } from '../core/print-plan.ts';
import type { Printable } from '../core/printable.ts';

/** Under this name the script print-tools.client.ts hands itself over. */
export const PRINT_TOOLS = 'kitPrintTools';

/** What the print center knows of a printable. */
export type Sheet = Omit<Printable, 'summary' | 'drawing'>;

/** A job to get ready for the printer. */
export interface PrintRequest {
  plan: PrintPlan;
  options: JobOptions;
  sheets: ReadonlyMap<string, Sheet>;
  /** Where it is built. What was there before goes. */
  into: HTMLElement;
  load: LoadSheets;
  words: Readonly<Record<string, string>>;
  /** The school of My workshop; '' leaves a line to write on. */
  school: string;
  /** The day for which the copies are, in words; '' leaves a line to write on. */
  day: string;
  /** Called before each printable with how many are done. */
  onStep: (done: number, title: string) => void;
  /** Stops it. What was built until then stays out. */
  signal: AbortSignal;
}

/** What prints and what shows pictures. It comes as a script of its own, so that the page itself stays light. */
export interface PrintTools {
  sheetLoader: (folder: URL, language: string) => LoadSheets;
  /** Shows each `[data-sheet]` as a small picture of the sheet of that id once it comes into view. */
  showPictures: (root: HTMLElement, load: LoadSheets, signal: AbortSignal) => void;
  /** Builds a job. Answers the ids of the printables whose sheets did not come. */
  prepare: (request: PrintRequest) => Promise<string[]>;
}

const isTools = (value: unknown): value is PrintTools =>
  typeof value === 'object' && value !== null && 'prepare' in value;

/**
 * Loads the tools.
 * @throws Error when the script does not arrive; trying again later is fine
 */
export async function loadPrintTools(address: string): Promise<PrintTools> {
  const tools = await loadScript(new URL(address, document.baseURI), PRINT_TOOLS);
  if (!isTools(tools)) throw new Error('print-center: expected a part "tools".');
  return tools;
}
