import { describe, expect, test } from 'vitest';
import { CHECKLIST, expectProblems, GUIDE, HELP, LESSON, PAGE, problemsWith, SOURCES, swap } from './a-kit.ts';

describe('broken YAML', () => {
  test.each<[string, (text: string) => string, string, string]>([
    [
      'a second colon',
      swap('say: Thank you', 'say: Thanks: thank you'),
      'Thanks: thank',
      'there are two colons in this line; put the text after the first colon in double quotes',
    ],
    [
      'a field written twice',
      swap('order: 1\n', 'order: 1\norder: 2\n'),
      'order: 2',
      'the same field is written twice; keep one',
    ],
    [
      'a tab',
      swap('dont: [Do', 'dont:\n\t- Do\nmore: [Do'),
      '\t- Do',
      'a tab stands at the start of the line; use spaces',
    ],
    [
      'a quote mark left open',
      swap('say: Thank you for telling me.', 'say: "Thank you'),
      'say: "Thank',
      'a quote mark is never closed; add the second one',
    ],
    [
      'a special sign',
      swap('say: Thank you', 'say: @Thank you'),
      'say: @Thank',
      'the text begins with a special sign; put the whole text in double quotes',
    ],
    [
      'a bracket left open',
      swap('dont: [Do not answer back.]', 'dont: [Do not answer back.'),
      'dont: [',
      'a bracket is never closed; add the missing ] or }',
    ],
    ...['*Thanks', '&Thanks for telling me.'].map((say): [string, (text: string) => string, string, string] => [
      `a text that begins ${say}`,
      swap('say: Thank you for telling me.', `say: ${say}`),
      say,
      'a * or & stands at the start of a text; put the whole text in double quotes',
    ]),
    [
      'a text that begins with !',
      swap('say: Thank you', 'say: !Thank you'),
      '!Thank',
      'a ! stands at the start of a text; put the whole text in double quotes',
    ],
    [
      'a text that a # cuts off',
      swap('say: Thank you', 'say: Rule #1. Thank you'),
      'Rule #1',
      'a # stands after a space, and the rest of the line is lost; put the whole text in double quotes',
    ],
  ])('names the line of %s', (_name, change, place, message) => {
    expectProblems(HELP, change, [place, message]);
  });

  test('does not let one name stand for a thousand texts', () => {
    const ten = (letter: string, of: string) => `${letter}: &${letter} [${Array(9).fill(of).join(', ')}]\n`;
    const bomb = ten('a', 'x') + ['b', 'c', 'd', 'e'].map((name, index) => ten(name, `*${'abcd'[index]}`)).join('');
    const report = problemsWith({ [HELP]: (text) => text + bomb });
    expect(new Set(report.map((line) => line.replace(/^\S+ /, '')))).toEqual(
      new Set(['a * or & stands at the start of a text; put the whole text in double quotes']),
    );
  });

  test('leaves notes to oneself alone', () => {
    expectProblems(HELP, swap('order: 1\n', 'order: 1 # one\n# A note.\n'));
    expectProblems(HELP, (text) => text.replace(/^(reviewed: .*)$/m, '$1 # read on the train'));
  });

  test('counts lines from the top of an MDX file', () => {
    expectProblems(PAGE, swap('summary: Volunteers', 'summary: Volunteers: they'), [
      'summary:',
      'there are two colons in this line; put the text after the first colon in double quotes',
    ]);
  });

  test('is told in the flat lists too', () => {
    expect(problemsWith({ [SOURCES]: swap('title: Being kind', 'title: Being: kind') })).toContain(
      'content/sources.yaml:3: there are two colons in this line; put the text after the first colon in double quotes',
    );
    expect(problemsWith({ [SOURCES]: 'id: x\n' })).toContain(
      'content/sources.yaml:1: this is not a list; begin each entry with "- id:"',
    );
  });
});

describe('facts at the top', () => {
  test('are missing', () => {
    expectProblems(PAGE, 'Volunteers made it.\n', [
      'Volunteers',
      'there are no facts at the top; begin with a line of three dashes, the facts, and three dashes again',
    ]);
  });

  test('have no end', () => {
    expectProblems(PAGE, swap('---\n\nVolunteers', '\nVolunteers'), [
      '---',
      'the facts at the top have no end; put a line of three dashes below them',
    ]);
  });

  test('may have Windows line ends and a byte order mark', () => {
    expectProblems(PAGE, (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`);
  });
});

describe('broken MDX', () => {
  test.each<[string, string, string, string]>([
    ['a tag never closed', '<Say>\n\nHello.\n', '<Say>', '<Say> is never closed; add </Say>'],
    [
      'a wrong closing tag',
      '<Say>\n\nHello.\n\n</Note>\n',
      '</Note>',
      '</Note> closes nothing here; close <Say> with </Say> first',
    ],
    ['a lone closing tag', 'Hello.\n\n</Say>\n', '</Say>', 'a closing tag closes nothing here; remove it'],
    [
      'a brace',
      'Hello {you and\n',
      'Hello {',
      'a { or } stands in the text; remove it, because braces are only for from={45}',
    ],
    [
      'an attribute without quote marks',
      '<Say q=5 />\n',
      '<Say q',
      'an attribute is broken; write it as name="text", with both quote marks',
    ],
    [
      'a less-than sign',
      'It takes <5 minutes.\n',
      '<5',
      'a < stands in the text; write "less than", or finish the tag',
    ],
    [
      'an address in < >',
      'See <https://example.org>.\n',
      '<https',
      'a web address stands in < >; put it in sources.yaml and cite its id',
    ],
    [
      'a line that begins like code',
      'import the photos first.\n',
      'import the',
      'a line begins with "import" or "export"; remove it, or begin the sentence with another word',
    ],
  ])('names the line of %s', (_name, body, place, message) => {
    expectProblems(PAGE, (text) => `${text}\n${body}`, [place, message]);
  });

  test('does not hide what is wrong with the facts, nor the other files', () => {
    const lines = problemsWith({
      [PAGE]: (text) => `${text.replace('title:', 'titel:')}\n<Say>\n`,
      [GUIDE]: swap('Kind words last.', 'Kind words {last.'),
      [CHECKLIST]: swap('next: Look', 'next: Look: look'),
    });
    expect(lines).toEqual([
      'content/checklists/en/chat-check.mdx:18: there are two colons in this line; put the text after the first colon in double quotes',
      'content/guides/en/kind-words-online.mdx:26: a { or } stands in the text; remove it, because braces are only for from={45}',
      'content/pages/en/about.mdx:2: `titel` is not a known field; did you mean title?',
      'content/pages/en/about.mdx:9: <Say> is never closed; add </Say>',
    ]);
  });
});

test('tells of HTML comments and goes on checking below them', () => {
  expectProblems(
    LESSON,
    swap('Good evening, and welcome.', '<!-- not yet -->\n\n{hello}'),
    ['<!--', 'a comment stands in the text; remove it'],
    ['{hello}', '{hello} stands in the text; write plain words, because braces are only for from={45}'],
  );
});
