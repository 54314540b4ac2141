import { z } from 'astro/zod';
import { largePrintPages, slug, words, written } from './common.ts';

export const sceneMessage = z.strictObject({
  /** Who writes: a name from `people`. */
  from: words.max(30),
  /** The message, as it stands in the chat. Nothing sexual, and nothing that teaches how to harm. */
  say: words.max(160),
  /** What kind of flag it is, in a few words: "A secret". Leave it out when the message is fine. */
  flag: words.max(40).optional(),
  /** Why it is a flag, or why it is fine. Never blames the child. */
  why: words.max(220),
});

export const sceneStep = z.strictObject({
  /** What to do, as a short order. */
  do: words.max(80),
  /** Why it helps, and why here. */
  why: words.max(200),
  /** True when it is right at any time, as telling an adult is. */
  anytime: z.literal(true).optional(),
});

const nameable = z.object({
  people: z.array(z.object({ name: z.string() })),
  messages: z.array(z.object({ from: z.string(), flag: z.unknown().optional() })),
});
const whenNameable = { when: ({ value }: { value: unknown }) => nameable.safeParse(value).success };

/** Fewer flags are no hunt. */
const FEWEST_FLAGS = 3;

export const chatScene = z
  .strictObject({
    ...written,
    /** About how many minutes it takes, talking included. */
    minutes: z.int().min(1).max(60),
    /** How many sheets of paper it fills in large print, without answers. The tests print it and count. */
    largePrintPages,
    /** Where we are and what happened before, in two or three sentences. Everybody in it is made up. */
    story: words.max(320),
    /** Who writes, the child of the story first: `{ name: Robin, who: age 10 }`. */
    people: z
      .array(z.strictObject({ name: words.max(30), who: words.max(60) }))
      .min(2)
      .max(5),
    /** The messages in order. At least three are flags, and at least one is fine. */
    messages: z.array(sceneMessage).min(5).max(10),
    /** What to do, in order. */
    steps: z.array(sceneStep).min(3).max(5),
    /** What to say to a child who shows such a chat, without quote marks. */
    say: words.max(200),
    /** What to do next, in a sentence or two. */
    next: words.max(240),
    /** A guide to read next, by slug. */
    guide: slug.optional(),
    /** The help case for families to whom it has happened, by slug. */
    help: slug,
  })
  .superRefine(({ people, messages }, context) => {
    const names = people.map(({ name }) => name);
    messages.forEach(({ from }, index) => {
      if (!names.includes(from))
        context.addIssue({
          code: 'custom',
          path: ['messages', index, 'from'],
          message: `"${from}" is not one of the people; write ${names.join(' or ')}, or add the person`,
        });
    });
    const flags = messages.filter(({ flag }) => flag !== undefined).length;
    if (flags < FEWEST_FLAGS || flags === messages.length)
      context.addIssue({
        code: 'custom',
        path: ['messages'],
        message: `${flags} of ${messages.length} messages are flags; have at least ${FEWEST_FLAGS}, and at least one message that is fine`,
      });
  }, whenNameable);
export type ChatScene = z.infer<typeof chatScene>;
