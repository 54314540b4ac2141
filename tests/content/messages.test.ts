import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'astro/zod';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { message } from '../../src/content-model/message.ts';
import { timelineTask } from '../../src/content-model/timeline.ts';
import { fillMessage, measureTextMessage, type MessageDetails } from '../../src/core/my-workshop/messages.ts';
import { splitMdx } from '../../src/integrations/content-check/mdx-document.ts';
import { expectProblems, problemsWith } from './a-kit.ts';

const FILE = 'content/messages/en/hello.md';
const letter = (body: string, facts = 'kind: text') => `---
title: Hello
summary: Send it first.
order: 1
${facts}
sources: []
reviewed: 2026-11-21
status: draft
---

${body}
`;

describe('a message', () => {
  test.each([
    'Come to {event} at {school}. [Food: {food}.] Bye',
    'When: {time}[ to {ends}]\nWhere: {place}\n\n- one\n- two',
    'A <3 for all of you {school}',
  ])('may be %j', (body) => expect(problemsWith({ [FILE]: letter(body) })).toEqual([]));

  test.each([
    ['Come to {shcool}.', '{shcool} is not a detail of a workshop; did you mean school?'],
    ['There is {food}.', '{food} may be missing; put the words around it in square brackets, and they go when it is'],
    ['[There is food.]', 'the part [There is food.] names no detail; put a placeholder in it, or remove the brackets'],
    ['[Food: {food}', 'a square bracket has no partner in this line; write [ and ], and none inside another'],
    ['Come to { school }.', 'a brace stands alone; write a placeholder as {school}'],
    ['This is **new**.', 'words between ** stands in the message; it is sent as plain text, so use words'],
    ['## Hello', 'a heading stands in the message; it is sent as plain text, so use words'],
    ['<b>Hello</b>', 'a tag stands in the message; it is sent as plain text, so use words'],
    ['See [us](/about).', 'a link stands in the message; it is sent as plain text, so use words'],
  ])('is told off for %j', (body, expected) => {
    const [first = ''] = problemsWith({ [FILE]: letter(`Hello.\n\n${body}`) }).filter((line) =>
      line.endsWith(expected),
    );
    expect(first).toBe(`${FILE}:13: ${expected}`);
  });

  test('that is an e-mail has a subject, checked like the text', () => {
    const email = 'kind: email\nsubject: "Come to {evnet}"';
    expectProblems(FILE, letter('Hello.', 'kind: email'), [
      'kind: email',
      'an e-mail, and nothing else, has a subject; write `subject` or change `kind`',
    ]);
    expectProblems(FILE, letter('Hello.', email), [
      'subject:',
      '{evnet} is not a detail of a workshop; did you mean event?',
    ]);
  });

  test('has a text', () => expect(problemsWith({ [FILE]: letter('') })).toHaveLength(1));

  test('stands where tasks of the timeline look for it', () => {
    const task =
      '- id: a\n  when: on-the-day\n  order: 1\n  who: organizer\n  message: helo\n  en: { do: Go, why: It helps., how: Now. }\n';
    expect(problemsWith({ [FILE]: letter('Hello.'), 'content/timeline.yaml': task })).toEqual([
      'content/timeline.yaml:5: there is no message "helo"; did you mean hello?',
    ]);
  });
});

describe('our messages', () => {
  const folder = 'content/messages/en';
  const messages = readdirSync(folder).map((name) => {
    const { facts, body } = splitMdx(name, readFileSync(`${folder}/${name}`, 'utf8'));
    return { name: name.replace('.md', ''), facts: message.parse(parse(facts)), body };
  });
  const normal: MessageDetails = {
    school: 'Lincoln Elementary School',
    event: 'Family Online Safety Night',
    date: 'Tuesday, March 16',
    time: '6:30 PM',
    ends: '8:00 PM',
    place: 'the school library',
    address: '120 Garden Street',
    contact: 'Ana at 555-0100',
    food: 'pizza and fruit',
    childcare: 'ages 2 to 5, in room 4',
    interpreting: 'Spanish and Somali',
    link: 'https://lincolnpta.example/night',
    photos: 'none, please',
    topics: 'kind words and a bedtime for phones',
    lead: 'Ms. Okafor',
    principal: 'Dr. Reyes',
    sender: 'Ana and the PTA',
  };

  test('cover the whole timeline, each in its place', () => {
    expect(messages).toHaveLength(10);
    expect(messages.map(({ facts }) => facts.order).sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const tasks = z.array(timelineTask).parse(parse(readFileSync('content/timeline.yaml', 'utf8')));
    expect(tasks.filter((task) => task.message !== undefined).length).toBe(7);
  });

  test.each(messages)('$name is whole with every detail and with none', ({ facts, body }) => {
    const whole = fillMessage(`${facts.subject ?? ''}\n${body}`, normal);
    expect(whole).not.toMatch(/____|[{}[\]]|\.\.| ,| \./);
    const bare = fillMessage(body, {});
    expect(bare).not.toMatch(/[{}[\]]|: *\.|\n{3}|Food|Interpreting|Care for|More:|Photos/);
  });

  test('for phones are shorter than 300 characters in plain letters', () => {
    const texts = messages.filter(({ facts }) => facts.kind === 'text').map(({ body }) => fillMessage(body, normal));
    expect(texts).toHaveLength(2);
    for (const text of texts) {
      expect(measureTextMessage(text).characters).toBeLessThan(300);
      expect(measureTextMessage(text).parts).toBeLessThanOrEqual(2);
    }
  });

  test('in public name no person', () => {
    const open = messages.filter(({ facts }) => facts.kind === 'social');
    expect(open.filter(({ body }) => /\{(?:lead|contact|sender|principal)\}/.test(body))).toEqual([]);
  });
});
