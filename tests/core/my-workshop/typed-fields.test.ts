import { describe, expect, it } from 'vitest';
import { TEXT_DETAILS } from '../../../src/core/my-workshop/my-workshop.ts';
import { startEmpty } from '../../../src/core/my-workshop/new-workshop.ts';
import { fieldValue, withValue } from '../../../src/core/my-workshop/typed-fields.ts';

const workshop = startEmpty({ id: 'a', nowMs: 0, timeZone: 'America/Chicago', paper: 'letter' });

/** What a field shows after somebody has typed into it. */
function typed(name: string, value: string): string {
  const next = withValue(workshop, 's1', name, value);
  const [session] = next.sessions;
  if (!session) throw new Error('expected a session');
  return fieldValue(name, next, session);
}

describe('a field of the planner', () => {
  it.each([...TEXT_DETAILS, 'timeZone', 'session.title', 'session.date', 'session.start'])(
    '%s keeps a text as it is typed',
    (name) => {
      expect(typed(name, 'a <b>')).toBe('a <b>');
    },
  );

  it.each([
    ['from', '35', '35'],
    ['to', '5000', '5000'],
    ['to', '99999', '9999'],
    ['from', '-3', ''],
    ['from', 'many', ''],
    ['session.minutes', '90', '90'],
    ['session.minutes', '3', '10'],
    ['session.minutes', '', '10'],
    ['session.minutes', '1e9', '480'],
  ])('%s holds the number %s within its limits', (name, value, shown) => {
    expect(typed(name, value)).toBe(shown);
  });

  it.each([
    ['paper', 'a4', 'a4'],
    ['paper', 'papyrus', 'letter'],
    ['sides', '2', '2'],
    ['sides', '3', '1'],
    ['session.rooms', 'adults-and-children', 'adults-and-children'],
    ['session.rooms', 'cellar', 'together'],
    ['languages', 'es, Somali;es, ', 'es, Somali'],
  ])('%s takes only what there is: %s', (name, value, shown) => {
    expect(typed(name, value)).toBe(shown);
  });

  it('changes one session and nothing else', () => {
    const [first] = workshop.sessions;
    if (!first) throw new Error('expected a session');
    const two = { ...workshop, sessions: [first, { ...first, id: 's2' }] };
    const next = withValue(two, 's2', 'session.date', '2027-02-09');
    expect(next.sessions.map(({ date }) => date)).toEqual(['', '2027-02-09']);
    expect(next.details).toBe(two.details);
  });

  it('that there is not changes nothing', () => {
    expect(withValue(workshop, 's1', 'constructor', 'x')).toEqual(workshop);
    expect(withValue(workshop, 's1', 'session.id', 'x')).toEqual(workshop);
  });
});
