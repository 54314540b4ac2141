import { loadScript } from '../browser/trusted-scripts.ts';
import { READY_MADE, type ReadyMadeWorkshop } from '../core/my-workshop/catalogue.ts';
import { startFromReadyMade } from '../core/my-workshop/new-workshop.ts';
import type { PlannerTools } from './planner-tools.ts';

const isReadyMade = (value: unknown): value is ReadyMadeWorkshop[] =>
  Array.isArray(value) &&
  value.every((each: unknown) => typeof each === 'object' && each !== null && 'slug' in each && 'sessions' in each);

/** Loads the file of src/pages/my-workshop/ready-made.[lang].js.ts. @throws Error when it does not arrive or is damaged */
async function loadReadyMade(address: string): Promise<readonly ReadyMadeWorkshop[]> {
  const workshops = await loadScript(new URL(address, document.baseURI), READY_MADE);
  if (!isReadyMade(workshops)) throw new Error('my-planner: expected a list of ready-made workshops.');
  return workshops;
}

export const startReadyMade: PlannerTools['startReadyMade'] = async ({ root, say, word }, slug, begin) => {
  try {
    const ready = (await loadReadyMade(root.dataset.readyMadeSrc ?? '')).find((each) => each.slug === slug);
    return ready && startFromReadyMade(ready, begin);
  } catch {
    say(word('notLoaded'));
    return undefined;
  }
};
