import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BLANK,
  DETAILS,
  fillMessage,
  isDetail,
  measureTextMessage,
  type MessageDetails,
  placeholdersIn,
} from '../../../src/core/my-workshop/messages.ts';

const DETAIL_NAMES = Object.keys(DETAILS).filter(isDetail);

describe('filling a message', () => {
  it('puts details in their places', () => {
    expect(fillMessage('{event} at {school}.', { event: 'Family night', school: 'Lincoln School' })).toBe(
      'Family night at Lincoln School.',
    );
  });

  it('leaves a line to write on for a detail that is expected', () => {
    expect(fillMessage('Come on {date} at {time}.', { time: '6:30 PM' })).toBe(`Come on ${BLANK} at 6:30 PM.`);
    expect(fillMessage('Ask {contact}.', { contact: '  ' })).toBe(`Ask ${BLANK}.`);
  });

  it('leaves out a part whose detail is missing, with its line when nothing else stands there', () => {
    const template =
      'When: {time}[ to {ends}]\n[Food: {food}.]\n[Care: {childcare}.] Welcome!\n\n[More: {link}]\n\nBye';
    expect(fillMessage(template, { time: '6', ends: '8', food: 'soup', childcare: 'yes', link: 'kit.example' })).toBe(
      'When: 6 to 8\nFood: soup.\nCare: yes. Welcome!\n\nMore: kit.example\n\nBye',
    );
    expect(fillMessage(template, { time: '6' })).toBe('When: 6\nWelcome!\n\nBye');
  });

  it('needs every detail of a part', () => {
    const template = 'x [{food} and {link}]';
    expect(fillMessage(template, { food: 'soup' })).toBe('x');
    expect(fillMessage(template, { food: 'soup', link: 'a.example' })).toBe('x soup and a.example');
  });

  it('writes no second full stop after a value that has one', () => {
    expect(fillMessage('[Food: {food}.] {event}.', { food: 'Pizza, free of charge.', event: 'Ready?' })).toBe(
      'Food: Pizza, free of charge. Ready?',
    );
  });

  it('never reads what a person typed as a template', () => {
    const typed = 'The [new] {school} $& $1\n\nhall';
    expect(fillMessage('In {place}, [Food: {food}.] {time}', { place: typed, food: typed, time: '6' })).toBe(
      'In The [new] {school} $& $1 hall, Food: The [new] {school} $& $1 hall. 6',
    );
  });

  it('keeps lists and paragraphs as they stand', () => {
    expect(fillMessage('a\n\n- one\n- two\n\n\n\nb\n', {})).toBe('a\n\n- one\n- two\n\nb');
  });

  it('leaves no placeholder, bracket or empty label behind, whatever is known', () => {
    const value = fc.oneof(fc.constant(''), fc.string({ unit: fc.constantFrom('a', 'ñ', 'ش', ' ', '.', '\n') }));
    const details: fc.Arbitrary<MessageDetails> = fc.dictionary(fc.constantFrom(...DETAIL_NAMES), value);
    const template = DETAIL_NAMES.map((name) => (DETAILS[name] === 'optional' ? `[${name}: {${name}}]` : `{${name}}`));
    fc.assert(
      fc.property(details, (given) => {
        const filled = fillMessage(template.join('\n'), given);
        expect(filled).not.toMatch(/[{}[\]]|: *$|\n\n|^\s|\s$/m);
        expect(filled.split('\n').length).toBeLessThanOrEqual(DETAIL_NAMES.length);
      }),
    );
  });
});

describe('placeholders', () => {
  it('are found in order, unknown ones too', () =>
    expect(placeholdersIn('{school} [a {food}.] {nobody}')).toEqual(['school', 'food', 'nobody']));

  it('are details only by their own name', () => {
    expect(isDetail('school')).toBe(true);
    expect(isDetail('constructor')).toBe(false);
    expect(fillMessage('{constructor}', {})).toBe(BLANK);
  });
});

describe('the length of a text message', () => {
  it.each([
    ['', 0, 0],
    ['a'.repeat(160), 160, 1],
    ['a'.repeat(161), 161, 2],
    ['a'.repeat(306), 306, 2],
    ['a'.repeat(307), 307, 3],
    ['€'.repeat(80), 80, 1],
    ['€'.repeat(81), 81, 2],
    ['“Hi”', 4, 1],
    ['ш'.repeat(70), 70, 1],
    ['ш'.repeat(71), 71, 2],
    ['👍'.repeat(35), 35, 1],
    ['👍'.repeat(36), 36, 2],
  ])('of %j is %i characters in %i parts', (text, characters, parts) =>
    expect(measureTextMessage(text)).toEqual({ characters, parts }),
  );
});
