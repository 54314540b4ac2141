/** As many of the sentences, in order and whole, as stand in `limit` characters. The first stands in any case. */
export function opening(sentences: readonly string[], limit: number): string {
  let text = sentences[0] ?? '';
  for (const sentence of sentences.slice(1)) {
    const longer = `${text} ${sentence}`;
    if (longer.length > limit) break;
    text = longer;
  }
  return text;
}
