import { expect, it } from 'vitest';
import { telAddress } from '../../src/core/phone.ts';

it.each([
  ['911', 'tel:911'],
  ['1-800-843-5678', 'tel:18008435678'],
  ['+353 1 676 2960', 'tel:+35316762960'],
])('dials %s', (phone, address) => expect(telAddress(phone)).toBe(address));
