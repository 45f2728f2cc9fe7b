// Decides whether the loop keeps pace: finish a workout and prepare the next one over a year of 200 workouts, and replay of that year.
//
//   node bench/loop.ts [--json]
//
// Both figures are also given as ratios to parsing the same ledger's JSON in the same run, which says more than seconds of one machine.
import { parseArgs } from 'node:util';
import { catalogue as everything } from '../packages/catalogue/src/index.ts';
import { believe } from '../packages/engine/src/athlete/believe.ts';
import type { EventBody } from '../packages/engine/src/ledger/event.types.ts';
import type { LedgerEvent } from '../packages/engine/src/ledger/envelope.types.ts';
import { emptyState, evolve } from '../packages/engine/src/ledger/evolve.ts';
import { eventLine } from '../packages/engine/src/ledger/ledger-lines.ts';
import { replay } from '../packages/engine/src/ledger/replay.ts';
import { appendBodies, observeAll, startWriter } from '../packages/engine/src/ledger/writer.ts';
import { planFor } from '../packages/engine/src/loop.ts';
import type { Plan } from '../packages/engine/src/plan/plan.types.ts';
import { prepareSession } from '../packages/engine/src/session/prepare.ts';
import type { PreparedSession } from '../packages/engine/src/session/session.types.ts';
import type { AthleteId, DeviceId, Grams, HalfRpe, IsoDate, SessionId, SetId } from '../packages/engine/src/units/brand.ts';
import { addDays } from '../packages/engine/src/units/calendar.ts';
import { seededRandom } from '../packages/engine/src/units/random.ts';

const { values } = parseArgs({ options: { json: { type: 'boolean' } } });
const WORKOUTS = 200;
const START = '2026-01-05' as IsoDate;
const catalogue = everything();
const chance = seededRandom(1);

const profile: readonly EventBody[] = [
  {
    type: 'AthleteProfiled',
    sex: 'female',
    born: '1992-04-09' as IsoDate,
    bodyMassGrams: 68000 as Grams,
    trainingYears: 2,
    units: 'kg',
    zone: 'UTC',
  },
  {
    type: 'AvailabilitySet',
    days: [
      { weekday: 'mon', minutes: 60 },
      { weekday: 'tue', minutes: 45 },
      { weekday: 'thu', minutes: 60 },
      { weekday: 'sat', minutes: 60 },
    ],
  },
  {
    type: 'EquipmentChanged',
    place: 'gym',
    equipment: ['barbell', 'rack', 'bench', 'dumbbells', 'cable', 'bands', 'pull-up-bar', 'plates'],
  },
];

/** What somebody would log of a prepared session: mostly as asked, a set short now and then. */
function logged(prepared: PreparedSession): readonly EventBody[] {
  const { session, date, plannedDate } = prepared;
  const bodies: EventBody[] = [{ type: 'SessionStarted', session, date, plannedDate }];
  for (const slot of prepared.slots) {
    for (const set of slot.sets) {
      const short = chance.unit() < 0.08 ? 1 : 0;
      bodies.push({
        type: 'SetPerformed',
        session,
        set: `${session}:${slot.slot}:${set.index}` as SetId,
        exercise: slot.exercise,
        slot: slot.slot,
        kind: 'working',
        ...(set.loadKg === null ? {} : { loadGrams: Math.round(set.loadKg * 1000) as Grams }),
        ...(set.reps === null ? {} : { reps: set.reps - short }),
        ...(set.seconds === null ? {} : { seconds: set.seconds }),
        ...(set.metres === null ? {} : { millimetres: set.metres * 1000 }),
        ...(set.rpe === null ? {} : { rpe: Math.round(2 * Math.min(10, set.rpe + chance.below(3) / 2 - 0.5)) as HalfRpe }),
        asked: {
          ...(set.loadKg === null ? {} : { loadGrams: Math.round(set.loadKg * 1000) as Grams }),
          ...(set.reps === null ? {} : { reps: set.reps }),
          ...(set.rpe === null ? {} : { rpe: Math.round(set.rpe * 2) as HalfRpe }),
        },
      });
    }
  }
  bodies.push({ type: 'SessionFinished', session, minutes: 55, effort: 7 });
  return bodies;
}

