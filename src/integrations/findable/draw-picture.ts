import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { PICTURE } from './preview-svg.ts';
import type { Typefaces } from './typefaces.ts';

let machine: Promise<void> | undefined;

/** Starts resvg once. It is machine code for a browser's engine, so the same on every system. */
function startMachine(): Promise<void> {
  const file = createRequire(import.meta.url).resolve('@resvg/resvg-wasm/index_bg.wasm');
  machine ??= initWasm(readFileSync(file));
  return machine;
}

/** Draws an SVG as PNG, with the typefaces given and no others. The same SVG gives the same bytes. */
export async function drawPicture(svg: string, { serif, sans }: Typefaces): Promise<Uint8Array> {
  await startMachine();
  const resvg = new Resvg(svg, {
    fitTo: { mode: 'width', value: PICTURE.width },
    font: { fontBuffers: [serif.file, sans.file] },
  });
  const image = resvg.render();
  try {
    return image.asPng();
  } finally {
    image.free();
    resvg.free();
  }
}
