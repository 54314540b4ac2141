import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ownAddressPlugin } from './own-address.ts';
import { makePortable, type PortableOptions } from './make-portable.ts';

/**
 * Makes one build run everywhere: at a domain root, in a sub-folder and from a USB stick (docs/decisions/002). Stands
 * first among the integrations that read the finished pages. How it works: make-portable.ts.
 */
export function portableLinks(options: PortableOptions = {}): AstroIntegration {
  return {
    name: 'portable-links',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        updateConfig({ vite: { worker: { plugins: () => [ownAddressPlugin()] } } });
      },
      'astro:build:done': async ({ dir, logger }) => {
        const { pages, bundles } = await makePortable(fileURLToPath(dir), options);
        logger.info(`${pages} pages made portable, ${bundles} stylesheets and scripts between them`);
      },
    },
  };
}
