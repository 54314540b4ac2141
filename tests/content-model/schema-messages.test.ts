import { describe, expect, test } from 'vitest';
import { z } from 'astro/zod';
import { checklist } from '../../src/content-model/checklist.ts';
import { handout } from '../../src/content-model/handout.ts';
import { helpline } from '../../src/content-model/helpline.ts';
import { lesson } from '../../src/content-model/lesson.ts';
import { page } from '../../src/content-model/page.ts';
import { saferInternetDay } from '../../src/content-model/safer-internet-day.ts';
import { workshop } from '../../src/content-model/workshop.ts';
import { COLLECTIONS } from '../../src/integrations/content-check/collections.ts';
import { FIELD_HINTS } from '../../src/integrations/content-check/field-hints.ts';
import { explainBreaches } from '../../src/integrations/content-check/schema-messages.ts';

const PAGE = { title: 'About', summary: 'Who made this.', reviewed: '2026-11-21' };
const WRITTEN = {
  ...{
    title: 'A',
    summary: 'A.',
    pillar: 'connect',
    topics: ['a'],
    audiences: ['parents'],
    ages: ['5-7'],
    drawing: 'a',
  },
  ...{ sources: ['a'], reviewed: '2026-11-21', status: 'draft' },
};
const HANDOUT = { ...WRITTEN, kind: 'cards', per: 'person', pages: 1, sizes: ['a4'], largePrintPages: 2, needs: [] };
const STEPS = [
  { id: 'a', title: 'A', kind: 'activity', minutes: { 10: 6 }, ifLate: 'keep' },
  { id: 'b', title: 'B', kind: 'talk', minutes: { 10: 4 }, ifLate: 'keep' },
];
const LESSON = {
  ...{
    ...WRITTEN,
    room: ['together'],
    skill: 'Do.',
    objectives: ['A.', 'B.'],
    lengths: [10],
    steps: STEPS,
    materials: [],
  },
  ...{ handouts: [], guides: [], checklists: [], standards: [] },
};
const PART = { lesson: 'a', length: 20 };
const WORKSHOP = {
  ...{
    title: 'A',
    summary: 'A.',
    audiences: ['parents'],
    drawing: 'a',
    minutes: 20,
    parts: [PART],
    before: ['A.'],
    after: ['A.'],
  },
  ...{ sources: [], reviewed: '2026-11-21', status: 'draft' },
};
const HELPLINE = {
  ...{
    id: 'us-a',
    country: 'US',
    name: 'A',
    operator: 'A',
    kind: 'support',
    whatFor: 'A.',
    whoMayUse: 'A.',
    phone: '111',
  },
  ...{
    verification: 'official',
    sources: [{ url: 'https://a.org', says: 'A' }],
    checked: '2026-11-21',
    expires: '2027-11-21',
  },
};
const CHECKLIST = {
  ...{ ...WRITTEN, minutes: 5, largePrintPages: 1, next: 'A.' },
  items: [
    { id: 'a', do: 'A.', why: 'A.' },
    { id: 'b', do: 'A.', why: 'A.' },
    { id: 'c', do: 'A.', why: 'A.' },
  ],
};

const messages = (schema: z.ZodType, data: unknown) => explainBreaches(schema, data).map(({ message }) => message);

test('the examples here are right', () => {
  expect(messages(page, PAGE)).toEqual([]);
  expect(messages(handout, HANDOUT)).toEqual([]);
  expect(messages(lesson, LESSON)).toEqual([]);
  expect(messages(workshop, WORKSHOP)).toEqual([]);
  expect(messages(helpline, HELPLINE)).toEqual([]);
  expect(messages(checklist, CHECKLIST)).toEqual([]);
});

