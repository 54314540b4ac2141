/** What one line of a foot surely holds of names, after its other words. */
const LINE = 60;

/** The names of publishers for the foot of a sheet, each once. "" when they do not fit one line. */
export function sourcesForFoot(publishers: readonly string[]): string {
  const names = [...new Set(publishers)].join(', ');
  return names.length > LINE ? '' : names;
}
