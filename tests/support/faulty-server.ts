import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { createStaticServer, listen } from '../../scripts/static-server.ts';

/** What a host does instead of answering as it should. Undefined: it answers as it should. */
export type Fault = (request: IncomingMessage, response: ServerResponse) => void;

export interface FaultyServer {
  /** The address of the kit on it, with "/" at the end. */
  address: string;
  /** The path and query of every request since the start, in order. */
  asked: string[];
  /** Chooses a fault for a request by its path below the kit, and by how many requests came before it. */
  faults(choose: (path: string, number: number) => Fault | undefined): void;
  /** Serves another build from now on, in the folder of the kit or in another one. */
  serve(folder: string, under?: string): void;
  /** Refuses all connections, as a host that is gone. */
  stop(): Promise<void>;
  /** Comes back under the same address. */
  start(): Promise<void>;
}

/** A web host on this machine that can be stopped and made to misbehave. Stop it when the test ends. */
export async function startFaultyServer(folder: string, under = '/'): Promise<FaultyServer> {
  const kits = new Map([[under, createStaticServer({ folder, under })]]);
  let choose: (path: string, number: number) => Fault | undefined = () => undefined;
  const asked: string[] = [];
  const open = (): Server =>
    createServer((request, response) => {
      const url = request.url ?? '/';
      asked.push(url);
      const fault = choose(url.slice(under.length), asked.length);
      if (fault) fault(request, response);
      else {
        // A kit may lie inside the folder of another one.
        const places = [...kits.keys()].sort((a, b) => b.length - a.length);
        kits.get(places.find((place) => url.startsWith(place)) ?? under)?.emit('request', request, response);
      }
    });
  let server = open();
  const port = await listen(server, 0);
  return {
    address: `http://localhost:${port}${under}`,
    asked,
    faults: (next) => {
      choose = next;
    },
    serve: (next, place = under) => {
      kits.set(place, createStaticServer({ folder: next, under: place }));
    },
    stop: async () => {
      if (!server.listening) return;
      server.closeAllConnections();
      const closed = once(server, 'close');
      server.close();
      await closed;
    },
    start: async () => {
      server = open();
      await listen(server, port);
    },
  };
}

const html = { 'Content-Type': 'text/html; charset=utf-8' };

/** A Wi-Fi that answers everything with its own page. */
export const loginPage: Fault = (_, response) =>
  void response.writeHead(200, html).end('<!doctype html><title>Log in</title><h1>Accept our terms</h1>');
export const emptyBody: Fault = (_, response) => void response.writeHead(200, html).end();
/** Says more bytes than it sends, and breaks off. */
export const truncated: Fault = (_, response) => {
  response.writeHead(200, { ...html, 'Content-Length': 5000 });
  response.write('<!doctype html><title>', () => response.destroy());
};
/** Takes the question and says nothing. */
export const hung: Fault = () => undefined;
export const brokenOff: Fault = (request) => void request.socket.destroy();
export const status =
  (code: number): Fault =>
  (_, response) =>
    void response.writeHead(code, html).end('<!doctype html><title>Sorry</title>');

const fileOf = (folder: string, { url = '/' }: IncomingMessage): Buffer => readFileSync(join(folder, decodeURI(url)));

/** The file with one more byte: whole, well written, and not the one in the list. For a kit at the top of the host. */
export const oneByteMore =
  (folder: string): Fault =>
  (request, response) =>
    void response.writeHead(200, html).end(Buffer.concat([fileOf(folder, request), Buffer.from(' ')]));

/** The worker of a build, for which time runs a hundred times as fast: its longest wait of 60 s ends after 0.6 s. */
export const hurriedWorker =
  (folder: string): Fault =>
  (request, response) =>
    void response
      .writeHead(200, { 'Content-Type': 'text/javascript' })
      .end(`${HURRY}${fileOf(folder, request).toString()}`);

/** Makes every time limit a hundred times as short, in a page or in a worker. */
export const HURRY = `{
  const wait = AbortSignal.timeout.bind(AbortSignal);
  AbortSignal.timeout = (ms) => wait(ms / 100);
}
`;
