// npm run serve: serves dist/ on http://localhost:4321 or the next free port. Ctrl+C ends it.
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { createStaticServer, listen } from './static-server.ts';

const FIRST_PORT = 4321;
const PORTS_TO_TRY = 100;

const isTaken = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';

/** Serves the folder on the first free port. */
async function serveOnFreePort(folder: string): Promise<number> {
  for (let port = FIRST_PORT; port < FIRST_PORT + PORTS_TO_TRY; port++) {
    try {
      return await listen(createStaticServer({ folder }), port);
    } catch (error) {
      if (!isTaken(error)) throw error;
    }
  }
  throw new Error(`All ports from ${FIRST_PORT} to ${FIRST_PORT + PORTS_TO_TRY - 1} are taken.`);
}

const dist = fileURLToPath(new URL('../dist', import.meta.url));
if (!existsSync(dist)) {
  console.error('There is no dist folder yet: run "npm run build" first, or "npm start".');
  process.exit(1);
}
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(0));
const port = await serveOnFreePort(dist);
console.log(`\nFamily Night Kit is at http://localhost:${port}/\nCtrl+C ends it.`);
