import { here, readText } from '../browser/storage.ts';
import { formatInstant } from '../core/clock-time.ts';
import { eveningPartAt } from '../core/evening-part.ts';
import { isForgotten, type NamedRow, NOT_BEGUN } from '../core/live-evening.ts';
import { liveKey, sessionOfEvening } from '../core/live-key.ts';
import { parseKeptPlan, parseLiveEvening } from '../core/saved-live-evening.ts';
import { readRows } from './live-rows.ts';
import { fillText } from './page-data.ts';

const MS_A_MINUTE = 60_000;

/** The evening that a presenter's page belongs to tonight. */
export interface PresenterEvening {
  /** Draws its line: pace, when this part should end and what comes next. `nowMs`: milliseconds since 1970. */
  render: (nowMs: number) => void;
  /** Minutes that the live run sheet has taken from this lesson. */
  cutMinutes: (nowMs: number) => number;
  /** What comes after this lesson: "Next: Food and a stretch, 6:25 PM". Empty when nothing does. */
  nextWords: (nowMs: number) => string;
}

/**
 * Opens the evening that the address names (?evening=slug), in step with its live run sheet, and calls back when that
 * changes. The page holds one `[data-evening]` for each evening with this lesson, and an empty one for an evening that
 * somebody planned in this browser (?evening=w-1.s1): its rows are kept from its start. Any other name is no evening.
 */
export function openPresenterEvening(
  page: HTMLElement,
  lesson: string,
  onChange: () => void,
  signal: AbortSignal,
): PresenterEvening | undefined {
  const asked = new URLSearchParams(location.search).get('evening');
  const session = sessionOfEvening(asked ?? '');
  const name = session === undefined ? asked : '';
  const line = [...page.querySelectorAll<HTMLElement>('[data-evening]')].find((one) => one.dataset.evening === name);
  if (!line || !asked) return undefined;
  let plan: NamedRow[] = [];
  let run = NOT_BEGUN;
  const read = (text: string | null) => {
    plan = session === undefined ? readRows(line) : (parseKeptPlan(text) ?? []);
    const kept = parseLiveEvening(text, asked, plan, Date.now())?.run;
    run = kept && !isForgotten(kept, Date.now()) ? kept : NOT_BEGUN;
    line.hidden = plan.length === 0;
  };
  const hear = ({ key, newValue }: StorageEvent) => {
    if (key !== here(liveKey(asked))) return;
    read(newValue);
    onChange();
  };
  window.addEventListener('storage', hear, { signal });
  const locale = document.documentElement.lang;
  const times = (nowMs: number) => {
    const ids = plan.flatMap((row) => (row.lesson === lesson ? [row.id] : []));
    return eveningPartAt(plan, run, ids, nowMs);
  };

  const nextWords = (nowMs: number): string => {
    const { next } = times(nowMs);
    if (!next) return '';
    const title = plan.find(({ id }) => id === next.id)?.title ?? '';
    const { textNext, textThen } = line.dataset;
    if (next.startMs === undefined) return fillText(textThen, { title });
    return fillText(textNext, { title, time: formatInstant(next.startMs, locale) });
  };
  const put = (name: string, text: string) => {
    const part = line.querySelector<HTMLElement>(`[data-ref="evening-${name}"]`);
    if (part) part.textContent = text;
  };
  const render = (nowMs: number) => {
    const { behindMs, endMs } = times(nowMs);
    put('pace', behindMs === undefined ? '' : paceWords(line.dataset, Math.round(behindMs / MS_A_MINUTE)));
    put('until', endMs === undefined ? '' : fillText(line.dataset.textUntil, { time: formatInstant(endMs, locale) }));
    put('next', behindMs === undefined ? '' : nextWords(nowMs));
  };
  const back = line.querySelector('a');
  if (back && session !== undefined) back.search = `?session=${encodeURIComponent(session)}`;
  read(readText(liveKey(asked)).text);
  return { render, nextWords, cutMinutes: (nowMs) => times(nowMs).cutMinutes ?? 0 };
}

function paceWords({ textAhead, textBehind, textOnTime }: DOMStringMap, behindMinutes: number): string {
  if (behindMinutes === 0) return textOnTime ?? '';
  return fillText(behindMinutes > 0 ? textBehind : textAhead, { minutes: Math.abs(behindMinutes) });
}
