import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { BUDGETS } from '../../scripts/page-weights.ts';
import { offerSixty } from '../../scripts/sixty-printables.ts';
import { PRINT_JOB_KEY } from '../../src/core/kept-keys.ts';
import { MOST_ITEMS } from '../../src/core/print-job.ts';
import { findBarriers } from '../support/axe.ts';
import { openPage, type OpenOptions } from '../support/browser.ts';
import { distFiles, distFolder, distText } from '../support/dist.ts';
import { blockStorage, EVENING, keepWorkshop, planned } from '../support/kept-workshop.ts';
import { aSavedVisitForAll } from '../support/offline-visitor.ts';
import { inPoints, readPdf } from '../support/paper-pdf.ts';
import { countSheets, printPage } from '../support/print.ts';
import { atRoot, inSubFolder } from '../support/site.ts';

const PAGE = 'print-center.html';
const SIX = [
  'handouts/which-lock',
  'quizzes/kind-or-not/paper',
  'handouts/break-cards',
  'handouts/street-of-doors',
  'family-agreement/ages-8-10',
  'spot-the-flags/you-have-won/paper',
];
const ANSWERS = ['handouts/which-lock', 'quizzes/kind-or-not/paper', 'spot-the-flags/you-have-won/paper'];

const part = (page: Page, name: string) => page.locator(`[data-ref="${name}"]`);
const textOf = (page: Page, name: string): Promise<string | null> => part(page, name).textContent();

/** Counts the calls of the printer's window, which a test has not. */
const countPrints = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    window.print = () => {
      document.documentElement.dataset.prints = String(Number(document.documentElement.dataset.prints ?? 0) + 1);
    };
  });
const prints = (page: Page): Promise<number> =>
  page.evaluate(() => Number(document.documentElement.dataset.prints ?? 0));

async function openCenter(
  search = '',
  { address = atRoot(PAGE), ...options }: OpenOptions & { address?: string } = {},
) {
  const opened = await openPage({ locale: 'en-US', ...options });
  await countPrints(opened.page);
  await opened.page.goto(address + search);
  await opened.page.locator('print-center[data-ready]').waitFor();
  return opened;
}

const askFor = (ids: readonly string[]): string => `?sheets=${ids.join()}`;
const choose = (page: Page, option: string, value: string): Promise<unknown> =>
  page.locator(`[data-option="${option}"]`).selectOption(value);

async function print(page: Page): Promise<void> {
  await part(page, 'print').click();
  await page.locator('print-center[data-prepared]').waitFor();
}

/** What was built, in order: ids, answers with a "!" behind them. */
const builtOrder = (page: Page): Promise<string[]> =>
  page
    .locator('[data-piece]')
    .evaluateAll((pieces) =>
      pieces.map((piece) =>
        piece instanceof HTMLElement ? `${piece.dataset.piece}${piece.dataset.part === 'answers' ? '!' : ''}` : '',
      ),
    );

/** The rows of the job, in their order, with their copies. */
const rows = (page: Page): Promise<string[]> =>
  page
    .locator('[data-item]')
    .evaluateAll((items) =>
      items.map((item) =>
        item instanceof HTMLElement ? `${item.dataset.item} ${item.querySelector('input')?.value}` : '',
      ),
    );

/** How many pages the sum promises. */
const promised = async (page: Page): Promise<number> =>
  Number(/Pages to print: (\d+)/.exec((await textOf(page, 'sum')) ?? '')?.[1]);

