import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { zipSize } from '../../core/zip-size.ts';
import { reserveFiles, writeEdition, writeSize } from './write-edition.ts';

/**
 * The USB edition: the whole build as one zip, with lists of checksums (docs/decisions/017). Three steps of the build:
 * `reserve` stands before the portable links, which then find the files; `size` after them and before anything that
 * hashes pages; `write` last of all.
 */
export function usbEdition(): Record<'reserve' | 'size' | 'write', AstroIntegration> {
  return {
    reserve: {
      name: 'usb-edition-reserve',
      hooks: { 'astro:build:done': ({ dir }) => reserveFiles(fileURLToPath(dir)) },
    },
    size: {
      name: 'usb-edition-size',
      hooks: { 'astro:build:done': async ({ dir }) => void (await writeSize(fileURLToPath(dir))) },
    },
    write: {
      name: 'usb-edition',
      hooks: {
        'astro:build:done': async ({ dir, logger }) => {
          const { files, bytes, hash } = await writeEdition(fileURLToPath(dir));
          logger.info(`${files} files in a zip of ${zipSize(bytes)}, SHA-256 ${hash}`);
        },
      },
    },
  };
}
