import { createHash } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { build, type BuildOptions, type Plugin } from 'esbuild';
import { findFile, isLocal, pathInSite, relativeAddress, splitAddress } from './addresses.ts';
import { OWN_ADDRESS } from './own-address.ts';
import { inFolder, reportBroken, type SiteFiles } from './site-files.ts';

/** Where Astro keeps hashed files, and where ours go. */
export const ASSET_FOLDER = '_astro';

/** A finished file below the build folder and the files it was made from. */
export interface Bundle {
  file: string;
  madeFrom: readonly string[];
}

/** One stylesheet of a set, with its media query. */
export interface StylesheetPart {
  file: string;
  media: string;
}

/** Runs esbuild on a made-up entry file and writes the one result under a name taken from its content. */
async function bundle(entry: string, extension: 'css' | 'js', site: SiteFiles, options: BuildOptions): Promise<Bundle> {
  const result = await build({
    ...options,
    stdin: { contents: entry, loader: extension, resolveDir: join(site.folder, ASSET_FOLDER) },
    absWorkingDir: site.folder,
    preserveSymlinks: true,
    bundle: true,
    minify: true,
    metafile: true,
    write: false,
    outdir: ASSET_FOLDER,
    charset: 'utf8',
    logLevel: 'silent',
  });
  const contents = result.outputFiles?.find((output) => output.path.endsWith(`.${extension}`))?.contents;
  if (!contents) throw new Error(`Nothing came out of merging:\n${entry}`);
  const hash = createHash('sha256').update(contents).digest('hex').slice(0, 10);
  const file = `${ASSET_FOLDER}/${hash}.${extension}`;
  await mkdir(join(site.folder, ASSET_FOLDER), { recursive: true });
  await writeFile(join(site.folder, file), contents);
  const madeFrom = Object.keys(result.metafile?.inputs ?? {}).filter((input) => site.files.has(input));
  return { file, madeFrom };
}

/** Keeps addresses inside CSS relative to the merged stylesheet, and reports those that lead nowhere. */
function relativeUrls(site: SiteFiles): Plugin {
  return {
    name: 'relative-urls',
    setup(hooks) {
      hooks.onResolve({ filter: /./ }, ({ path, kind, importer }) => {
        if (kind !== 'url-token') return undefined;
        if (!isLocal(path) || path.startsWith('#')) return { path, external: true };
        const stylesheet = inFolder(site.folder, importer);
        const parts = splitAddress(path);
        const file = findFile(pathInSite(parts.path, stylesheet), site.files);
        if (!file) {
          reportBroken(site, stylesheet, path, 'no such file');
          return { path, external: true };
        }
        return {
          path: relativeAddress(`${ASSET_FOLDER}/merged.css`, file) + parts.query + parts.fragment,
          external: true,
        };
      });
    },
  };
}

/**
 * Merges stylesheets into one, in order. `first` is a stylesheet that stands before all: the order of the layers must
 * be known before the first layer is filled, whatever order the build linked its files in.
 */
export function mergeStylesheets(parts: readonly StylesheetPart[], first: string | undefined, site: SiteFiles) {
  const lines = parts.map(({ file, media }) => `@import ${JSON.stringify(resolve(site.folder, file))} ${media};`);
  if (first) lines.unshift(`@import ${JSON.stringify(first)};`);
  return bundle(lines.join('\n'), 'css', site, { plugins: [relativeUrls(site)] });
}

/**
 * Merges module scripts into one classic script: browsers refuse modules over file://. One script for the whole set,
 * so that a module two of them share still runs once. One that the frame and a page share runs in each: what it must have
 * once for a page, it keeps on `globalThis` (src/browser/trusted-scripts.ts).
 */
export function mergeScripts(files: readonly string[], site: SiteFiles): Promise<Bundle> {
  const lines = files.map((file) => `import ${JSON.stringify(resolve(site.folder, file))};`);
  const define = { 'import.meta.url': OWN_ADDRESS };
  return bundle(lines.join('\n'), 'js', site, { format: 'iife', target: 'es2022', define });
}
