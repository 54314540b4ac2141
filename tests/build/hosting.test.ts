import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { z } from 'astro/zod';
import { gradeAnswer } from '../../scripts/grade-headers.ts';
import { withSnippets } from '../../scripts/host-docs.ts';
import { CONTENT_SECURITY_POLICY } from '../../src/core/content-security-policy.ts';
import { SECURITY_HEADERS } from '../../src/core/security-headers.ts';
import { distText, pages } from '../support/dist.ts';
import { readHeadersFile } from '../support/headers-file.ts';
import { projectFolder } from '../support/project.ts';

const headersFor = readHeadersFile(distText('_headers'));
const document = readFileSync(join(projectFolder, 'docs/hosting.md'), 'utf8');

describe('_headers', () => {
  it('gives every page all security headers, each once, and the policy of the page itself', () => {
    for (const page of pages) expect(headersFor(`/${page}`)).toEqual(SECURITY_HEADERS);
    expect(headersFor('/')['Content-Security-Policy']).toBe(`${CONTENT_SECURITY_POLICY}; frame-ancestors 'none'`);
  });

  it('lets browsers keep a file for ever only when its name changes with its content', () => {
    expect(headersFor('/_astro/0a1b2c3d4e.css')).toEqual({
      ...SECURITY_HEADERS,
      'Cache-Control': 'public, max-age=31536000, immutable',
    });
    expect(headersFor('/search/members-en.js')['Cache-Control']).toBeUndefined();
  });

  it('stays within what Cloudflare Pages reads: 100 rules, 2,000 characters a line', () => {
    const lines = distText('_headers').split('\n');
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});

describe('the grade by the rules of MDN’s HTTP Observatory', () => {
  const html = distText('index.html');
  /** What GitHub Pages sends of these headers: HSTS for *.github.io, and nothing else that is graded. */
  const onGitHubPages = { 'Strict-Transport-Security': 'max-age=31556952', 'Access-Control-Allow-Origin': '*' };

  it('is A+ with _headers', () =>
    expect(gradeAnswer({ headers: headersFor('/'), html })).toMatchObject({ score: 150, grade: 'A+' }));

  it('is B on GitHub Pages, where the policy stands in the page only', () =>
    expect(gradeAnswer({ headers: onGitHubPages, html })).toMatchObject({ score: 75, grade: 'B' }));

  it('would be C there without the policy in the page', () =>
    expect(gradeAnswer({ headers: onGitHubPages, html: '' })).toMatchObject({ score: 50, grade: 'C' }));

  it.each([
    ['Content-Security-Policy', "script-src 'self' 'unsafe-inline'", -20],
    ['Content-Security-Policy', "default-src 'none'; script-src 'self' 'unsafe-eval'", -10],
    ['Content-Security-Policy', "default-src 'self'", 5],
    ['Content-Security-Policy', "default-src 'none'; img-src http:", -10],
    ['Content-Security-Policy', "default-src 'none'; connect-src http://a.example", -20],
    ['Content-Security-Policy', "default-src 'none'; style-src 'unsafe-inline'", 0],
    ['Referrer-Policy', 'unsafe-url', -5],
    ['Strict-Transport-Security', 'max-age=60', -10],
    ['X-Frame-Options', 'DENY', 5],
    ['Cross-Origin-Resource-Policy', 'cross-origin', 0],
    ['Cross-Origin-Opener-Policy', 'nonsense', -5],
  ])('%s: %s counts %i', (name, value, points) => {
    const { rules } = gradeAnswer({ headers: { [name]: value }, html: '' });
    expect(rules.find(({ rule }) => rule === name.toLowerCase())?.points).toBe(points);
  });
});

it('docs/hosting.md shows the snippets as the source has them now, and the grades', () => {
  expect(withSnippets(document)).toBe(document);
  expect([...document.matchAll(/```(\w+)\n/g)].map(([, name]) => name)).toEqual(expect.arrayContaining(['headers', 'nginx', 'apache', 'caddy'])); // prettier-ignore
  const blocks = document.split('```').filter((_, index) => index % 2 === 1);
  for (const block of blocks)
    expect(Object.values(SECURITY_HEADERS).filter((value) => !block.includes(value))).toEqual([]);
  for (const grade of ['A+, 150', 'B, 75']) expect(document).toContain(grade);
});

describe('a workflow', () => {
  const folder = join(projectFolder, '.github/workflows');
  const workflow = z.object({
    permissions: z.record(z.string(), z.string()),
    jobs: z.record(
      z.string(),
      z.object({
        permissions: z.record(z.string(), z.string()).optional(),
        'timeout-minutes': z.number(),
        steps: z.array(z.object({ uses: z.string().optional(), run: z.string().optional() })),
      }),
    ),
  });

  it.each(readdirSync(folder))('%s pins every action by its full hash and may do no more than it needs', (file) => {
    const { permissions, jobs } = workflow.parse(parse(readFileSync(join(folder, file), 'utf8')));
    const steps = Object.values(jobs).flatMap((job) => job.steps);
    expect(steps.filter(({ uses }) => uses && !/^actions\/[\w-]+@[\da-f]{40}$/.test(uses))).toEqual([]);
    // Text from outside never becomes part of a command.
    expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([]);
    expect(Object.values(permissions).filter((right) => right !== 'read')).toEqual([]);
    const writes = Object.values(jobs).flatMap((job) =>
      Object.entries(job.permissions ?? {}).flatMap(([name, right]) => (right === 'write' ? [name] : [])),
    );
    const needed: Record<string, string[]> = { 'pages.yml': ['pages', 'id-token'], 'release.yml': ['contents'] };
    expect(writes).toEqual(needed[file] ?? []);
  });
});
