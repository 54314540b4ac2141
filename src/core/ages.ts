/** First and last year of a list of age bands such as ['8-10', '11-13']: { from: 8, to: 13 }. */
export function ageSpan(bands: readonly string[]): { from: number; to: number } {
  const years = bands.flatMap((band) => band.split('-').map(Number));
  return { from: Math.min(...years), to: Math.max(...years) };
}
