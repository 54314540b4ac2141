import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { timelineTask } from '../../src/content-model/timeline.ts';
import { fleschKincaidGrade, splitSentences, splitWords } from '../../src/core/readability.ts';
import { problemsWith } from './a-kit.ts';

const FILE = 'content/timeline.yaml';
const tasks = z.array(timelineTask).parse(parse(readFileSync(FILE, 'utf8')));

const task = (lines: string, words = 'do: Book it, why: It helps., how: Ask.') =>
  `- id: book-room\n  ${lines.replaceAll('; ', '\n  ')}\n  order: 1\n  who: organizer\n  en: { ${words} }\n`;

describe('the timeline file', () => {
  test.each([
    ['when: before; weeks: 6', []],
    ['when: that-night', []],
    ['when: before; weeks: 6; link: /handouts/kind-cards; sources: [cdc-2024]; onlyWith: food', []],
    ['when: before', ['2: a task before the workshop says how long; write `weeks` or `days`, one of the two']],
    [
      'when: after; weeks: 1; days: 3',
      ['2: a task after the workshop says how long; write `weeks` or `days`, one of the two'],
    ],
    ['when: on-the-day; days: 1', ['3: a task of on-the-day is on the day itself; remove `weeks` and `days`']],
    ['when: before; weeks: 6; hwo: me', ['4: `hwo` is not a known field; did you mean who?']],
    ['when: before; weeks: 6; link: /handout', ['4: there is no page "/handout"; did you mean /handouts?']],
    ['when: before; weeks: 6; sources: [cdc-2042]', ['4: there is no source "cdc-2042"; did you mean cdc-2024?']],
  ])('%s', (lines, expected) => {
    expect(problemsWith({ [FILE]: task(lines) })).toEqual(expected.map((message) => `${FILE}:${message}`));
  });

  test('names a task once', () => {
    const twice = task('when: that-night').repeat(2);
    expect(problemsWith({ [FILE]: twice })).toHaveLength(1);
  });
});

describe('our timeline', () => {
  const first = (id: string) => tasks.findIndex((one) => one.id === id);

  test('names the safeguarding lead before anything is announced', () => {
    expect(first('name-safeguarding-lead')).toBe(0);
    expect(tasks[0]?.weeks).toBe(Math.max(...tasks.map(({ weeks = 0 }) => weeks)));
  });

  test('stands in order of days, from six weeks before to six weeks after', () => {
    const place = tasks.map(({ when, weeks = 0, days = 0 }) => {
      const distance = weeks * 7 + days;
      return when === 'before' ? -distance : when === 'after' ? distance : when === 'that-night' ? 0.5 : 0;
    });
    expect(place).toEqual(place.toSorted((a, b) => a - b));
    const places = tasks.map(({ order }, index) => `${place[index]} ${order}`);
    expect(new Set(places).size).toBe(places.length);
    expect([place[0], place.at(-1)]).toEqual([-42, 42]);
  });

  test('is easy to read', () => {
    const texts = tasks.flatMap(({ en }) => [en.do, en.why, en.how]);
    const lengths = texts.flatMap((text) => splitSentences(text).map((one) => splitWords(one.text).length));
    expect(Math.max(...lengths)).toBeLessThanOrEqual(25);
    expect(lengths.reduce((sum, length) => sum + length, 0) / lengths.length).toBeLessThan(15);
    expect(fleschKincaidGrade(texts)).toBeLessThan(8);
  });
});
