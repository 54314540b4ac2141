import { z } from 'astro/zod';
import { day, slug, status } from './common.ts';

/** How many words four dice can show: 6 × 6 × 6 × 6. */
export const PHRASE_WORDS = 1296;

/** The words from which "Build a strong door" draws, in one language: content/phrase-words/en.yaml. */
export const phraseWords = z
  .strictObject({
    /** Exactly 1,296 different words of three to seven small letters, by the alphabet. Plain, and never rude. */
    words: z.array(z.string().regex(/^\p{Ll}{3,7}$/u, 'write three to seven small letters')),
    /** Ids from content/sources.yaml, for what the page says about passphrases and recovery. */
    sources: z.array(slug).min(1),
    /** The day somebody last read the page and the words, and found them right. */
    reviewed: day,
    /** `draft` until an expert has read it; then `reviewed`. */
    status,
  })
  .superRefine(({ words }, context) => {
    const fail = (path: (string | number)[], message: string) => context.addIssue({ code: 'custom', path, message });
    if (words.length !== PHRASE_WORDS)
      fail(['words'], `there are ${words.length} words; list ${PHRASE_WORDS}, as many as four dice can show`);
    const first = new Map<string, number>();
    words.forEach((word, index) => {
      if (first.has(word)) fail(['words', index], `the word "${word}" is there twice; the bits would be wrong`);
      else first.set(word, index);
    });
  });
export type PhraseWords = z.infer<typeof phraseWords>;
