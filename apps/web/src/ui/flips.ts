// Decides what a touch on a set of chips changes: what was flipped, so that it can be applied to what holds by then.

/** `now` with every value flipped that differs between `before` and `after`. */
export function flipped<Value>(now: readonly Value[], before: readonly Value[], after: readonly Value[]): readonly Value[] {
  const added = after.filter((one) => !before.includes(one));
  const gone = before.filter((one) => !after.includes(one));
  return [...now.filter((one) => !gone.includes(one)), ...added.filter((one) => !now.includes(one))];
}