describe('a job of six with their answers', () => {
  it('is chosen with ticks, put in order, and prints answers last', async () => {
    const { page, problems } = await openCenter();
    for (const id of SIX) await page.locator(`[data-choose="${id}"]`).check();
    await page.getByRole('button', { name: 'Up: Break cards' }).click();
    await page.getByRole('button', { name: 'Up: Break cards' }).click();
    await page.getByLabel('Copies of Break cards').fill('42');
    await page.getByLabel('Copies of Break cards').press('Tab');
    expect((await rows(page)).slice(0, 2)).toEqual(['handouts/break-cards 42', 'handouts/which-lock 1']);
    await print(page);
    const [locks = '', quiz = '', cards = '', ...more] = SIX;
    expect(await builtOrder(page)).toEqual([cards, locks, quiz, ...more, ...ANSWERS.map((id) => `${id}!`)]);
    expect(await page.locator('.print-cover tbody tr').first().textContent()).toContain('Break cards142');
    expect(await prints(page)).toBe(1);
    expect(problems).toEqual([]);
  });

  it.each([
    ['usual', {}],
    ['on two sides', { sides: '2' }],
    ['with its answers after each, on A4', { answers: 'after', paper: 'a4' }],
    ['with numbers and color, without the list', { cover: 'no', numbers: 'yes', ink: 'color' }],
    ['two to a page where they stay readable', { perPage: '2' }],
    ['four to a page, on A4', { perPage: '4', paper: 'a4' }],
  ])('%s comes out on as many pages as it says', async (_, options) => {
    const { page } = await openCenter(askFor(SIX));
    for (const [option, value] of Object.entries(options)) await choose(page, option, value);
    await print(page);
    expect(await countSheets(page, 'Letter')).toBe(await promised(page));
  });

  it('keeps the backs of cards empty', async () => {
    const { page } = await openCenter(askFor(['handouts/break-cards', 'handouts/which-lock']));
    await choose(page, 'sides', '2');
    await print(page);
    expect(await page.locator('[data-piece="handouts/break-cards"] > :last-child').getAttribute('class')).toBe(
      'print-blank',
    );
    expect(await page.locator('[data-piece]').last().locator('.print-blank').count()).toBe(0);
  });

  it('is in large print where that is chosen', async () => {
    const { page } = await openCenter(askFor(SIX));
    const usual = await promised(page);
    await choose(page, 'type', 'large');
    expect(await promised(page)).toBeGreaterThan(usual);
    await print(page);
    expect(await part(page, 'job').getAttribute('data-type')).toBe('large');
  });
});

describe('copies', () => {
  it('of 999 print one of each with the list, and it says how many pages it would be', async () => {
    const { page } = await openCenter(askFor(SIX.slice(0, 2)));
    await part(page, 'each').fill('999');
    await page.getByRole('button', { name: 'Set for all' }).click();
    await choose(page, 'copiesBy', 'pages');
    expect(await textOf(page, 'too-many')).toContain('2001 pages');
    expect(await promised(page)).toBe(5);
    await print(page);
    expect(await page.locator('.print-cover').textContent()).toContain('999');
  });

  it('print page by page where that is chosen', async () => {
    const { page } = await openCenter(askFor(['handouts/which-lock']));
    await page.getByLabel('Copies of Which lock?').fill('12');
    await choose(page, 'copiesBy', 'pages');
    await print(page);
    expect(await page.locator('[data-part="sheets"]').count()).toBe(12);
    expect(await countSheets(page, 'Letter')).toBe(14);
  });
});

/** Sizes of paper in points, and the other one, which the printer may be set to. */
const PAPERS = [
  { paper: 'letter', width: 612, height: 792, printer: 'A4' },
  { paper: 'a4', width: 595, height: 842, printer: 'Letter' },
] as const;

