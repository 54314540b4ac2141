import { z } from 'astro/zod';
import { day, slug, webAddress, words } from './common.ts';
import { source } from './source.ts';

/** One standard of a framework: its code and its short name, never its text. */
const standard = z.strictObject({
  /** As the publisher writes it, in quotes when it is a number: "1.2.b". */
  code: words.max(40),
  /** Its short name. Leave it out where a framework has no codes: then the name is the code. */
  name: words.max(60).optional(),
});

/** Reads the codes even when other fields are wrong, so that an author hears of everything at once. */
const coded = z.object({ codes: z.array(z.object({ code: z.string() })) });
const whenCoded = { when: ({ value }: { value: unknown }) => coded.safeParse(value).success };

/** A framework of teaching standards: content/standards.yaml. */
export const framework = z
  .strictObject({
    id: slug,
    /** What stands before each of its codes: "ISTE". */
    short: words.max(12),
    name: words.max(80),
    publisher: words.max(80),
    /** Which edition the codes are from. */
    edition: words.max(120),
    /** Where the codes were read. */
    url: webAddress,
    /** How they were read, as in content/sources.yaml. */
    seen: source.shape.seen,
    /** The day they were last read. */
    checked: day,
    /** `publisher` when the short names are theirs, `us` when a framework has none and the few words are ours. */
    namesBy: z.enum(['publisher', 'us']),
    /** In the publisher's order. */
    codes: z.array(standard).min(1),
  })
  .superRefine(({ codes }, context) => {
    codes.forEach(({ code }, index) => {
      if (codes.findIndex((other) => other.code === code) !== index)
        context.addIssue({
          code: 'custom',
          path: ['codes', index, 'code'],
          message: `the code "${code}" is used twice; list each once`,
        });
    });
  }, whenCoded);
export type Framework = z.infer<typeof framework>;

/** A code as lessons and handouts name it: "ISTE 1.2.b". */
export const fullCode = (short: string, code: string): string => `${short} ${code}`;

/** The standards that something practices, as "ISTE 1.2.b". Codes only, never their text. */
export const standardCodes = z.array(words);
