import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { wallWords } from '../../../src/content-model/wall-words.ts';
import { leaveOut, lookOver } from '../../../src/core/wall/look-over.ts';
import { projectFolder } from '../../support/project.ts';

const words = wallWords.parse(parse(readFileSync(join(projectFolder, 'content/wall-words/en.yaml'), 'utf8')));
const concerns = (text: string) => lookOver(text, words).map(({ concern }) => concern);
const found = (text: string) => lookOver(text, words).map((finding) => finding.words);

describe('asks about', () => {
  it.each([
    ['Call me: 555-123-4567.', 'phone', '555-123-4567'],
    ['+44 20 7946 0958 is Grandma', 'phone', '+44 20 7946 0958'],
    ['ring (312) 555 0199', 'phone', '(312) 555 0199'],
    ['5551234 any time', 'phone', '5551234'],
    ['write to ana.b@example.org', 'email', 'ana.b@example.org'],
    ['ana (at) example (dot) org', 'email', 'ana (at) example (dot) org'],
    ['see https://example.org/x?y', 'web', 'https://example.org/x?y'],
    ['see www.example.org', 'web', 'www.example.org'],
    ['find me on chat.gg/abc', 'web', 'chat.gg/abc'],
    ['I am @kind_kid', 'web', '@kind_kid'],
    ['We live at 12 Oak Street', 'street', '12 Oak Street'],
    ['come to 4b Old Mill Rd today', 'street', '4b Old Mill Rd'],
    ['1600 Martin Luther King Blvd', 'street', '1600 Martin Luther King Blvd'],
    ['That was shit', 'swear', 'shit'],
    ['what a D1CKHEAD!', 'swear', 'D1CKHEAD!'],
    ['sh!t happens', 'swear', 'sh!t'],
    ['fuuuuck', 'swear', 'fuuuuck'],
    ['f*ck that', 'swear', 'f*ck'],
    ['you sh**!', 'swear', 'sh**!'],
    ['d a m n it', 'swear', 'd a m n'],
    ['bítch', 'swear', 'bítch'],
    ['He called me a$$hole', 'swear', 'a$$hole'],
  ])('%s', (text, concern, part) => {
    expect(concerns(text)).toEqual([concern]);
    expect(found(text)).toEqual([part]);
  });
});

describe('says nothing about', () => {
  it.each([
    'My class sent me 28 cards.',
    'On 2026-11-22 she wrote first. On 11/22/2026 I answered.',
    'We got 1,000,000 likes, or 300 or 12.',
    'Room 12 was kind.',
    'In 2026 we played 3 games with 4 people.',
    'I met 5 friends on my street.',
    '3 kids in our street helped.',
    '20 people were so kind on the road',
    'Hello! Shelly passed the class assignment. Cocktail, Scunthorpe, Dickens, assassin.',
    'She helped me.Us too.',
    'Grandma wrote: I love you!!! ***',
    '455 points, 8008 and 5417',
    'I a m so glad',
    'A is for apple. B is for bee.',
    'Somos amigos. Qué bueno. 谢谢你。شكرا',
  ])('%s', (text) => expect(found(text)).toEqual([]));
});

it('finds several things in the order of the text', () =>
  expect(concerns('shit, ana@example.org, 555 123 4567, 12 Oak St')).toEqual(['swear', 'email', 'phone', 'street']));

it('leaves out what it found and nothing else', () => {
  const text = 'Call me at 555-123-4567, or write to a@example.org . Thank you!';
  expect(leaveOut(text, lookOver(text, words))).toBe('Call me at, or write to. Thank you!');
});

it('names each part where it stands, and finds nothing more once all is left out', () =>
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('shit', '555 1234567', 'a@b.org', 'www.x.org', '9 Elm Road', 'kind', 'we', '.'), {
        maxLength: 8,
      }),
      (parts) => {
        const text = parts.join(' , ');
        const findings = lookOver(text, words);
        for (const { start, words: part } of findings) expect(text.slice(start, start + part.length)).toBe(part);
        expect(found(leaveOut(text, findings))).toEqual([]);
      },
    ),
  ));

it('is soon done with any text of a note', () =>
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('1', ' ', '-', '(', 'a', '.', '@', '*'), maxLength: 140 }),
      (text) => {
        const kept = leaveOut(text, lookOver(text, words));
        expect(kept.length).toBeLessThanOrEqual(text.length);
      },
    ),
  ));
