import { z } from 'astro/zod';

const word = z.string().regex(/^[\p{Ll}\p{M}]+$/u, { message: 'write one word in small letters' });

const list = z
  .array(word)
  .min(1)
  .superRefine((words, context) => {
    words.forEach((each, index) => {
      if (words.indexOf(each) !== index)
        context.addIssue({
          code: 'custom',
          path: [index],
          message: `"${each}" stands here twice; remove one of the two`,
        });
    });
  });

/** What the wall of good things asks about, in one language: content/wall-words/en.yaml. */
export const wallWords = z.strictObject({
  /** Rude words that nobody means kindly, each in every form people write. Stars and digits for letters are heard too. */
  swear: list,
  /** The last word of an address, after a number and a name: "street", "ave". */
  streets: list,
  /** With one of these before it, it is no address: "my", "the". */
  notBefore: list,
});