describe('a field', () => {
  test.each<[string, z.ZodType, object, string]>([
    [
      'missing',
      page,
      { ...PAGE, summary: undefined },
      '`summary` is missing; write one sentence that answers "is this what I need?"',
    ],
    [
      'missing, of a few choices',
      handout,
      { ...HANDOUT, per: undefined },
      '`per` is missing; write person, family, table or room',
    ],
    [
      'missing, a day',
      page,
      { ...PAGE, reviewed: undefined },
      '`reviewed` is missing; write the day somebody last read it whole, as 2026-11-21',
    ],
    ['empty', page, { ...PAGE, title: null }, '`title` is empty; write its name as a person would say it'],
    ['an empty text', page, { ...PAGE, title: '' }, '`title` is empty; write its name as a person would say it'],
    ['a number for text', page, { ...PAGE, title: 2026 }, '`title` is 2026, not text; put it in quotes: "2026"'],
    [
      'a list for text',
      page,
      { ...PAGE, title: ['a'] },
      '`title` is a list, not text; write its name as a person would say it',
    ],
    [
      'text for a list',
      handout,
      { ...HANDOUT, needs: 'a pen' },
      '`needs` is "a pen", not a list; write [a pen], or one dashed line each',
    ],
    [
      'text for a number',
      handout,
      { ...HANDOUT, pages: 'one' },
      '`pages` is "one", not a number; write a whole number, without quotes',
    ],
    [
      'half a number',
      handout,
      { ...HANDOUT, pages: 1.5 },
      '`pages` is 1.5, not a whole number; write a whole number, without quotes',
    ],
    [
      'text for true or false',
      helpline,
      { ...HELPLINE, walletCard: 'yes' },
      '`walletCard` is "yes", not true or false; write true when it stands on the wallet cards, or leave it out',
    ],
    [
      'a misspelled choice',
      handout,
      { ...HANDOUT, kind: 'cardz' },
      '`kind` is "cardz"; did you mean cards? write cards, worksheet, poster, plan, diary, coloring, booklet or bingo',
    ],
    [
      'no choice at all',
      handout,
      { ...HANDOUT, kind: 'song' },
      '`kind` is "song"; write cards, worksheet, poster, plan, diary, coloring, booklet or bingo',
    ],
    ['too long', page, { ...PAGE, title: 'a'.repeat(81) }, '`title` has 81 characters; write at most 80'],
    ['too big', handout, { ...HANDOUT, pages: 9 }, '`pages` is 9; write at most 4'],
    ['too small', handout, { ...HANDOUT, pages: 0 }, '`pages` is 0; write at least 1'],
    [
      'too long a list',
      lesson,
      { ...LESSON, objectives: ['A.', 'B.', 'C.', 'D.', 'E.', 'F.'] },
      '`objectives` has 6 items; list at most 5',
    ],
    [
      'an empty list',
      handout,
      { ...HANDOUT, topics: [] },
      '`topics` is an empty list; list at least one topic, as in [sleep, kindness]',
    ],
    [
      'with spaces at the end',
      page,
      { ...PAGE, title: 'A ' },
      '`title` is "A "; remove the spaces at the start or end',
    ],
    ['not a day', page, { ...PAGE, reviewed: '21.11.2026' }, '`reviewed` is "21.11.2026"; write a date as 2026-11-21'],
    [
      'a year for a day',
      page,
      { ...PAGE, reviewed: 2026 },
      '`reviewed` is 2026; write the day somebody last read it whole, as 2026-11-21',
    ],
    [
      'not a slug',
      handout,
      { ...HANDOUT, topics: ['a', 'Big Words'] },
      'item 2 of `topics` is "Big Words"; use small letters, digits and single dashes, as in "one-good-thing"',
    ],
    [
      'not an address',
      helpline,
      { ...HELPLINE, url: 'a.org' },
      '`url` is "a.org"; write a whole web address that starts with https://',
    ],
    [
      'in a list of groups',
      helpline,
      { ...HELPLINE, sources: [{ url: 'https://a.org' }] },
      '`says` (sources, item 1) is missing; write what the page says',
    ],
    ['unknown, nearly right', page, { ...PAGE, sumary: 'A' }, '`sumary` is not a known field; did you mean summary?'],
    [
      'unknown',
      page,
      { ...PAGE, colour: 'red' },
      '`colour` is not a known field; the fields here are title, summary, reviewed, sources, status',
    ],
    [
      'not a year',
      saferInternetDay,
      { id: '27', date: '2027-02-09', status: 'held' },
      '`id` is "27"; write the year as four digits in quotes',
    ],
    [
      'long and shown short',
      handout,
      { ...HANDOUT, kind: 'a'.repeat(99) },
      `\`kind\` is "${'a'.repeat(39)}…"; write cards, worksheet, poster, plan, diary, coloring, booklet or bingo`,
    ],
  ])('%s', (_name, schema, data, message) => {
    expect(messages(schema, data)).toEqual([message]);
  });

  test('misspelled is one mistake, not two', () => {
    expect(messages(page, { title: 'A', sumary: 'A.', reviewed: '2026-11-21' })).toEqual([
      '`sumary` is not a known field; did you mean summary?',
    ]);
  });

  test('of a step names the step', () => {
    const steps = [STEPS[0], { ...STEPS[1], kind: 'speak', mintes: 1 }];
    expect(explainBreaches(lesson, { ...LESSON, steps })).toEqual([
      {
        path: ['steps', 1, 'kind'],
        message: '`kind` (steps, item 2) is "speak"; write talk, activity, discuss, reflect, quiz or close',
      },
      { path: ['steps', 1, 'mintes'], message: '`mintes` (steps, item 2) is not a known field; did you mean minutes?' },
    ]);
  });

  test('of minutes names the length', () => {
    const steps = [STEPS[0], { ...STEPS[1], minutes: { 10: 'four' } }];
    expect(messages(lesson, { ...LESSON, steps })).toEqual([
      '`10` (steps, item 2, minutes) is "four"; write whole minutes',
    ]);
    expect(messages(lesson, { ...LESSON, steps: [STEPS[0], { ...STEPS[1], minutes: {} }] })).toEqual([
      '`minutes` (steps, item 2) is empty; give the minutes for at least one length, as in { 20: 5, 45: 8 }',
    ]);
  });
});

