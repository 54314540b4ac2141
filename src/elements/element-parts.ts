/** The part of a custom element that its page marks with this `data-ref`. A page without it is a mistake of ours. */
export function partOf(root: HTMLElement, name: string): HTMLElement {
  const part = root.querySelector<HTMLElement>(`[data-ref="${name}"]`);
  if (!part) throw new Error(`${root.localName}: expected a part with data-ref="${name}".`);
  return part;
}
