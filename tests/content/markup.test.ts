import { describe, expect, test } from 'vitest';
import { expectProblems, GUIDE, HANDOUT, LESSON, PAGE, problemsWith, swap } from './a-kit.ts';

const SPOKEN = 'Good evening, and welcome.';

describe('in the text of a lesson', () => {
  test.each<[string, string, string, string]>([
    [
      '{…}',
      'You are {years} old.',
      'You are',
      '{years} stands in the text; write plain words, because braces are only for from={45}',
    ],
    ['a comment', 'Hello.{/* later */}', 'Hello', 'a comment stands in the text; remove it'],
    [
      'a picture',
      '![a cat](/cat.png)',
      '![a',
      'a picture stands in the text; remove it and name one in the field drawing',
    ],
    ['HTML for bold', 'a <b>big</b> word', '<b>', '<b> is HTML; write **bold**'],
    ['HTML with code', '<script src="x.js" />', '<script', '<script> is HTML; remove it and write plain text'],
    ['a heading', '## Hello', '## Hello', 'a heading stands inside <Say>; headings stand only in <Slide>'],
    [
      'a quotation',
      '> Hello',
      '> Hello',
      'a quotation with > stands inside <Say>; use only paragraphs, lists, **bold**, *italic* and links',
    ],
    [
      'code marks',
      'Type `hello`.',
      'Type',
      'text between ` marks stands inside <Say>; use only paragraphs, lists, **bold**, *italic* and links',
    ],
    [
      'a line of dashes',
      'Hello.\n\n***',
      '***',
      'a line of dashes or stars stands inside <Say>; use only paragraphs, lists, **bold**, *italic* and links',
    ],
    [
      'a tag inside a tag',
      '<Note>\n\nHi.\n\n</Note>',
      '<Note>',
      '<Note> stands inside <Say>; put it directly inside <Step>',
    ],
    ['a misspelled tag', '<Sey>\n\nHi.\n\n</Sey>', '<Sey>', '<Sey> is not a tag of the kit; did you mean <Say>?'],
    [
      'a tag in small letters',
      '<whatif>\n\nHi.\n\n</whatif>',
      '<whatif>',
      '<whatif> is not a tag of the kit; did you mean <WhatIf>?',
    ],
    [
      'a tag of nothing we know',
      '<Carousel />',
      '<Carousel',
      '<Carousel> is not a tag of a lesson; use <Step>, <Slide>, <Say>, <Note>, <Activity>, <NoTech>, <WhatIf>, <Handout> or <Helpline>',
    ],
    [
      'a misspelled tag, and not what it holds',
      '</Say>\n\n<Notes>\n\nHi.\n\n</Notes>\n\n<Say>',
      '<Notes>',
      '<Notes> is not a tag of the kit; did you mean <Note>?',
    ],
    ['an empty tag', '<>Hi.</>', '<>Hi', '<> stands in the text; remove it'],
  ])('%s is told', (_name, text, place, message) => {
    expectProblems(LESSON, swap(SPOKEN, text), [place, message]);
  });

  test('import and export lines are told', () => {
    expectProblems(
      LESSON,
      swap('<Step id="welcome">', 'import X from \'./x.ts\'\n\nexport const a = 1\n\n<Step id="welcome">'),
      ['import X', 'a line begins with "import"; remove it, because content holds words and no code'],
      ['export const', 'a line begins with "export"; remove it, because content holds words and no code'],
    );
  });

  test('bold, italic, lists and links to the kit are fine', () => {
    expectProblems(LESSON, swap(SPOKEN, '**Good** *evening*.\n\n- one\n- [two](/help)\n\n1. three'));
  });
});

describe('loose in a lesson', () => {
  test('text in a step is told which tag to use', () => {
    expectProblems(LESSON, swap('<Say>\n', 'Welcome them.\n\n<Say>\n'), [
      'Welcome them',
      'this text stands loose in the step; put it in <Say> if you say it, or in <Note> if only you know it',
    ]);
  });

  test('a heading in a step belongs in a slide', () => {
    expectProblems(LESSON, swap('<Say>\n', '## Welcome\n\n<Say>\n'), [
      '## Welcome',
      'a heading stands outside a <Slide>; put it in one',
    ]);
  });

  test('text outside the steps is told', () => {
    expectProblems(LESSON, swap('<Step id="cards">', 'Now the cards.\n\n<Step id="cards">'), [
      'Now the',
      'this text stands outside the steps; put it inside a <Step>, in <Say> or <Note>',
    ]);
  });

  test('a tag outside the steps is told', () => {
    expectProblems(LESSON, swap('<Step id="cards">', '<Say>\n\nHi.\n\n</Say>\n\n<Step id="cards">'), [
      '<Say>\n\nHi',
      '<Say> stands outside any tag; put it directly inside <Step>',
    ]);
  });

  test('a tag written on one line is told to make room', () => {
    expectProblems(LESSON, swap(`<Say>\n\n${SPOKEN}\n\n</Say>`, '<Say>Hi.</Say>'), [
      '<Say>Hi',
      '<Say> and its text are on one line; put an empty line after <Say> and one before </Say>',
    ]);
  });

  test('a tag in the middle of a text is told to stand alone', () => {
    expectProblems(
      LESSON,
      swap('<Handout id="kind-cards" />', 'Use <Handout id="kind-cards" /> now.'),
      ['Use <', '<Handout> stands in the middle of a text; put it on a line of its own'],
      ['Use <', 'this text stands loose in the step; put it in <Say> if you say it, or in <Note> if only you know it'],
    );
  });

  test('text in a tag that holds nothing is told', () => {
    expectProblems(LESSON, swap('<Handout id="kind-cards" />', '<Handout id="kind-cards">\n\nHere.\n\n</Handout>'), [
      'Here.',
      '<Handout> holds nothing; end it with /> and move the text out',
    ]);
  });
});

