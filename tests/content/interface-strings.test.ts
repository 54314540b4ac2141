import { describe, expect, test } from 'vitest';
import english from '../../content/ui/en.json' with { type: 'json' };
import { problemsWith, STRINGS } from './a-kit.ts';

const SPANISH = 'content/ui/es.json';
const spanish = (text: string) => problemsWith({ [SPANISH]: text });

describe('interface strings', () => {
  test('are all translated', () => {
    expect(spanish('{\n  "facts": { "minutes": "{minutes} minutos" }\n}')).toEqual([
      `${SPANISH}:1: "print" is missing; translate "Print"`,
    ]);
    expect(spanish('{\n  "print": "Imprimir",\n  "facts": {}\n}')).toEqual([
      `${SPANISH}:3: "facts.minutes" is missing; translate "{minutes} minutes"`,
    ]);
  });

  test('are none too many', () => {
    expect(
      spanish('{\n  "print": "Imprimir",\n  "prints": "x",\n  "other": "y",\n  "facts": { "minutes": "{minutes}" }\n}'),
    ).toEqual([
      `${SPANISH}:3: "prints" is not in en.json; did you mean print?`,
      `${SPANISH}:4: "other" is not in en.json; remove it`,
    ]);
  });

  test('keep their placeholders', () => {
    expect(spanish('{\n  "print": "Imprimir {page}",\n  "facts": {\n    "minutes": "minutos"\n  }\n}')).toEqual([
      `${SPANISH}:2: "print" has {page}, which en.json does not fill; remove it`,
      `${SPANISH}:4: "facts.minutes" has no {minutes}; put it where the value belongs`,
    ]);
  });

  test.each(['5', 'true', 'null'])('are texts, and not %s', (value) => {
    expect(
      problemsWith({ [STRINGS]: `{\n  "print": ${value},\n  "facts": { "minutes": "{minutes} minutes" }\n}` }),
    ).toEqual([`${STRINGS}:2: "print" is no text; write it in double quotes`]);
  });

  test('are JSON to the letter', () => {
    expect(problemsWith({ [STRINGS]: '{\n  "print": "Print",\n}\n' })).toEqual([
      `${STRINGS}:3: this is not JSON; use double quotes, no comments and no comma after the last line`,
    ]);
    expect(problemsWith({ [STRINGS]: '{\n  "print": "Print",\n  "print": "Again"\n}\n' })).toEqual([
      `${STRINGS}:3: the same field is written twice; keep one`,
    ]);
  });
});

/** Strings in which a number stands before a word for several: it is never one there, or one has a string of its own. */
const NEVER_ONE = [
  ...['facts.minutesLong', 'facts.pagesMany', 'lesson.nearestLength', 'lesson.barLabel', 'lesson.doing'],
  ...['checklist.takes', 'checklistPaper.kicker', 'workshop.minutes', 'sid.days', 'home.sheets'],
  ...['help.leave.left', 'search.countMany', 'search.listMany', 'search.tooNarrow'],
  ...['search.minutesChoice', 'search.minutesChip', 'planner.start.sessionCount', 'planner.says.tooMany'],
  ...['takeAway.check.good', 'takeAway.check.goodExtra', 'restsOn.length', 'tasks.states.overdue'],
  ...['weeks-before', 'days-before', 'days-after', 'weeks-after'].map((when) => `tasks.groups.${when}`),
  ...['papers.characters', 'papers.charactersMany', 'papers.pages', 'browse.topicsLede', 'browse.minutesTitle'],
  ...['browse.minutesSummary', 'browse.minutesLede', 'browse.topicSummary', 'need.minutes', 'need.allThatFits'],
  ...['need.shortLessonText', 'offline.says.progress', 'offline.says.ready', 'offline.says.ready-unchecked'],
  ...['offline.says.some', 'offline.says.outdated', 'wall.full', 'wall.tooMany', 'agreement.fitsMany'],
  ...[
    'agreement.tooLong',
    'agreement.said.tooLongText',
    'quiz.takes',
    'quiz.turn',
    'quiz.endNone',
    'flags.takes',
    'flags.found',
  ],
  ...['flags.foundAll', 'door.strength', 'door.all', 'door.paperStrength', 'classCard.kicker'],
  ...['printCenter.filters.minutesUpTo', 'printCenter.says.printMany', 'printCenter.says.tooMany'],
  ...['printCenter.says.full', 'glossary.summary', 'glossary.lede', 'papers.paper.people', 'papers.paper.peopleRange'],
];

/** All strings of one part of the file, by their keys with dots between. */
const stringsIn = (part: unknown, key = ''): [string, string][] =>
  typeof part === 'string'
    ? [[key, part]]
    : Object.entries(part ?? {}).flatMap(([name, below]) => stringsIn(below, key ? `${key}.${name}` : name));

test('no number that may be one stands before a word for several: “1 sheets”', () => {
  const several =
    /\{(?:\w+)\} (?:(?:more|new|older|good|of the \w+|paper) )*(?:children|people|(?!is\b|was\b|comes\b|has\b|as\b|this\b)[a-z]+s)\b/;
  const found = stringsIn(english).filter(([key, text]) => several.test(text) && !NEVER_ONE.includes(key));
  expect(found.map(([key, text]) => `${key}: ${text}`)).toEqual([]);
});
