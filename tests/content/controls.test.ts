import { describe, expect, test } from 'vitest';
import { problemsWith } from './a-kit.ts';

const FILE = 'content/controls/kindly.yaml';
const CARD = `name: Kindly
summary: A made-up app in which people send each other kind words.
kind: app
topics: [kindness]
ages: [8-10]
who: For everybody.
drawing: bubbles
talk: Shall we look at it together?
can: [Show words.]
cannot: [Hide words.]
privacy: You see names.
steps:
  - where: On the phone
    path: [Settings, Family]
    status: verified
    source: cdc-2024
    checked: 2026-11-01
    expires: 2027-05-01
principle: Look for family.
guides: [kind-words-online]
sources: [cdc-2024]
reviewed: 2026-11-21
status: draft
`;

/** The report on a card with one text put in place of another, without the name of the file. */
function reportOf(from: string, to: string): string[] {
  if (!CARD.includes(from)) throw new Error(`the card has no ${JSON.stringify(from)}`);
  return problemsWith({ [FILE]: CARD.replace(from, () => to) }).map((line) => line.replace(`${FILE}:`, ''));
}

describe('a control card', () => {
  test('is right as it stands, and its page can be linked', () => {
    expect(problemsWith({ [FILE]: CARD })).toEqual([]);
    const guide = 'content/guides/en/kind-words-online.mdx';
    const linked = (text: string) => text.replace('See [', 'See [the card](/controls/kindly) and [');
    expect(problemsWith({ [FILE]: CARD, [guide]: linked })).toEqual([]);
    expect(problemsWith({ [guide]: linked }).join()).toContain('there is no page "/controls/kindly"');
  });

  test.each([
    ['    source: cdc-2024\n', '', '15: verified steps need a source; name an id from content/sources.yaml'],
    ['source: cdc-2024', 'source: cdc-2042', '16: there is no source "cdc-2042"; did you mean cdc-2024?'],
    ['2027-05-01', '2026-11-01', '18: expires 2026-11-01 is not after checked 2026-11-01; write a later day'],
    [
      '2027-05-01',
      '2027-11-02',
      '18: expires 2027-11-02 is more than a year after checked 2026-11-01; menus change, so write 2027-11-01 or sooner',
    ],
    [
      'checked: 2026-11-01',
      'checked: 2026-12-24',
      '17: checked 2026-12-24 is still to come; write the day somebody looked',
    ],
    ['Show words.', 'The best words.', '9: "best" praises; say what it does and what it does not do'],
    ['kind: app', 'kind: idea', '3: an idea says what to do tonight; write `tonight`, or change `kind`'],
    ['guides:', 'tonight: [Look., Ask.]\nguides:', '20: only an idea has `tonight`; remove it, or change `kind`'],
    [
      '[kind-words-online]',
      '[kind-words-onlien]',
      '20: there is no guide "kind-words-onlien"; did you mean kind-words-online?',
    ],
    ['[kindness]', '[kindnes]', '4: the topic "kindnes" has no name; did you mean kindness?'],
  ])('%j, written as %j, is a mistake', (from, to, expected) => {
    expect(reportOf(from, to)).toContain(expected);
  });

  test('warns of steps past their date, which nobody sees', () => {
    const late = CARD.replace('2026-11-01', '2026-01-01').replace('2027-05-01', '2026-06-01');
    expect(problemsWith({ [FILE]: late })).toEqual([
      `warning: ${FILE}:18: these steps expired on 2026-06-01 and are not shown; check them and write new dates`,
    ]);
  });

  test('may keep unverified steps without a source for the next person who checks', () => {
    expect(reportOf('status: verified\n    source: cdc-2024', 'status: unverified')).toEqual([]);
  });

  test('hears of everything at once', () => {
    const wrong = CARD.replace('    source: cdc-2024\n', '')
      .replace('2027-05-01', '2026-10-01')
      .replace('Show', 'Great');
    expect(problemsWith({ [FILE]: wrong })).toHaveLength(3);
  });

  test('is the only place for a menu path', () => {
    const guide = 'content/guides/en/kind-words-online.mdx';
    const withPath = (sign: string) => (text: string) =>
      text.replace('Kind words last.', `Open Settings ${sign} Privacy.`);
    for (const sign of ['>', '›', '→'])
      expect(problemsWith({ [guide]: withPath(sign) }).join('\n')).toContain(
        `"Settings ${sign} Privacy" is a menu path; menus change, so put it in content/controls and link to the card`,
      );
  });
});
