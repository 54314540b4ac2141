import { addMinutes, formatClockTime, formatFromStart, parseClockTime } from '../core/clock-time.ts';
import type { Length } from '../core/lengths.ts';
import {
  addPart,
  type ClockRow,
  changeLength,
  clockRows,
  describePart,
  joinRooms,
  movePart,
  moveToRoom,
  overBy,
  removePart,
  splitIntoRooms,
  swapLesson,
  totalMinutes,
} from '../core/my-workshop/change-plan.ts';
import {
  type MyWorkshop,
  type NewPart,
  PART_KINDS,
  partsOf,
  partsOfBlock,
  type Session,
} from '../core/my-workshop/my-workshop.ts';
import { otherPart } from '../core/my-workshop/session-frame.ts';
import { partOf } from './element-parts.ts';
import { partWords, type Planner } from './planner.ts';
import { drawBar } from './planner-bar.ts';
import { showParts } from './planner-parts.ts';

/** Minutes of a new break, welcome or close. */
const NEW_MINUTES = 10;

/** Minutes after the start as a clock shows them, or from the start while there is no time. */
export function clockOf({ start }: Session, lang: string): (minutes: number) => string {
  const begins = parseClockTime(start);
  return (minutes) =>
    begins === undefined ? formatFromStart(minutes) : formatClockTime(addMinutes(begins, minutes), lang);
}

/** Draws the evening as a bar and as a list, and changes it as the buttons say. */
export function openOrder(planner: Planner): (workshop: MyWorkshop) => void {
  const { root, signal, catalogue, word, lang } = planner;
  const lengthsOf = (slug: string): readonly Length[] =>
    catalogue.lessons.find((lesson) => lesson.slug === slug)?.lengths ?? [];

  const rowOf = (id: string): ClockRow | undefined => {
    const workshop = planner.store.open();
    return workshop && clockRows(planner.session(workshop), catalogue.lessons).find((row) => row.id === id);
  };
  /** Changes the session in hand. `said` is asked afterwards, with the part as it then is. */
  const change = (id: string, edit: (session: Session) => Session, said: (row?: ClockRow, time?: string) => string) =>
    planner.changeSessions(
      (workshop) => {
        const own = planner.session(workshop);
        return workshop.sessions.map((session) => (session === own ? edit(session) : session));
      },
      () => {
        const workshop = planner.store.open();
        const row = rowOf(id);
        const clock = workshop && clockOf(planner.session(workshop), lang);
        return said(row, row && clock?.(row.offset));
      },
    );

  const step = (id: string, name: string, slug: string) => {
    const title = rowOf(id)?.title ?? '';
    const moved = (_?: ClockRow, time = '') => word('moved', { title, time });
    const lasts = (row?: ClockRow) => word('changed', { title, minutes: row?.minutes ?? 0 });
    const offered = (session: Session) => {
      const part = partsOf(session).find((one) => one.id === id);
      return part && 'lesson' in part ? lengthsOf(part.lesson) : [];
    };
    const lesson = { slug, lengths: lengthsOf(slug) };
    const steps: Readonly<Record<string, () => void>> = {
      up: () => change(id, (session) => movePart(session, id, -1), moved),
      down: () => change(id, (session) => movePart(session, id, 1), moved),
      shorter: () => change(id, (session) => changeLength(session, id, -1, offered(session)), lasts),
      longer: () => change(id, (session) => changeLength(session, id, 1, offered(session)), lasts),
      split: () =>
        change(
          id,
          (session) => splitIntoRooms(session, id),
          () => word('split', { title }),
        ),
      join: () =>
        change(
          id,
          (session) => joinRooms(session, id),
          () => word('joined'),
        ),
      adults: () => change(id, (session) => moveToRoom(session, id, 'adults'), moved),
      children: () => change(id, (session) => moveToRoom(session, id, 'children'), moved),
      swap: () =>
        change(
          id,
          (session) => swapLesson(session, id, lesson),
          (row) => word('swapped', { title: row?.title ?? '' }),
        ),
      remove: () =>
        change(
          id,
          (session) => removePart(session, id),
          () => word('removed', { title }),
        ),
    };
    steps[name]?.();
  };
  const describe = (id: string, words: { title?: string; note?: string }) =>
    planner.store.change((workshop) => {
      const own = planner.session(workshop);
      const sessions = workshop.sessions.map((one) => (one === own ? describePart(one, id, words) : one));
      return { ...workshop, sessions };
    });

  const form = partOf(root, 'add');
  form.addEventListener(
    'submit',
    (event) => {
      event.preventDefault();
      const workshop = planner.store.open();
      if (!workshop || !(form instanceof HTMLFormElement)) return;
      const data = new FormData(form);
      add(planner.session(workshop), String(data.get('what')), String(data.get('where')));
    },
    { signal },
  );
  const add = (session: Session, what: string, where: string) => {
    const part = newPart(session, what);
    const pair = session.blocks.findLast((block) => 'adults' in block);
    const beside = pair && partsOfBlock(pair)[0]?.id;
    const room = where === 'adults' || where === 'children' ? where : undefined;
    const next = addPart(session, part, room && beside ? { roomWith: beside, room } : { at: 'end' });
    const id = partsOf(next).find(({ id: one }) => !partsOf(session).some((old) => old.id === one))?.id ?? '';
    change(
      id,
      () => next,
      (row, time = '') => word('added', { title: row?.title ?? '', time }),
    );
  };
  const newPart = (session: Session, what: string): NewPart => {
    const kind = PART_KINDS.find((one) => what === `+${one}`);
    if (kind) return otherPart(kind, partWords(kind, word), NEW_MINUTES);
    const lengths = lengthsOf(what);
    const fitting = lengths.filter((length) => length <= -overBy(session));
    return { lesson: what, length: fitting.at(-1) ?? lengths[0] ?? 10 };
  };

  return (workshop) => {
    const session = planner.session(workshop);
    const rows = clockRows(session, catalogue.lessons);
    const clock = clockOf(session, lang);
    showTotals(planner, session, rows, clock);
    const hasRooms = session.blocks.some((block) => 'adults' in block);
    partOf(root, 'where').hidden = !hasRooms;
    showParts(planner, { session, rows, clock, hasRooms }, { step, describe });
  };
}

/** The bar, from when to when, and how that compares with the time there is. */
function showTotals(
  { root, word }: Planner,
  session: Session,
  rows: readonly ClockRow[],
  clock: (minutes: number) => string,
): void {
  const total = totalMinutes(session);
  const over = overBy(session);
  const when = word(session.start ? 'runs' : 'lasts', { start: clock(0), end: clock(total), minutes: total });
  const fit = word(over === 0 ? 'exact' : over > 0 ? 'over' : 'under', { minutes: Math.abs(over) });
  const line = partOf(root, 'fit');
  line.textContent = `${when} ${fit}`;
  line.toggleAttribute('data-wrong', over > 0);
  const parts = rows.map(({ title, minutes }) => word('part', { title, minutes })).join('; ');
  const label = word('bar', { start: clock(0), end: clock(total), parts });
  partOf(root, 'bar').replaceChildren(...(total > 0 ? [drawBar(rows, total, clock, label)] : []));
}
