// Decides which lengths of today are offered: from a quarter of an hour to an hour and a half, whatever was planned, and a little beyond it.
const USUAL = [15, 30, 45, 60, 75, 90] as const;
/** More than planned, where that is longer than the longest usual one, in minutes. */
const BEYOND = 30;

/** Minutes in rising order, the planned ones and those wished for among them. */
export function minutesOffered(planned: number, wanted: number | null): readonly number[] {
  const longest = USUAL.at(-1) ?? planned;
  return [
    ...new Set([...USUAL, planned, ...(wanted === null ? [] : [wanted]), ...(planned < longest ? [] : [planned + BEYOND])]),
  ].toSorted((a, b) => a - b);
}
