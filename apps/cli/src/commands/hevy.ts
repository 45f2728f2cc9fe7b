// Decides what `strongback hevy` does: takes over what changed at Hevy, sends what was logged here, and asks about what is gone. Only when told to.
import { existsSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { catalogue, findMovement } from '@strongback/catalogue';
import { type EventBody, type LedgerState, type Movement, nameKey, type Outcome, type SessionId } from '@strongback/engine';
import {
  type HevyMemory,
  type ImportReport,
  NO_MEMORY,
  planPush,
  previewImport,
  pullHevy,
  readHevyMemory,
  sendAll,
  settleUnsure,
} from '@strongback/interchange';
import type { Command } from '../command.types.ts';
import { gonesText, pullText, pushText } from '../print/hevy-text.ts';
import { freeImportId } from './import-id.ts';
import { type Arguments, readArguments } from '../terminal/arguments.ts';
import { nowMs } from '../terminal/clock.ts';
import { textOf, writeWhole } from '../terminal/files.ts';
import { hevyTransport } from '../terminal/hevy-transport.ts';
import { appendToLedger, openLedger } from '../terminal/ledger-file.ts';
import { appendLocked, lock } from '../terminal/ledger-lock.ts';
import { DAMAGED, DONE, type ExitCode, REFUSED, Stop, stopAt, USAGE } from '../terminal/outcome.ts';
import { clockOf, zoneHere } from '../terminal/zone-clock.ts';

const HELP = `
strongback hevy pull --into LEDGER.jsonl [--zone ZONE] [--dry-run] [--json]
strongback hevy push --into LEDGER.jsonl [--from DATE] [--dry-run] [--json]
strongback hevy gone --into LEDGER.jsonl [--discard WORKOUT | --keep WORKOUT] [--json]

Connects a ledger with an account at Hevy (Hevy Pro only), when you call it and only then. HEVY_API_KEY holds the key from Hevy's developer
settings; it is never stored or shown. What was taken over is remembered in LEDGER.jsonl.hevy.json.

  pull   takes over new and changed workouts; a session that you edited here is kept as it is
  push   sends sessions that were logged here, privately, each once; changed ones replace their older form at Hevy
  gone   lists workouts that were deleted at Hevy, and answers for one: taken out here too, or kept

  --zone ZONE   zone of your wall clock (default: the ledger's)
  --dry-run     shows what would happen and changes nothing

Example:  strongback hevy pull --into me.jsonl --dry-run
`;

export const hevyCommand: Command = { help: HELP, run };

async function run(args: readonly string[]): Promise<ExitCode> {
  const given = readArguments(args, {
    into: { type: 'string' },
    zone: { type: 'string' },
    from: { type: 'string' },
    discard: { type: 'string' },
    keep: { type: 'string' },
    'dry-run': { type: 'boolean' },
  });
  const [what, ...more] = given.positionals;
  const path = given.text('into');
  if ((what !== 'pull' && what !== 'push' && what !== 'gone') || more.length > 0 || path === undefined)
    throw new Stop(USAGE, 'say pull, push or gone, and a ledger: strongback hevy pull --into LEDGER.jsonl');
  const release = lock(memoryPath(path));
  try {
    if (what === 'gone') return gone(path, given);
    return await (what === 'pull' ? pull(path, given) : push(path, given));
  } finally {
    release();
  }
}

async function pull(path: string, given: Arguments): Promise<ExitCode> {
  const transport = hevyTransport(process.env);
  const dry = given.flag('dry-run');
  const before = existsSync(path) ? openLedger(path).state : null;
  const zone = given.text('zone') ?? before?.profile?.zone ?? zoneHere();
  const clock = clockOf(zone);
  const memory = orStop(await settleUnsure(transport, memoryOf(path)));
  const pulled = orStop(await pullHevy(transport, before, memory, { clock, movementFor: movementFor(before) }));
  let report: ImportReport | null = null;
  const facts = (state: LedgerState | null): readonly EventBody[] => {
    const hash = createHash('sha256').update(JSON.stringify(pulled.read.sessions)).digest('hex');
    const options = {
      importId: freeImportId('import', hash, state),
      fileHash: hash,
      unit: 'kg' as const,
      movementFor: movementFor(state),
    };
    const preview = previewImport(pulled.read, state, options);
    report = preview.report;
    const profile: EventBody[] = state === null ? [{ type: 'AthleteProfiled', units: 'kg', zone }] : [];
    return preview.events.length === 0 ? [] : [...profile, ...preview.events];
  };
  if (dry) facts(before);
  else if (before !== null) appendLocked(path, facts, nowMs());
  else {
    const bodies = facts(null);
    if (bodies.length > 0) appendToLedger(path, 'me', bodies, nowMs());
  }
  // The memory moves on after the facts are durable: taking a change over twice does nothing, missing one would.
  if (!dry) keep(path, pulled.memory);
  const told = { ...(report as ImportReport | null), alreadyHere: pulled.alreadyHere, gone: pulled.memory.gone };
  process.stdout.write(
    given.flag('json')
      ? `${JSON.stringify(told)}\n`
      : pullText(report, pulled.alreadyHere, dry) + gonesText(pulled.memory.gone, path),
  );
  return DONE;
}

async function push(path: string, given: Arguments): Promise<ExitCode> {
  const transport = hevyTransport(process.env);
  const { state } = openLedger(path);
  const dry = given.flag('dry-run');
  const clock = clockOf(given.text('zone') ?? state.profile?.zone ?? zoneHere());
  const memory = orStop(await settleUnsure(transport, memoryOf(path)));
  const options = { clock, catalogue: catalogue(), findMovement, from: given.date('from') ?? null };
  const plan = orStop(await planPush(transport, state, memory, options));
  if (!dry) keep(path, memory);
  const sent = dry ? null : await sendAll(transport, plan.outgoing, memory, (now) => keep(path, now));
  const outgoing = plan.outgoing.map(({ session, date, title, sets, workout, losses }) => ({
    session,
    date,
    title,
    sets,
    replaces: workout,
    losses,
  }));
  const told = { sent: sent?.ok === true ? sent.value.sent : 0, upToDate: plan.upToDate, held: plan.held, outgoing };
  process.stdout.write(given.flag('json') ? `${JSON.stringify(told)}\n` : pushText(plan, dry));
  if (sent?.ok === false) throw new Stop(REFUSED, sent.reason);
  return DONE;
}

/** Lists what is gone at Hevy, or answers for one workout. */
function gone(path: string, given: Arguments): ExitCode {
  openLedger(path);
  const memory = memoryOf(path);
  const discard = given.text('discard');
  const named = discard ?? given.text('keep');
  if (named !== undefined) {
    const question = memory.gone.find((entry) => entry.workout === named);
    if (question === undefined) throw new Stop(REFUSED, `nothing is asked about a workout "${named.slice(0, 60)}"`);
    if (discard !== undefined)
      appendLocked(path, () => [{ type: 'SessionDiscarded', session: question.session as SessionId }], nowMs());
    keep(path, { ...memory, gone: memory.gone.filter((entry) => entry !== question) });
  }
  const open = memory.gone.filter((entry) => entry.workout !== named);
  process.stdout.write(
    given.flag('json') ? `${JSON.stringify({ gone: open })}\n` : gonesText(open, path) || 'Nothing is open.\n',
  );
  return DONE;
}

function movementFor(state: LedgerState | null): (name: string) => Movement | null {
  return (name) => {
    const id = state?.names.get(nameKey('hevy', name)) ?? findMovement(name);
    return id === null ? null : (catalogue().movement.get(id) ?? null);
  };
}

function memoryPath(ledger: string): string {
  return `${ledger}.hevy.json`;
}

function memoryOf(ledger: string): HevyMemory {
  const path = memoryPath(ledger);
  if (!existsSync(path)) return NO_MEMORY;
  const read = readHevyMemory(textOf(path));
  if (read.ok) return read.value;
  throw new Stop(
    DAMAGED,
    `${path}: ${read.reason}. Nothing was changed. Without it the next pull walks all changes again, and sessions that were sent may be sent twice`,
  );
}

function keep(ledger: string, memory: HevyMemory): void {
  writeWhole(memoryPath(ledger), `${JSON.stringify(memory)}\n`);
}

function orStop<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw stopAt(null, outcome, REFUSED);
  return outcome.value;
}
