import jsQR from 'jsqr';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { FOOT_ROOM } from '../../src/core/my-workshop/school-foot.ts';
import { openPageForAll } from '../support/browser.ts';
import { keepWorkshop, planned } from '../support/kept-workshop.ts';
import { inMm, inPoints, type PrintedPage, readPdf } from '../support/paper-pdf.ts';
import { COPIER_SCALE, copyOfPart, lostInCopies } from '../support/paper-picture.ts';
import { inspectSheet, paperPages, type SheetOnPage, sheetsOf, showOnly } from '../support/paper-sheets.ts';
import { countSheets, printPage } from '../support/print.ts';
import { publicKit } from '../support/public-kit.ts';
import { atRoot } from '../support/site.ts';

const PX_PER_MM = 96 / 25.4;
/** Sizes and margins in millimeters (src/styles/print.css and paper.css). */
const PAPERS = [
  { paper: 'Letter', wide: 215.9, high: 279.4 },
  { paper: 'A4', wide: 210, high: 297 },
] as const;
const marginsOf = ({ sheet }: Pick<Job, 'sheet'>) => ({ block: 10, inline: sheet.isColoring ? 10 : 14 });
const TYPES = { usual: { words: 'usual type', least: 12 }, large: { words: 'large print', least: 18 } } as const;
type Type = keyof typeof TYPES;

const blankPage = openPageForAll({ deviceScaleFactor: COPIER_SCALE });
const filledPage = openPageForAll({ deviceScaleFactor: COPIER_SCALE });
const table = openPageForAll();

/** The contact fills the line as full as it may be, and the school has no room beside it. */
const LONGEST = {
  school: 'Lincoln Elementary '.repeat(10).trim(),
  contact: 'Ask Ms. WILLIAMS '.repeat(9).slice(0, FOOT_ROOM),
};

/** One way to print one sheet. */
interface Job {
  name: string;
  sheet: SheetOnPage;
  type: Type;
  paper: (typeof PAPERS)[number];
}

/** Letters in one text and not in the other, each as often as it is missing. */
function missingFrom(found: string, wanted: string): string {
  const left = new Map<string, number>();
  for (const letter of found.normalize('NFKC')) left.set(letter, (left.get(letter) ?? 0) + 1);
  return [...wanted.normalize('NFKC')]
    .filter((letter) => {
      const count = left.get(letter) ?? 0;
      left.set(letter, count - 1);
      return count <= 0;
    })
    .join('');
}

/** What is wrong with the number of pages, or with a page that is empty. */
function wrongPages(job: Job, printed: readonly PrintedPage[]): string[] {
  const { sheet, type } = job;
  const wrong = printed.flatMap(({ texts }, at) => (texts.length === 0 ? [`page ${at + 1} is blank`] : []));
  const promised = type === 'large' ? sheet.largePages : sheet.pages;
  // Answers promise nothing in large print: they are for the presenter.
  if (Number.isNaN(promised) && type === 'large' && sheet.isAnswers) return wrong;
  if (promised === printed.length) return wrong;
  const last = printed.at(-1);
  const lowest = Math.max(0, ...(last?.texts.map(({ baseline }) => baseline) ?? []));
  const held = inMm(lowest) - marginsOf(job).block;
  return [...wrong, `says ${promised} page(s), prints ${printed.length}; last page holds ${held} mm`];
}

/** How high a capital is, as a share of the size of its type. */
const CAPITAL = 0.75;

/** Texts that stand in the margin or beyond it, and those that are too small. */
function wrongTexts(job: Job, { width, height, texts }: PrintedPage): string[] {
  const { block, inline } = marginsOf(job);
  const [side, edge] = [inPoints(inline), inPoints(block)];
  return texts.flatMap(({ text, left, right, baseline, size }) => {
    const beyond = {
      left: side - left,
      right: right - (width - side),
      top: edge - (baseline - CAPITAL * size),
      bottom: baseline - (height - edge),
    };
    return [
      // The empty edge of a letter, and what a browser rounds.
      ...Object.entries(beyond).flatMap(([where, over]) =>
        over > 2 ? [`${over.toFixed(1)} pt beyond the ${where}: “${text}”`] : [],
      ),
      ...(size < TYPES[job.type].least - 0.05 ? [`${size.toFixed(1)} pt: “${text}”`] : []),
    ];
  });
}

/** Headings with nothing below them on their page. */
function lastHeadings(headings: readonly string[], printed: readonly PrintedPage[]): string[] {
  return printed.slice(0, -1).flatMap(({ texts }, at) => {
    const lowest = Math.max(...texts.map(({ baseline }) => baseline));
    const last = texts.filter(({ baseline }) => lowest - baseline < 2).map(({ text }) => text);
    const words = last.join('').replace(/\s+/g, '');
    return headings.some((heading) => heading === words) ? [`“${last.join('')}” stands last on page ${at + 1}`] : [];
  });
}