describe('attributes', () => {
  test.each<[string, string, string, string]>([
    [
      'unknown, close to one we know',
      '<Activity who="everybody">',
      '<Activity who="everybody" frm={20}>',
      '<Activity> has no attribute frm; did you mean from?',
    ],
    [
      'unknown',
      '<Activity who="everybody">',
      '<Activity who="everybody" color="red">',
      '<Activity> has no attribute color; it may have from or who',
    ],
    ['missing', '<Activity who="everybody">', '<Activity>', '<Activity> has no who; write <Activity who="…">'],
    [
      'empty',
      '<Activity who="everybody">',
      '<Activity who="">',
      'who of <Activity> is empty; write <Activity who="…">',
    ],
    [
      'without a value',
      '<Activity who="everybody">',
      '<Activity who>',
      'who of <Activity> has no text; write <Activity who="…">',
    ],
    [
      'in braces',
      '<Activity who="everybody">',
      '<Activity who={5}>',
      'who of <Activity> is {5}; write <Activity who="…">',
    ],
    ['twice', '<Activity who="everybody">', '<Activity who="all" who="us">', '<Activity> has who twice; keep one'],
    [
      'with spaces',
      '<Activity who="everybody">',
      '<Activity who=" all">',
      'who of <Activity> is " all"; remove the spaces at the start or end',
    ],
    [
      'spread',
      '<Activity who="everybody">',
      '<Activity who="all" {...more}>',
      '<Activity> holds {...more}; remove it, and write each attribute out',
    ],
    [
      'not one of the choices',
      '<Slide kind="activity">',
      '<Slide kind="big">',
      'kind of <Slide> is "big"; write idea, activity, hands, quote or close',
    ],
    [
      'a length in quotes',
      '<Say>',
      '<Say from="20">',
      'from of <Say> is "20"; write from={10}, from={20}, from={45} or from={90}',
    ],
    [
      'a length that is none',
      '<Say>',
      '<Say from={30}>',
      'from of <Say> is {30}; write from={10}, from={20}, from={45} or from={90}',
    ],
    [
      'a sum',
      '<Say>',
      '<Say from={10 + 10}>',
      'from of <Say> is {10 + 10}; write from={10}, from={20}, from={45} or from={90}',
    ],
    [
      'a question with its mark',
      'q="nobody speaks"',
      'q="nobody speaks?"',
      'q of <WhatIf> is "nobody speaks?"; write only what follows "What if", with no question mark',
    ],
  ])('%s', (_name, from, to, message) => {
    expectProblems(LESSON, swap(from, to), [to, message]);
  });

  test('an id that cannot be one', () => {
    expectProblems(
      LESSON,
      swap('<Helpline ids="us-line" />', '<Helpline ids="us-line, us-line" />'),
      ['<Helpline ids', 'ids of <Helpline> is "us-line, us-line"; use small letters, digits and single dashes'],
      ['<Helpline ids', 'there is no helpline "us-line,"; did you mean us-line?'],
    );
  });

  test('are found on their own line', () => {
    expectProblems(LESSON, swap('<Activity who="everybody">', '<Activity\n  who="everybody"\n  colour="red"\n>'), [
      'colour=',
      '<Activity> has no attribute colour; it may have from or who',
    ]);
  });
});

