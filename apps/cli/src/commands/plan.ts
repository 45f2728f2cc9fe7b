// Decides what `strongback plan` does: a plan from ATHLETE.json, from a ledger, or for a whole folder.
import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { catalogue, findMovement } from '@strongback/catalogue';
import {
  type AccessoryTemplate,
  type AthleteId,
  canonicalText,
  type DeviceId,
  ENGINE_VERSION,
  type IsoDate,
  type LedgerState,
  type Outcome,
  type Plan,
  planFor,
  readAthleteFile,
  readTemplate,
  type Refusal,
  replay,
  startWriter,
  tryAppend,
  withOwnExercises,
} from '@strongback/engine';
import type { Command } from '../command.types.ts';
import { planText } from '../print/plan-text.ts';
import { readArguments } from '../terminal/arguments.ts';
import { nowMs, todayHere } from '../terminal/clock.ts';
import { textOf } from '../terminal/files.ts';
import { openLedger } from '../terminal/ledger-file.ts';
import { appendLocked } from '../terminal/ledger-lock.ts';
import { DAMAGED, DONE, type ExitCode, REFUSED, Stop, stopAt, USAGE } from '../terminal/outcome.ts';

const HELP = `
strongback plan ATHLETE.json [--from DATE] [--weeks 16] [--seed 1] [--effort quick|full|long] [--undulating] [--template T.json] [--json]
strongback plan --ledger LEDGER.jsonl [--keep] [the same options]
strongback plan --batch DIR --json

Writes a training plan: blocks, weeks, sessions, sets, and why each is there. The same input and seed give the same bytes.

  --from DATE    first day of the plan (default: today)
  --weeks N      1 to 24 (default 16)
  --seed N       another plan of equal worth
  --template T   accessories from a template file: its slots are filled by the findings (shape: strongback schema template)
  --undulating   heavy and volume days alternate inside each block
  --keep         writes the plan into the ledger: explain, and export as a calendar, for a watch or on paper, follow it
  --batch DIR    every *.json athlete of a folder, one JSON line each

Example:  strongback plan sam.json --from 2026-11-23
`;

export const planCommand: Command = { help: HELP, run };

interface Wish {
  readonly from: IsoDate | undefined;
  readonly weeks: number;
  readonly seed: number;
  readonly effort: 'quick' | 'full' | 'long';
  readonly undulating: boolean;
  readonly template: AccessoryTemplate | undefined;
}

function run(args: readonly string[]): ExitCode {
  const given = readArguments(args, {
    from: { type: 'string' },
    weeks: { type: 'string' },
    seed: { type: 'string' },
    effort: { type: 'string' },
    undulating: { type: 'boolean' },
    template: { type: 'string' },
    ledger: { type: 'string' },
    keep: { type: 'boolean' },
    batch: { type: 'string' },
  });
  const wish: Wish = {
    from: given.date('from'),
    weeks: given.integer('weeks', 1, 24, 16),
    seed: given.integer('seed', 0, 2147483647, 1),
    effort: given.choice('effort', ['quick', 'full', 'long']) ?? 'full',
    undulating: given.flag('undulating'),
    template: templateAt(given.text('template')),
  };
  const batch = given.text('batch');
  if (batch !== undefined) return runBatch(batch, wish);
  const ledger = given.text('ledger');
  const path = ledger ?? given.positionals[0];
  if (path === undefined || given.positionals.length > (ledger === undefined ? 1 : 0))
    throw new Stop(USAGE, 'name one ATHLETE.json, or --ledger LEDGER.jsonl, or --batch DIR; --help shows an example');
  const keep = given.flag('keep');
  if (keep && ledger === undefined) throw new Stop(USAGE, '--keep writes into a ledger: name it with --ledger LEDGER.jsonl');
  const state = ledger === undefined ? null : openLedger(path).state;
  const outcome = state === null ? planFromFile(textOf(path, 16), wish) : planFrom(state, wish, []);
  if (!outcome.ok) throw outcome.code.startsWith('athlete.') ? stopToMend(path, outcome) : stopAt(path, outcome, REFUSED);
  if (keep) keepPlan(path, outcome.value);
  process.stdout.write(
    given.flag('json')
      ? `${JSON.stringify(outcome.value)}\n`
      : planText(outcome.value, withOwnExercises(catalogue(), state ?? {})),
  );
  return DONE;
}

/** Its id is made from its content, so that keeping the same plan again writes nothing. */
function keepPlan(path: string, plan: Plan): void {
  const body = canonicalText(plan);
  const id = `plan-${createHash('sha256').update(body).digest('hex').slice(0, 16)}`;
  appendLocked(
    path,
    ({ plan: under }) =>
      under?.plan === id
        ? []
        : [{ type: 'PlanIssued', plan: id, engine: ENGINE_VERSION, seed: plan.seed, from: plan.from, body }],
    nowMs(),
  );
}

function stopToMend(path: string, refusal: Refusal): Stop {
  return stopAt(path, refusal, DAMAGED, 'nothing was planned; mend the file and try again');
}

function templateAt(path: string | undefined): AccessoryTemplate | undefined {
  if (path === undefined) return undefined;
  const read = readTemplate(textOf(path, 1));
  if (!read.ok) throw stopToMend(path, read);
  return read.value;
}

function runBatch(folder: string, wish: Wish): ExitCode {
  let files: string[];
  try {
    files = readdirSync(folder)
      .filter((name) => name.endsWith('.json'))
      .sort();
  } catch {
    throw new Stop(USAGE, `${folder}: is not a folder that can be read`);
  }
  if (files.length === 0) throw new Stop(DAMAGED, `${folder}: holds no *.json athlete`);
  for (const file of files) {
    const outcome = planOne(join(folder, file), wish);
    process.stdout.write(
      `${JSON.stringify(outcome.ok ? { file, plan: outcome.value } : { file, refused: outcome.reason.replaceAll('\n', '; ') })}\n`,
    );
  }
  return DONE;
}

function planOne(path: string, wish: Wish): Outcome<Plan> {
  try {
    return planFromFile(textOf(path, 16), wish);
  } catch (error) {
    if (error instanceof Stop) return { ok: false, code: 'file', reason: error.message };
    throw error;
  }
}

/** The plan for the text of an ATHLETE.json. */
function planFromFile(text: string, wish: Wish): Outcome<Plan> {
  const today = todayHere();
  const facts = readAthleteFile(text, catalogue(), findMovement, wish.from ?? today);
  if (!facts.ok) return facts;
  const writer = startWriter(facts.value.id as AthleteId, 'file' as DeviceId);
  const events = tryAppend(writer, facts.value.bodies, 0);
  if (!events.ok) return { ...events, code: `athlete.${events.code}` };
  return planFrom(replay(events.value), wish, facts.value.notes);
}

function planFrom(state: LedgerState, wish: Wish, notes: readonly string[]): Outcome<Plan> {
  return planFor(state, catalogue(), {
    from: wish.from ?? todayHere(),
    weeks: wish.weeks,
    seed: wish.seed,
    effort: wish.effort,
    undulating: wish.undulating,
    ...(wish.template === undefined ? {} : { template: wish.template }),
    notes,
  });
}
