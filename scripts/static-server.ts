import { createReadStream, type Stats, statSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { extname, join, posix } from 'node:path';
import { CACHING, SECURITY_HEADERS } from '../src/core/security-headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.gif': 'image/gif',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.ics': 'text/calendar; charset=utf-8',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.xml': 'application/xml',
  '.zip': 'application/zip',
};

const HEADERS = { ...SECURITY_HEADERS, 'Cache-Control': CACHING.others };

export interface ServerOptions {
  /** The folder to serve. */
  folder: string;
  /** The path it is served under, with a slash at both ends. Everything else is not found. */
  under?: string;
  /** The headers for an address, in place of the kit's own: those that a host would send. */
  headersFor?: (path: string) => Readonly<Record<string, string>>;
}

type Answer = { status: 200 | 404; file: string } | { status: 301; location: string } | { status: 400 };

function fileStats(file: string): Stats | undefined {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats?.isFile() ? stats : undefined;
}

const isFile = (file: string): boolean => fileStats(file) !== undefined;

/** The path that an address asks for, cleaned of "..", or nothing when it is not well written. */
function readPath(url: string): string | undefined {
  try {
    const path = decodeURIComponent(url.replace(/[?#].*$/s, ''));
    if (path.includes('\0') || path.includes('\\')) return undefined;
    return posix.normalize(posix.join('/', path));
  } catch {
    return undefined;
  }
}

/** Decides what to answer: the file, the file with .html, an index page, or an address without the slash at its end. */
function answer(url: string, { folder, under = '/' }: ServerOptions): Answer {
  const path = readPath(url);
  if (path === undefined) return { status: 400 };
  if (`${path}/` === under) return { status: 301, location: under };
  const notFound: Answer = { status: 404, file: join(folder, '404.html') };
  if (!path.startsWith(under)) return notFound;
  const inside = join(folder, path.slice(under.length));
  const file = [inside, `${inside}.html`, join(inside, 'index.html')].find(isFile);
  if (!path.endsWith('/')) return file ? { status: 200, file } : notFound;
  if (isFile(join(inside, 'index.html'))) return { status: 200, file: join(inside, 'index.html') };
  // The links of /lessons.html count from "/". Shown at "/lessons/" they would all miss.
  const withoutSlash = path.slice(0, -1);
  return isFile(join(folder, `${withoutSlash.slice(under.length)}.html`))
    ? { status: 301, location: encodeURI(withoutSlash) }
    : notFound;
}

type Headers = Readonly<Record<string, string>>;

function sendFile(response: ServerResponse, status: number, file: string, headers: Headers, withBody: boolean): void {
  const stats = fileStats(file);
  if (!stats) {
    response
      .writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
      .end('There is no such page.');
    return;
  }
  const type = TYPES[extname(file).toLowerCase()] ?? 'application/octet-stream';
  response.writeHead(status, { ...headers, 'Content-Type': type, 'Content-Length': stats.size });
  if (withBody)
    createReadStream(file)
      .on('error', () => response.destroy())
      .pipe(response);
  else response.end();
}

/** A small static server that behaves as web hosts do, and sends the kit's security headers. */
export function createStaticServer(options: ServerOptions): Server {
  return createServer((request, response) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { ...HEADERS, Allow: 'GET, HEAD' }).end();
      return;
    }
    const found = answer(request.url ?? '/', options);
    const headers = options.headersFor?.(readPath(request.url ?? '/') ?? '/') ?? HEADERS;
    if (found.status === 301) response.writeHead(301, { ...headers, Location: found.location }).end();
    else if (found.status === 400) response.writeHead(400, headers).end();
    else sendFile(response, found.status, found.file, headers, request.method === 'GET');
  });
}

/** Starts listening. Port 0 takes any free port; another one that is taken rejects with EADDRINUSE. Returns the port. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, 'localhost', () => {
      server.off('error', reject);
      const address = server.address();
      resolve(address !== null && typeof address === 'object' ? address.port : port);
    });
  });
}
