import { Parser } from 'htmlparser2';

export interface Element {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The text directly inside, without that of the elements inside. */
  text: string;
}

/** All elements of a page in order of their start. */
export function elementsOf(html: string): Element[] {
  const all: Element[] = [];
  const open: Element[] = [];
  const parser = new Parser({
    onopentag(name, attributes) {
      const element = { name, attributes, text: '' };
      all.push(element);
      open.push(element);
    },
    ontext(text) {
      const inner = open.at(-1);
      if (inner) inner.text += text;
    },
    onclosetag: () => void open.pop(),
  });
  parser.end(html);
  return all;
}
