// Decides the exit codes and how a command fails: 0 done, 1 refused with a reason, 2 wrong usage, 3 the input is damaged.

export const DONE = 0;
export const REFUSED = 1;
export const USAGE = 2;
export const DAMAGED = 3;
export type ExitCode = 0 | 1 | 2 | 3;

/** Ends a command with one clear line on stderr for each thing that is wrong. */
export class Stop extends Error {
  readonly code: ExitCode;
  constructor(code: ExitCode, message: string) {
    super(message);
    this.code = code;
  }
}

/** A refusal of the domain as the end of a command; each line of its reason names the file. `after` is what was kept, and what to do. */
export function stopAt(path: string | null, refusal: { readonly reason: string }, code: ExitCode = DAMAGED, after = ''): Stop {
  const lines = refusal.reason.split('\n');
  if (after !== '') lines.push(lines.length === 1 ? `${lines.pop()}; ${after}` : after);
  return new Stop(code, lines.map((line) => (path === null ? line : `${path}: ${line}`)).join('\n'));
}
