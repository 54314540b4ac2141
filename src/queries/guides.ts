import { readingMinutes } from '../core/reading-time.ts';
import type { Translated } from './entries.ts';

/** Minutes to read a guide, with its main message, orders and starters. */
export function guideMinutes({ entry: { data, body } }: Translated<'guides'>): number {
  return readingMinutes([body ?? '', data.mainMessage, ...data.tonight, ...data.starters.map(({ say }) => say)]);
}
