/** The words of a slide's heading, for the list of all slides. */
const titleOf = (slide: HTMLElement): string => slide.querySelector('h1, h2')?.textContent?.trim() ?? '';

/** Fills the list of all slides with a link to each, and the minutes of a step beside its first slide. */
export function renderSlideList(
  list: Element,
  slides: readonly HTMLElement[],
  minutes: ReadonlyMap<string, number>,
): void {
  const listed = new Set<string>();
  const rows = slides.map((slide, index) => {
    const row = document.createElement('li');
    const link = document.createElement('a');
    link.href = `#slide-${index + 1}`;
    link.textContent = `${index + 1}  ${titleOf(slide)}`;
    row.append(link);
    const step = slide.closest<HTMLElement>('[data-step-id]')?.dataset.stepId;
    const stepMinutes = step === undefined || listed.has(step) ? undefined : minutes.get(step);
    if (step) listed.add(step);
    if (stepMinutes !== undefined) row.append(` ${stepMinutes} min`);
    if (slide.matches('[data-current]')) link.setAttribute('aria-current', 'true');
    return row;
  });
  list.replaceChildren(...rows);
}
