/** How large the words of a note are set: few words large, many words smaller. */
export type NoteSize = 'short' | 'medium' | 'long';

const SHORT = 40;
const MEDIUM = 85;

/** The size that lets a note of up to 140 characters fill its square and not run over. */
export function noteSize(text: string): NoteSize {
  const { length } = [...text];
  return length <= SHORT ? 'short' : length <= MEDIUM ? 'medium' : 'long';
}
