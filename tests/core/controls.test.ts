import fc from 'fast-check';
import { expect, it } from 'vitest';
import { hasExpired, type MenuSteps, shownSteps } from '../../src/core/controls.ts';

const steps: MenuSteps = {
  where: 'On the phone',
  path: ['Settings', 'Family'],
  status: 'verified',
  checked: '2026-11-21',
  expires: '2027-05-21',
};

it.each([
  ['2027-05-20', false],
  ['2027-05-21', true],
  ['2028-01-01', true],
])('on %s has expired: %s', (today, expected) => expect(hasExpired(steps.expires, today)).toBe(expected));

it('shows verified steps with their dates until the day they expire', () => {
  expect(shownSteps(steps, '2027-05-20')).toEqual({
    state: 'current',
    where: 'On the phone',
    path: ['Settings', 'Family'],
    checked: '2026-11-21',
    expires: '2027-05-21',
  });
  expect(shownSteps(steps, '2027-05-21')).toEqual({
    state: 'expired',
    where: 'On the phone',
    checked: '2026-11-21',
  });
});

it('never hands out the path of unverified steps, whatever the day', () => {
  const day = fc
    .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  fc.assert(
    fc.property(day, day, day, fc.constantFrom('verified', 'unverified'), (checked, expires, today, status) => {
      const shown = shownSteps({ ...steps, status, checked, expires }, today);
      const mayShow = status === 'verified' && today < expires;
      expect('path' in shown).toBe(mayShow);
      expect(JSON.stringify(shown).includes('Family')).toBe(mayShow);
    }),
    { seed: 21 },
  );
});
