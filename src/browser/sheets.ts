import { type SheetFile, type SheetNode, sheetFileName } from '../core/printable.ts';
import { readSheetFile } from '../core/read-sheet-file.ts';
import { HAND_OVER } from '../core/search-index-format.ts';
import { loadScript } from './trusted-scripts.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** Builds a sheet as elements; no HTML is parsed, so a page with Trusted Types takes it. */
export function buildNode(node: SheetNode, isInSvg = false): Node {
  if (typeof node === 'string') return document.createTextNode(node);
  const [tag, attributes, ...children] = node;
  const isSvg = isInSvg || tag === 'svg';
  const element = isSvg ? document.createElementNS(SVG, tag) : document.createElement(tag);
  for (const [name, text] of Object.entries(attributes)) element.setAttribute(name, text);
  for (const child of children) element.append(buildNode(child, isSvg));
  return element;
}

/** The sheets of a printable by its id. Rejects when its file does not come or holds none. */
export type LoadSheets = (id: string) => Promise<SheetFile['sheets']>;

/** Loads each file once. One that did not come is asked for again. @param folder where the build has written them */
export function sheetLoader(folder: URL, language: string): LoadSheets {
  const coming = new Map<string, Promise<SheetFile['sheets']>>();
  return (id) => {
    const known = coming.get(id);
    if (known) return known;
    const loading = loadScript(new URL(sheetFileName(language, id), folder), HAND_OVER).then(readSheetFile);
    coming.set(id, loading);
    loading.catch(() => coming.delete(id));
    return loading;
  };
}

/** Lets the browser do what waits: a press, a frame. Preparing sixty sheets in one go would freeze the page. */
export const giveWay = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(undefined);
  });
