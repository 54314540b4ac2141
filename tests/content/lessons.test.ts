import { describe, expect, test } from 'vitest';
import { all, expectProblems, LESSON, problemsWith, swap } from './a-kit.ts';

const inLesson = (from: string, to: string, ...expected: [string, string][]) =>
  expectProblems(LESSON, swap(from, to), ...expected);

describe('minutes', () => {
  test('add up to each length', () => {
    inLesson(
      'minutes: { 10: 4, 20: 4 }',
      'minutes: { 10: 3, 20: 5 }',
      ['steps:', 'the steps add up to 21 minutes at length 20; they must add up to 20'],
      ['steps:', 'the steps add up to 9 minutes at length 10; they must add up to 10'],
    );
  });

  test('are added up even when something else is wrong', () => {
    expectProblems(
      LESSON,
      all(swap('{ 10: 4, 20: 4 }', '{ 10: 4, 20: 5 }'), swap('standards: []\n', '')),
      ['---', '`standards` is missing; list codes of standards, as in ["ISTE 1.2.b"], or write []'],
      ['steps:', 'the steps add up to 21 minutes at length 20; they must add up to 20'],
    );
  });

  test('are at least half practice', () => {
    expectProblems(LESSON, all(swap('kind: activity', 'kind: talk'), swap('{ 20: 6 }', '{ 20: 6 }')), [
      'steps:',
      'only 6 of the 20 minutes are activity, discuss or reflect; at least 10 must be',
    ]);
  });

  test('are given only for lengths on offer', () => {
    inLesson('{ 20: 6 }', '{ 20: 6, 45: 9 }', [
      'id: share',
      'minutes for 45 are given, but lengths does not offer 45; add it to lengths or remove it here',
    ]);
  });

  test('cannot be trimmed to more than they are', () => {
    inLesson('trimTo: 5', 'trimTo: 7', [
      'id: cards',
      'trimTo is 7, longer than the 6 minutes at length 10; make it 6 or less',
    ]);
  });
});

describe('steps', () => {
  test('in the facts have a text', () => {
    inLesson(
      '  - { id: share,',
      '  - { id: pause, title: Pause, kind: reflect, minutes: { 20: 1 }, ifLate: drop }\n  - { id: share,',
      ['steps:', 'the steps add up to 21 minutes at length 20; they must add up to 20'],
      ['id: pause', 'the step "pause" has no text; write a <Step id="pause"> below, or remove the step'],
    );
  });

  test('in the text are in the facts', () => {
    inLesson(
      '<Step id="share">',
      '<Step id="shore">',
      ['id: share', 'the step "share" has no text; write a <Step id="share"> below, or remove the step'],
      ['<Step id="shore">', '<Step id="shore"> is not in the list of steps; did you mean share?'],
    );
  });

  test('are in the same order', () => {
    expectProblems(
      LESSON,
      all(
        swap('<Step id="cards">', '<Step id="later">'),
        swap('<Step id="share">', '<Step id="cards">'),
        swap('<Step id="later">', '<Step id="share">'),
      ),
      ['<Step id="share">', '<Step id="share"> is out of order; the list of steps has "cards" here'],
    );
  });

  test('are written once', () => {
    inLesson(
      '<Step id="share">',
      '<Step id="cards">',
      ['id: share', 'the step "share" has no text; write a <Step id="share"> below, or remove the step'],
      ['<Step id="cards">\n\n<Slide>', '<Step id="cards"> is written twice; put both texts in one'],
    );
  });

  test('have ids of their own', () => {
    const lines = problemsWith({ [LESSON]: swap('id: share', 'id: cards') });
    expect(lines).toContain(`${LESSON}:19: the step id "cards" is used twice; give each step its own`);
  });

  test('begin with a slide', () => {
    inLesson('<Step id="share">\n', '<Step id="share">\n\n<Note>\n\nWait.\n\n</Note>\n', [
      '<Note>',
      'the step "share" begins with <Note>; begin it with a <Slide>, so that something is on the wall',
    ]);
  });

  test('begin with a slide that is there at every length', () => {
    inLesson('<Slide>\n\n## Tell', '<Slide from={20}>\n\n## Tell', [
      '<Slide from={20}>',
      'the first <Slide> of the step "share" has a from; remove it, so that something is on the wall at every length',
    ]);
  });

  test('are not empty', () => {
    inLesson(
      '<Step id="cards">',
      '<Step id="share" />\n\n<Step id="cards">',
      ['<Step id="share" />', '<Step id="share"> is empty; begin it with a <Slide>'],
      ['<Step id="share" />', '<Step id="share"> is out of order; the list of steps has "cards" here'],
      ['<Step id="share">', '<Step id="share"> is written twice; put both texts in one'],
    );
  });
});

