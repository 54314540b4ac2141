import { expect, it } from 'vitest';
import { smsAddress, telAddress } from '../../src/core/phone.ts';

it.each([
  ['911', 'tel:911'],
  ['1-800-843-5678', 'tel:18008435678'],
  ['+353 1 676 2960', 'tel:+35316762960'],
])('dials %s', (phone, address) => expect(telAddress(phone)).toBe(address));

it.each([
  ['text 988', 'sms:988'],
  ['text CONNECT to 686868', 'sms:686868?&body=CONNECT'],
  ['text 1-800-422-4453', 'sms:18004224453'],
])('writes as “%s” says', (text, address) => expect(smsAddress(text)).toBe(address));
it.each(['forward the scam message to 7726', 'text', ''])('makes no message of “%s”', (text) =>
  expect(smsAddress(text)).toBeUndefined(),
);
