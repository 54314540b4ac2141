import { z } from 'astro/zod';
import { words, written } from './common.ts';
import { standardCodes } from './standards.ts';

export const handout = z.strictObject({
  ...written,
  /**
   * What it is: cards to cut, a worksheet, a poster, a plan to fill in, a diary, a page to color, a booklet to fold, a
   * bingo. Plans and diaries are blank forms: CC0. A page to color has room for a name where the others have their
   * drawing. A booklet holds nothing but one <Booklet>.
   */
  kind: z.enum(['cards', 'worksheet', 'poster', 'plan', 'diary', 'coloring', 'booklet', 'bingo']),
  /** How many to copy: one for each person, family, table, or for the room. */
  per: z.enum(['person', 'family', 'table', 'room']),
  /** How many sheets of paper it fills. The tests print it and count. */
  pages: z.int().min(1).max(4),
  /** The paper it is made for. */
  sizes: z.array(z.enum(['letter', 'a4'])).min(1),
  /** The answers, in order, when it has right answers. They print on a page of their own. */
  answerKey: z.array(words).optional(),
  /** True when it also works in large print. */
  largePrint: z.boolean(),
  /** What people need besides the sheet: "scissors", "a pen". */
  needs: z.array(words),
  /** Codes from content/standards.yaml, as "ISTE 1.2.b". */
  standards: standardCodes.default([]),
});
export type Handout = z.infer<typeof handout>;

/** A blank form belongs to everybody (CC0); anything with words of ours is CC BY (LICENSE-content). */
export const isBlankForm = ({ kind }: Pick<Handout, 'kind'>): boolean => kind === 'plan' || kind === 'diary';
