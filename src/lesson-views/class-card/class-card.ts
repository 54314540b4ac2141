import type { ClassCardStep, Lesson } from '../../content-model/lesson.ts';

/** A class card is made of this version of a lesson. */
export const CARD_LENGTH = 10;

/** One row of the card. `from` and `to` are minutes since the start. */
export interface CardRow {
  title: string;
  from: number;
  to: number;
  do: string;
  say: string | undefined;
}

/** The steps of the card on the clock of the 10-minute version. The content check has made sure that each has its step. */
export function cardRows(steps: Lesson['steps'], card: readonly ClassCardStep[]): CardRow[] {
  let from = 0;
  return card.flatMap(({ step: id, do: order, say }) => {
    const step = steps.find((each) => each.id === id);
    if (!step) return [];
    const start = from;
    from += step.minutes[CARD_LENGTH] ?? 0;
    return [{ title: step.title, from: start, to: from, do: order, say }];
  });
}

/** Handouts that the 10-minute version uses, by slug. */
export const handoutsInClass = ({ handouts, handoutsFrom }: Pick<Lesson, 'handouts' | 'handoutsFrom'>): string[] =>
  handoutsFrom === undefined || handoutsFrom <= CARD_LENGTH ? handouts : [];

/** What the 10-minute version cannot do without. */
export const needsInClass = ({ materials }: Pick<Lesson, 'materials'>): string[] =>
  materials
    .filter(({ need, from }) => need === 'must' && (from === undefined || from <= CARD_LENGTH))
    .map(({ item }) => item);
