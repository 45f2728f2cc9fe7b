// Decides how arguments are read: declared options only, typed, with the command's own help on a mistake.
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { type IsoDate, parseIsoDate } from '@strongback/engine';
import { Stop, USAGE } from './outcome.ts';

export interface Arguments {
  readonly positionals: readonly string[];
  text(name: string): string | undefined;
  /** Every value of an option that may be given more than once. */
  texts(name: string): readonly string[];
  flag(name: string): boolean;
  /** Whole number between the bounds. */
  integer(name: string, low: number, high: number, fallback: number): number;
  date(name: string): IsoDate | undefined;
  /** A time zone that this Node knows. */
  zone(name: string): string | undefined;
  choice<const T extends string>(name: string, choices: readonly T[]): T | undefined;
}

/** Reads `args`; every command knows --help and --json. `mostWords` is how many words without a name in front it takes. */
export function readArguments(
  args: readonly string[],
  options: ParseArgsOptionsConfig,
  mostWords = Number.POSITIVE_INFINITY,
): Arguments {
  let values: Record<string, unknown>;
  let positionals: string[];
  try {
    ({ values, positionals } = parseArgs({
      args: [...args],
      options: { json: { type: 'boolean' }, ...options },
      allowPositionals: true,
    }));
  } catch (error) {
    const fault = error instanceof Error ? error.message.split(/\.\s/)[0] : undefined;
    throw new Stop(USAGE, `${fault ?? 'wrong usage'}; --help shows the options and an example`);
  }
  const extra = positionals[mostWords];
  if (extra !== undefined) throw new Stop(USAGE, `"${extra.slice(0, 40)}" is one word too many; --help shows an example`);
  const text = (name: string): string | undefined => (typeof values[name] === 'string' ? values[name] : undefined);
  return {
    positionals,
    text,
    texts: (name) => (Array.isArray(values[name]) ? values[name].filter((value) => typeof value === 'string') : []),
    flag: (name) => values[name] === true,
    integer(name, low, high, fallback) {
      const given = text(name);
      if (given === undefined) return fallback;
      const value = Number(given);
      if (!/^-?\d+$/.test(given) || value < low || value > high)
        throw new Stop(USAGE, `--${name} takes a whole number from ${low} to ${high}, not "${given.slice(0, 40)}"`);
      return value;
    },
    date(name) {
      const given = text(name);
      if (given === undefined) return undefined;
      const date = parseIsoDate(given);
      if (date === null) throw new Stop(USAGE, `--${name} takes a date such as 2026-11-23, not "${given.slice(0, 40)}"`);
      return date;
    },
    zone(name) {
      const given = text(name);
      if (given !== undefined && !isZone(given))
        throw new Stop(USAGE, `--${name} takes a time zone such as Europe/Berlin, not "${given.slice(0, 40)}"`);
      return given;
    },
    choice(name, choices) {
      const given = text(name);
      if (given === undefined) return undefined;
      const found = choices.find((choice) => choice === given);
      if (found === undefined) throw new Stop(USAGE, `--${name} takes one of ${choices.join(', ')}, not "${given.slice(0, 40)}"`);
      return found;
    },
  };
}

function isZone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
