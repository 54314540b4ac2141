import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { checkContent } from '../../src/integrations/content-check/check-content.ts';

/** A day on which nothing in the small kit has expired. */
export const TODAY = '2026-11-21';

export const LESSON = 'content/lessons/en/kind-words.mdx';
export const GUIDE = 'content/guides/en/kind-words-online.mdx';
export const CHECKLIST = 'content/checklists/en/chat-check.mdx';
export const HANDOUT = 'content/handouts/en/kind-cards.mdx';
export const HELP = 'content/help/en/bullied.yaml';
export const PAGE = 'content/pages/en/about.mdx';
export const WORKSHOP = 'content/workshops/short-evening.yaml';
export const HELPLINES = 'content/helplines.yaml';
export const SOURCES = 'content/sources.yaml';
export const TOPICS = 'content/topics/en.yaml';
export const STRINGS = 'content/ui/en.json';

const WRITTEN = `summary: Notice a kind word and pass it on.
pillar: connect
topics: [kindness]
audiences: [parents]
ages: [8-10]
drawing: bubbles
sources: [cdc-2024]
reviewed: 2026-11-21
status: draft
`;

/** A whole kit, as small as it can be, with nothing wrong in it. */
const SMALL_KIT: Readonly<Record<string, string>> = {
  'src/components/drawings/bubbles.svg': '<svg/>',
  [LESSON]: `---
title: Kind words
${WRITTEN}room: [together]
skill: Notice one kind word and say why it mattered.
objectives: [Name one kind word., Say one kind word.]
lengths: [10, 20]
steps:
  - { id: welcome, title: Welcome, kind: talk, minutes: { 10: 4, 20: 4 }, ifLate: keep }
  - { id: cards, title: Cards, kind: activity, minutes: { 10: 6, 20: 10 }, ifLate: trim, trimTo: 5 }
  - { id: share, title: Share, kind: discuss, minutes: { 20: 6 }, ifLate: drop }
materials: []
handouts: [kind-cards]
guides: [kind-words-online]
checklists: [chat-check]
standards: []
classCard: [{ step: welcome, do: Wave. }, { step: cards, do: Fill a card., say: Go. }]
---

<Step id="welcome">

<Slide>

## Who said a kind word today?

</Slide>

<Say>

Good evening, and welcome.

</Say>

<WhatIf q="somebody says something worrying about a child">

Listen, thank them, and open [the help page](/help).

</WhatIf>

<WhatIf q="somebody comes late">

Wave them in.

</WhatIf>

</Step>

<Step id="cards">

<Slide kind="activity">

## Fill a card

1. Take a card.
2. Write one kind word.

</Slide>

<Activity who="everybody">

1. Hand out the cards.

</Activity>

<Handout id="kind-cards" />

<WhatIf q="there are no pens">

Say the words aloud.

</WhatIf>

</Step>

<Step id="share">

<Slide>

## Tell your table

</Slide>

<WhatIf q="nobody speaks">

Wait, then go first.

</WhatIf>

<Helpline ids="us-line" />

</Step>
`,
  [GUIDE]: `---
title: Kind words online
${WRITTEN}mainMessage: Say one kind word a day.
tonight: [Say one kind word., Ask for one.]
starters:
  - { ages: 8-10, say: Who was kind today? }
  - { ages: 11-13, say: Who was kind online? }
refuse:
  - { they: That is boring., you: Say one kind word yourself. }
  - { they: Not now., you: Ask again tomorrow. }
checklist: chat-check
handouts: [kind-cards]
---

## Why it helps

Kind words last. See [the lesson](/lessons/kind-words/slides).
`,
  [CHECKLIST]: `---
title: Chat check
${WRITTEN}minutes: 5
items:
  - { id: leave, do: Leave one loud chat., why: Quiet helps. }
  - { id: mute, do: Mute one chat., why: Quiet helps. }
  - { id: ask, do: Ask who is in it., why: Names help. }
next: Look again in a month.
---

Do it together.
`,
  [HANDOUT]: `---
title: Kind cards
${WRITTEN}kind: cards
per: person
pages: 1
sizes: [letter, a4]
largePrint: false
needs: [a pen]
---

<Orders>

1. Fill one card.

</Orders>

<Cards columns="2" tall="short">

<Card title="A kind word" write="From" />

</Cards>

<Fill label="My name" lines="2" />
`,
  [HELP]: `title: told that somebody is being unkind
order: 1
drawing: bubbles
say: Thank you for telling me.
now:
  - { do: Listen., why: It calms. }
  - { do: Save it., why: It helps later. }
  - { do: Tell the school., why: They can act. }
dont: [Do not answer back.]
helplines: [us-line]
sources: [cdc-2024]
reviewed: 2026-11-21
status: draft
topics: [kindness]
`,
  [PAGE]: `---
title: Who made this
summary: Volunteers made this kit.
reviewed: 2026-11-21
---

Volunteers made it.
`,
  [WORKSHOP]: `title: Short evening
summary: One lesson and a break.
audiences: [pta-leaders]
drawing: bubbles
minutes: 35
parts:
  - { lesson: kind-words, length: 20 }
  - { title: Break, kind: break, minutes: 5, note: Drink something. }
  - parallel:
      adults:
        - { lesson: kind-words, length: 10 }
      children:
        - { title: Games, kind: break, minutes: 10, note: Play. }
before: [Copy the cards.]
after: [Sweep the floor.]
sources: []
reviewed: 2026-11-21
status: draft
`,
  [HELPLINES]: `- id: us-line
  country: US
  name: A line
  operator: Somebody
  kind: support
  whatFor: Talk to somebody.
  whoMayUse: Anybody.
  phone: "1-800-555-0100"
  text: text KIND to 707070
  url: https://www.kindline.example
  verification: official
  sources:
    - { url: "https://kindline.example/about", says: the number }
  checked: 2026-11-01
  expires: 2027-05-01
`,
  [SOURCES]: `- id: cdc-2024
  publisher: CDC
  title: Being kind
  url: https://www.cdc.gov/kind
  published: "2024"
  seen: official
  checked: 2026-11-01
`,
  [TOPICS]: `topics:
  - { topic: kindness, name: Kind words, about: Say a kind word. }
`,
  [STRINGS]: `{
  "print": "Print",
  "facts": { "minutes": "{minutes} minutes" }
}
`,
};

