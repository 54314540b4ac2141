import { hasExpired } from '../../../core/controls.ts';
import { type Content, entriesOf, type Entry, type Rule } from '../content.ts';
import { isToCome } from '../days.ts';
import { field, listField, textField } from '../fields.ts';
import { suggest } from '../nearest.ts';
import { errorAt, type Problem, warningAt } from '../problem.ts';

/** Control cards have dates that fit and sources for what they show; and menu paths stand nowhere else. */
export const checkControls: Rule = function* (content) {
  for (const entry of entriesOf(content, 'controls')) {
    for (const index of listField(entry.data, 'steps').keys()) yield* stepMistakes(content, entry, index);
    yield* ideaMistakes(entry);
  }
  yield* pathsElsewhere(content);
};

/** Every date and every source of one way through the menus. */
function* stepMistakes(content: Content, { file, data, lineOf }: Entry, index: number): Generator<Problem> {
  const step = field(field(data, 'steps'), index);
  const line = (name: string) => lineOf(['steps', index, name]);
  const source = textField(step, 'source');
  const isVerified = textField(step, 'status') === 'verified';
  if (isVerified && source === undefined)
    yield errorAt(file, line('status'), 'verified steps need a source; name an id from content/sources.yaml');
  const ids = content.bySlug('sources');
  if (source !== undefined && !ids.has(source))
    yield errorAt(
      file,
      line('source'),
      `there is no source "${source}"; ${suggest(source, ids.keys(), 'add it to content/sources.yaml')}`,
    );
  const checked = dayIn(step, 'checked');
  const expires = dayIn(step, 'expires');
  if (checked && isToCome(checked, content.today))
    yield errorAt(file, line('checked'), `checked ${checked} is still to come; write the day somebody looked`);
  if (!checked || !expires) return;
  if (expires <= checked)
    yield errorAt(file, line('expires'), `expires ${expires} is not after checked ${checked}; write a later day`);
  else if (expires > yearAfter(checked))
    yield errorAt(
      file,
      line('expires'),
      `expires ${expires} is more than a year after checked ${checked}; menus change, so write ${yearAfter(checked)} or sooner`,
    );
  else if (isVerified && hasExpired(expires, content.today))
    yield warningAt(
      file,
      line('expires'),
      `these steps expired on ${expires} and are not shown; check them and write new dates`,
    );
}

/** A day that is written as 2026-11-21; the schema speaks of any other. */
function dayIn(step: unknown, name: string): string | undefined {
  const text = textField(step, name);
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
}

const yearAfter = (day: string): string => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;

function* ideaMistakes({ file, data, lineOf }: Entry): Generator<Problem> {
  const isIdea = textField(data, 'kind') === 'idea';
  const hasTonight = field(data, 'tonight') !== undefined;
  if (isIdea && !hasTonight)
    yield errorAt(file, lineOf(['kind']), 'an idea says what to do tonight; write `tonight`, or change `kind`');
  if (!isIdea && hasTonight)
    yield errorAt(file, lineOf(['tonight']), 'only an idea has `tonight`; remove it, or change `kind`');
  if (isIdea && listField(data, 'steps').length > 0)
    yield errorAt(file, lineOf(['steps']), 'an idea has no menus of its own; write `steps: []`, or change `kind`');
}

/** "Settings > Privacy", with any of the signs people put between taps. */
const MENU_PATH = /\b(?:settings|menu|profile|preferences|account)\s*(?:>|›|»|→|&gt;)\s*\p{L}[\p{L}\s]{0,30}/giu;
const MAY_HOLD_PATHS = /^content\/(?:controls\/|sources\.yaml$|README\.md$)/;

function* pathsElsewhere({ files }: Content): Generator<Problem> {
  for (const { file, text } of files) {
    if (MAY_HOLD_PATHS.test(file)) continue;
    for (const [index, line] of text.split('\n').entries())
      for (const [path] of line.matchAll(MENU_PATH))
        yield errorAt(
          file,
          index + 1,
          `"${path.trim()}" is a menu path; menus change, so put it in content/controls and link to the card`,
        );
  }
}
