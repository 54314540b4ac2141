import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { helpCase } from '../../src/content-model/help-case.ts';
import { country } from '../../src/content-model/helpline.ts';
import { projectFolder } from '../support/project.ts';

const folder = join(projectFolder, 'content/help/en');
const cases = readdirSync(folder).map((file) => ({
  slug: file.replace(/\.yaml$/, ''),
  data: helpCase.parse(parse(readFileSync(join(folder, file), 'utf8'))),
}));

/** Somebody who speaks of dying has nothing to prove: no record comes before staying with them. */
const NOTHING_TO_PROVE = 'talks-about-self-harm';

const WHAT_HAPPENED = [
  ...['asked-for-pictures', 'threatened-with-pictures', 'bullied', 'sent-a-picture', 'contacted-by-a-stranger'],
  ...['account-taken-over', 'scammed', 'saw-something', NOTHING_TO_PROVE],
];

it('there is a case for each thing that can have happened', () =>
  expect(cases.map(({ slug }) => slug).toSorted()).toEqual(WHAT_HAPPENED.toSorted()));

describe.each(cases)('$slug has all its parts:', ({ slug, data }) => {
  const steps = data.now.map((step) => `${step.do} ${step.why}`);

  it('the child is told first that they are not in trouble, or were right to speak', () =>
    expect(data.say).toMatch(/not in trouble/));

  it('whom to call in every country, by a line of their own', () => {
    const here = new Set(data.helplines.map((line) => line.split('-')[0]));
    const missing = country.options.filter((name) => name !== 'INTL' && !here.has(name.toLowerCase()));
    expect(missing).toEqual([]);
  });

  it('what not to do', () => expect(data.dont.filter((thing) => /^Do not /.test(thing))).toEqual(data.dont));

  it.skipIf(slug === NOTHING_TO_PROVE)('what to keep', () =>
    expect(steps.filter((step) => /^Keep the|screenshots|Keep the name and/.test(step))).not.toEqual([]),
  );

  it.skipIf(slug === NOTHING_TO_PROVE)('what never to open, copy or save', () =>
    expect(
      [...steps, ...data.dont].filter((text) => /[Dd]o not (?:\w+ or )?(?:open|look at|save|tap)/.test(text)),
    ).not.toEqual([]),
  );
});
