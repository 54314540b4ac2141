import { type CollectionEntry, getCollection } from 'astro:content';
import { CONTROL_KINDS, type ControlKind, type ShownSteps, shownSteps } from '../core/controls.ts';
import { LANGUAGES, type Language, languageParam } from '../i18n/languages.ts';
import { buildDay } from './facts.ts';

/** A control card. Its file has no language: menu paths and their dates stand in one place. */
export interface ControlEntry {
  slug: string;
  entry: CollectionEntry<'controls'>;
}

/** All control cards by name. */
export async function listControls(): Promise<ControlEntry[]> {
  const entries = await getCollection('controls');
  return entries
    .map((entry) => ({ slug: entry.id, entry }))
    .sort((a, b) => a.entry.data.name.localeCompare(b.entry.data.name, 'en'));
}

/** The control cards by kind, in the order of the kinds; kinds without any are left out. */
export async function controlsByKind(): Promise<{ kind: ControlKind; controls: ControlEntry[] }[]> {
  const all = await listControls();
  return CONTROL_KINDS.map((kind) => ({
    kind,
    controls: all.filter(({ entry }) => entry.data.kind === kind),
  })).filter(({ controls }) => controls.length > 0);
}

/** One static path for each control card in each language. */
export async function controlPaths() {
  const controls = await listControls();
  return LANGUAGES.flatMap((lang: Language) =>
    controls.map((control) => ({
      params: { lang: languageParam(lang), slug: control.slug },
      props: { lang, ...control },
    })),
  );
}

/** The menu steps of a card as they may be shown on the day of the build. */
export const stepsToShow = ({ entry }: ControlEntry): ShownSteps[] =>
  entry.data.steps.map((steps) => shownSteps(steps, buildDay()));

/** The ids of every source of a card, each once: those of its facts, then those of its verified steps. */
export const sourceIdsOf = ({ entry: { data } }: ControlEntry): string[] => [
  ...new Set([...data.sources, ...data.steps.flatMap(({ status, source }) => (status === 'verified' && source) || [])]),
];
