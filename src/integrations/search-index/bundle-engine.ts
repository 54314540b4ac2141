import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/**
 * Bundles Pagefind's browser script and our start script to one classic script: file:// allows no other kind.
 * @param pagefindScript the text of pagefind.js, as Pagefind's Node API hands it out
 */
export async function bundleEngine(pagefindScript: string): Promise<string> {
  const fetchPath = here('./read-instead-of-fetch.client.ts');
  const pagefind: Plugin = {
    name: 'pagefind',
    setup(setup) {
      setup.onResolve({ filter: /^kit:pagefind$/ }, () => ({ path: 'pagefind.js', namespace: 'pagefind' }));
      setup.onLoad({ filter: /.*/, namespace: 'pagefind' }, () => ({
        contents: `import { readInsteadOfFetch } from ${JSON.stringify(fetchPath)};\n${pagefindScript}`,
        resolveDir: here('.'),
      }));
    },
  };
  const result = await build({
    entryPoints: [here('./start.client.ts')],
    plugins: [pagefind],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    legalComments: 'none',
    define: { 'import.meta.url': 'undefined', fetch: 'readInsteadOfFetch' },
    logLevel: 'warning',
  });
  return result.outputFiles[0]?.text ?? '';
}
