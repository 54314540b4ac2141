/** What goes over in one go before another answer has its turn. */
const PIECE_BYTES = 4096;

/** A line that all answers share, each a piece in turn. */
export interface SharedLink {
  /** Puts an answer on the line. `arrive` is called for each of its pieces, from one byte to before another. */
  add(bytes: number, arrive: (from: number, to: number) => void): void;
  /** Hands over what has arrived by now. Returns whether anything is still on its way. */
  carry(): boolean;
}

interface OnItsWay {
  bytes: number;
  gone: number;
  arrive: (from: number, to: number) => void;
}

/**
 * A line of so many bytes a second, over all connections together. What a late timer missed goes over at the next call,
 * so that a busy machine does not make the line slower.
 * @param now the time in milliseconds, of any clock that does not go back
 */
export function createSharedLink(bytesPerSecond: number, now: () => number): SharedLink {
  let queue: OnItsWay[] = [];
  let countedTo = 0;
  /** What the line could have carried by now and has not. An idle line saves nothing up. */
  let room = 0;
  return {
    add(bytes, arrive) {
      if (queue.length === 0) [countedTo, room] = [now(), 0];
      queue.push({ bytes, gone: 0, arrive });
    },
    carry() {
      const at = now();
      room += ((at - countedTo) * bytesPerSecond) / 1000;
      countedTo = at;
      for (let next = queue[0]; next; next = queue[0]) {
        const to = Math.min(next.gone + PIECE_BYTES, next.bytes);
        if (to - next.gone > room) return true;
        room -= to - next.gone;
        next.arrive(next.gone, to);
        next.gone = to;
        queue = [...queue.slice(1), ...(to < next.bytes ? [next] : [])];
      }
      return false;
    },
  };
}
