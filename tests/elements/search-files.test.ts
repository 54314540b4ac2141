import { expect, it } from 'vitest';
import { loadOnce } from '../../src/browser/search-files.ts';

it('loads each file once, also while it is on its way', async () => {
  const asked: string[] = [];
  const load = loadOnce(async (file) => {
    asked.push(file);
    return file;
  });
  expect(await Promise.all([load('a'), load('a'), load('b')])).toEqual(['a', 'a', 'b']);
  expect(await load('a')).toBe('a');
  expect(asked).toEqual(['a', 'b']);
});

it('asks again for a file that did not come', async () => {
  let asked = 0;
  const load = loadOnce(async () => {
    asked += 1;
    if (asked === 1) throw new Error('lost');
    return asked;
  });
  await expect(load('a')).rejects.toThrow('lost');
  expect(await load('a')).toBe(2);
});
