import { describe, expect, it } from 'vitest';
import { missingDetails } from '../../../src/core/my-workshop/messages.ts';
import { crowdOf, sizeOf, textWeight } from '../../../src/core/my-workshop/paper-fit.ts';
import { agendaRows, roleCounts } from '../../../src/core/my-workshop/paper-rows.ts';
import { sessionInHand } from '../../../src/core/my-workshop/session-choice.ts';
import { details, lesson, session, workshopOf } from './kit.ts';

const evening = session([
  { together: { id: 'p1', kind: 'arrive', title: 'Welcome', minutes: 5, note: 'Open the door.' } },
  {
    adults: [{ id: 'p2', lesson: 'sleep', length: 20 }],
    children: [{ id: 'p3', kind: 'break', title: 'Drawing', minutes: 10, note: '' }],
  },
]);

describe('the rows of a paper', () => {
  it('say when what happens in which room', () =>
    expect(agendaRows(evening, [lesson('sleep', { title: 'Screens and sleep' })], 'en-GB')).toEqual([
      { time: '18:30', title: 'Welcome', room: 'together', minutes: 5, note: 'Open the door.' },
      { time: '18:35', title: 'Screens and sleep', room: 'adults', minutes: 20, note: '', lesson: 'sleep' },
      { time: '18:35', title: 'Drawing', room: 'children', minutes: 10, note: '' },
    ]));
  it('count from the start while nobody has said when that is', () =>
    expect(agendaRows({ ...evening, start: '' }, [], 'en').map(({ time }) => time)).toEqual(['0:00', '0:05', '0:05']));
  it('name the helpers the head count asks for', () => {
    const roles = roleCounts(workshopOf([evening]));
    expect(roles.map(({ role }) => role)).toEqual([
      'welcome',
      'presenter',
      'floater',
      'children-room',
      'interpreter',
      'timekeeper',
      'safeguarding-lead',
    ]);
    expect(roles[0]).toEqual({ role: 'welcome', from: 1, to: 2 });
    const apart = roleCounts(workshopOf([session([])]));
    expect(apart.map(({ role }) => role)).not.toContain('children-room');
  });
});

describe('the room a text takes', () => {
  it('is counted in letters: emoji and East Asian ones are wider, marks take none', () => {
    expect(textWeight('School')).toBe(6);
    expect(textWeight('学校🎈')).toBe(7.5);
    expect(textWeight('e\u0301')).toBe(1);
  });
  it('makes a sheet full, and a headline small', () => {
    expect(crowdOf([details.school, details.place])).toBe('airy');
    expect(crowdOf(['x'.repeat(200), 'y'.repeat(200)])).toBe('full');
    expect(crowdOf(['🎈'.repeat(200), 'y'.repeat(200)])).toBe('packed');
    expect([sizeOf('Lincoln'), sizeOf('x'.repeat(40)), sizeOf('x'.repeat(90))]).toEqual(['short', 'long', 'very-long']);
  });
});

describe('the session in hand', () => {
  const workshop = workshopOf([
    { ...evening, id: 's1', date: '2027-02-09' },
    { ...evening, id: 's2', date: '2027-02-16' },
  ]);
  it.each([
    ['the one asked for', 's1', '2027-02-10', 's1'],
    ['else the first that is not over', null, '2027-02-10', 's2'],
    ['else the first', 'unknown', '2027-03-01', 's1'],
  ])('is %s', (_, asked, today, id) => expect(sessionInHand(workshop, asked, today)?.id).toBe(id));
});

describe('missing details', () => {
  it('are those a message needs, each once; the ones in brackets may stay away', () => {
    const template = '{event} at {school}, {date}[ with {food}]. {school} thanks {lead}.';
    expect(missingDetails(template, { event: 'Night', lead: ' ' })).toEqual(['school', 'date', 'lead']);
  });
});
