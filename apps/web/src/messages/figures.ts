// Decides how counts and changes are written in sentences: thousands apart, and from left to right wherever the text runs.

/** `12,345`: a whole count with its thousands apart. */
export function grouped(count: number, mark: string): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, mark);
}

/** Signs and figures that keep their order also where text runs from right to left. */
export function inOrder(text: string): string {
  return `\u2066${text}\u2069`;
}

/** `34 → 47`, in this order also where text runs from right to left. */
export function course(...steps: readonly (string | number)[]): string {
  return inOrder(steps.join(' → '));
}
