import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { makeFindable } from './make-findable.ts';

/**
 * Helps strangers to find the kit: sitemap, feed and preview pictures (docs/decisions/014). They name whole addresses, so
 * they are made only when PUBLIC_ADDRESS says where the kit will stand.
 */
export function findable(): AstroIntegration {
  let place: { site: string | undefined; root: URL };
  return {
    name: 'findable',
    hooks: {
      'astro:config:done': ({ config }) => {
        place = { site: config.site, root: config.root };
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { site, root } = place;
        if (!site) return;
        const { pages, pictures } = await makeFindable(fileURLToPath(dir), { site, root });
        logger.info(`${pages} pages in the sitemap, ${pictures} preview pictures.`);
      },
    },
  };
}
