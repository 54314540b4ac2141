import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { PDF_FOLDER } from '../../core/pdf-list.ts';
import { placePdfs } from './place-pdfs.ts';

export interface PdfOptions {
  /** A file to write what PDFs the site would link, for whoever prints them (scripts/write-pdfs.ts). */
  wantedFile: string | undefined;
}

/** Carries the PDFs of `npm run pdf` in the build, and links them. Without PDFs the kit is whole too. */
export function pdfFiles({ wantedFile }: PdfOptions): AstroIntegration {
  let root: URL;
  return {
    name: 'pdf-files',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { wanted, copied, old } = await placePdfs(
          fileURLToPath(dir),
          fileURLToPath(new URL(`${PDF_FOLDER}/`, root)),
        );
        if (wantedFile) await writeFile(wantedFile, JSON.stringify(wanted));
        if (copied > 0) logger.info(`${copied} PDFs are linked.`);
        if (old.length > 0)
          logger.warn(`Left out, for their sheets have changed; run "npm run pdf": ${old.join(', ')}`);
      },
    },
  };
}
