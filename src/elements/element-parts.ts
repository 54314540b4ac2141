/** The part of a custom element that its page marks with this `data-ref`. A page without it is a mistake of ours. */
export function partOf(root: HTMLElement, name: string): HTMLElement {
  const part = root.querySelector<HTMLElement>(`[data-ref="${name}"]`);
  if (!part) throw new Error(`${root.localName}: no part "${name}"`);
  return part;
}

/** A new element with a text in it. */
export function textElement(name: string, text = ''): HTMLElement {
  const element = document.createElement(name);
  element.textContent = text;
  return element;
}

/** Writes a text that is new: a live region that is written again is read out again. */
export function writeNew(part: Element, text: string): void {
  if (part.textContent !== text) part.textContent = text;
}
