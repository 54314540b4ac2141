import type { Handout } from '../../content-model/handout.ts';

/** What the foot of a sheet says of it. */
export interface SheetFacts extends Pick<Handout, 'kind' | 'pages' | 'reviewed' | 'status'> {
  /** Pages in large print, where that is promised. */
  largePages?: number;
  /** Who published what it says, each once. */
  publishers: readonly string[];
  /** The words before a line to write on, in place of the school’s contact: “Safeguarding lead:”. */
  ask?: string;
  /** Its page on a screen, from the root: "/handouts/break-cards". */
  page: string;
}
