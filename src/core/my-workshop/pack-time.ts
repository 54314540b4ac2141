/** Everything in a plan lasts whole steps of five minutes, so that tables of possibilities stay small. */
const STEP = 5;
const NEVER = Number.NEGATIVE_INFINITY;

/** Something to be put on the clock: it may last any of these minutes, or be left out at a cost. */
export interface Packable {
  minutes: readonly number[];
  /** Points lost when it is left out. */
  skipCost: number;
}

/** Where something went: the stretch of time between two breaks, and its minutes. */
export interface Place {
  stretch: number;
  minutes: number;
}

export interface Room {
  /** The most minutes in each stretch. Only a thing that stands alone in a stretch may be longer. */
  stretches: readonly number[];
  /** The most minutes in all stretches together. */
  total: number;
  /** Points for a thing that lasts so long. */
  worth: (minutes: number) => number;
  /** Points for each stretch that holds something. */
  stretchWorth: number;
  /** Whether it costs nothing to leave out everything after the last thing that is packed. */
  mayStop: boolean;
}

/** Numbers the states of a half-packed room: the stretch being filled, minutes in it, minutes in all. */
function numberStates({ stretches, total }: Room) {
  const inStretch = Math.max(...stretches.map((most) => Math.floor(most / STEP)), 0) + 1;
  const inAll = Math.floor(total / STEP) + 1;
  return {
    count: stretches.length * inStretch * inAll,
    indexOf: (stretch: number, used: number, all: number) => (stretch * inStretch + used) * inAll + all,
    read: (index: number) => {
      const rest = Math.floor(index / inAll);
      return { stretch: Math.floor(rest / inStretch), used: rest % inStretch, all: index % inAll };
    },
    full: inStretch - 1,
  };
}

/**
 * Packs things in their order into stretches of time so that the points are the most. Exact: a table of all that can
 * be used so far, thing by thing. Minutes that are no multiple of five count as the next multiple. Answers undefined for what is left out.
 */
export function packTime(things: readonly Packable[], room: Room): (Place | undefined)[] {
  if (room.stretches.length === 0) return things.map(() => undefined);
  const states = numberStates(room);
  const caps = room.stretches.map((most) => Math.floor(most / STEP));
  const most = Math.floor(room.total / STEP);
  /** For each thing and state: where one came from and how long the thing is; -1 when it was left out. */
  const steps: { from: Int32Array; minutes: Int16Array }[] = [];
  let points = new Float64Array(states.count).fill(NEVER);
  points[states.indexOf(0, 0, 0)] = 0;

  let best: End = { points: room.mayStop ? 0 : NEVER, index: 0, packed: 0 };
  for (const [position, thing] of things.entries()) {
    const next = new Float64Array(states.count).fill(NEVER);
    const from = new Int32Array(states.count);
    const minutes = new Int16Array(states.count);
    const options = [...thing.minutes].sort((a, b) => b - a);
    const offer = (to: number, value: number, origin: number, lasts: number) => {
      if (value <= (next[to] ?? NEVER)) return;
      next[to] = value;
      from[to] = origin;
      minutes[to] = lasts;
    };
    for (let index = 0; index < states.count; index++) {
      const have = points[index] ?? NEVER;
      if (have === NEVER) continue;
      const { stretch, used, all } = states.read(index);
      for (const lasts of options) {
        const units = Math.ceil(lasts / STEP);
        if (all + units > most) continue;
        const place = (into: number, before: number) => {
          if (!hasSpace(caps, into, before, units)) return;
          const gain = room.worth(lasts) + (before === 0 ? room.stretchWorth : 0);
          offer(states.indexOf(into, Math.min(before + units, states.full), all + units), have + gain, index, lasts);
        };
        place(stretch, used);
        if (used > 0) place(stretch + 1, 0);
      }
      offer(index, have - thing.skipCost, index, -1);
    }
    steps.push({ from, minutes });
    points = next;
    if (room.mayStop || position === things.length - 1) best = betterEnd(best, points, position + 1);
  }
  const places = retrace(best, steps, states.read);
  return things.map((_, position) => places[position]);
}

/** A thing longer than every stretch may stand alone in one. */
function hasSpace(caps: readonly number[], stretch: number, used: number, units: number): boolean {
  const cap = caps[stretch];
  if (cap === undefined) return false;
  return used + units <= cap || (used === 0 && units > Math.max(...caps));
}

/** The best way to end so far: its points, its state and after how many things. */
interface End {
  points: number;
  index: number;
  packed: number;
}

function betterEnd(best: End, points: Float64Array, packed: number): End {
  return points.reduce<End>((end, value, index) => (value > end.points ? { points: value, index, packed } : end), best);
}

/** Goes back from the end to the beginning. */
function retrace(
  end: End,
  steps: readonly { from: Int32Array; minutes: Int16Array }[],
  read: (index: number) => { stretch: number },
): (Place | undefined)[] {
  let index = end.index;
  const places: (Place | undefined)[] = [];
  for (const { from, minutes } of steps.slice(0, end.packed).reverse()) {
    const lasts = minutes[index] ?? -1;
    places.unshift(lasts < 0 ? undefined : { stretch: read(index).stretch, minutes: lasts });
    index = from[index] ?? 0;
  }
  return places;
}
