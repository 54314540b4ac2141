import { collectionRules } from '../collections.ts';
import type { EntryRule } from '../content.ts';
import { errorAt } from '../problem.ts';
import { explainBreaches } from '../schema-messages.ts';

/** Facts have the fields, and the kinds of value, that the content model asks for. */
export const checkSchemas: EntryRule =
  () =>
  ({ collection, file, data, lineOf }) => {
    const breaches = data === undefined ? [] : explainBreaches(collectionRules(collection).schema, data ?? {});
    return breaches.map(({ path, message }) => errorAt(file, lineOf(path), message));
  };