/** Everything that is wrong with one sheet printed one way, and copied where that is wanted. */
async function problemsOf(page: Page, job: Job, isCopied: boolean): Promise<string[]> {
  const { sheet, type, paper } = job;
  await showOnly(page, sheet.place, type);
  const printed = await readPdf(await printPage(page, paper.paper));
  const contentWidth = Math.floor((paper.wide - 2 * marginsOf(job).inline) * PX_PER_MM);
  await page.setViewportSize({ width: contentWidth, height: 900 });
  const { letters, headings, problems } = await inspectSheet(page);
  const lost = missingFrom(printed.flatMap(({ texts }) => texts.map(({ text }) => text)).join(''), letters);
  return named(job, [
    ...wrongPages(job, printed),
    ...printed.flatMap((one) => wrongTexts(job, one)),
    ...(lost === '' ? [] : [`not printed: ${lost.slice(0, 60)}`]),
    ...lastHeadings(headings, printed),
    ...problems,
    ...(isCopied ? await lostInCopies(page, (await table()).page) : []),
  ]);
}

/** Problems with the file, the size of the paper and the type they come with. */
const named = ({ name, type, paper }: Job, problems: readonly string[]): string[] =>
  problems.map((problem) => `${name}, ${paper.paper}, ${TYPES[type].words}: ${problem}`);

/** Every way to print every sheet of the open page. */
async function jobsOf(page: Page, name: string): Promise<Job[]> {
  return (await sheetsOf(page)).flatMap((sheet) => {
    const types: readonly Type[] = sheet.isLarge ? ['large'] : ['usual', 'large'];
    const part = sheet.place === 0 ? name : `${name}, sheet ${sheet.place + 1}`;
    return types.flatMap((type) => PAPERS.map((paper) => ({ name: part, sheet, type, paper })));
  });
}

/** Everything that is wrong with the sheets of the open page, whichever way they are printed. */
async function problemsOfPage(page: Page, name: string, isCopied: (job: Job) => boolean): Promise<string[]> {
  await page.emulateMedia({ media: 'print' });
  const problems: string[] = [];
  for (const job of await jobsOf(page, name)) problems.push(...(await problemsOf(page, job, isCopied(job))));
  return problems;
}

it('finds the sheets of the kit', () => {
  expect(paperPages.filter((page) => page.startsWith('handouts/')).length).toBeGreaterThanOrEqual(10);
  expect(paperPages.filter((page) => page.endsWith('/paper.html')).length).toBeGreaterThanOrEqual(8);
  expect(paperPages).toContain('wallet-cards.html');
});

describe.each(paperPages)('%s', (file) => {
  const name = file.replace(/\.html$/, '');

  it('prints and copies well in both sizes and both types', async () => {
    const { page, problems } = await blankPage();
    await page.goto(atRoot(file));
    expect(await problemsOfPage(page, name, () => true)).toEqual([]);
    expect(problems).toEqual([]);
  });

  it('prints its sheets one after the other as on their own', async () => {
    const { page } = await blankPage();
    await page.goto(atRoot(file));
    const sheets = await sheetsOf(page);
    const promised = sheets.reduce((sum, { isLarge, pages, largePages }) => sum + (isLarge ? largePages : pages), 0);
    for (const { paper } of PAPERS) expect(await countSheets(page, paper), paper).toBe(promised);
  });
});

/** A long address, as a district may have. */
const SITE = 'https://lincoln-pta.example.org/family-nights/';
/** One of each kind of sheet that has a foot with a code. */
const WITH_CODE = [
  ['handouts/break-cards', 'handouts/break-cards'],
  ['handouts/which-lock', 'handouts/which-lock'],
  ['handouts/which-lock/answers', 'handouts/which-lock'],
  ['handouts/phone-bedtime-plan', 'handouts/phone-bedtime-plan'],
  ['handouts/one-good-thing-wall', 'handouts/one-good-thing-wall'],
  ['handouts/street-of-doors', 'handouts/street-of-doors'],
  ['quizzes/kind-or-not/paper', 'quizzes/kind-or-not'],
  ['spot-the-flags/you-have-won/paper', 'spot-the-flags/you-have-won'],
  ['strong-door/paper', 'strong-door'],
] as const;

describe('with a public address', () => {
  const kit = publicKit(SITE);
  beforeAll(kit.build, 240_000);

  it.each(WITH_CODE)('%s has a code of 20 mm that a phone reads from a copy', async (file, leadsTo) => {
    const { page } = await blankPage();
    await page.goto(kit.address(`${file}.html`));
    await page.emulateMedia({ media: 'print' });
    const code = page.locator('.paper-foot .qr svg').first();
    const dark = await code.locator('path').evaluate((path) => path.getBoundingClientRect().width);
    expect(dark / PX_PER_MM).toBeGreaterThanOrEqual(20);
    const { bytes, width, height } = await copyOfPart(page, (await table()).page, '.paper-foot .qr svg >> nth=0');
    expect(jsQR(bytes, width, height)?.data).toBe(`${SITE}${leadsTo}.html`);
  });

  it.each(paperPages)('%s prints well with the longest school details too', async (file) => {
    const { page } = await filledPage();
    if (page.url() === 'about:blank') await keepWorkshop(page, planned(LONGEST));
    await page.goto(kit.address(file));
    const lines = await page.locator('school-foot [data-ref="contact"]').allTextContents();
    expect(new Set(lines)).toEqual(new Set(lines.length === 0 ? [] : [LONGEST.contact.trim()]));
    // What is new is the foot, and one copy of it is enough.
    const isCopied = ({ type, paper }: Job) => type === 'usual' && paper.paper === 'Letter';
    expect(await problemsOfPage(page, file.replace(/\.html$/, ''), isCopied)).toEqual([]);
  });
});
