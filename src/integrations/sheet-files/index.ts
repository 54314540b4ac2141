import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { writeSheets } from './write-sheets.ts';

/**
 * Writes the sheets of every printable as scripts, so that the print center can take them in, over file:// too. Stands
 * before the portable links: a sheet holds no link, and the files must be there when links are checked.
 */
export function sheetFiles(): AstroIntegration {
  return {
    name: 'sheet-files',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const count = await writeSheets(fileURLToPath(dir));
        logger.info(`${count} printables can be printed together`);
      },
    },
  };
}
