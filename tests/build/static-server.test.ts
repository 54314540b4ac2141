import { get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStaticServer, listen } from '../../scripts/static-server.ts';
import { folderWith } from '../support/folder.ts';

const files = {
  'secret.txt': 'secret',
  'dist/index.html': 'home',
  'dist/404.html': 'not here',
  'dist/lessons.html': 'all lessons',
  'dist/lessons/one.html': 'one',
  'dist/niños.html': 'niños',
  'dist/_astro/a.js': 'script',
};

interface Reply {
  status: number | undefined;
  headers: IncomingMessage['headers'];
  body: string;
}

/** Asks a server of the files above for a path exactly as written: fetch would clean ".." away. */
async function ask(path: string, { under = '/', method = 'GET' } = {}): Promise<Reply> {
  const server = createStaticServer({ folder: join(folderWith(files), 'dist'), under });
  const port = await listen(server, 0);
  onTestFinished(() => void server.close());
  const response = await new Promise<IncomingMessage>((resolve, reject) => {
    get({ host: 'localhost', port, path, method, agent: false }, resolve).on('error', reject);
  });
  return { status: response.statusCode, headers: response.headers, body: await text(response) };
}

describe('the server', () => {
  it.each([
    ['/', 'home'],
    ['/index.html', 'home'],
    ['/lessons', 'all lessons'],
    ['/lessons.html?q=1', 'all lessons'],
    ['/lessons/one', 'one'],
    ['/ni%C3%B1os', 'niños'],
  ])('answers %s', async (path, body) => {
    expect(await ask(path)).toMatchObject({
      status: 200,
      body,
      headers: { 'content-type': 'text/html; charset=utf-8' },
    });
  });

  it('answers what is not there with the page for that, and the status 404', async () => {
    expect(await ask('/gone/away')).toMatchObject({ status: 404, body: 'not here' });
    expect(await ask('/lessons/one.html/')).toMatchObject({ status: 404 });
  });

  it('takes the slash off a page, because its links would miss', async () => {
    expect(await ask('/lessons/')).toMatchObject({ status: 301, headers: { location: '/lessons' } });
  });

  it('serves a sub-folder and nothing beside it', async () => {
    expect(await ask('/kit/lessons/one', { under: '/kit/' })).toMatchObject({ status: 200, body: 'one' });
    expect(await ask('/kit', { under: '/kit/' })).toMatchObject({ status: 301, headers: { location: '/kit/' } });
    expect(await ask('/lessons', { under: '/kit/' })).toMatchObject({ status: 404, body: 'not here' });
  });

  it.each([
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/lessons/../../secret.txt',
    '//../secret.txt',
    '/..%5csecret.txt',
    '/%00',
    '/%',
  ])('never leaves its folder for %s', async (path) => {
    const { status, body } = await ask(path);
    expect([400, 404]).toContain(status);
    expect(body).not.toContain('secret');
  });

  it('sends the security policy, and nothing but what was asked for', async () => {
    const { headers } = await ask('/_astro/a.js');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(await ask('/', { method: 'HEAD' })).toMatchObject({ status: 200, body: '' });
    expect(await ask('/', { method: 'POST' })).toMatchObject({ status: 405 });
  });
});
