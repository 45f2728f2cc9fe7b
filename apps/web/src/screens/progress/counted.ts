// Decides how a list of sets is said without saying the same set twice.

/** Sets alike in a row, said once with their count. */
export function counted(sets: readonly string[]): readonly string[] {
  const runs: { readonly set: string; readonly count: number }[] = [];
  for (const set of sets) {
    const last = runs.at(-1);
    if (last?.set === set) runs[runs.length - 1] = { set, count: last.count + 1 };
    else runs.push({ set, count: 1 });
  }
  return runs.map(({ set, count }) => (count === 1 ? set : `${count}\u00a0×\u00a0${set}`));
}