describe('from', () => {
  test('names a length on offer', () => {
    inLesson('<Say>', '<Say from={45}>', [
      '<Say from={45}>',
      '<Say from={45}> names a length that the lesson does not offer; write 10 or 20',
    ]);
  });

  test('names a length at which the step is there', () => {
    expectProblems(
      LESSON,
      all(
        swap('minutes: { 10: 4, 20: 4 }', 'minutes: { 10: 4 }'),
        swap('minutes: { 10: 6, 20: 10 }', 'minutes: { 10: 6, 20: 14 }'),
        swap('<Say>', '<Say from={20}>'),
      ),
      [
        '<Say from={20}>',
        '<Say from={20}> never appears, because the step "welcome" has minutes only at 10; remove the from, or give the step minutes at 20 or longer',
      ],
    );
  });

  test('may be the shortest or the longest length of the step', () => {
    inLesson('<Say>', '<Say from={20}>');
    inLesson('<Say>', '<Say from={10}>');
  });
});

describe('a material', () => {
  const bringing = (material: string) => swap('materials: []', `materials:\n  - { ${material} }`);
  const PENS = 'item: pens, per: person, count: 1, need: must';

  test('may name the steps that use it', () => {
    expectProblems(LESSON, bringing(`${PENS}, steps: [cards, share]`));
    expectProblems(LESSON, bringing(`${PENS}, from: 20, steps: [share]`));
  });

  test('names steps of its lesson', () => {
    expectProblems(LESSON, bringing(`${PENS}, steps: [cards, shore]`), [
      'item: pens',
      'there is no step "shore"; did you mean share?',
    ]);
    expectProblems(LESSON, bringing(`${PENS}, steps: [dance]`), [
      'item: pens',
      'there is no step "dance"; name a step of the list above',
    ]);
  });

  test('names steps that run when it is there', () => {
    expectProblems(
      LESSON,
      all(
        swap('minutes: { 10: 4, 20: 4 }', 'minutes: { 10: 4 }'),
        swap('minutes: { 10: 6, 20: 10 }', 'minutes: { 10: 6, 20: 14 }'),
        bringing(`${PENS}, from: 20, steps: [welcome]`),
      ),
      [
        'item: pens',
        'the step "welcome" has minutes only at 10, and "pens" comes from 20; remove the step or change the from',
      ],
    );
  });
});

describe('what-ifs', () => {
  test('are at least four', () => {
    inLesson('<WhatIf q="nobody speaks">\n\nWait, then go first.\n\n</WhatIf>\n\n', '', [
      'q="there are no pens"',
      'the lesson has 3 <WhatIf>; write at least 4',
    ]);
  });

  test('have one about a worry', () => {
    inLesson('somebody says something worrying about a child', 'somebody cries', [
      'q="nobody speaks"',
      'no <WhatIf> says what to do about a worry; write one that begins q="somebody says something worrying about a child"',
    ]);
  });

  test('may say more about the worry', () => {
    inLesson('worrying about a child"', 'worrying about a child at home"');
  });
});

