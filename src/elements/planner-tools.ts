import { loadScript } from '../browser/trusted-scripts.ts';
import type { Beginning, MyWorkshop, Session } from '../core/my-workshop/my-workshop.ts';
import type { Planner } from './planner.ts';

/** Under this name the script planner-tools.client.ts hands itself over. */
export const PLANNER_TOOLS = 'kitPlannerTools';

/** Buttons whose work comes with the tools. */
export const HAND_OVER_ACTS = ['link', 'copy', 'duplicate', 'remove', 'forget'] as const;
type HandOverAct = (typeof HAND_OVER_ACTS)[number];

/** Something new, and what there is to say about it. */
interface Filled<Thing> {
  made: Thing;
  lines: string[];
}

/** What the planner needs seldom. It comes as a script of its own, so that the page itself stays light. */
export interface PlannerTools {
  /** A workshop from a ready-made one. Undefined when it did not arrive, which the page then says. */
  startReadyMade: (planner: Planner, slug: string, begin: Beginning) => Promise<MyWorkshop | undefined>;
  /** A workshop from what a person ticked in the form of wishes. */
  startFromForm: (planner: Planner, data: FormData, begin: Beginning) => Filled<MyWorkshop>;
  /** The session with its time filled again, or for the first time when it has no lesson. */
  fillAgain: (planner: Planner, session: Session) => Filled<Session>;
  handOver: (planner: Planner, act: HandOverAct) => Promise<void>;
  openFile: (planner: Planner, file: File) => Promise<void>;
  openLink: (planner: Planner, hash: string) => Promise<void>;
}

const isTools = (value: unknown): value is PlannerTools =>
  typeof value === 'object' && value !== null && 'fillAgain' in value;

/**
 * Loads the tools.
 * @throws Error when the script does not arrive; trying again later is fine
 */
export async function loadPlannerTools(address: string): Promise<PlannerTools> {
  const tools = await loadScript(new URL(address, document.baseURI), PLANNER_TOOLS);
  if (!isTools(tools)) throw new Error('my-planner: expected a part "tools".');
  return tools;
}
