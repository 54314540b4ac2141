import { describe, expect, it } from 'vitest';
import { checkDetails, publicAddress } from '../../../src/core/my-workshop/check-details.ts';
import type { Details, Session } from '../../../src/core/my-workshop/my-workshop.ts';
import { details, session, workshopOf } from './kit.ts';

const TODAY = '2026-11-22';
const good = session([{ together: { id: 'p1', lesson: 'kindness', length: 45 } }], { date: '2027-02-09' });

const check = (sessions: Partial<Session>[], typed: Partial<Details> = {}) =>
  checkDetails(
    workshopOf(
      sessions.map((more, index) => ({ ...good, id: `s${index + 1}`, ...more })),
      { details: { ...details, ...typed } },
    ),
    TODAY,
  ).map(({ path, code, minutes }) => (minutes === undefined ? `${path} ${code}` : `${path} ${code} ${minutes}`));

describe('checkDetails', () => {
  it('has nothing to say about sound details', () => expect(check([{}])).toEqual([]));
  it.each<[Partial<Session>, string[]]>([
    [{ date: '2026-11-21' }, ['sessions.0.date date-past']],
    [{ date: TODAY }, []],
    [{ date: '2027-02-31' }, ['sessions.0.date impossible-date']],
    [{ date: '2029-02-09' }, ['sessions.0.date date-far-off']],
    [{ date: '' }, ['sessions.0.date missing']],
    [{ start: '' }, ['sessions.0.start missing']],
    [{ start: '26:00' }, ['sessions.0.start impossible-time']],
    [{ start: '23:30' }, ['sessions.0.start ends-after-midnight 15']],
    [{ start: '23:15' }, []],
    [{ blocks: [] }, ['sessions.0.blocks nothing-planned']],
    [{ wishes: { ...good.wishes, minutes: 30 } }, ['sessions.0.blocks over-time 15']],
    [
      { blocks: [{ adults: [{ id: 'p1', lesson: 'kindness', length: 45 }], children: [] }] },
      ['sessions.0.blocks.0 empty-room'],
    ],
  ])('says of the session %o: %j', (more, said) => expect(check([more])).toEqual(said));
  it.each<[Partial<Details>, string[]]>([
    [{ lead: ' ' }, ['details.lead missing']],
    [{ school: '', contact: '' }, ['details.school missing', 'details.contact missing']],
    [{ families: { from: 0, to: 0 } }, ['details.families no-families']],
    [{ families: { from: 0, to: 5000 } }, ['details.families very-many-families']],
    [{ families: { from: 40, to: 15 } }, ['details.families from-above-to']],
    [{ address: 'school.example' }, ['details.address address-not-whole']],
    [{ timeZone: 'Mars/Olympus' }, ['details.timeZone unknown-time-zone']],
  ])('says of %o: %j', (typed, said) => expect(check([{}], typed)).toEqual(said));
  it('sees sessions in the wrong order or on top of each other', () => {
    expect(check([{ date: '2027-02-10' }, {}])).toEqual(['sessions.1.date before-the-last']);
    expect(check([{}, { start: '19:00' }])).toEqual(['sessions.1.start overlaps 15']);
    expect(check([{}, { start: '19:15' }])).toEqual([]);
  });
});

describe('publicAddress', () => {
  it.each(['https://kit.example.org', 'http://school.example/kit/?a=1#top', 'https://школа.example/x'])(
    'takes %s',
    (address) => expect(publicAddress(address)).toBe(address),
  );
  it.each([
    '',
    'school.example',
    'file:///usb/index.html',
    'javascript:alert(1)',
    'https://localhost',
    'https://a b.c',
  ])('refuses %j', (address) => expect(publicAddress(address)).toBeUndefined());
});
