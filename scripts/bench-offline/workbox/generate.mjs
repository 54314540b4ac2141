// Writes Workbox's own worker, with its defaults, over the worker of a built kit: node generate.mjs <folder>
// It keeps the files that the kit's own list names.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { generateSW } from 'workbox-build';

const [folder = '.'] = process.argv.slice(2);
const { files } = JSON.parse(readFileSync(join(folder, 'kit-files.json'), 'utf8'));
const listed = new Set(files.map(({ url }) => url));
const { count, warnings } = await generateSW({
  globDirectory: folder,
  globPatterns: ['**/*'],
  manifestTransforms: [(entries) => ({ manifest: entries.filter(({ url }) => listed.has(url)) })],
  swDest: join(folder, 'kit-worker.js'),
});
if (count !== listed.size) throw new Error(`${count} of ${listed.size} files. ${warnings.join('\n')}`);
