/**
 * Draws the tear-off strip of a deck: a tab for each step of these slides, gone when the step is done, longer while it
 * is on. The title slide opens the first step. The label holds "{step}" and "{count}".
 */
export function renderStepStrip(
  strip: HTMLElement,
  slides: readonly HTMLElement[],
  current: HTMLElement,
  label: string,
): void {
  const steps = [...new Set(slides.flatMap((slide) => slide.closest<HTMLElement>('[data-step]') ?? []))];
  const at = Math.max(
    0,
    steps.findIndex((step) => step.contains(current)),
  );
  if (strip.childElementCount !== steps.length)
    strip.replaceChildren(...steps.map(() => document.createElement('span')));
  [...strip.querySelectorAll('span')].forEach((tab, index) => {
    const state = index < at ? 'done' : index === at ? 'now' : 'to-come';
    if (tab.dataset.state === state) return;
    tab.dataset.state = state;
    tab.textContent = index < at ? '' : String(index + 1);
  });
  strip.setAttribute('aria-label', label.replace('{step}', String(at + 1)).replace('{count}', String(steps.length)));
}
