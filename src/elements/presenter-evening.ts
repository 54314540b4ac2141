import { openLiveEvening } from '../browser/live-evening-store.ts';
import { formatInstant } from '../core/clock-time.ts';
import { eveningPartAt } from '../core/evening-part.ts';
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
 * changes. The page holds one `[data-evening]` for each evening with this lesson; any other name is no evening.
 */
export function openPresenterEvening(
  page: HTMLElement,
  onChange: () => void,
  signal: AbortSignal,
): PresenterEvening | undefined {
  const asked = new URLSearchParams(location.search).get('evening');
  const line = [...page.querySelectorAll<HTMLElement>('[data-evening]')].find((one) => one.dataset.evening === asked);
  if (!line || !asked) return undefined;
  const plan = readRows(line);
  const lines = [...line.querySelectorAll<HTMLElement>('[data-row]')];
  const ids = lines.flatMap(({ dataset }) => (dataset.held === undefined ? [] : [dataset.row ?? '']));
  const store = openLiveEvening(asked, plan, onChange, signal);
  const locale = document.documentElement.lang;
  const times = (nowMs: number) => eveningPartAt(plan, store.state().run, ids, nowMs);

  const nextWords = (nowMs: number): string => {
    const { next } = times(nowMs);
    if (!next) return '';
    const title = lines.find(({ dataset }) => dataset.row === next.id)?.textContent?.trim() ?? '';
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
  line.hidden = false;
  return { render, nextWords, cutMinutes: (nowMs) => times(nowMs).cutMinutes ?? 0 };
}

function paceWords({ textAhead, textBehind, textOnTime }: DOMStringMap, behindMinutes: number): string {
  if (behindMinutes === 0) return textOnTime ?? '';
  return fillText(behindMinutes > 0 ? textBehind : textAhead, { minutes: Math.abs(behindMinutes) });
}