describe('a slide', () => {
  const SLIDE = '## Tell your table';

  test('holds at most 25 words, heading and list together', () => {
    const thirteen = 'one two three four five six seven eight nine ten eleven twelve thirteen';
    inLesson(SLIDE, `## ${thirteen}\n\n- ${thirteen}`, [
      '<Slide>\n\n## one',
      'the <Slide> has 26 words; cut it to 25 or fewer, and move the rest to <Say>',
    ]);
    inLesson(SLIDE, `## ${thirteen}\n\n- ${thirteen.replace(' thirteen', '')}`);
  });

  test.each<[string, string, string, string]>([
    [
      'has a heading',
      'Tell your table',
      '<Slide>\n\nTell',
      'the <Slide> has no heading; begin it with a line that starts with ##',
    ],
    [
      'has a heading with two #',
      '### Tell',
      '### Tell',
      'the heading of a <Slide> has the wrong number of #; write two',
    ],
    ['begins with the heading', 'Now\n\n## Tell', '## Tell', 'the heading of a <Slide> comes first; move it up'],
    ['has one heading', '## Tell\n\n## Listen', '## Listen', 'the <Slide> has two headings; make it two slides'],
    [
      'has one list or paragraph',
      '## Tell\n\nOne\n\nTwo',
      'Two',
      'the <Slide> holds too much; keep one list or paragraph under the heading',
    ],
  ])('%s', (_name, text, place, message) => {
    inLesson(SLIDE, text, [place, message]);
  });

  test.each<[string, string]>([
    ['activity', 'at most three orders'],
    ['close', 'at most three orders'],
    ['hands', 'two to four answers'],
  ])('of kind %s lists %s', (kind, words) => {
    inLesson('<Slide>\n\n## Tell your table', `<Slide kind="${kind}">\n\n## Tell\n\n1. a\n2. b\n3. c\n4. d\n5. e`, [
      '1. a',
      `the <Slide kind="${kind}"> lists 5; write ${words}`,
    ]);
  });

  test('of kind hands without answers is told', () => {
    inLesson('<Slide>\n\n## Tell', '<Slide kind="hands">\n\n## Tell', [
      '<Slide kind="hands">',
      'the <Slide kind="hands"> lists 0; write two to four answers',
    ]);
  });

  test.each([
    ['a link beside its timer', 'kind="activity" link="/help"', 'has no room for a link; put it on the slide after it'],
    ['a link beside its answers', 'kind="hands" link="/help"', 'has no room for a link; put it on the slide after it'],
  ])('cannot have %s', (_, attributes, message) => {
    const [kind = ''] = attributes.split(' ');
    const list = '- a\n- b';
    inLesson('<Slide>\n\n## Tell your table', `<Slide ${attributes}>\n\n## Tell\n\n${list}`, [
      `<Slide ${attributes}>`,
      `the <Slide ${kind}> ${message}`,
    ]);
  });
  test('cannot bring its points one by one without a list', () => {
    inLesson('<Slide>\n\n## Tell', '<Slide points="one-by-one">\n\n## Tell', [
      '<Slide points',
      'the <Slide> has no list, so it has no points; remove points="one-by-one"',
    ]);
  });
  test('may link to a page of the kit, and to no other', () => {
    inLesson('<Slide>\n\n## Tell', '<Slide link="/help">\n\n## Tell');
    inLesson('<Slide>\n\n## Tell', '<Slide link="/hlep">\n\n## Tell', [
      '<Slide link',
      'there is no page "/hlep"; did you mean /help?',
    ]);
  });
});

describe('handoutsFrom', () => {
  const from = (length: number) =>
    swap('handouts: [kind-cards]\n', `handouts: [kind-cards]\nhandoutsFrom: ${length}\n`);

  test('holds for every sheet that is handed out', () => {
    expectProblems(LESSON, from(20), [
      '<Handout',
      'this <Handout> is handed out at 10, but handoutsFrom is 20; write <Handout from={20}>, or lower handoutsFrom',
    ]);
    expectProblems(LESSON, all(from(20), swap('<Handout id', '<Handout from={20} id')));
  });

  test('is a length on offer', () => {
    expectProblems(LESSON, all(from(45), swap('<Handout id="kind-cards" />\n\n', '')), [
      'handoutsFrom',
      'handoutsFrom is 45, which the lesson does not offer; write 10 or 20',
    ]);
  });
});
