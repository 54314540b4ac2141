import { describe, expect, test } from 'vitest';
import { HANDOUT, PAGE, problemsWith, SOURCES, swap } from './a-kit.ts';

const page = '---\ntitle: A page\nsummary: A page.\nreviewed: 2026-11-21\n---\n\nWords.\n';

describe('a file in the wrong place', () => {
  test.each<[string, string]>([
    ['content/lesons/en/a.mdx', 'the kit reads no folder content/lesons; did you mean lessons?'],
    [
      'content/attic/a.mdx',
      'the kit reads no folder content/attic; use lessons, guides, checklists, handouts, agreements, quizzes, chat-scenes, help, messages, pages, workshops, programs, controls, glossary, topics, phrase-words, search-words or wall-words',
    ],
    ['content/helpline.yaml', 'the kit does not read this file; did you mean helplines.yaml?'],
    ['content/about.mdx', 'the kit does not read this file; move it into the folder of its kind'],
    ['content/pages/contact.mdx', 'a page stands in a language folder; move the file to content/pages/en'],
    ['content/pages/fr/contact.mdx', '"fr" is not a language of the kit; use en, or add content/ui/fr.json first'],
    ['content/pages/en/old/contact.mdx', 'this stands a folder too deep; move the file to content/pages/en'],
    ['content/workshops/en/evening.yml', 'a workshop stands directly in content/workshops; move the file there'],
    ['content/ui/words.txt', 'content/ui holds one file for each language; name it as in en.json or es.json'],
    ['content/pages/en/contact.md', 'a page is a .mdx file; name it contact.mdx'],
    [
      'content/pages/en/Contact_Us.mdx',
      'the file name "Contact_Us.mdx" cannot be an address; use small letters, digits and single dashes, as in contact-us.mdx',
    ],
  ])('%s', (file, message) => {
    expect(problemsWith({ [file]: page })).toEqual([`${file}:1: ${message}`]);
  });

  test('is not a README or a hidden file', () => {
    expect(problemsWith({ 'content/README.md': '# Guide', 'content/pages/.DS_Store': 'x' })).toEqual([]);
  });

  test('is not one of a language that has interface strings', () => {
    const strings = '{ "print": "Imprimir", "facts": { "minutes": "{minutes} minutos" } }';
    expect(problemsWith({ 'content/ui/es.json': strings, 'content/pages/es/about.mdx': page })).toEqual([]);
  });
});

describe('two of a name', () => {
  test('in one folder and language', () => {
    expect(problemsWith({ 'content/pages/en/about/about.mdx': page })).toEqual(
      [
        'content/pages/en/about/about.mdx:1: this stands a folder too deep; move the file to content/pages/en',
        'content/pages/en/about.mdx:1: content/pages/en/about/about.mdx already has this name; rename one of the two',
      ].toSorted(),
    );
    expect(problemsWith({ 'content/pages/en/about.md': page })).toContain(
      `${PAGE}:1: content/pages/en/about.md already has this name; rename one of the two`,
    );
  });

  test('in a list', () => {
    expect(problemsWith({ [SOURCES]: (text) => text + text })).toEqual([
      `${SOURCES}:8: the id "cdc-2024" is already used in line 1; give each entry its own`,
    ]);
  });
});

test('two pages of a kind have two titles', () => {
  const copy = (text: string) => ({ [PAGE]: page, 'content/pages/en/contact.mdx': text });
  expect(problemsWith(copy(page))).toEqual([
    'content/pages/en/contact.mdx:2: content/pages/en/about.mdx already has the title "A page"; give each its own',
  ]);
  expect(problemsWith(copy(page.replace('A page', 'a PAGE')))).toHaveLength(1);
  expect(problemsWith(copy(page.replace('A page', 'Another page')))).toEqual([]);
});

test('nobody has read a page on a day to come', () => {
  const on = (day: string) => problemsWith({ [PAGE]: page.replace('2026-11-21', day) });
  expect(on('2062-11-21')).toEqual([`${PAGE}:4: reviewed 2062-11-21 is still to come; write the day somebody read it`]);
  expect(on('2026-11-22')).toEqual([]);
});

test('says so when there is no content at all', () => {
  const nothing = Object.fromEntries(
    [
      'lessons/en/kind-words.mdx',
      'guides/en/kind-words-online.mdx',
      'checklists/en/chat-check.mdx',
      'help/en/bullied.yaml',
    ]
      .concat([
        'handouts/en/kind-cards.mdx',
        'pages/en/about.mdx',
        'topics/en.yaml',
        'workshops/short-evening.yaml',
        'helplines.yaml',
      ])
      .concat(['sources.yaml', 'ui/en.json'])
      .map((file) => [`content/${file}`, null]),
  );
  expect(problemsWith(nothing)).toEqual(['content:1: there is no content here; run this in the project folder']);
});

test('asks for a drawing that exists', () => {
  expect(problemsWith({ [HANDOUT]: swap('drawing: bubbles', 'drawing: bubles') })).toEqual([
    `${HANDOUT}:8: there is no drawing "bubles"; did you mean bubbles?`,
  ]);
});
