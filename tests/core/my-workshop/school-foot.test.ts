import { describe, expect, test } from 'vitest';
import { FOOT_ROOM, schoolFoot } from '../../../src/core/my-workshop/school-foot.ts';

const LONG = 'x'.repeat(FOOT_ROOM + 1);
const FULL = 'x'.repeat(FOOT_ROOM);

describe('the foot of a sheet', () => {
  test.each([
    ['says school and contact', 'Lincoln School', '555 0100', 'Lincoln School:', '555 0100', undefined],
    ['says the school and leaves a line', 'Lincoln School', '', 'Lincoln School:', '', undefined],
    ['says the contact after our words', '', '555 0100', '', '555 0100', undefined],
    ['stays blank', '', '', '', '', undefined],
    ['prefers the contact', FULL, '555 0100', '', '555 0100', 'school'],
    ['holds a contact of its whole room', 'A', FULL, '', FULL, 'school'],
    ['says the school when the contact is too long', 'Lincoln School', LONG, 'Lincoln School:', '', 'contact'],
    ['has no room for both', LONG, LONG, '', '', 'both'],
    ['has no room for the school alone', LONG, '', '', '', 'school'],
    ['counts emoji as wide', '🏫'.repeat(45), '555 0100', '', '555 0100', 'school'],
  ])('%s', (_, school, contact, label, said, leftOut) => {
    expect(schoolFoot({ school, contact })).toEqual({ label, contact: said, leftOut });
  });

  test('is blank with a contact that is too long and no school, and says so', () => {
    expect(schoolFoot({ school: '', contact: LONG })).toEqual({ label: '', contact: '', leftOut: 'contact' });
  });
});