/** A year written once; its events are what is timed afterwards. */
function writeYear(): {
  readonly events: readonly (readonly LedgerEvent[])[];
  readonly plans: ReadonlyMap<number, Plan>;
  readonly dates: readonly IsoDate[];
} {
  let writer = startWriter('bench' as AthleteId, 'phone' as DeviceId);
  let state = emptyState();
  const events: LedgerEvent[][] = [];
  const plans = new Map<number, Plan>();
  const dates: IsoDate[] = [];
  let clock = 1_700_000_000_000;
  const write = (bodies: readonly EventBody[], into: LedgerEvent[]): void => {
    const appended = appendBodies(writer, bodies, (clock += 60_000));
    writer = observeAll(writer, appended);
    for (const event of appended) {
      into.push(event);
      state = evolve(state, event);
    }
  };
  const opening: LedgerEvent[] = [];
  write(profile, opening);
  events.push(opening);
  let plan: Plan | null = null;
  let until = START;
  let date = START;
  while (dates.length < WORKOUTS) {
    if (plan === null || date >= until) {
      const made = planFor(state, catalogue, { from: date, weeks: 16, seed: 1, effort: 'quick' });
      if (!made.ok) throw new Error(made.reason);
      plan = made.value;
      until = addDays(date, 16 * 7);
      plans.set(dates.length, plan);
    }
    const wanted: Plan = plan;
    if (wanted.weeks.some((w) => w.sessions.some((s) => s.date === date))) {
      const prepared = prepareSession({ state, view: believe(state, catalogue, date), plan: wanted, date, catalogue });
      if (prepared !== null) {
        const into: LedgerEvent[] = [];
        write(logged({ ...prepared, session: `${prepared.session}#${dates.length}` as SessionId }), into);
        events.push(into);
        dates.push(date);
      }
    }
    date = addDays(date, 1);
  }
  return { events, plans, dates };
}

const cpu = (): number => {
  const used = process.cpuUsage();
  return (used.user + used.system) / 1000;
};
const best = (times: number, run: () => void): number => {
  let least = Infinity;
  for (let i = 0; i < times; i++) {
    const from = cpu();
    run();
    least = Math.min(least, cpu() - from);
  }
  return least;
};

const { events, plans, dates } = writeYear();
const all = events.flat();
const lines = all.map((event) => eventLine(event));
const parse = best(7, () => {
  for (const line of lines) JSON.parse(line);
});
const replayed = best(7, () => {
  replay(all);
});

/** Every workout of the year: its events folded in, the beliefs of the next day, the next session prepared. */
const year = best(5, () => {
  // Records are copied so that nothing remembered from the run before helps.
  let state = emptyState();
  let plan: Plan | null = null;
  events.forEach((batch, i) => {
    for (const event of batch) state = evolve(state, { ...event, body: { ...event.body } });
    if (i === 0) {
      plan = plans.get(0) ?? null;
      return;
    }
    plan = plans.get(i) ?? plan;
    if (plan === null) return;
    const next = dates[i] ?? addDays(dates[i - 1] ?? START, 2);
    prepareSession({ state, view: believe(state, catalogue, next), plan, date: next, catalogue });
  });
});

/** The same at the end of the year: one more workout finished, the next prepared, again and again from the same 199. */
const last = events[events.length - 1] ?? [];
const before = replay(events.slice(0, -1).flat());
const lastPlan = plans.get(Math.max(...plans.keys())) as Plan;
const next = addDays(dates[dates.length - 1] ?? START, 1);
believe(before, catalogue, next);
const ROUNDS = 300;
const atEnd = best(3, () => {
  for (let i = 0; i < ROUNDS; i++) {
    let state = before;
    for (const event of last) state = evolve(state, { ...event, body: { ...event.body } });
    prepareSession({ state, view: believe(state, catalogue, next), plan: lastPlan, date: next, catalogue });
  }
});
const cold = best(5, () => {
  believe(replay(all), catalogue, next);
});

const figures = {
  workouts: WORKOUTS,
  events: all.length,
  bytes: lines.reduce((sum, line) => sum + line.length + 1, 0),
  parseMs: parse,
  replayMs: replayed,
  replayToParse: replayed / parse,
  loopPerCpuSecond: (WORKOUTS / year) * 1000,
  loopToParse: year / parse,
  endOfYearPerCpuSecond: (ROUNDS / atEnd) * 1000,
  endOfYearMsEach: atEnd / ROUNDS,
  coldReplayAndBelieveMs: cold,
};
if (values.json === true) process.stdout.write(`${JSON.stringify(figures)}\n`);
else {
  const one = (x: number): string => x.toFixed(1);
  process.stdout.write(
    [
      `a year of ${figures.workouts} workouts: ${figures.events} events, ${Math.round(figures.bytes / 1024)} KiB`,
      `parse JSON                        ${one(figures.parseMs)} ms`,
      `replay                            ${one(figures.replayMs)} ms, ${figures.replayToParse.toFixed(2)} × parsing`,
      `finish and prepare, whole year    ${Math.round(figures.loopPerCpuSecond)} workouts per CPU-second, ${figures.loopToParse.toFixed(2)} × parsing for all 200`,
      `finish and prepare, year's end    ${Math.round(figures.endOfYearPerCpuSecond)} per CPU-second (${figures.endOfYearMsEach.toFixed(2)} ms each)`,
      `replay and believe from nothing   ${one(figures.coldReplayAndBelieveMs)} ms`,
      '',
    ].join('\n'),
  );
}
