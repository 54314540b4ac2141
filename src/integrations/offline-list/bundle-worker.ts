import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles a worker to one classic script. @param version the hash of the list it answers for */
export async function bundleWorker(name: 'worker' | 'kill-worker', version: string): Promise<string> {
  const result = await build({
    entryPoints: [fileURLToPath(new URL(`../../offline/${name}.ts`, import.meta.url))],
    bundle: true,
    write: false,
    minify: true,
    format: 'iife',
    target: 'es2022',
    charset: 'utf8',
    define: { KIT_VERSION: JSON.stringify(version) },
    logLevel: 'warning',
  });
  return result.outputFiles[0]?.text ?? '';
}
