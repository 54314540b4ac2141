import { describe, test } from 'vitest';
import { expectProblems, GUIDE, HELP, LESSON, swap } from './a-kit.ts';

const OLD = '/lessons/kind-words/slides';

describe('a link', () => {
  test.each([
    ...[
      '/',
      '/help',
      '/help#bullied',
      '/search?q=sleep',
      '/about',
      '/help/bullied',
      '/safer-internet-day',
      '/lessons',
      '/workshops',
    ],
    ...[
      '/lessons/kind-words',
      '/lessons/kind-words/run-sheet',
      '/lessons/kind-words/handouts',
      '/guides/kind-words-online',
    ],
    ...['/browse', '/what-do-you-need', '/site-map', '/topics', '/topics/kindness', '/ages/8-10', '/minutes/20'],
    ...['/pillars/connect'],
    ...['/checklists/chat-check', '/handouts/kind-cards', '/workshops/short-evening', '/en/lessons/kind-words', '/en'],
  ])('to %s is fine', (address) => {
    expectProblems(GUIDE, swap(OLD, address));
  });

  test('has words', () => {
    expectProblems(GUIDE, (text) => `${text}\n[](/help)\n`, [
      '[](',
      'the link to /help has no words; write [words](/help)',
    ]);
  });

  test.each<[string, string]>([
    ['/hlep', 'there is no page "/hlep"; did you mean /help?'],
    ['/help/', 'there is no page "/help/"; did you mean /help?'],
    ['/lessons/kind-words/notes', 'there is no page "/lessons/kind-words/notes"; link to a page of the kit'],
    ['/guides/sleep#why', 'there is no page "/guides/sleep"; link to a page of the kit'],
    ['/topics/kindnes', 'there is no page "/topics/kindnes"; did you mean /topics/kindness?'],
    ['/minutes/30', 'there is no page "/minutes/30"; did you mean /minutes/10?'],
    ['/licence', 'there is no page "/licence"; link to a page of the kit'],
    ['/pages/about', 'there is no page "/pages/about"; link to a page of the kit'],
    ['kind-words', 'the link "kind-words" is relative; begin it with /, as in /guides/kind-words-online'],
    ['../help', 'the link "../help" is relative; begin it with /, as in /guides/kind-words-online'],
    ['#why', 'the link "#why" is relative; begin it with /, as in /guides/kind-words-online'],
    ['javascript:alert(1)', 'the link "javascript:alert(1)" is code; link to a page of the kit'],
    ['data:text/html,hi', 'the link "data:text/html,hi" is code; link to a page of the kit'],
    [
      'https://example.org/a',
      'the address "https://example.org/a" leaves the kit; put it in sources.yaml and cite its id',
    ],
    ['//example.org', 'the address "//example.org" leaves the kit; put it in sources.yaml and cite its id'],
    [
      'mailto:a@example.org',
      'the address "mailto:a@example.org" leaves the kit; put it in sources.yaml and cite its id',
    ],
  ])('to %s is told', (address, message) => {
    expectProblems(GUIDE, swap(OLD, address), [address, message]);
  });

  test('that dials is told, as a link and as a number', () => {
    expectProblems(
      GUIDE,
      swap(OLD, 'tel:555'),
      ['tel:555', '"tel:555" looks like a phone number; write "the help page", or use <Helpline ids="…" />'],
      ['tel:555', 'the link "tel:555" is a phone number; use <Helpline ids="…" />, or write "the help page"'],
    );
  });

  test('written as a reference is told', () => {
    expectProblems(GUIDE, swap(`[the lesson](${OLD}).`, '[the lesson][1].\n\n[1]: https://example.org'), [
      '[1]: https',
      'the address "https://example.org" leaves the kit; put it in sources.yaml and cite its id',
    ]);
  });

  test('is found on its own line in the middle of a paragraph', () => {
    expectProblems(
      LESSON,
      swap('Listen, thank them, and open [the', 'Listen,\nthank them [now](/hepl), and open [the'),
      ['(/hepl)', 'there is no page "/hepl"; did you mean /help?'],
    );
  });
});

test('a bare address in the text is told', () => {
  expectProblems(
    GUIDE,
    swap('Kind words last.', 'Kind words\nlast: see www.example.org.\nOr write\nto me@example.org, please.'),
    ['www.example', 'the address "www.example.org" leaves the kit; put it in sources.yaml and cite its id'],
    ['me@example', 'the address "me@example.org" leaves the kit; put it in sources.yaml and cite its id'],
  );
});

describe('an address in the facts', () => {
  test.each(['https://example.org/a', 'www.example.org', 'a@example.org'])('%s is told', (address) => {
    expectProblems(HELP, swap('why: It calms.', `why: See ${address}.`), [
      'why: See',
      `the address "${address}" leaves the kit; put it in sources.yaml and cite its id`,
    ]);
  });
});
