// Decides how a count is said: one of a thing, or several.

/** `1 session`, `2 sessions`. */
export const counted = (count: number, unit: string): string => `${count} ${unit}${count === 1 ? '' : 's'}`;