describe.each(PAPERS)('everything there is, on $paper while the printer is set to $printer', (size) => {
  it.each([
    ['usual', 'no'],
    ['usual', 'yes'],
    ['large', 'no'],
  ])('in %s type, with page numbers: %s, comes out on the pages it says and on that paper', async (type, numbers) => {
    const { page } = await openCenter();
    const all = await page
      .locator('[data-printable]')
      .evaluateAll((cards) => cards.map((card) => card.getAttribute('data-printable')));
    for (let from = 0; from < all.length; from += MOST_ITEMS) {
      await page.goto(`${atRoot(PAGE)}${askFor(all.slice(from, from + MOST_ITEMS).map(String))}`);
      await page.locator('print-center[data-ready]').waitFor();
      // The answers in large print are an estimate.
      const options = { paper: size.paper, type, numbers, cover: 'no', answers: type === 'large' ? 'out' : 'last' };
      for (const [option, value] of Object.entries(options)) await choose(page, option, value);
      await print(page);
      const pages = await readPdf(await printPage(page, size.printer));
      expect(pages.length).toBe(await promised(page));
      const others = pages.filter(
        ({ width, height }) => Math.abs(width - size.width) > 1 || Math.abs(height - size.height) > 1,
      );
      expect(others.map(({ width, height }) => `${width} by ${height}`)).toEqual([]);
    }
  });

  it('folds a booklet in the middle of that paper', async () => {
    const { page } = await openCenter(askFor(['handouts/help-in-my-pocket']));
    await choose(page, 'paper', size.paper);
    await print(page);
    const [cover] = (await readPdf(await printPage(page, size.printer))).slice(-1);
    const fold = cover?.texts.find(({ text }) => text.startsWith('1. Fold'))?.baseline ?? 0;
    // The words stand just below the line.
    expect(fold).toBeGreaterThan(size.height / 2);
    expect(fold).toBeLessThan(size.height / 2 + inPoints(8));
  });
});

it('takes sixty at once', async () => {
  const { page } = await openPage();
  await countPrints(page);
  const ids = await offerSixty(page, distFolder);
  await page.goto(atRoot(PAGE) + askFor(ids));
  await page.locator('print-center[data-ready]').waitFor();
  await print(page);
  expect((await builtOrder(page)).filter((id) => !id.endsWith('!'))).toEqual(ids);
});

it('says to choose a sheet when nothing is chosen, and then prints the plain list', async () => {
  const { page } = await openCenter();
  expect(await textOf(page, 'print')).toBe('Choose a sheet first');
  await part(page, 'print').click();
  expect(await textOf(page, 'status')).toContain('Tick at least one sheet');
  expect(await prints(page)).toBe(0);
  await page.emulateMedia({ media: 'print' });
  expect(await page.getByRole('link', { name: 'Break cards' }).isVisible()).toBe(true);
  expect(await part(page, 'print').isVisible()).toBe(false);
});

it('prints nothing but the job', async () => {
  const { page } = await openCenter(askFor(['handouts/which-lock']));
  await print(page);
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.print-job .paper-sheet').first().isVisible()).toBe(true);
  for (const gone of ['.print-group', '.board-head', '.foot', '.print-bar'])
    expect(await page.locator(gone).first().isVisible()).toBe(false);
});

describe('the memory of the device', () => {
  it('keeps the last choice, and forgets it when asked', async () => {
    const { page } = await openCenter();
    await page.locator(`[data-choose="${SIX[2]}"]`).check();
    await choose(page, 'paper', 'a4');
    await page.reload();
    await page.locator('print-center[data-ready]').waitFor();
    expect(await rows(page)).toEqual(['handouts/break-cards 1']);
    expect(await page.locator('[data-option="paper"]').inputValue()).toBe('a4');
    await page.getByRole('button', { name: 'Forget this choice' }).click();
    expect(await page.evaluate((key) => localStorage.getItem(key), PRINT_JOB_KEY)).toBeNull();
  });

  it('that is blocked is said once, and everything works', async () => {
    const { page } = await openPage();
    await blockStorage(page);
    await countPrints(page);
    await page.goto(atRoot(PAGE));
    await page.locator('print-center[data-ready]').waitFor();
    expect(await textOf(page, 'status')).toContain('keeps nothing here');
    await page.locator(`[data-choose="${SIX[0]}"]`).check();
    expect(await textOf(page, 'status')).not.toContain('keeps nothing here');
    await print(page);
    expect(await prints(page)).toBe(1);
  });

  it.each(['{', '{"version":9}', '[[[', '"<img src=x onerror=alert(1)>"'])(
    'that holds %s starts afresh',
    async (text) => {
      const { page, problems } = await openPage();
      await page.addInitScript(([key = '', kept = '']) => localStorage.setItem(key, kept), [PRINT_JOB_KEY, text]);
      await page.goto(atRoot(PAGE));
      await page.locator('print-center[data-ready]').waitFor();
      expect(await textOf(page, 'status')).toContain('could not be read');
      expect(problems).toEqual([]);
    },
  );
});

