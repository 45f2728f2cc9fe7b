// Decides what a command is.
import type { ExitCode } from './terminal/outcome.ts';

export interface Command {
  /** Usage, options and an example. */
  readonly help: string;
  run(args: readonly string[]): Promise<ExitCode> | ExitCode;
}
