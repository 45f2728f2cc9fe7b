// Decides an order by a number, ties as they were: a merge without a call for each comparison.

/** Indices by rising key; equal keys keep the order of `first`, or of the index where none is given. Keys are numbers, never NaN. */
export function inOrder(keys: Float64Array | Int32Array, first: Int32Array | null = null): Int32Array {
  const size = keys.length;
  let from = new Int32Array(size);
  if (first !== null) from.set(first);
  else for (let i = 0; i < size; i++) from[i] = i;
  let into = new Int32Array(size);
  for (let width = 1; width < size; width *= 2) {
    for (let start = 0; start < size; start += 2 * width) {
      const middle = Math.min(start + width, size);
      const end = Math.min(start + 2 * width, size);
      let a = start;
      let b = middle;
      for (let at = start; at < end; at++) {
        const takesA = a < middle && (b >= end || (keys[from[a] as number] as number) <= (keys[from[b] as number] as number));
        into[at] = from[takesA ? a++ : b++] as number;
      }
    }
    [from, into] = [into, from];
  }
  return from;
}
