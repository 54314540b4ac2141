import { describe, expect, test } from 'vitest';
import { problemsWith, swap } from './a-kit.ts';

const GLOSSARY = 'content/glossary/en.yaml';
const LIST = `reviewed: 2026-11-22
status: draft
words:
  - id: block
    word: block
    means: A button that stops one person. You may use it.
    topics: [kindness]
    related: [report]
  - id: report
    word: report
    also: [flag, tell the app]
    notInTexts: [flag, weather report]
    means: Telling an app about something bad.
    topics: [kindness]
    help: bullied
    sources: [cdc-2024]
`;
const with_ = (from: string, to: string) => problemsWith({ [GLOSSARY]: swap(from, to)(LIST) });

test('a glossary with nothing wrong', () => expect(problemsWith({ [GLOSSARY]: LIST })).toEqual([]));

describe('the words of the glossary', () => {
  test('stand by the alphabet of their ids', () =>
    expect(with_('id: block', 'id: to-block')).toEqual([
      `${GLOSSARY}:9: "report" comes before "to-block" in the alphabet; move it up`,
    ]));
  test('stand there once', () =>
    expect(with_('id: report', 'id: block')).toContain(`${GLOSSARY}:9: the id "block" already stands in line 4`));
  test.each(['Block', 'tell the app'])('have no name of another word: %s', (name) =>
    expect(with_('[flag, tell the app]', `[flag, tell the app, ${name}]`)).toEqual([
      expect.stringMatching(/:11: ".*" already stands in line \d+; one word cannot lead two ways/),
    ]),
  );
  test('say what they mean in two sentences at most', () =>
    expect(with_('You may use it.', 'You may. It is fine.')).toEqual([
      `${GLOSSARY}:6: the meaning has 3 sentences; say it in one or two, and put the rest into \`example\``,
    ]));
  test.each(['means', 'example'])('have no long sentence in `%s`', (field) => {
    const long = `${'very '.repeat(25)}long`;
    const text = field === 'means' ? long : `Short.\n    example: ${long}`;
    expect(with_('Telling an app about something bad.', text)).toEqual([
      expect.stringMatching(/^content\/glossary\/en\.yaml:1[34]: a sentence has 26 words; cut it to 25 or fewer/),
    ]);
  });
  test('name as `notInTexts` what holds one of their names', () =>
    expect(with_('weather report', 'weather')).toEqual([
      `${GLOSSARY}:12: "weather" holds neither the word nor one of \`also\`; write one of report, flag, tell the app, or a phrase with it`,
    ]));
});

describe('a word of the glossary leads', () => {
  test('to other words', () =>
    expect(with_('related: [report]', 'related: [reprt]')).toEqual([
      `${GLOSSARY}:8: there is no word "reprt"; did you mean report?`,
    ]));
  test('not to itself', () =>
    expect(with_('related: [report]', 'related: [block]')).toEqual([
      `${GLOSSARY}:8: "block" leads to itself; remove it`,
    ]));
  test('to topics', () =>
    expect(with_('topics: [kindness]', 'topics: [kindnes]')).toEqual([
      `${GLOSSARY}:7: the topic "kindnes" has no name; did you mean kindness?`,
    ]));
  test('to a help case', () =>
    expect(with_('help: bullied', 'help: bulied')).toEqual([
      `${GLOSSARY}:15: there is no help case "bulied"; did you mean bullied?`,
    ]));
  test('to sources', () =>
    expect(with_('sources: [cdc-2024]', 'sources: [cdc-2023]')).toEqual([
      `${GLOSSARY}:16: there is no source "cdc-2023"; did you mean cdc-2024?`,
    ]));
});

test('a source that only the glossary cites is cited', () => {
  const source = `- id: bbb-2025
  publisher: BBB
  title: Words
  url: https://www.bbb.example/words
  seen: official
  checked: 2026-11-01
`;
  const sources = { 'content/sources.yaml': (text: string) => text + source };
  const cited = { [GLOSSARY]: swap('[cdc-2024]', '[bbb-2025]')(LIST) };
  expect(problemsWith(sources)).toEqual([expect.stringContaining('nobody cites the source "bbb-2025"')]);
  expect(problemsWith({ ...sources, ...cited })).toEqual([]);
});
