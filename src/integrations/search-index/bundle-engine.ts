import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';

const folder = fileURLToPath(new URL('.', import.meta.url));
const START =
  "import { createInstance } from 'pagefind-script'; import { handOverStart } from './start.client.ts'; handOverStart(createInstance);";
const OWN_FETCH = "import { readInsteadOfFetch } from './read-instead-of-fetch.client.ts';";

/**
 * Bundles Pagefind's browser script and our start script to one classic script: file:// allows no other kind.
 * @param pagefindScript the text of pagefind.js, as Pagefind's Node API hands it out
 */
export async function bundleEngine(pagefindScript: string): Promise<string> {
  const result = await build({
    stdin: { contents: START, resolveDir: folder },
    plugins: [pagefindFrom(pagefindScript)],
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

const pagefindFrom = (script: string): Plugin => ({
  name: 'pagefind-script',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /^pagefind-script$/ }, () => ({ path: 'pagefind.js', namespace: 'pagefind' }));
    onLoad({ filter: /.*/, namespace: 'pagefind' }, () => ({
      contents: `${OWN_FETCH}\n${script}`,
      resolveDir: folder,
    }));
  },
});
