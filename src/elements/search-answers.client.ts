// What answers in the search dialog, fetched when somebody first opens it.
import { SearchAnswers } from './search-answers.ts';
import { SEARCH_ANSWERS } from './search-answers-name.ts';

const script = document.currentScript;
if (script instanceof HTMLScriptElement) {
  // All scripts of the kit lie in one folder at the root of the site.
  const siteRoot = new URL('../', script.src);
  Reflect.set(script, SEARCH_ANSWERS, (dialog: HTMLDialogElement, early: Map<string, Promise<unknown>>) =>
    new SearchAnswers(dialog, siteRoot, early).start(),
  );
}
