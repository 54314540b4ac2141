import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';
import { CACHING, HASHED_FOLDER } from '../../src/core/security-headers.ts';
import { listen } from '../static-server.ts';
import { createSharedLink } from './shared-link.ts';

/** A line to a host. */
export interface Line {
  /** From a request to the first byte of its answer, in milliseconds. */
  latencyMs: number;
  bytesPerSecond: number;
}

/** "Slow 4G" of the developer tools: 1.6 Mbit/s. They slow a page down, but not its worker; this line slows both. */
export const SLOW_4G: Line = { latencyMs: 150, bytesPerSecond: 200_000 };
/** For what is counted, not timed. */
export const FAST: Line = { latencyMs: 0, bytesPerSecond: 1_000_000_000 };

/** A piece of an answer that has arrived, without its headers. */
export interface Arrival {
  path: string;
  bytes: number;
  /** In milliseconds since 1970. */
  at: number;
  /** Whether it is the first piece of its answer. An answer without a body has one piece of 0 bytes. */
  isFirst: boolean;
}

export interface SlowHost {
  /** Its address, with "/" at the end. */
  address: string;
  /** All that was sent so far, in order. */
  arrivals: readonly Arrival[];
  /** Serves another build from now on. */
  serve(build: PackedBuild): void;
  /** Answers these paths with a login page and 200, as a Wi-Fi does that wants a login. Asked once for each request. */
  answerWithLogin(isLogin: (path: string) => boolean): void;
  /** Resolves when nothing was asked for or on its way during so many milliseconds. */
  quiet(forMs: number): Promise<void>;
  stop(): Promise<void>;
}

interface PackedFile {
  body: Buffer;
  etag: string;
  headers: Readonly<Record<string, string>>;
}

/** The files of a build by path ("/index.html"), as a host sends them. */
export type PackedBuild = ReadonlyMap<string, PackedFile>;

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.webmanifest': 'application/manifest+json',
};
const LOGIN = Buffer.from('<!doctype html><title>Log in</title><h1>Accept our terms</h1>');
const TICK_MS = 4;

const packed = new Map<string, PackedFile>();

/** A file packed with brotli when it is text, once for all builds that hold the same. */
function pack(path: string, contents: Buffer): PackedFile {
  const hash = createHash('sha256').update(contents).digest('hex');
  const key = `${extname(path)} ${hash}`;
  const type = TYPES[extname(path)];
  const etag = `"${hash.slice(0, 16)}"`;
  const file = packed.get(key) ?? {
    body: type ? brotliCompressSync(contents) : contents,
    etag,
    headers: {
      ETag: etag,
      'Cache-Control': path.startsWith(`/${HASHED_FOLDER}`) ? CACHING.hashed : CACHING.others,
      ...(type ? { 'Content-Type': type, 'Content-Encoding': 'br' } : { 'Content-Type': 'application/octet-stream' }),
    },
  };
  packed.set(key, file);
  return file;
}

/** Reads and packs a build before anything is timed. Downloads are left out: no visit fetches them. */
export function packBuild(folder: string): PackedBuild {
  const names = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length).replaceAll('\\', '/'));
  return new Map(
    names
      .filter((path) => !path.startsWith('/download/') && !path.startsWith('/previews/'))
      .map((path) => [path, pack(path, readFileSync(join(folder, path)))]),
  );
}

/** What a host answers: 200, 304 for a file the browser has, or 404. */
function answer(build: PackedBuild, path: string, { headers }: IncomingMessage, response: ServerResponse): Buffer {
  const file = build.get(path === '/' ? '/index.html' : path);
  const isSame = file !== undefined && headers['if-none-match'] === file.etag;
  response.writeHead(file ? (isSame ? 304 : 200) : 404, file?.headers);
  return file && !isSame ? file.body : Buffer.alloc(0);
}

/** Starts a static host behind a line that all its answers share. HTTP/1.1, so browsers open six connections. */
export async function startSlowHost(first: PackedBuild, { latencyMs, bytesPerSecond }: Line): Promise<SlowHost> {
  const link = createSharedLink(bytesPerSecond, () => performance.now());
  const arrivals: Arrival[] = [];
  let build = first;
  let isLogin: (path: string) => boolean = () => false;
  let ticking: NodeJS.Timeout | undefined;
  let open = 0;
  let lastAt = Date.now();

  const carry = (): void => {
    if (link.carry()) return;
    clearInterval(ticking);
    ticking = undefined;
  };
  const send = (path: string, body: Buffer, response: ServerResponse): void => {
    const note = (bytes: number, isFirst: boolean) => arrivals.push({ path, bytes, isFirst, at: Date.now() });
    if (body.length === 0) {
      note(0, true);
      response.end();
      return;
    }
    link.add(body.length, (from, to) => {
      note(to - from, from === 0);
      response.write(body.subarray(from, to));
      if (to === body.length) response.end();
    });
    ticking ??= setInterval(carry, TICK_MS);
  };
  const server = createServer((request, response) => {
    const path = decodeURI((request.url ?? '/').replace(/[?#].*$/s, ''));
    open += 1;
    response.on('close', () => {
      open -= 1;
      lastAt = Date.now();
    });
    const wantsLogin = isLogin(path);
    setTimeout(() => {
      if (!wantsLogin) return send(path, answer(build, path, request, response), response);
      response.writeHead(200, { 'Content-Type': 'text/html' });
      send(path, LOGIN, response);
    }, latencyMs);
  });
  server.keepAliveTimeout = 60_000;
  return {
    address: `http://localhost:${await listen(server, 0)}/`,
    arrivals,
    serve: (next) => {
      build = next;
    },
    answerWithLogin: (choose) => {
      isLogin = choose;
    },
    quiet: async (forMs) => {
      lastAt = Date.now();
      while (open > 0 || Date.now() - lastAt < forMs) await wait(50);
    },
    stop: async () => {
      clearInterval(ticking);
      server.closeAllConnections();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
  };
}
