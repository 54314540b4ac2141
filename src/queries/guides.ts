import { readingMinutes } from '../core/reading-time.ts';
import type { Translated } from './entries.ts';

/** Minutes to read a guide, with everything its facts say. */
export function guideMinutes({ entry: { data, body } }: Translated<'guides'>): number {
  const { mainMessage, tonight, starters, refuse } = data;
  const talk = [...starters.map(({ say }) => say), ...refuse.flatMap(({ they, you }) => [they, you])];
  return readingMinutes([body ?? '', mainMessage, ...tonight, ...talk]);
}
