import { Parser } from 'htmlparser2';

/**
 * Grades what a host answers, by the published rules of MDN's HTTP Observatory as they stand in its source:
 * https://github.com/mdn/mdn-http-observatory/tree/94042bbfbf9f1af722ad9114ada6d271dcb525b9, files
 * src/grader/charts.js, src/scanner/index.js and src/analyzer/tests/*.js. Written anew, and only as far as the kit can
 * come: it has no cookies, no scripts from elsewhere and no shared resources, so those rules give 0 points. It takes for
 * granted that the host answers over https and sends http there.
 */
export interface Answer {
  headers: Readonly<Record<string, string>>;
  html: string;
}

export interface Rule {
  rule: string;
  points: number;
}

export interface Grade {
  score: number;
  grade: string;
  rules: Rule[];
}

type Policy = Map<string, Set<string>>;

/** From this score without bonuses on, bonuses count (MINIMUM_SCORE_FOR_EXTRA_CREDIT). */
const BONUS_FROM = 90;
/** Six months in seconds. */
const LONG_ENOUGH = 15_768_000;
const TOO_BROAD = new Set(['ftp:', 'http:', 'https:', '*', 'http://*', 'http://*.*', 'https://*', 'https://*.*']);
const UNSAFE = new Set([...TOO_BROAD, "'unsafe-inline'", 'data:']);

const GRADES: readonly [number, string][] = [
  [100, 'A+'],
  [90, 'A'],
  [85, 'A-'],
  [80, 'B+'],
  [70, 'B'],
  [65, 'B-'],
  [60, 'C+'],
  [50, 'C'],
  [45, 'C-'],
  [40, 'D+'],
  [30, 'D'],
  [25, 'D-'],
  [0, 'F'],
];

function readPolicy(texts: readonly string[]): Policy {
  const policy: Policy = new Map();
  for (const directive of texts.flatMap((text) => text.split(';'))) {
    const [name = '', ...sources] = directive.trim().toLowerCase().split(/\s+/);
    if (name !== '') policy.set(name, new Set([...(policy.get(name) ?? []), ...sources]));
  }
  return policy;
}

/** The value of `<meta http-equiv="…">` or `<meta name="…">`. */
function metaOf(html: string, wanted: string): string | undefined {
  let found: string | undefined;
  const parser = new Parser({
    onopentag(tag, { 'http-equiv': equivalent = '', name = '', content }) {
      if (tag === 'meta' && [equivalent.toLowerCase(), name.toLowerCase()].includes(wanted)) found ??= content;
    },
  });
  parser.end(html);
  return found;
}

const anyIn = (sources: ReadonlySet<string>, listed: ReadonlySet<string>): boolean =>
  [...sources].some((source) => listed.has(source));

function pointsOfPolicy(policy: Policy): number {
  if (policy.size === 0) return -25;
  const sources = (name: string) => policy.get(name) ?? policy.get('default-src') ?? new Set(['*']);
  const [script, style] = [sources('script-src'), sources('style-src')];
  if (anyIn(script, UNSAFE) || anyIn(sources('object-src'), TOO_BROAD)) return -20;
  const others = [...policy].flatMap(([name, listed]) => (/^(?:img|media)-src$/.test(name) ? [] : [...listed]));
  if (others.some((source) => /^(?:http|ftp):/.test(source))) return -20;
  if (script.has("'unsafe-eval'") || style.has("'unsafe-eval'")) return -10;
  if ([...sources('img-src'), ...sources('media-src')].some((source) => /^(?:http|ftp):/.test(source))) return -10;
  if (anyIn(style, UNSAFE)) return 0;
  const fallback = policy.get('default-src');
  return fallback?.size === 1 && fallback.has("'none'") ? 10 : 5;
}

function pointsOfReferrer(value: string | undefined): number {
  if (value === undefined) return 0;
  const last = value.split(',').at(-1)?.trim().toLowerCase() ?? '';
  return ['no-referrer', 'same-origin', 'strict-origin', 'strict-origin-when-cross-origin'].includes(last) ? 5 : -5;
}

function pointsOfHsts(value: string | undefined): number {
  const seconds = Number(/max-age="?(\d+)/i.exec(value ?? '')?.[1] ?? Number.NaN);
  if (Number.isNaN(seconds)) return -20;
  return seconds >= LONG_ENOUGH ? 0 : -10;
}

function pointsOfFrames(policy: Policy, value: string | undefined): number {
  if (policy.has('frame-ancestors')) return 5;
  if (value === undefined) return -20;
  return /^(?:deny|sameorigin)$/i.test(value.trim()) ? 5 : -20;
}

/** +10 for a value that shuts others out, 0 for one that lets them in or for none, -5 for one that is not known. */
function pointsOfCrossOrigin(value: string | undefined, closed: readonly string[], open: string): number {
  if (value === undefined || value === open) return 0;
  return closed.includes(value) ? 10 : -5;
}

function applyRules({ headers, html }: Answer): Rule[] {
  const sent = new Map(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]));
  const policies = [sent.get('content-security-policy'), metaOf(html, 'content-security-policy')];
  const inHeader = readPolicy(policies.slice(0, 1).filter((text) => text !== undefined));
  const both = readPolicy(policies.filter((text) => text !== undefined));
  const points = {
    'content-security-policy': pointsOfPolicy(both),
    'referrer-policy': pointsOfReferrer(sent.get('referrer-policy') ?? metaOf(html, 'referrer')),
    'strict-transport-security': pointsOfHsts(sent.get('strict-transport-security')),
    'x-content-type-options': sent.get('x-content-type-options') === 'nosniff' ? 0 : -5,
    'x-frame-options': pointsOfFrames(inHeader, sent.get('x-frame-options')),
    'cross-origin-opener-policy': pointsOfCrossOrigin(
      sent.get('cross-origin-opener-policy'),
      ['same-origin', 'same-origin-allow-popups', 'noopener-allow-popups'],
      'unsafe-none',
    ),
    'cross-origin-embedder-policy': pointsOfCrossOrigin(
      sent.get('cross-origin-embedder-policy'),
      ['require-corp', 'credentialless'],
      'unsafe-none',
    ),
    'cross-origin-resource-policy': pointsOfCrossOrigin(
      sent.get('cross-origin-resource-policy'),
      ['same-origin', 'same-site'],
      'cross-origin',
    ),
  };
  return Object.entries(points).map(([rule, points]) => ({ rule, points }));
}

/** The score and the grade of an answer: first the penalties, then the bonuses if what is left is an A. */
export function gradeAnswer(answer: Answer): Grade {
  const rules = applyRules(answer);
  const sum = (which: (points: number) => boolean) =>
    rules.reduce((total, { points }) => total + (which(points) ? points : 0), 0);
  const plain = Math.max(0, 100 + sum((points) => points < 0));
  const score = plain >= BONUS_FROM ? plain + sum((points) => points > 0) : plain;
  const grade = GRADES.find(([from]) => score >= from)?.[1] ?? 'F';
  return { score, grade, rules };
}
