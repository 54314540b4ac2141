import { buildNode, giveWay, type LoadSheets } from '../browser/sheets.ts';

/**
 * Shows each `[data-sheet]` as a small picture of the sheet of that id once it comes into view: the sheet itself, scaled
 * down. One after the other, so that nothing stops the page. A sheet that does not come leaves its frame empty.
 */
export function showPictures(root: HTMLElement, load: LoadSheets, signal: AbortSignal): void {
  const waiting: HTMLElement[] = [];
  let isBusy = false;

  const work = async () => {
    if (isBusy) return;
    isBusy = true;
    for (let frame = waiting.shift(); frame && !signal.aborted; frame = waiting.shift()) {
      await showPicture(frame, load);
      await giveWay();
    }
    isBusy = false;
  };
  const watch = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) {
        if (!isIntersecting || !(target instanceof HTMLElement)) continue;
        watch.unobserve(target);
        waiting.push(target);
      }
      void work();
    },
    { rootMargin: '200px' },
  );
  signal.addEventListener('abort', () => watch.disconnect());
  for (const frame of root.querySelectorAll('[data-sheet]')) watch.observe(frame);
}

async function showPicture(frame: HTMLElement, load: LoadSheets): Promise<void> {
  const [first] = await load(frame.dataset.sheet ?? '').catch(() => []);
  if (!first) return;
  const small = document.createElement('div');
  small.className = 'print-small';
  small.append(buildNode(first.node));
  frame.replaceChildren(small);
}
