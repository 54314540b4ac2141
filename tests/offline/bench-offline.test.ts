import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cost, costOf, formatTable, isForWorker, type Run } from '../../scripts/bench-offline/costs.ts';
import { createSharedLink } from '../../scripts/bench-offline/shared-link.ts';

const RATE = 200_000;

/** A line of 200,000 bytes a second with a clock of our own, and how many bytes of each answer have arrived. */
function aLine() {
  let time = 5000;
  const arrived: number[] = [];
  const link = createSharedLink(RATE, () => time);
  return {
    arrived,
    add: (bytes: number) => {
      const number = arrived.push(0) - 1;
      link.add(bytes, (from, to) => {
        expect(from).toBe(arrived[number]);
        arrived[number] = to;
      });
    },
    after: (ms: number): boolean => {
      time += ms;
      return link.carry();
    },
  };
}

describe('a line that all answers share', () => {
  it('takes a second for 200,000 bytes', () => {
    const line = aLine();
    line.add(200_000);
    expect(line.after(999)).toBe(true);
    expect(line.arrived[0]).toBeLessThan(200_000);
    expect(line.after(1)).toBe(false);
    expect(line.arrived).toEqual([200_000]);
  });

  it('gives each answer a piece in turn: a small one does not wait for a large one', () => {
    const line = aLine();
    line.add(100_000);
    line.add(8192);
    line.after(4 * (4096 / 200));
    expect(line.arrived).toEqual([8192, 8192]);
  });

  it('saves nothing up while it is idle', () => {
    const line = aLine();
    line.add(4096);
    line.after(60_000);
    line.after(60_000);
    line.add(40_960);
    line.after(0);
    expect(line.arrived).toEqual([4096, 0]);
  });

  it('is never faster than it is, late timers or not, and in the end everything has arrived', () => {
    const sizes = fc.array(fc.integer({ min: 1, max: 50_000 }), { minLength: 1, maxLength: 8 });
    const ticks = fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 30 });
    fc.assert(
      fc.property(sizes, ticks, (answers, waits) => {
        const line = aLine();
        const all = answers.reduce((sum, bytes) => sum + bytes, 0);
        const count = () => line.arrived.reduce((sum, bytes) => sum + bytes, 0);
        for (const bytes of answers) line.add(bytes);
        let passed = 0;
        for (const ms of waits) {
          line.after(ms);
          passed += ms;
          expect(count()).toBeLessThanOrEqual((passed * RATE) / 1000);
          expect(count()).toBeGreaterThan(Math.min(all, (passed * RATE) / 1000) - 4096);
        }
        expect(line.after(all)).toBe(false);
        expect(line.arrived).toEqual(answers);
      }),
    );
  });
});

describe('what something costs', () => {
  const arrivals = [
    { path: '/index.html', bytes: 4096, at: 100, isFirst: true },
    { path: '/index.html', bytes: 1000, at: 200, isFirst: false },
    { path: '/kit-worker.js', bytes: 0, at: 300, isFirst: true },
    { path: '/help.html', bytes: 50, at: 301, isFirst: true },
  ];

  it('is what arrived between two instants, and each answer is one request', () => {
    expect(costOf(arrivals, 100, 300)).toEqual({ ms: 200, bytes: 5096, requests: 2 });
    expect(costOf(arrivals, 101, 300)).toEqual({ ms: 199, bytes: 1000, requests: 1 });
  });

  it('can be counted for pages alone', () => {
    expect(costOf(arrivals, 0, 400, (path) => !isForWorker(path))).toEqual({ ms: 400, bytes: 5146, requests: 2 });
    expect(['/kit-worker.js', '/kit-files.json', '/workbox-1a2b.js'].every(isForWorker)).toBe(true);
    expect(['/', '/help/kit-files.json', '/guides/workbox-1a2b.js', '/kit-worker.js.html'].some(isForWorker)).toBe(
      false,
    );
  });
});

describe('the table', () => {
  const cost = (ms: number, bytes: number, requests: number): Cost => ({ ms, bytes, requests });
  const aRun = (part: Partial<Run>): Run => ({
    painted: cost(0, 0, 0),
    ready: cost(0, 0, 0),
    first: cost(0, 0, 0),
    second: cost(0, 0, 0),
    secondPages: cost(0, 0, 0),
    whole: cost(0, 0, 0),
    update: cost(0, 0, 0),
    updatePages: cost(0, 0, 0),
    ...part,
  });
  const rowOf = (runs: readonly Run[], name: string) =>
    formatTable([{ name: 'ours', runs }])
      .split('\n')
      .find((line) => line.startsWith(`| ${name} |`));

  it('has a column for each site, and rows with time, bytes and requests', () => {
    const ours = [aRun({ painted: cost(684, 13_040, 3), first: cost(9, 132_400, 1) })];
    const theirs = [aRun({ painted: cost(520, 0, 2) })];
    const lines = formatTable([
      { name: 'ours', runs: ours },
      { name: 'theirs', runs: theirs },
    ]).split('\n');
    expect(lines.slice(0, 3)).toEqual([
      '| median | ours | theirs |',
      '| --- | --- | --- |',
      '| first visit, until it can be read | 0.7 s, 13.0 KB, 3 requests | 0.5 s, 0 KB, 2 requests |',
    ]);
    expect(lines).toContain('| first visit, all of it | 132 KB, 1 request | 0 KB, 0 requests |');
  });

  it('shows the median of the runs, each figure by itself, and the fastest and slowest', () => {
    const runs = [cost(1000, 30_000, 7), cost(3000, 10_000, 8), cost(2000, 20_000, 9)].map((whole) => aRun({ whole }));
    expect(rowOf(runs, 'the whole kit on the device')).toBe(
      '| the whole kit on the device | 2.0 s (1.0–3.0), 20.0 KB, 8 requests |',
    );
  });
});
