import { fileURLToPath } from 'node:url';
import { absoluteAddress } from './addresses.ts';
import { mergeScripts } from './bundle.ts';
import { attributeText, type Edit } from './edit-text.ts';
import { NOT_FOUND_PAGE } from './portable-address.ts';
import type { SiteFiles } from './site-files.ts';

const ROOT_FINDER = fileURLToPath(new URL('./not-found-root.client.ts', import.meta.url));

/** The ways from a missing page up to the kit, for each depth the kit has and one more: "", "../", "../../". */
function waysUp(pages: Iterable<string>): string[] {
  const depth = Math.max(...Array.from(pages, (page) => page.split('/').length));
  return Array.from({ length: depth + 1 }, (_, level) => '../'.repeat(level));
}

/**
 * Lets 404.html find the kit in a sub-folder. Its links count from the root of the host, because a host serves it at
 * any depth. A small script that is asked for at each depth finds the kit from its own address and corrects the links.
 */
export async function addNotFoundScript(site: SiteFiles, edits: Edit[] | undefined): Promise<void> {
  const headEnd = site.pages.get(NOT_FOUND_PAGE)?.headEnd;
  if (!edits || headEnd === undefined || headEnd < 0) return;
  const { file } = await mergeScripts([ROOT_FINDER], site);
  const addresses = [absoluteAddress(file), ...waysUp(site.pages.keys()).map((way) => way + file)];
  const text = addresses.map((src) => `<script ${attributeText('src', src)} defer></script>`).join('');
  edits.push({ start: headEnd, end: headEnd, text });
}
