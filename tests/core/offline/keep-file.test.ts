import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { isKeptRight, type Keeping, keepFile, keepFiles } from '../../../src/core/offline/keep-file.ts';
import { keyOf, readKey } from '../../../src/core/offline/kept-names.ts';
import type { KitFile } from '../../../src/core/offline/kit-list.ts';

const KIT = 'https://school.example/kit/';
const bytesOf = (text: string): ArrayBuffer => Uint8Array.from(Buffer.from(text)).buffer;
const hash = (text: string) => createHash('sha256').update(text).digest('hex');
const file = (url: string, text = url): KitFile => ({
  url,
  hash: hash(text),
  bytes: text.length,
  core: false,
  needs: [],
});
const error = (name: string) => Object.assign(new Error(name), { name });

/** A host whose files hold their own names, and a device. `faults` says for some files what happens instead. */
function make(faults: Record<string, () => Promise<Response>> = {}) {
  const device = new Map<string, ArrayBuffer>();
  const asked: string[] = [];
  const keeping: Keeping<Response> = {
    kit: KIT,
    ask: async (address) => {
      const url = decodeURI(address.slice(KIT.length));
      asked.push(url);
      return faults[url]?.() ?? new Response(url);
    },
    digest: (bytes) => crypto.subtle.digest('SHA-256', bytes),
    put: async (key, bytes) => void device.set(key, bytes),
    kept: async (key) => (device.has(key) ? new Response(device.get(key)) : undefined),
  };
  return { keeping, device, asked };
}

describe('a file', () => {
  it('is kept under its address and its hash', async () => {
    const { keeping, device } = make();
    await keepFile(file('a ñ.html'), keeping);
    const [key = ''] = device.keys();
    expect(key).toBe(`${KIT}a%20%C3%B1.html?sha256=${hash('a ñ.html')}`);
    expect(readKey(key, KIT)).toEqual({ url: 'a ñ.html', hash: hash('a ñ.html') });
    expect(readKey(key, 'https://school.example/other/')).toBeUndefined();
  });

  it.each<[string, string, () => Promise<Response>]>([
    ['no-answer', 'nothing answers', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['too-slow', 'the host hangs', () => Promise.reject(error('TimeoutError'))],
    ['stopped', 'somebody stops it', () => Promise.reject(error('AbortError'))],
    ['refused', 'it is not there', async () => new Response('x', { status: 404 })],
    ['refused', 'the host has trouble', async () => new Response('x', { status: 500 })],
    ['wrong', 'a login page comes', async () => new Response('<h1>Log in</h1>')],
    ['wrong', 'nothing is in it', async () => new Response('')],
    ['wrong', 'half of it comes', async () => new Response('a.ht')],
  ])('is not kept: %s, when %s', async (fault, _, answer) => {
    const { keeping, device } = make({ 'a.html': answer });
    await expect(keepFile(file('a.html'), keeping)).rejects.toMatchObject({ fault, url: 'a.html' });
    expect(device.size).toBe(0);
  });

  it('is not kept when the device is full', async () => {
    const { keeping } = make();
    const full = { ...keeping, put: () => Promise.reject(error('QuotaExceededError')) };
    await expect(keepFile(file('a.html'), full)).rejects.toMatchObject({ fault: 'full' });
  });

  it('that is damaged on the device is not right', async () => {
    const { keeping, device } = make();
    const a = file('a.html');
    expect(await isKeptRight(a, keeping)).toBe(false);
    device.set(keyOf(a, KIT), bytesOf('damaged'));
    expect(await isKeptRight(a, keeping)).toBe(false);
    await keepFile(a, keeping);
    expect(await isKeptRight(a, keeping)).toBe(true);
  });
});

describe('saving many files', () => {
  const files = Array.from({ length: 40 }, (_, index) => file(`${index}.html`));

  it('says how far it has come, and fetches each once', async () => {
    const { keeping, asked } = make();
    const said: number[] = [];
    await keepFiles(files, keeping, (done) => said.push(done.files));
    expect(said).toEqual(files.map((_, index) => index + 1));
    expect(asked.toSorted()).toEqual(files.map(({ url }) => url).toSorted());
  });

  it('after a break fetches only what is missing or damaged', async () => {
    const { keeping, device, asked } = make();
    await keepFiles(files.slice(0, 30), keeping);
    device.set(keyOf(files[3] ?? file(''), KIT), bytesOf('damaged'));
    asked.length = 0;
    const said: { files: number; bytes: number }[] = [];
    await keepFiles(files, keeping, (done) => said.push(done));
    expect(asked.toSorted()).toEqual(['3.html', ...files.slice(30).map(({ url }) => url)].toSorted());
    expect(said.at(-1)).toEqual({ files: 40, bytes: files.reduce((sum, { bytes }) => sum + bytes, 0) });
  });

  it('ends at the first fault, and says which', async () => {
    const { keeping, device } = make({ '10.html': async () => new Response('login') });
    await expect(keepFiles(files, keeping)).rejects.toMatchObject({ fault: 'wrong', url: '10.html' });
    expect(device.size).toBeLessThan(40);
    expect([...device.keys()].some((key) => key.includes('/10.html'))).toBe(false);
  });
});
