/**
 * Letters to add, drop, change or swap with a neighbor to turn one word into the other (Damerau and Levenshtein, each
 * letter touched once). Stops counting above `most`: the answer is then `most + 1`.
 */
export function countSlips(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = need(row[j - 1]) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? need(before[j - 2]) + 1 : change;
      next.push(Math.min(change, swap, need(row[j]) + 1, need(next[j - 1]) + 1));
    }
    if (Math.min(...next) > most) return most + 1;
    [before, row] = [row, next];
  }
  return Math.min(need(row[b.length]), most + 1);
}

const need = (value: number | undefined): number => value ?? Number.POSITIVE_INFINITY;
