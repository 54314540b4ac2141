import type { ClockRow } from '../core/my-workshop/change-plan.ts';

const NAMESPACE = 'http://www.w3.org/2000/svg';
/** The whole bar, one lane of two, and the place of the clock times, in pixels. */
const HEIGHT = 76;
const LANE = 36;
const TIMES_AT = 98;
/** A letter takes about this share of the bar, and a clock time that, in percent. */
const LETTER = 0.85;
const TIME = 7;
const NUMBER = 2.5;

function draw(name: string, attributes: Readonly<Record<string, string | number>>, text = ''): SVGElement {
  const element = document.createElementNS(NAMESPACE, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.textContent = text;
  return element;
}

const percent = (value: number): string => `${Number(value.toFixed(2))}%`;

function drawPart({ room, lesson, isBreak, title, minutes, offset }: ClockRow, total: number): SVGElement[] {
  const [start, width] = [(offset / total) * 100, (minutes / total) * 100];
  const height = room === 'together' ? HEIGHT : LANE;
  const y = room === 'children' ? HEIGHT - LANE + 1 : 1;
  const shape = lesson ? `do p-${lesson.pillar}` : isBreak ? 'pause' : '';
  const rect = draw('rect', { class: shape, x: percent(start), y, width: percent(width), height });
  if (lesson) rect.setAttribute('fill', `url(#bar-${lesson.pillar})`);
  const at = { x: percent(start + width / 2), y: y + height / 2 + 6 };
  const isNamed = title.length * LETTER + 1 <= width;
  const labels = isNamed ? [draw('text', { ...at, class: 'n nm' }, title)] : [];
  if (width > NUMBER) labels.push(draw('text', { ...at, class: isNamed ? 'n narrow' : 'n' }, String(minutes)));
  return [rect, ...labels];
}

/** Clock times where there is room for them; a narrow screen shows the first and the last. */
function drawTimes(offsets: readonly number[], total: number, clock: (minutes: number) => string): SVGElement[] {
  let free = 0;
  const between = [...new Set(offsets)].filter((offset) => {
    const start = (offset / total) * 100;
    if (start < free || start > 100 - 2 * TIME) return false;
    free = start + TIME;
    return true;
  });
  const times = between.map((offset) =>
    draw('text', { class: offset === 0 ? '' : 'wide', x: percent((offset / total) * 100), y: TIMES_AT }, clock(offset)),
  );
  return [...times, draw('text', { class: 'end', x: '100%', y: TIMES_AT }, clock(total))];
}

/**
 * Draws an evening as a bar of time: two rooms stand one above the other. `clock` turns minutes after the start into what
 * a person reads. The label says the whole in words; the list below the bar holds the same facts.
 */
export function drawBar(
  rows: readonly ClockRow[],
  total: number,
  clock: (minutes: number) => string,
  label: string,
): SVGElement {
  const bar = draw('svg', { class: 'bar num planner-bar', height: TIMES_AT + 8, role: 'img', 'aria-label': label });
  bar.append(
    ...rows.flatMap((row) => drawPart(row, total)),
    ...drawTimes(
      rows.map(({ offset }) => offset),
      total,
      clock,
    ),
  );
  return bar;
}
