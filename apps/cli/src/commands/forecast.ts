// Decides what `strongback forecast` prints: for every day of a written log, what was to be expected of it beforehand.
import { parseArgs } from 'node:util';
import type { LiftForecast } from '@strongback/engine';
import { forecastLog } from '@strongback/engine/forecast';
import { textOf } from '../terminal/files.ts';
import { isoDay, readForecastCsv } from './forecast-csv.ts';

export const FORECAST_HELP = `strongback forecast CANONICAL.csv [--json]

For every training day of each lift, from its 7th on: the best estimated 1RM that the days before it led one to expect, the same
for the repetitions of that day, and an 80 % interval; from the 6th day on, the best of the 28 days to come. Numbers are in the
unit of the log. The file has one row a set: date,session,exercise,lift,set,kind,weight,unit,reps,rpe,seconds.

  strongback forecast my-log.csv          what was to be expected of the latest day of each lift
  strongback forecast my-log.csv --json   every day, for machines

exit 0 done · 2 wrong usage, no such file · 3 the file is damaged
`;

/** Run the command. Results on stdout, messages on stderr; resolves to the exit code. */
export async function forecast(args: string[]): Promise<number> {
  const options = readOptions(args);
  if (options === null || (options.paths.length !== 1 && !options.help)) {
    process.stderr.write(FORECAST_HELP);
    return 2;
  }
  const [path] = options.paths;
  if (options.help || path === undefined) {
    process.stdout.write(FORECAST_HELP);
    return 0;
  }
  const text = textOf(path);
  const csv = readForecastCsv(text);
  if (!csv.ok) {
    process.stderr.write(`${path}: line 1: ${csv.reason}; nothing was read. Export the log again, or add the columns.\n`);
    return 3;
  }
  for (const d of csv.damaged)
    process.stderr.write(`${path}: line ${d.line}: ${d.reason}; this row was left out, the others kept.\n`);
  const lifts = forecastLog(csv.rows);
  process.stdout.write(options.json ? `${JSON.stringify({ series: lifts.map(asSeries) })}\n` : asText(lifts));
  return 0;
}

function readOptions(args: string[]): { help: boolean; json: boolean; paths: string[] } | null {
  try {
    const { values, positionals } = parseArgs({
      args,
      options: { json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
      allowPositionals: true,
    });
    return { help: values.help === true, json: values.json === true, paths: positionals };
  } catch {
    return null;
  }
}

function asSeries(f: LiftForecast): object {
  return {
    lift: f.lift,
    sessions: f.sessions.map((s) => ({
      date: isoDay(s.day),
      forecast: grid(s.forecast),
      withReps: grid(s.withReps),
      low80: grid(s.low80),
      high80: grid(s.high80),
    })),
    capacity28: f.capacity28.map((c) => ({ origin: isoDay(c.origin), forecast: grid(c.forecast) })),
  };
}

/** Four decimals, so that the printed bytes do not depend on the last bits of a logarithm. */
function grid(x: number): number {
  return Math.round(x * 10_000) / 10_000;
}

function asText(lifts: readonly LiftForecast[]): string {
  const lines: string[] = [];
  for (const f of lifts) {
    const last = f.sessions.at(-1);
    const month = f.capacity28.at(-1);
    if (!last || !month) {
      lines.push(`${f.lift}: fewer than seven training days, no forecast yet.`);
      continue;
    }
    lines.push(
      `${f.lift}: on ${isoDay(last.day)} a best estimated 1RM of ${last.forecast.toFixed(1)} was to be expected ` +
        `(80 % of days between ${last.low80.toFixed(1)} and ${last.high80.toFixed(1)}); ` +
        `for the 28 days after ${isoDay(month.origin)} a best of ${month.forecast.toFixed(1)}.`,
    );
  }
  if (lines.length === 0) lines.push('No sets of 1 to 12 repetitions with a load were found.');
  return `${lines.join('\n')}\n`;
}
