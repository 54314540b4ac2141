import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findPhoneNumbers } from '../../src/integrations/content-check/rules/phone-numbers.ts';
import { CHECKLIST, expectProblems, GUIDE, HELP, LESSON, PAGE, SOURCES, STRINGS, swap } from './a-kit.ts';

const WANTED = 'write "the help page", or use <Helpline ids="…" />';

describe('finds', () => {
  test.each<[string, string[]]>([
    ['Phone 1-800-843-5678 at night.', ['1-800-843-5678']],
    ['Phone (800) 843-5678.', ['(800) 843-5678']],
    ['Use +44 20 7946 0018, please.', ['+44 20 7946 0018']],
    ['0800 1111 is free', ['0800 1111']],
    ['It is 0800 something', ['0800']],
    ['8005551234', ['8005551234']],
    ['800.555.1234', ['800.555.1234']],
    ['555-2014', ['555-2014']],
    ['1-800-THE-LOST', ['1-800-THE-LOST']],
    ['call 911', ['911']],
    ['In danger? 9-1-1.', ['9-1-1']],
    ['The 988 line', ['988']],
    ['Ring 116 111 in Europe', ['116 111']],
    ['116111', ['116111']],
    ['Call 999 now', ['Call 999']],
    ['dial 112 if it is urgent', ['dial 112']],
    ['Call or text 1737 any time', ['Call or text 1737']],
    ['Text HOME to 741741.', ['Text HOME to 741741']],
    ['text "KIND" to 85258', ['text "KIND" to 85258']],
    ['Phone: 13 11 14', ['Phone: 13 11 14']],
    ['Llama al 112', ['Llama al 112']],
    ['[call](tel:+1800)', ['tel:+1800']],
    ['sms:741741', ['sms:741741']],
    ['two: 911 and 988', ['911', '988']],
  ])('the number in %s', (line, expected) => {
    expect(findPhoneNumbers(line).toSorted()).toEqual(expected.toSorted());
  });

  test('a number of any helpline, wherever it stands', () => {
    expect(findPhoneNumbers('Send it on: 7726', new Set(['7726']))).toEqual(['7726']);
    expect(findPhoneNumbers('13 11 14', new Set(['131114']))).toEqual(['13 11 14']);
    expect(findPhoneNumbers('Send it on: 7726')).toEqual([]);
  });

  test('any common number in the middle of a sentence', () => {
    const digits = (count: number) =>
      fc.array(fc.integer({ min: 0, max: 9 }), { minLength: count, maxLength: count }).map((list) => list.join(''));
    const gap = fc.constantFrom(' ', '-', '.', '\u00a0', '‑', '');
    const number = fc.oneof(
      fc
        .tuple(fc.constantFrom('800', '888', '212', '415'), gap, digits(3), gap, digits(4))
        .map((parts) => parts.join('')),
      fc.tuple(digits(3), digits(3), digits(4)).map(([area, office, line]) => `(${area}) ${office}-${line}`),
      fc.tuple(fc.constantFrom('+44 ', '+1-', '+353 '), digits(3), gap, digits(4)).map((parts) => parts.join('')),
      fc
        .tuple(fc.constantFrom('0800 ', '0808 ', '1300 ', '1800 '), digits(3), gap, digits(3))
        .map((parts) => parts.join('')),
    );
    const before = fc.constantFrom('Phone ', 'Here: ', 'or (', '“', '');
    const after = fc.constantFrom(' now', '.', ', please', ')', '');
    fc.assert(
      fc.property(before, number, after, (start, phone, end) => findPhoneNumbers(start + phone + end).length > 0),
    );
  });
});

describe('leaves alone', () => {
  test.each([
    '2026-11-21',
    'From 2026-11-21 to 2027-02-09.',
    '2026-11-21 2027-02-09',
    '21.11.2026, 11/21/2026',
    '1998-2024 and 2016–2020',
    'in 2016 2017 2018',
    'ages: [5-7, 8-10, 11-13, 14-17]',
    '5-7 8-10 11-13 14-17',
    'lengths: [10, 20, 45, 90]',
    '10 20 45 90',
    'minutes: { 10: 4, 20: 4, 45: 9, 90: 18 }, trimTo: 5',
    '1,093 and 1,093,204 people',
    '18:30-20:00, or 6.30 to 8 pm',
    '<Helpline ids="us-988 gb-0800-1111" />',
    'helplines: [us-988, us-911]',
    'sources: [aasm-2016, pmc-3049622]',
    'PMC3049622',
    'https://brecorder.com/news/3481160',
    'Call home within 10 minutes',
    'Call 120 families',
    'Text 200 people, or text 300 words',
    'phones off by 9:30',
    'ISTE 1.2.b and 2026',
    '100-120 cards, 40-50 pens',
    'about 1,988 of them',
    '$911 and 911%',
    'room 105, page 112',
  ])('%s', (line) => {
    expect(findPhoneNumbers(line)).toEqual([]);
  });

  test('any date, year, age, length or number with commas', () => {
    const day = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2080-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const harmless = fc.oneof(
      day,
      fc.integer({ min: 1950, max: 2080 }).map(String),
      fc.constantFrom('5-7', '8-10', '11-13', '14-17', '10', '20', '45', '90'),
      fc.integer({ min: 1000, max: 999_999_999 }).map((number) => number.toLocaleString('en-US')),
    );
    fc.assert(
      fc.property(
        fc.array(harmless, { maxLength: 6 }),
        fc.constantFrom(', ', ' and ', ' to ', '; '),
        (parts, joint) => {
          expect(findPhoneNumbers(`About ${parts.join(joint)} in all.`)).toEqual([]);
        },
      ),
    );
  });
});

describe('a number in content', () => {
  test.each<[string, string, string, string]>([
    ['the text of a lesson', LESSON, 'Good evening', 'Good evening 1-800-555-0100'],
    ['the facts of a checklist', CHECKLIST, 'why: Names help.', 'why: Names help. 1-800-555-0100'],
    ['a help case', HELP, 'Tell the school.', 'Tell the school. 1-800-555-0100'],
    ['a page', PAGE, 'made it.', 'made it. 1-800-555-0100'],
    ['a button', STRINGS, '"Print"', '"Print 1-800-555-0100"'],
  ])('is told in %s', (_name, file, from, to) => {
    expectProblems(file, swap(from, to), ['1-800-555-0100', `"1-800-555-0100" looks like a phone number; ${WANTED}`]);
  });

  test('is fine in the sources', () => {
    expectProblems(SOURCES, swap('title: Being kind', 'title: Being kind, 1-800-555-0100'));
  });
});

describe('an address from helplines.yaml', () => {
  test.each(['kindline.example', 'KindLine.example'])('is told as %s', (address) => {
    expectProblems(GUIDE, swap('Why it helps', `Why ${address} helps`), [
      address,
      `"${address}" is a help address from helplines.yaml; ${WANTED}`,
    ]);
  });

  test('is told with www, as an address that leaves the kit too', () => {
    expectProblems(
      GUIDE,
      swap('Why it helps', 'Why www.kindline.example helps'),
      ['www.', `"www.kindline.example" is a help address from helplines.yaml; ${WANTED}`],
      ['www.', 'the address "www.kindline.example" leaves the kit; put it in sources.yaml and cite its id'],
    );
  });

  test('is fine in the sources, and others are fine anywhere', () => {
    expectProblems(SOURCES, swap('https://www.cdc.gov/kind', 'https://kindline.example/kind'));
    expectProblems(GUIDE, swap('## Why it helps', '## Why other.example helps'));
  });
});
