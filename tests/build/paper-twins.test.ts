import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pathInSite, splitAddress } from '../../src/integrations/portable-links/addresses.ts';
import { distText, linkedPages } from '../support/dist.ts';
import { elementsOf } from '../support/html.ts';

/** What people do on a screen, by the element that does it; a checklist is a page of its own kind, as guides borrow its boxes. */
const INTERACTIVE = ['quiz-practice', 'flag-scene', 'word-draw', 'good-wall', 'family-agreement'];

const isInteractive = (page: string): boolean =>
  /^checklists\/[^/]+\.html$/.test(page) || elementsOf(distText(page)).some(({ name }) => INTERACTIVE.includes(name));

const hasSheet = (page: string): boolean =>
  elementsOf(distText(page)).some(
    ({ name, attributes }) => name === 'article' && attributes['class']?.split(' ').includes('paper-sheet'),
  );

/** The pages below a page that it links to: "quizzes/kind-or-not/paper.html". */
const linkedBelow = (page: string): string[] =>
  elementsOf(distText(page)).flatMap(({ name, attributes: { href } }) => {
    const target = name === 'a' && href ? pathInSite(splitAddress(href).path, page) : '';
    return target.startsWith(`${page.replace(/\.html$/, '')}/`) ? [target] : [];
  });

const interactive = linkedPages.filter(isInteractive);

describe('every interactive thing has a paper twin', () => {
  it.each(['quizzes', 'spot-the-flags', 'checklists'])('knows those in %s', (folder) =>
    expect(interactive.filter((page) => posix.dirname(page) === folder).length).toBeGreaterThanOrEqual(3),
  );

  it.each(['strong-door.html', 'one-good-thing-wall.html', 'family-agreement.html'])('knows %s', (page) =>
    expect(interactive).toContain(page),
  );

  it.each(interactive)('%s links to a sheet to print', (page) =>
    expect(linkedBelow(page).filter(hasSheet)).not.toEqual([]),
  );
});
