import { expect, it } from 'vitest';
import { serializeCollection } from '../../../src/core/my-workshop/saved-workshop.ts';
import { schoolContact, schoolDetails } from '../../../src/core/my-workshop/school-contact.ts';
import { workshopOf } from './kit.ts';

const kept = (typed: object, openId = 'w-1') => {
  const workshop = { ...workshopOf([]), id: 'w-1' };
  return serializeCollection({
    openId,
    workshops: [{ ...workshop, details: { ...workshop.details, ...typed } }],
  });
};

it('reads the contact of the workshop in hand', () => {
  const text = kept({ school: 'Lincoln School', lead: 'Ana Ruiz', contact: '555 0100' });
  expect(schoolContact(text)).toEqual({ school: 'Lincoln School', lead: 'Ana Ruiz', contact: '555 0100' });
});

it.each([
  ['nothing is kept', null],
  ['the text is damaged', '{"workshops":['],
  ['it is something else', '{"workshops":"<b>","openId":[]}'],
  ['no workshop is in hand', kept({ lead: 'Ana' }, '')],
  ['nobody typed a contact', kept({ school: 'Lincoln School', lead: '', contact: ' ' })],
  ['details are no details', '{"openId":"w","workshops":[{"id":"w","details":[1]}]}'],
])('knows none when %s', (_, text) => {
  expect(schoolContact(text)).toBeUndefined();
});

it('takes no more than a line of each', () => {
  expect(schoolContact(kept({ lead: 'x'.repeat(5000) }))?.lead).toHaveLength(200);
});

it('knows the name of a school without a contact, for who needs just that', () => {
  expect(schoolDetails(kept({ school: 'Lincoln School', lead: '', contact: '' }))?.school).toBe('Lincoln School');
  expect(schoolDetails(kept({ school: '', lead: '', contact: '' }))).toBeUndefined();
  expect(schoolDetails(null)).toBeUndefined();
});
