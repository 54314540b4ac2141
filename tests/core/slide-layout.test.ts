import { describe, expect, it } from 'vitest';
import { headingSize, slideLayout } from '../../src/core/slide-layout.ts';

const answers = (...texts: string[]) =>
  `<h2 id="q">Which?</h2><ul>${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`;

describe('headingSize', () => {
  it.each([
    ['Which lock?', 'xl'],
    ['E-mail is the front door. Lock it first.', 'l'],
    ['One key for every room? Then one loss opens them all.', 'm'],
    [`${'so many words '.repeat(8)}`, 's'],
  ])('sets %j as %s', (text, size) => expect(headingSize(text)).toBe(size));
  it('sets a short heading smaller when one word of it is long', () => {
    expect(headingSize('Kind conversations')).toBe('l');
    expect(headingSize('Responsibilities')).toBe('m');
  });
  it('counts the parts of a word with a hyphen one by one', () => expect(headingSize('A grown-up-child')).toBe('xl'));
});

describe('slideLayout', () => {
  it('sees a heading alone', () =>
    expect(slideLayout('<h2 id="a">Lock it <em>first</em>.</h2>')).toEqual({
      heading: 'xl',
      rest: 'none',
      columns: 1,
      isSaidBelow: false,
    }));
  it('tells a little text under the heading from a lot', () => {
    expect(slideLayout('<h2>A</h2><p>One lost device.</p>').rest).toBe('short');
    expect(slideLayout(`<h2>A</h2><p>${'long words '.repeat(10)}</p>`).rest).toBe('long');
  });
  it('puts three short answers side by side, and long ones below each other', () => {
    expect(slideLayout(answers('Yes, quickly', 'I’d ask first', 'No')).columns).toBe(3);
    expect(slideLayout(answers('Only the child', 'The child and one grown-up', 'It depends')).columns).toBe(1);
  });
  it('puts two or four answers in two columns', () => {
    expect(slideLayout(answers('One', 'Two')).columns).toBe(2);
    expect(slideLayout(answers('One', 'Two', 'Three', 'Four')).columns).toBe(2);
  });
  it('knows that words in quotation marks under a heading are what is said', () => {
    expect(slideLayout('<h2>Words to keep</h2><p>“Thank you for telling me.”</p>').isSaidBelow).toBe(true);
    expect(slideLayout('<h2>Two weak spots</h2><p>One lost device.</p>').isSaidBelow).toBe(false);
  });
});
