import type { EntryRule } from '../content.ts';
import { textField } from '../fields.ts';
import { errorAt } from '../problem.ts';

/** A family agreement is named after its age band, so that a language has one for each band. */
export const checkAgreements: EntryRule =
  () =>
  ({ collection, file, slug, data, lineOf }) => {
    const band = textField(data, 'band');
    if (collection !== 'agreements' || band === undefined || slug === `ages-${band}`) return [];
    return [
      errorAt(file, lineOf(['band']), `the agreement for ages ${band} is the file ages-${band}.yaml; rename this one`),
    ];
  };
