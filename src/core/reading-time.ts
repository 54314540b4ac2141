/** Words a minute for a parent reading on a phone; the usual range for adults is 200 to 260. */
const WORDS_A_MINUTE = 200;

/** Minutes to read a text, rounded, at least 1. Tags and Markdown signs count as nothing. */
export function readingMinutes(texts: readonly string[]): number {
  const words =
    texts
      .join(' ')
      .replace(/<[^>]*>/g, ' ')
      .match(/[\p{L}\p{N}’'-]+/gu) ?? [];
  return Math.max(1, Math.round(words.length / WORDS_A_MINUTE));
}
