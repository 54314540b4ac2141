import { z } from 'astro/zod';
import { day, slug, status, topic, words } from './common.ts';

/** One word in plain language. */
export const glossaryWord = z.strictObject({
  /** Its place on the page: /glossary#two-step-sign-in. The same in every language; never change it. */
  id: slug,
  /** The word as people say it: "two-step sign-in". */
  word: words.max(40),
  /** What else people call it, and other ways of writing it. */
  also: z.array(words.max(40)).default([]),
  /** What means something else in a text: one of these forms ("story"), or a phrase with one in it ("weather report"). */
  notInTexts: z.array(words).default([]),
  /** What it means, in one or two sentences of at most 25 words. */
  means: words.max(240),
  /** Where a family meets it, or what to do. */
  example: words.max(200).optional(),
  /** Topics on which the kit says more. */
  topics: z.array(topic).min(1).max(3),
  /** Words that stand near it, by id. */
  related: z.array(slug).max(3).default([]),
  /** The help case for families to whom it has happened, by slug. */
  help: slug.optional(),
  /** Ids from content/sources.yaml, where it says more than what the word means. */
  sources: z.array(slug).default([]),
});
export type GlossaryWord = z.infer<typeof glossaryWord>;

/** Words that people meet in the kit or at home, in one language: content/glossary/en.yaml. */
export const glossary = z.strictObject({
  /** The day somebody last read it whole and found it right. */
  reviewed: day,
  /** `draft` until an expert has read it; then `reviewed`. */
  status,
  /** By the alphabet of their ids. The page sorts them by the words of its language. */
  words: z.array(glossaryWord).min(1),
});
export type Glossary = z.infer<typeof glossary>;
