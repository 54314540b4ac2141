import type { Page } from 'playwright-core';

/** How a person searches on a site. Times are milliseconds since 1970, by the clock of the page. */
export interface Searcher {
  name: string;
  /** The page a person reaches for search from. */
  from: string;
  /** Links of results. */
  rows: string;
  /** Files of a site that only search needs. */
  isOfSearch: RegExp;
  /** Opens the search and types a word at once. Returns when it was opened. */
  openAndType(page: Page, word: string): Promise<number>;
  /** Types another word into the open search. Returns when. */
  typeNext(page: Page, word: string): Promise<number>;
}

/** Puts a word into a field, as typing it at once would. */
const typeInto = (page: Page, selector: string, word: string): Promise<number> =>
  page.locator(selector).evaluate((field, text) => {
    if (!(field instanceof HTMLInputElement)) throw new Error('The search has no field.');
    const at = performance.timeOrigin + performance.now();
    field.focus();
    field.value = text;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    return at;
  }, word);

const KIT_FIELD = 'site-search input[name="q"]';
const kit = {
  rows: 'site-search [data-ref="results"] li a',
  isOfSearch: /search/i,
  typeNext: (page: Page, word: string) => typeInto(page, KIT_FIELD, word),
};

/** Opens a dialog by its button and puts a word into its field at once. */
const openDialogAndType = (page: Page, button: string, field: string, word: string): Promise<number> =>
  page.locator(button).evaluate(
    (opener, { selector, text }) => {
      const at = performance.timeOrigin + performance.now();
      if (opener instanceof HTMLButtonElement) opener.click();
      const input = document.querySelector(selector);
      if (!(input instanceof HTMLInputElement)) throw new Error('The search has no field.');
      input.value = text;
      input.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return at;
    },
    { selector: field, text: word },
  );

const DIALOG_FIELD = 'search-box dialog input[name="q"]';

/** The dialog in the header of every page. */
const kitDialog: Searcher = {
  name: 'the kit, in its dialog',
  from: '/index.html',
  rows: 'search-box .search-rows > li > a',
  isOfSearch: kit.isOfSearch,
  openAndType: (page, word) => openDialogAndType(page, 'search-box .find-open', DIALOG_FIELD, word),
  typeNext: (page, word) => typeInto(page, DIALOG_FIELD, word),
};

/** The search page, loaded before. */
const kitOnItsPage: Searcher = {
  ...kit,
  name: 'the kit, on the search page',
  from: '/search.html',
  openAndType: kit.typeNext,
};

const STARLIGHT_FIELD = '.pagefind-ui__search-input';

/** The dialog of Starlight. */
const starlight: Searcher = {
  name: 'Starlight',
  from: '/index.html',
  rows: '.pagefind-ui__result-link',
  isOfSearch: /pagefind|ui-core|\/search/i,
  openAndType: (page, word) => openDialogAndType(page, 'button[data-open-modal]', STARLIGHT_FIELD, word),
  typeNext: (page, word) => typeInto(page, STARLIGHT_FIELD, word),
};

export const SEARCHERS = { kitDialog, kitOnItsPage, starlight };
