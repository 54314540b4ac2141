import { z } from 'astro/zod';
import { largePrintPages, slug, words, written } from './common.ts';

export const checklistItem = z.strictObject({
  /** Never change or reuse it: ticks on people's phones are kept under it. */
  id: slug,
  /** The order, as one short sentence that starts with a verb. */
  do: words.max(120),
  /** Why it helps, in one sentence. */
  why: words.max(200),
  /** How to do it, in a sentence or two. No menu paths: those age. */
  how: words.max(300).optional(),
});
export type ChecklistItem = z.infer<typeof checklistItem>;

/** Compares the ids even when other fields are wrong, so that an author hears of everything at once. */
const identified = z.object({ items: z.array(z.object({ id: z.string() })) });
const whenItemsHaveIds = { when: ({ value }: { value: unknown }) => identified.safeParse(value).success };

export const checklist = z
  .strictObject({
    ...written,
    /** About how many minutes it takes to do the whole list. */
    minutes: z.int().min(1).max(240),
    /** How many sheets of paper it fills in large print, without answers. The tests print it and count. */
    largePrintPages,
    /** The things to do, easiest first. */
    items: z.array(checklistItem).min(3).max(15),
    /** What to do when all is ticked, and when to look again. */
    next: words.max(300),
  })
  .superRefine((entry, context) => {
    entry.items.forEach((item, index) => {
      if (entry.items.findIndex((other) => other.id === item.id) !== index)
        context.addIssue({
          code: 'custom',
          path: ['items', index, 'id'],
          message: `the item id "${item.id}" is used twice; give each item its own`,
        });
    });
  }, whenItemsHaveIds);
export type Checklist = z.infer<typeof checklist>;
