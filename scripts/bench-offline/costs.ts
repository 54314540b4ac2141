import { LIST_FILE, WORKER_FILE } from '../../src/core/offline/kit-list.ts';
import { percentile } from '../percentile.ts';
import type { Arrival } from './slow-host.ts';

/** What something took of a reader's time and line. */
export interface Cost {
  ms: number;
  /** Bodies after brotli; headers are not counted. */
  bytes: number;
  requests: number;
}

/** One reader, from a first visit to an update. */
export interface Run {
  /** From opening the first page until something of it can be read. */
  painted: Cost;
  /** From opening the first page until the worker has all it wants. */
  ready: Cost;
  /** From opening the first page until the line is quiet. */
  first: Cost;
  /** The first page once more. */
  second: Cost;
  /** Of these, pages and what they load. */
  secondPages: Cost;
  /** From the press of the button, or from opening the first page, until all of the kit is on the device. */
  whole: Cost;
  /** From opening a page until a new version waits. */
  update: Cost;
  updatePages: Cost;
}

const OF_WORKER = new RegExp(`^/(?:${WORKER_FILE}|${LIST_FILE}|workbox-\\w+\\.js)$`);

/** Whether a path is the worker, a part of it or its list, and no part of a page. */
export const isForWorker = (path: string): boolean => OF_WORKER.test(path);

/** What arrived from one instant to another, both in milliseconds since 1970. @param isCounted chooses by path */
export function costOf(
  arrivals: readonly Arrival[],
  began: number,
  at: number,
  isCounted: (path: string) => boolean = () => true,
): Cost {
  const counted = arrivals.filter((each) => each.at >= began && each.at <= at && isCounted(each.path));
  return {
    ms: at - began,
    bytes: counted.reduce((sum, { bytes }) => sum + bytes, 0),
    requests: counted.filter(({ isFirst }) => isFirst).length,
  };
}

const median = (values: readonly number[]): number => percentile(values, 50);

const KB = 1000;
const inSeconds = (ms: number): string => (ms / 1000).toFixed(1);
const inKb = (bytes: number): string => (bytes === 0 ? '0 KB' : `${(bytes / KB).toFixed(bytes < 100 * KB ? 1 : 0)} KB`);

/** The median, and the fastest and slowest run where they differ. */
function sayTime(times: readonly number[]): string {
  const [fastest, slowest] = [inSeconds(Math.min(...times)), inSeconds(Math.max(...times))];
  return `${inSeconds(median(times))} s${fastest === slowest ? '' : ` (${fastest}–${slowest})`}`;
}

/** The cost in words, each figure the median of the runs by itself. */
function sayCost(costs: readonly Cost[], withTime: boolean): string {
  const requests = median(costs.map((cost) => cost.requests));
  const bytes = inKb(median(costs.map((cost) => cost.bytes)));
  const time = withTime ? `${sayTime(costs.map(({ ms }) => ms))}, ` : '';
  return `${time}${bytes}, ${requests} ${requests === 1 ? 'request' : 'requests'}`;
}

const ROWS: readonly { name: string; of: keyof Run; withTime: boolean }[] = [
  { name: 'first visit, until it can be read', of: 'painted', withTime: true },
  { name: 'first visit, until the worker is ready', of: 'ready', withTime: true },
  { name: 'first visit, all of it', of: 'first', withTime: false },
  { name: 'the whole kit on the device', of: 'whole', withTime: true },
  { name: 'second visit, nothing changed', of: 'second', withTime: false },
  { name: '… of these, pages and what they load', of: 'secondPages', withTime: false },
  { name: 'an update of three pages', of: 'update', withTime: true },
  { name: '… of these, pages and what they load', of: 'updatePages', withTime: false },
];

/** The figures as a Markdown table: a row for each thing, a column for each site. */
export function formatTable(sites: readonly { name: string; runs: readonly Run[] }[]): string {
  const lines = [
    ['median', ...sites.map(({ name }) => name)],
    ['---', ...sites.map(() => '---')],
    ...ROWS.map(({ name, of, withTime }) => [
      name,
      ...sites.map(({ runs }) =>
        sayCost(
          runs.map((run) => run[of]),
          withTime,
        ),
      ),
    ]),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
