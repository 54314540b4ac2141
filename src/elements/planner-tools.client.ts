// The heavy parts of the planner, fetched when a person first needs them: filling the time, handing over, opening.
import { fillAgain, startFromForm } from './planner-fill.ts';
import { handOver } from './planner-hand-over.ts';
import { openFile, openLink } from './planner-open.ts';
import { PLANNER_TOOLS, type PlannerTools } from './planner-tools.ts';
import { startReadyMade } from './ready-made.ts';

const tools: PlannerTools = { startReadyMade, startFromForm, fillAgain, handOver, openFile, openLink };
if (document.currentScript) Reflect.set(document.currentScript, PLANNER_TOOLS, tools);
