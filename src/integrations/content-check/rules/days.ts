import type { Rule } from '../content.ts';
import { isToCome } from '../days.ts';
import { textField } from '../fields.ts';
import { errorAt } from '../problem.ts';

/** Nobody has read or checked anything on a day to come. The steps of control cards have days of their own. */
export const checkDays: Rule = function* ({ entries, today }) {
  for (const { file, data, lineOf } of entries)
    for (const name of ['reviewed', 'checked']) {
      const day = textField(data, name) ?? '';
      if (/^\d{4}-\d{2}-\d{2}$/.test(day) && isToCome(day, today))
        yield errorAt(file, lineOf([name]), `${name} ${day} is still to come; write the day somebody read it`);
    }
};
