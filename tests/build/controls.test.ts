import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { control } from '../../src/content-model/control.ts';
import { shownSteps } from '../../src/core/controls.ts';
import { distText } from '../support/dist.ts';
import { projectFolder } from '../support/project.ts';

const folder = join(projectFolder, 'content/controls');
const cards = readdirSync(folder).map((file) => ({
  slug: file.replace(/\.yaml$/, ''),
  data: control.parse(parse(readFileSync(join(folder, file), 'utf8'))),
}));
const today = new Date().toISOString().slice(0, 10);

/** Each way through the menus that a page shows, as its taps. */
const pathsOn = (html: string): string[][] =>
  [...html.matchAll(/<dated-steps.*?<\/dated-steps>/gs)].map(([part]) =>
    [...part.matchAll(/<li>(.*?)<\/li>/gs)].map(([, tap = '']) => tap.trim().replaceAll('&amp;', '&')),
  );

describe.each(cards)('the card $slug', ({ slug, data }) => {
  const html = distText(`controls/${slug}.html`);
  const shown = data.steps.map((steps) => shownSteps(steps, today));

  it('shows the steps that are checked and fresh, and no others', () => {
    expect(pathsOn(html)).toEqual(shown.flatMap((steps) => (steps.state === 'current' ? [steps.path] : [])));
  });

  it('says of every other way why it is not shown', () => {
    const hidden = shown.filter(({ state }) => state !== 'current');
    for (const { where } of hidden) expect(html).toContain(`${where}: `);
    expect(html.split('we do not print them').length - 1).toBe(
      hidden.filter(({ state }) => state === 'unverified').length,
    );
  });

  it('always says what to look for', () => expect(html).toContain(data.principle));
});

it('has a card for every service whose controls we have facts on, and for the home network', () => {
  const slugs = cards.map(({ slug }) => slug);
  for (const slug of ['tiktok', 'instagram', 'youtube', 'family-link', 'snapchat', 'discord', 'roblox', 'fortnite'])
    expect(slugs).toContain(slug);
  for (const slug of ['xbox-minecraft', 'playstation', 'nintendo-switch', 'iphone-ipad', 'windows', 'whatsapp'])
    expect(slugs).toContain(slug);
  expect(slugs).toContain('home-wifi');
});

it('lists every card on one page and leads there from the page for parents', () => {
  const list = distText('controls.html');
  for (const { slug } of cards) expect(list).toContain(`href="controls/${slug}.html"`);
  expect(distText('parents.html')).toContain('href="controls.html"');
});