/** The text of a file of the small kit. */
export const textOf = (file: string): string => SMALL_KIT[file] ?? '';

/** How a file differs from the small kit's: another text, a change to it, or null when it is not there. */
type Change = string | null | ((text: string) => string);

/** A change that puts one text in place of another, which must be there. */
export function swap(from: string, to: string): (text: string) => string {
  return (text) => {
    if (!text.includes(from)) throw new Error(`the small kit has no ${JSON.stringify(from)}`);
    return text.replace(from, () => to);
  };
}

/** Several changes one after the other. */
export const all =
  (...changes: ((text: string) => string)[]) =>
  (text: string): string =>
    changes.reduce((result, change) => change(result), text);

function writeKit(root: string, changes: Readonly<Record<string, Change>>): void {
  for (const file of new Set([...Object.keys(SMALL_KIT), ...Object.keys(changes)])) {
    const change = changes[file];
    const before = SMALL_KIT[file] ?? '';
    const text = typeof change === 'function' ? change(before) : change === undefined ? before : change;
    if (text === null) continue;
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
}

/** Checks the small kit with some files changed. Returns the lines of the report, without the summary. */
export function problemsWith(changes: Readonly<Record<string, Change>>, today = TODAY): string[] {
  const root = mkdtempSync(join(tmpdir(), 'small-kit-'));
  try {
    writeKit(root, changes);
    return checkContent({ root, today }).report.split('\n').slice(0, -1);
  } finally {
    rmSync(root, { recursive: true });
  }
}

/** A place, by a text that stands in that line of the changed file, and the message expected there. */
export type Expected = readonly [place: string, message: string];

/** Changes one file of the small kit and compares the whole report. `warning: ` may stand before a message. */
export function expectProblems(
  file: string,
  change: string | ((text: string) => string),
  ...expected: Expected[]
): void {
  const text = typeof change === 'function' ? change(SMALL_KIT[file] ?? '') : change;
  const lines = expected.map(([place, message]) => {
    if (!text.includes(place)) throw new Error(`the changed file has no ${JSON.stringify(place)}`);
    const line = text.split(place, 1)[0]?.split('\n').length;
    const [, warning = '', words = ''] = /^(warning: )?(.*)$/.exec(message) ?? [];
    return `${warning}${file}:${line}: ${words}`;
  });
  expect(problemsWith({ [file]: text })).toEqual(lines);
}