describe('an address', () => {
  it.each([
    ['?sheets=../../x,javascript:alert(1),<img>', '3 of the sheets'],
    ['?lesson=constructor', 'names nothing'],
    ['?workshop=not-there', 'names nothing'],
    ['?evening', 'no plan in My workshop'],
  ])('%s says what is wrong and breaks nothing', async (search, says) => {
    const { page, problems } = await openCenter(search);
    await expect.poll(() => textOf(page, 'status')).toContain(says);
    expect(await rows(page)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('of a lesson brings all its sheets', async () => {
    const { page } = await openPage();
    await page.goto(atRoot('lessons/doors-and-locks/handouts.html'));
    await page.getByRole('link', { name: 'Print everything for this lesson' }).click();
    await page.locator('print-center[data-ready]').waitFor();
    expect(await rows(page)).toContain('handouts/which-lock 1');
  });

  it('of a workshop brings the sheets of its lessons', async () => {
    const { page } = await openCenter('?workshop=evening-doors-and-locks-60');
    expect(await rows(page)).toContain('handouts/which-lock 1');
    expect(await rows(page)).not.toContain('handouts/break-cards 1');
  });

  it('of the evening in hand brings its handouts with the copies of the head count', async () => {
    const { page } = await openPage();
    await keepWorkshop(page, planned({ families: { from: 20, to: 30 } }, [EVENING]));
    await countPrints(page);
    await page.goto(`${atRoot(PAGE)}?evening`);
    // One for each family, and a tenth more.
    await expect.poll(() => rows(page)).toContain('handouts/break-cards 33');
    await part(page, 'print').click();
    await expect.poll(() => prints(page)).toBe(1);
    const lines = await page.locator('.print-cover .print-line').allTextContents();
    expect(lines).toEqual(['School: Riverside School', 'For the day: Tuesday, February 9, 2027']);
  });
});

it('names a sheet whose file does not come, and prints the rest', async () => {
  const { page } = await openPage();
  await countPrints(page);
  await page.route('**/sheets/en.handouts.break-cards.js', (route) => route.abort());
  await page.goto(atRoot(PAGE) + askFor(SIX));
  await page.locator('print-center[data-ready]').waitFor();
  await part(page, 'print').click();
  await expect.poll(() => textOf(page, 'missing-text')).toContain('Break cards');
  expect(await prints(page)).toBe(0);
  await page.getByRole('button', { name: 'Print the rest' }).click();
  expect(await prints(page)).toBe(1);
  expect(await builtOrder(page)).not.toContain('handouts/break-cards');
});

it('brings back what was removed', async () => {
  const { page } = await openCenter(askFor(SIX.slice(0, 3)));
  await page.getByRole('button', { name: 'Remove: Which lock?' }).click();
  expect(await rows(page)).toHaveLength(2);
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await rows(page)).toEqual(SIX.slice(0, 3).map((id) => `${id} 1`));
});

it('narrows the list, counts, and chooses all that is shown', async () => {
  const { page } = await openCenter();
  await page.getByLabel('Kind', { exact: true }).selectOption('coloring');
  expect(await textOf(page, 'shown')).toMatch(/^2 of \d+ shown$/);
  await page.getByRole('button', { name: 'Choose all shown' }).click();
  expect(await rows(page)).toEqual(['handouts/street-of-doors 1', 'handouts/wall-of-kind-notes 1']);
  await page.getByRole('button', { name: 'Show all' }).click();
  await expect.poll(() => page.locator('[data-printable]:visible').count()).toBeGreaterThan(10);
});

it.each([
  ['from a stick', pathToFileURL(join(distFolder, PAGE)).href],
  ['in a sub-folder', inSubFolder(PAGE)],
])('prints %s', async (_, address) => {
  const { page, problems } = await openCenter(askFor(SIX), { address });
  await print(page);
  expect(await builtOrder(page)).toHaveLength(SIX.length + ANSWERS.length);
  expect(problems).toEqual([]);
});

const savedVisit = aSavedVisitForAll();
it('prints when the host is gone', async () => {
  const { host, page, problems } = await savedVisit();
  await host.stop();
  problems.length = 0;
  await countPrints(page);
  await page.goto(`${host.address}${PAGE}${askFor(SIX)}`);
  await page.locator('print-center[data-ready]').waitFor();
  await print(page);
  expect(await builtOrder(page)).toHaveLength(SIX.length + ANSWERS.length);
  expect(problems).toEqual([]);
});

it('works with a keyboard alone', async () => {
  const { page } = await openCenter();
  await page.getByLabel('Words in the title').focus();
  await page.keyboard.type('which lock');
  while (!(await page.evaluate(() => document.activeElement?.matches('[data-choose]') ?? false)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Space');
  expect(await rows(page)).toEqual(['handouts/which-lock 1']);
  while (!(await page.evaluate(() => document.activeElement?.matches('[data-act="print"]') ?? false)))
    await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.locator('print-center[data-prepared]').waitFor();
  expect(await prints(page)).toBe(1);
});

it.each([
  [360, 'light'],
  [1280, 'dark'],
] as const)(
  'at %i px in %s has no barrier, no sideways scroll and no target under 44 px',
  async (width, colorScheme) => {
    const { page } = await openCenter(askFor(SIX), { width, colorScheme });
    await expect.poll(() => page.locator('.print-small').count()).toBeGreaterThan(0);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const low = await page
      .locator('print-center :is(button, select, label:has(input), input:not([type="checkbox"])):visible')
      .evaluateAll((targets) => targets.filter((target) => target.getBoundingClientRect().height < 43.9).map(String));
    expect(low).toEqual([]);
  },
);

it('shows the sheet itself as its picture, as wide as paper on a phone too', async () => {
  const { page } = await openCenter('', { width: 360 });
  await page.locator('[data-sheet="handouts/break-cards"]').scrollIntoViewIfNeeded();
  const sheet = page.locator('[data-sheet="handouts/break-cards"] .paper-sheet');
  await sheet.waitFor();
  const columns = await sheet.locator('.cut').evaluate((cut) => getComputedStyle(cut).gridTemplateColumns.split(' '));
  expect(columns).toHaveLength(2);
});

it.each([360, 1280])('fetches no more small pictures than can be seen, %i pixels wide', async (width) => {
  const { page } = await openPage({ width });
  const fetched: string[] = [];
  page.on('response', (response) => fetched.push(new URL(response.url()).pathname.slice(1)));
  await page.goto(atRoot(PAGE));
  await expect.poll(() => page.locator('.print-picture .paper-sheet').count()).toBeGreaterThan(0);
  await page.waitForLoadState('networkidle');
  const pictures = fetched.filter((path) => /^sheets\/\w+\.(?:handouts|quizzes|lessons)/.test(path));
  const all = distFiles.filter((file) => file.startsWith('sheets/'));
  expect(pictures.length).toBeLessThan(all.length / 2);
  const bytes = pictures.map((path) => brotliCompressSync(distText(path)).length);
  expect(bytes.reduce((sum, one) => sum + one, 0)).toBeLessThanOrEqual(BUDGETS.pictures);
});

it('leads to each sheet without script', async () => {
  const { page } = await openPage({ javaScriptEnabled: false });
  await page.goto(atRoot(PAGE));
  expect(await page.locator('noscript p', { hasText: 'needs JavaScript' }).isVisible()).toBe(true);
  expect(await page.locator('[data-choose]').first().isVisible()).toBe(false);
  await page.getByRole('link', { name: 'Break cards' }).click();
  expect(page.url()).toContain('handouts/break-cards.html');
});
