import { z } from 'astro/zod';
import { SEARCH_AUDIENCES, SEARCH_KINDS } from '../core/search-query.ts';
import { slug, words } from './common.ts';

const list = z.array(words).min(1);

const dangerGroup = z
  .strictObject({
    /** A help case, by file name. */
    case: slug,
    /** Words and phrases. Plurals, endings and, in words of six letters and more, one slip are heard too. */
    words: list.optional(),
    /** Each line is a danger when all its words and phrases stand in the question, in any order. */
    together: z.array(z.array(words).min(2)).min(1).optional(),
    /** Harmless phrases with a danger word inside: "kill time". They are not listened to. */
    unless: list.optional(),
    /** With one of these somebody plans an evening and does not need help: "lesson". */
    notWith: list.optional(),
  })
  .refine((group) => group.words ?? group.together, { message: 'list words, or lines of words together' });

const hintGroup = z
  .strictObject({
    /** What the words ask for. */
    filter: z.enum(['minutes', 'age', 'needs', 'audience']),
    /** Phrases, in any ending; "<n>" is a number: "<n> minutes", "age <n> to <n>". */
    say: list,
    /** For an hour 60. */
    times: z.int().min(2).optional(),
    /** Minutes, or the ages from and to, of phrases without a number. */
    is: z.array(z.int().min(1)).min(1).max(2).optional(),
    audience: z.enum(SEARCH_AUDIENCES).optional(),
  })
  .refine(({ filter, audience }) => (filter === 'audience') === (audience !== undefined), {
    message: 'name an audience for the filter "audience", and for no other',
  })
  .refine(
    ({ filter, say, is }) =>
      (filter !== 'minutes' && filter !== 'age') || say.every((phrase) => phrase.includes('<n>') === !is),
    { message: 'a phrase for minutes or ages holds <n>, or its group says what it `is`' },
  );

export const searchWords = z.strictObject({
  /** Words that say nothing about what is wanted: "how", "my", "please". */
  ignore: list,
  /** Words that ask for a kind of page: "worksheet" for a handout. */
  kinds: z.array(z.strictObject({ kind: z.enum(SEARCH_KINDS), say: list })).min(1),
  /** Everyday words, and the words of the kit they stand for. A `say` stands in one group only. */
  synonyms: z.array(z.strictObject({ say: list, find: list })).min(1),
  /** Everyday words for one thing. `words`, `together`, `unless` and `notWith` may name a family: "kill <self>". */
  families: z.array(z.strictObject({ name: z.string().regex(/^[a-z0-9]+$/iu), words: list })),
  /** Words of danger and the help case each leads to, the gravest first: the first that fits is shown. */
  danger: z.array(dangerGroup).min(1),
  /** Words that ask for a filter, and words around them that say nothing once it is set. */
  hints: z.strictObject({ groups: z.array(hintGroup).min(1), around: list }),
  /** How people ask what a word means: `first` stands before the word ("what is"), `last` after it ("meaning"). */
  meanings: z.strictObject({ first: list, last: list }),
  /** Small words that may stand or be missing anywhere in a phrase of danger: "the", "to", "really". */
  skip: list,
  /** Real words one letter away from a danger word: "modest" is no slip for "molest". */
  realWords: list,
});
export type SearchWordsFile = z.infer<typeof searchWords>;