describe('in a handout', () => {
  const CARD = '<Card title="A kind word" write="From" />';

  test.each<[string, string, string, string, string]>([
    [
      'a card outside the cards',
      '<Fill label',
      `${CARD}\n\n<Fill label`,
      `${CARD}\n\n<Fill`,
      '<Card> stands outside any tag; put it directly inside <Cards>',
    ],
    [
      'orders inside columns',
      '<Fill label',
      '<Columns>\n\n<Big>\n\nHi\n\n</Big>\n\n</Columns>\n\n<Fill label',
      '<Big>',
      '<Big> stands inside <Columns>; put it outside any tag',
    ],
    [
      'text between cards',
      CARD,
      `Cut here.\n\n${CARD}`,
      'Cut here',
      'this text stands loose in <Cards>; put it in <Card>',
    ],
    [
      'too many columns',
      'columns="2"',
      'columns="7"',
      'columns="7"',
      'columns of <Cards> is "7"; write a number from 1 to 3',
    ],
    [
      'columns in braces',
      'columns="2"',
      'columns={2}',
      'columns={2}',
      'columns of <Cards> is {2}; write <Cards columns="1">',
    ],
    ['a field without its label', 'label="My name" ', '', '<Fill', '<Fill> has no label; write <Fill label="…">'],
    [
      'orders without numbers',
      '1. Fill one card.',
      'Fill one card.',
      '<Orders>',
      '<Orders> has no list of its kind; put a numbered list (1. 2. 3.) inside',
    ],
    [
      'ticks without a list',
      '<Fill label',
      '<Ticks>\n\nHi\n\n</Ticks>\n\n<Fill label',
      '<Ticks>',
      '<Ticks> has no list of its kind; put a list with dashes inside',
    ],
    [
      'a heading in a tag',
      '1. Fill one card.',
      '## Do\n\n1. Fill one card.',
      '## Do',
      'a heading stands inside <Orders>; use **bold**, or move the heading out of the tag',
    ],
    [
      'a booklet with three panels',
      '<Fill label',
      `<Booklet>${'\n\n<Panel>\n\nHi\n\n</Panel>'.repeat(3)}\n\n</Booklet>\n\n<Fill label`,
      '<Booklet>',
      '<Booklet> holds 3 <Panel>; write exactly 4',
    ],
    [
      'a booklet with five panels',
      '<Fill label',
      `<Booklet>${'\n\n<Panel>\n\nHi\n\n</Panel>'.repeat(5)}\n\n</Booklet>\n\n<Fill label`,
      '<Booklet>',
      '<Booklet> holds 5 <Panel>; write exactly 4',
    ],
    [
      'a panel outside a booklet',
      '<Fill label',
      '<Panel>\n\nHi\n\n</Panel>\n\n<Fill label',
      '<Panel>',
      '<Panel> stands outside any tag; put it directly inside <Booklet>',
    ],
    [
      'a bingo with fifteen squares',
      '<Fill label',
      `<Bingo>${'\n\n<Square>\n\nHi\n\n</Square>'.repeat(15)}\n\n</Bingo>\n\n<Fill label`,
      '<Bingo>',
      '<Bingo> holds 15 <Square>; write exactly 16',
    ],
    [
      'a week without its days',
      '<Fill label',
      '<Week>\n\n</Week>\n\n<Fill label',
      '<Week>',
      '<Week> holds 0 <Day>; write exactly 7',
    ],
    [
      'a picture without words',
      '<Fill label',
      '<Picture drawing="bubbles" />\n\n<Fill label',
      '<Picture',
      '<Picture> has no shows; write <Picture shows="…">',
    ],
    [
      'a tag of lessons',
      '<Fill label',
      '<Say>\n\nHi\n\n</Say>\n\n<Fill label',
      '<Say>',
      '<Say> is not a tag of a handout; use <Orders>, <Cards>, <Card>, <Columns>, <Box>, <Fill>, <Ticks>, <Big>, <Space>, <Picture>, <Booklet>, <Panel>, <Bingo>, <Square>, <Week> or <Day>',
    ],
  ])('%s is told', (_name, from, to, place, message) => {
    expectProblems(HANDOUT, swap(from, to), [place, message]);
  });

  test('headings and paragraphs between tags are fine', () => {
    expectProblems(HANDOUT, swap('<Fill label', '## Write\n\nUse a pen.\n\n<Fill label'));
  });
});

describe('in a guide or a page', () => {
  test('tags are told', () => {
    expectProblems(GUIDE, swap('Kind words last.', '<Note>\n\nHi\n\n</Note>\n\nKind words last.'), [
      '<Note>',
      '<Note> is not a tag of a guide; remove it, because its text has no tags',
    ]);
  });

  test('a heading with one # is told', () => {
    expectProblems(GUIDE, swap('## Why', '# Why'), [
      '# Why',
      'a heading has one #; use ##, because the page has its title already',
    ]);
  });

  test.each([
    ['#### Deep', 'a heading has #### and skips a level; use ##'],
    ['## One\n\n#### Deep', 'a heading has #### and skips a level; use ###'],
  ])('a heading that skips a level is told: %j', (text, message) => {
    expectProblems(PAGE, (page) => `${page}\n${text}\n\nWords.\n`, ['####', message]);
  });

  test('headings may go down one level and up any number', () => {
    expectProblems(PAGE, (page) => `${page}\n## One\n\n### Two\n\n#### Three\n\n## Four\n\nWords.\n`);
  });

  test('a page without a text is told', () => {
    expect(problemsWith({ [PAGE]: (text) => text.replace(/^---\n\n[\s\S]*/m, '---\n') })).toEqual([
      `${PAGE}:1: the page has no text; write it below the facts`,
    ]);
  });

  test('quotations and code marks are fine', () => {
    expectProblems(PAGE, (text) => `${text}\n> Hello\n\nIt is \`data: none\`.\n`);
  });
});
