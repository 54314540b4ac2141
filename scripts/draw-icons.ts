// node scripts/draw-icons.ts: draws the icons of the installed kit from public/icon.svg. Run it after changing that file.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { initWasm, Resvg } from '@resvg/resvg-wasm';

const publicFolder = fileURLToPath(new URL('../public', import.meta.url));

/**
 * Room around the drawing, for systems that cut icons into their own shape: all of it must lie within a circle of 80 %
 * of the width (W3C, Web Application Manifest, "Icon masks and safe zone").
 */
const withRoom = (svg: string): string =>
  svg
    .replace('viewBox="0 0 40 40"', 'viewBox="-8 -8 56 56"')
    .replace('<rect width="40" height="40"', '<rect x="-8" y="-8" width="56" height="56"');

function draw(svg: string, width: number): Uint8Array {
  const resvg = new Resvg(svg, { fitTo: { mode: 'width', value: width } });
  return resvg.render().asPng();
}

await initWasm(readFileSync(createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm')));
const icon = readFileSync(join(publicFolder, 'icon.svg'), 'utf8');
mkdirSync(join(publicFolder, 'icons'), { recursive: true });
for (const width of [192, 512]) {
  writeFileSync(join(publicFolder, `icons/icon-${width}.png`), draw(icon, width));
  writeFileSync(join(publicFolder, `icons/maskable-${width}.png`), draw(withRoom(icon), width));
}
