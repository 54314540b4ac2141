import { describe, expect, it } from 'vitest';
import { pathInSite, splitAddress } from '../../src/integrations/portable-links/addresses.ts';
import { distText } from '../support/dist.ts';
import { elementsOf } from '../support/html.ts';

/** The pages that the main part of a page links to, all but the page itself. */
function linksIn(page: string): string[] {
  const [, main = ''] = distText(page).split('<main');
  return elementsOf(`<main${main.split('</main>')[0]}`).flatMap(({ name, attributes: { href } }) => {
    if (name !== 'a' || !href || /^[a-z]+:/.test(href)) return [];
    const target = pathInSite(splitAddress(href).path, page);
    return target.endsWith('.html') && target !== page ? [target] : [];
  });
}

/** What somebody reaches from a page with two taps at most. */
function inTwoTaps(page: string): Set<string> {
  const first = linksIn(page);
  return new Set([...first, ...first.flatMap((next) => linksIn(next))]);
}

const SHAPES = ['panel-kit', 'pick-up-table', 'spanish-speaking-evening', 'student-led', 'kindness-challenge'];

/** Where each kind of person begins, and what they come for. */
const LOOKED_FOR: Readonly<Record<string, readonly string[]>> = {
  'pta-leaders': [...SHAPES, 'panel-questions', 'spanish-for-helpers', 'safer-internet-day-ideas', 'who-else-helps'],
  workshops: [...SHAPES, 'panel-questions', 'spanish-for-helpers', 'workshops/evening-panel-75'],
  teachers: ['kindness-challenge', 'student-led', 'panel-kit', 'handouts/kindness-week-at-school'],
  parents: [
    'guides/games-and-money',
    'guides/going-live',
    'guides/group-chats-at-home',
    'guides/helpers-and-grandparents',
    'guides/the-first-phone',
    'guides/two-homes-two-rules',
    'guides/when-your-child-did-it',
    'checklists/first-phone-check',
    'checklists/games-and-spending-check',
    'handouts/kindness-week-at-home',
    'who-else-helps',
  ],
  help: ['who-else-helps'],
  'safer-internet-day': ['safer-internet-day-ideas'],
  'site-map': [...SHAPES, 'panel-questions', 'spanish-for-helpers', 'who-else-helps', 'safer-internet-day-ideas'],
};

describe.each(Object.entries(LOOKED_FOR))('from /%s', (from, pages) => {
  it.each(pages)('/%s is two taps away at most', (page) => {
    expect([...inTwoTaps(`${from}.html`)]).toContain(`${page}.html`);
  });
});

it.each(['who-else-helps', 'kindness-challenge', 'safeguarding'])('/%s says how far it has been checked', (page) => {
  const text = distText(`${page}.html`);
  expect(text).toContain('Not yet reviewed by an expert; check before use.');
  expect(
    elementsOf(text).some(({ name, attributes }) => name === 'a' && attributes['rel'] === 'external noreferrer'),
  ).toBe(true);
});
