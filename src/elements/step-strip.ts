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
  const tabs = steps.map((_, index) => {
    const tab = document.createElement('span');
    tab.dataset.state = index < at ? 'done' : index === at ? 'now' : 'to-come';
    tab.textContent = index < at ? '' : String(index + 1);
    return tab;
  });
  strip.replaceChildren(...tabs);
  strip.setAttribute('aria-label', label.replace('{step}', String(at + 1)).replace('{count}', String(steps.length)));
}
