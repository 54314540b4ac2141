/** The rendered tags of a step, sorted by where a step without a projector shows them. */
export interface Places {
  first: string;
  inOrder: string;
  last: string;
}

/**
 * A step cannot ask its tags what they are, so the ones that leave their place say where to in `<section data-place>`.
 * What authors write holds no section, so each ends at the next closing tag.
 */
export function gatherPlaces(rendered: string): Places {
  const MOVED = /<section data-place="(first|last)"[\s\S]*?<\/section>/g;
  const moved = [...rendered.matchAll(MOVED)];
  const at = (place: string) => moved.filter((match) => match[1] === place).map((match) => match[0]);
  return { first: at('first').join(''), inOrder: rendered.replace(MOVED, '').trim(), last: at('last').join('') };
}
