import { collectionRules } from '../collections.ts';
import type { Rule } from '../content.ts';
import { errorAt } from '../problem.ts';
import { explainBreaches } from '../schema-messages.ts';

/** Facts have the fields, and the kinds of value, that the content model asks for. */
export const checkSchemas: Rule = ({ entries }) =>
  entries
    .filter((entry) => entry.data !== undefined)
    .flatMap(({ collection, file, data, lineOf }) =>
      explainBreaches(collectionRules(collection).schema, data ?? {}).map(({ path, message }) =>
        errorAt(file, lineOf(path), message),
      ),
    );
