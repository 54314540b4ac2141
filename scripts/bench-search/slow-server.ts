import { readFileSync, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliCompressSync } from 'node:zlib';

/**
 * A slow 4G line. The server is slow, not the browser: Starlight's search runs in a worker, and what developer tools
 * slow down in a page does not reach its workers.
 */
const LATENCY_MS = 150;
const BYTES_PER_MS = 1_600_000 / 8 / 1000;
const CHUNK_BYTES = 4096;

/** Hosts of static sites let browsers keep a file for ten minutes, as GitHub Pages does. */
const HEADERS = { 'Cache-Control': 'max-age=600', 'Content-Encoding': 'br' };

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/** A file that went over the line. */
export interface Sent {
  path: string;
  /** Body after brotli; headers are not counted. */
  bytes: number;
  /** When it was asked for and when its last byte left, in milliseconds since 1970. */
  askedAt: number;
  sentAt: number;
}

export interface SlowServer {
  server: Server;
  /** Everything sent so far. */
  sent: readonly Sent[];
  /** Resolves when nothing was asked for during so many milliseconds. */
  quiet(forMs: number): Promise<void>;
}

/** The file for an address: itself, or its index page. Nothing when there is none. */
function findFile(folder: string, url: string): string | undefined {
  const path = join(folder, normalize(decodeURIComponent(url.replace(/[?#].*$/s, ''))));
  return [path, join(path, 'index.html')].find((file) => statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** Serves a folder over a slow line, all files packed with brotli at its best. */
export function createSlowServer(folder: string): SlowServer {
  const packed = new Map<string, Buffer>();
  const sent: Sent[] = [];
  let open = 0;
  let lastAt = Date.now();
  let lineFreeAt = 0;

  const pack = (file: string): Buffer => {
    const body = packed.get(file) ?? brotliCompressSync(readFileSync(file));
    packed.set(file, body);
    return body;
  };
  const send = async (path: string, file: string, response: ServerResponse): Promise<void> => {
    const askedAt = Date.now();
    const body = pack(file);
    await wait(Math.max(0, askedAt + LATENCY_MS - Date.now()));
    const type = TYPES[extname(file)] ?? 'application/octet-stream';
    response.writeHead(200, { ...HEADERS, 'Content-Type': type, 'Content-Length': body.length });
    for (let start = 0; start < body.length; start += CHUNK_BYTES) {
      const chunk = body.subarray(start, start + CHUNK_BYTES);
      // All answers share one line, one piece after the other.
      lineFreeAt = Math.max(Date.now(), lineFreeAt) + chunk.length / BYTES_PER_MS;
      await wait(Math.max(0, lineFreeAt - Date.now()));
      response.write(chunk);
    }
    response.end();
    sent.push({ path, bytes: body.length, askedAt, sentAt: Date.now() });
  };
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    const file = findFile(folder, path);
    open += 1;
    response.on('close', () => {
      open -= 1;
      lastAt = Date.now();
    });
    if (file) void send(path, file, response);
    else response.writeHead(404).end();
  });
  return {
    server,
    sent,
    quiet: async (forMs) => {
      lastAt = Date.now();
      while (open > 0 || Date.now() - lastAt < forMs) await wait(50);
    },
  };
}
