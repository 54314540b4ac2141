/**
 * For 404.html only. A host shows that page at any depth, so its links count from the root of the host; in a sub-folder
 * they would miss. This script is asked for at each depth the kit has, finds the kit from its own address, and puts the
 * links right. Without it, links count from the root of the host and the page is still readable.
 */
const script = document.currentScript;
const page = document.documentElement;

if (script instanceof HTMLScriptElement && !page.hasAttribute('data-root-found')) {
  page.setAttribute('data-root-found', '');
  const root = new URL('../', script.src).href;
  for (const name of ['href', 'src', 'action']) {
    for (const element of document.querySelectorAll(`[${name}^="/"]:not(script)`)) {
      element.setAttribute(name, root + (element.getAttribute(name) ?? '').slice(1));
    }
  }
}
