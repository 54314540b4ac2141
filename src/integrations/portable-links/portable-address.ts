import { posix } from 'node:path';
import {
  absoluteAddress,
  decode,
  findFile,
  isLocal,
  namesAPlace,
  pathInSite,
  relativeAddress,
  relativeFolder,
  splitAddress,
} from './addresses.ts';
import { mapSrcset } from './attributes.ts';
import type { Reference } from './read-page.ts';
import { reportBroken, type SiteFiles } from './site-files.ts';

/** The one page that a host serves at any depth, so its links count from the root of the host. */
export const NOT_FOUND_PAGE = '404.html';

/** The address of a file of the kit, to be written on `page`. */
export const addressFor = (page: string, file: string): string =>
  page === NOT_FOUND_PAGE ? absoluteAddress(file) : relativeAddress(page, file);

function checkPlace(address: string, page: string, target: string, site: SiteFiles): void {
  const { fragment } = splitAddress(address);
  const places = site.pages.get(target)?.places;
  if (!places || !namesAPlace(fragment)) return;
  const name = decode(fragment.slice(1));
  if (!places.has(name)) reportBroken(site, page, address, `nothing with id="${name}" in ${target}`);
}

function portableAddress(address: string, page: string, site: SiteFiles): string {
  if (address === '' || !isLocal(address)) return address;
  const { path, query, fragment } = splitAddress(address);
  const target = path === '' ? page : findFile(pathInSite(path, page), site.files);
  if (target === undefined) {
    reportBroken(site, page, address, 'no such page');
    return address;
  }
  checkPlace(address, page, target, site);
  return path === '' ? address : addressFor(page, target) + query + fragment;
}

function portableFolder(address: string, page: string, site: SiteFiles): string {
  const folder = pathInSite(address, page);
  if (!site.folders.has(folder)) reportBroken(site, page, address, 'no such folder');
  return page === NOT_FOUND_PAGE ? posix.join('/', folder, '/') : relativeFolder(page, folder);
}

/** The value to write for an attribute that holds an address. Notes every address that leads nowhere. */
export function portableValue({ kind, value }: Reference, page: string, site: SiteFiles): string {
  const address = value.trim();
  if (kind === 'folder') return portableFolder(address, page, site);
  if (kind === 'srcset') return mapSrcset(address, (candidate) => portableAddress(candidate, page, site));
  return portableAddress(address, page, site);
}
