// Decides how sets shrink for deloads, tapers and tired days: a share of the total, at least one each, largest first.

/** Set counts after keeping `share` of their sum (rounded down to a whole total, at least one each). Ties take from the earlier slot. */
export function reduceSets(counts: readonly number[], share: number): number[] {
  const total = counts.reduce((sum, n) => sum + n, 0);
  const goal = Math.max(counts.length, Math.floor(total * share + 1e-9));
  const reduced = counts.map((n) => Math.max(1, Math.floor(n * share + 1e-9)));
  let now = reduced.reduce((sum, n) => sum + n, 0);
  while (now < goal) {
    let best = -1;
    let bestLack = -1;
    counts.forEach((n, i) => {
      const lack = n * share - (reduced[i] as number);
      if ((reduced[i] as number) < n && lack > bestLack) {
        bestLack = lack;
        best = i;
      }
    });
    if (best < 0) break;
    reduced[best] = (reduced[best] as number) + 1;
    now++;
  }
  while (now > goal) {
    let best = -1;
    counts.forEach((_, i) => {
      if ((reduced[i] as number) > 1 && (best < 0 || (reduced[i] as number) >= (reduced[best] as number))) best = i;
    });
    if (best < 0) break;
    reduced[best] = (reduced[best] as number) - 1;
    now--;
  }
  return reduced;
}