describe('rules of a whole entry', () => {
  test.each<[string, z.ZodType, object, string]>([
    [
      'lengths in order',
      lesson,
      { ...LESSON, lengths: [10, 10] },
      'lengths are doubled or out of order; list each once, shortest first: [10]',
    ],
    ['a length we know', lesson, { ...LESSON, lengths: [15] }, 'item 1 of `lengths` is 15; write 10, 20, 45 or 90'],
    [
      'trim needs trimTo',
      lesson,
      { ...LESSON, steps: [STEPS[0], { ...STEPS[1], ifLate: 'trim' }] },
      'ifLate is trim, but trimTo is missing; add trimTo with the fewest minutes',
    ],
    [
      'trimTo needs trim',
      lesson,
      { ...LESSON, steps: [STEPS[0], { ...STEPS[1], trimTo: 2 }] },
      'ifLate is keep; remove trimTo or write ifLate: trim',
    ],
    [
      'parts add up',
      workshop,
      { ...WORKSHOP, minutes: 25 },
      'the parts add up to 20 minutes, but minutes says 25; make them the same',
    ],
    [
      'rooms take the same time',
      workshop,
      { ...WORKSHOP, parts: [{ parallel: { adults: [PART], children: [{ ...PART, length: 10 }] } }] },
      'adults take 20 minutes and children 10; both rooms must take the same',
    ],
    [
      'a lesson part',
      workshop,
      { ...WORKSHOP, parts: [PART, { lesson: 'a', lenght: 20 }] },
      '`length` (parts, item 2) is missing; write 10, 20, 45 or 90',
    ],
    [
      'another part',
      workshop,
      { ...WORKSHOP, parts: [PART, { title: 'A', kind: 'brake', minutes: 5, note: 'A.' }] },
      '`kind` (parts, item 2) is "brake"; did you mean break? write arrive, break or close',
    ],
    [
      'a part in a room',
      workshop,
      { ...WORKSHOP, parts: [PART, { parallel: { adults: [PART], children: [{ lesson: 'a' }] } }] },
      '`length` (parts, item 2, parallel, children, item 1) is missing; write 10, 20, 45 or 90',
    ],
    [
      'a line somebody can reach',
      helpline,
      { ...HELPLINE, phone: undefined },
      'nobody can reach this line; give a phone, a text or a url',
    ],
    [
      'dates in order',
      helpline,
      { ...HELPLINE, expires: '2026-01-01' },
      'expires 2026-01-01 is not after checked 2026-11-21; write a later day',
    ],
    [
      'items of their own',
      checklist,
      { ...CHECKLIST, items: [...CHECKLIST.items, CHECKLIST.items[0]] },
      'the item id "a" is used twice; give each item its own',
    ],
  ])('%s', (_name, schema, data, message) => {
    expect(messages(schema, data)).toContain(message);
  });

  test('are told beside missing fields', () => {
    expect(messages(workshop, { ...WORKSHOP, title: undefined, minutes: 25 })).toHaveLength(2);
    expect(
      messages(checklist, { ...CHECKLIST, title: undefined, items: [...CHECKLIST.items, CHECKLIST.items[0]] }),
    ).toHaveLength(2);
    expect(
      messages(lesson, { ...LESSON, title: undefined, steps: [STEPS[0], { ...STEPS[1], minutes: { 10: 3 } }] }),
    ).toHaveLength(2);
  });
});

test('no message of any schema is in the words of the machine', () => {
  for (const { schema } of Object.values(COLLECTIONS))
    for (const data of [
      {},
      { title: 5, ages: 'x', steps: [{}], parts: [{}], starters: [{}], items: [1], minutes: 'x' },
    ])
      for (const message of messages(schema, data)) {
        expect(message).toMatch(/; /);
        expect(message).not.toMatch(/Invalid|expected|received|undefined|Unrecognized|Too (small|big)|NaN|\[object/);
      }
});

test('every field that is not a choice has a hint of what to write', () => {
  const unhinted = new Set<string>();
  const visit = (schema: unknown, name = ''): void => {
    if (schema instanceof z.ZodObject) for (const [key, inner] of Object.entries(schema.shape)) visit(inner, key);
    else if (schema instanceof z.ZodArray) {
      visit(schema.element, schema.element instanceof z.ZodArray ? name : '');
      if (!(name in FIELD_HINTS)) unhinted.add(name);
    } else if (schema instanceof z.ZodOptional) visit(schema.unwrap(), name);
    else if (schema instanceof z.ZodUnion) for (const option of schema.options) visit(option);
    else if (
      name &&
      !/^\d/.test(name) &&
      !(schema instanceof z.ZodEnum) &&
      !(schema instanceof z.ZodLiteral) &&
      !(name in FIELD_HINTS)
    )
      unhinted.add(name);
  };
  for (const { schema } of Object.values(COLLECTIONS)) visit(schema);
  expect([...unhinted]).toEqual([]);
});
