import { expect, test } from 'vitest';
import { sourcesForFoot } from '../../src/core/paper-foot.ts';

test('names each publisher once', () => expect(sourcesForFoot(['CDC', 'NSPCC', 'CDC'])).toBe('CDC, NSPCC'));
test('names nobody when there are no sources', () => expect(sourcesForFoot([])).toBe(''));
test('names nobody when the names do not fit one line', () => {
  const names = ['American Academy of Pediatrics', 'National Cyber Security Centre'];
  expect(sourcesForFoot(names)).toBe('');
  expect(sourcesForFoot(names.slice(1))).toBe('National Cyber Security Centre');
});
