// Shows how the plan answers to what was done: two sessions of one exercise, and what the next one asks. node examples/answer-to-a-session.ts [easy|hard]
import { readFileSync } from 'node:fs';
import { catalogue, findMovement } from '@strongback/catalogue';
import {
  type AthleteId,
  appendBodies,
  type DeviceId,
  type EventBody,
  gramsFrom,
  type HalfRpe,
  type IsoDate,
  type LedgerEvent,
  observeAll,
  type PreparedSession,
  planFor,
  readAthleteFile,
  replay,
  type SetId,
  sessionFor,
  startWriter,
} from '@strongback/engine';

const easy = process.argv[2] !== 'hard';
const from = '2026-11-23' as IsoDate;
const sam = readAthleteFile(readFileSync(new URL('./sam.json', import.meta.url), 'utf8'), catalogue(), findMovement, from);
if (!sam.ok) throw new Error(sam.reason);

let writer = startWriter(sam.value.id as AthleteId, 'example' as DeviceId);
const ledger: LedgerEvent[] = [];
append(sam.value.bodies);

const plan = planFor(replay(ledger), catalogue(), { from, weeks: 4, seed: 1, effort: 'full' });
if (!plan.ok) throw new Error(plan.reason);

for (const day of plan.value.weeks.flatMap((week) => week.sessions).slice(0, 9)) {
  const session = sessionFor(replay(ledger), catalogue(), plan.value, day.date);
  if (session === null) continue;
  console.log(session.date);
  for (const slot of session.slots) {
    const first = slot.sets[0];
    if (first?.loadKg == null) continue;
    const amount = first.reps ?? (first.metres === null ? `${first.seconds} s` : `${first.metres} m`);
    console.log(`  ${slot.exercise}: ${slot.sets.length} × ${amount} at ${first.loadKg} kg (${slot.verdict.because})`);
  }
  append(done(session));
}

/** Everything as asked, with two repetitions less in reserve on a hard day and one more on an easy one. */
function done(session: PreparedSession): EventBody[] {
  const sets = session.slots.flatMap((slot) =>
    slot.sets.map(
      (set, index): EventBody => ({
        type: 'SetPerformed',
        session: session.session,
        set: `${session.session}-${slot.slot}-${index}` as SetId,
        exercise: slot.exercise,
        slot: slot.slot,
        kind: set.kind,
        ...(set.loadKg === null ? {} : { loadGrams: gramsFrom(set.loadKg, 'kg') }),
        ...(set.reps === null ? {} : { reps: set.reps }),
        ...(set.seconds === null ? {} : { seconds: set.seconds }),
        ...(set.metres === null ? {} : { millimetres: set.metres * 1000 }),
        ...(set.rpe === null ? {} : { rpe: Math.min(20, (set.rpe + (easy ? -1 : 2)) * 2) as HalfRpe }),
      }),
    ),
  );
  return [
    { type: 'SessionStarted', session: session.session, date: session.date, plannedDate: session.plannedDate },
    ...sets,
    { type: 'SessionFinished', session: session.session, minutes: session.minutes },
  ];
}

function append(bodies: readonly EventBody[]): void {
  const events = appendBodies(writer, bodies, ledger.length);
  writer = observeAll(writer, events);
  ledger.push(...events);
}
