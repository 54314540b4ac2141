import en from '../../content/ui/en.json';
import type { Language } from './languages.ts';

/** Every language has the shape of English; a missing key is a type error. */
export type Strings = typeof en;

const all: Record<Language, Strings> = { en };

/** The interface strings of a language. */
export const strings = (language: Language): Strings => all[language];

/** Puts values into a string: fill('{count} pages', { count: 3 }) is "3 pages". Unknown names stay as they are. */
export function fill(text: string, values: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}
