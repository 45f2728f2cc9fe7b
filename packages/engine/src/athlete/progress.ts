// Decides how one exposure changes what has been earned: met, missed, too hard, broken, lighter, short, or another zone.
import type { AskedDose, Dose, Exposure, Progress } from './exposure.types.ts';
import type { DoseContext, NextDose } from './next-dose.ts';
import { nextDose } from './next-dose.ts';
import { easedDay, isLighterDay } from './lighter-day.ts';
import { STEP } from './numbers.ts';
import {
  amount,
  countSets,
  doseOf,
  effortsOf,
  mean,
  medianEffort,
  medianOf,
  sameLoad,
  toldOf,
  value,
  withTold,
} from './performed.ts';

const MOST_LADDERS = 4;
/** Below this share of the sets asked for a session was cut short, or a lighter week: it says nothing. */
const ENOUGH_SETS = 0.65;
const ENOUGH_SHOWN = 2;
/** Without a prescription a session counts as a miss below this share of the usual repetitions. */
const FREE_SWING = 0.85;

/** The ladders after one more exposure; the one it belongs to comes first. */
export function advanceLadders(ladders: readonly Progress[], exposure: Exposure, context: DoseContext): readonly Progress[] {
  const done = doseOf(exposure.sets);
  if (done === null) return ladders;
  // Somebody who trained without a prescription is held to the dose that stands, not to a step nobody showed them.
  const shown = exposure.sets.some((s) => s.slot !== null || s.asked !== null);
  const steppedOn = lastStep(ladders);
  const asks = ladders.map((p): Pick<NextDose, 'dose' | 'verdict'> => {
    const next = nextDose(p, { ...context, steppedOn });
    const cameBackLighter =
      next.rule === 'prog.break' && next.verdict === 'back' && (done.loadKg ?? 0) < (p.dose.loadKg ?? 0) * (1 - STEP.sameLoad);
    return shown || cameBackLighter ? next : { dose: p.dose, verdict: 'hold' };
  });
  const told = toldOf(exposure.sets);
  const index = matching(
    asks.map((a) => a.dose),
    told === null ? done : withTold(done, told),
  );
  const found = index < 0 ? undefined : ladders[index];
  const ask = index < 0 ? undefined : asks[index];
  if (found === undefined || ask === undefined) {
    if (told !== null && easedDay(told, ladders)) return ladders;
    return [openLadder(done, exposure, told), ...ladders].slice(0, MOST_LADDERS);
  }
  const lightDay = told !== null && isLighterDay(told, ask, context);
  const asked = told === null ? ask.dose : withTold(ask.dose, told);
  const next = advanceLadder(
    found,
    { dose: asked, verdict: ask.verdict, rpe: told?.rpe ?? STEP.askedRpe },
    { dose: done, exposure },
    context,
  );
  // A lighter day that was asked for, and done as asked, says nothing about the ladder.
  if (lightDay && (next.lastVerdict === 'met' || next.lastVerdict === 'short' || next.lastVerdict === 'slipping')) {
    return [{ ...found, lastDay: exposure.day, lastDate: exposure.date }, ...ladders.filter((p) => p !== found)];
  }
  // Without a prescription, a lighter load than last time in the same zone is another ladder, and never a step on it: not for what
  // it did, and, where it was too little to say anything, not for what that ladder had earned before either.
  const latest = ladders[0];
  const easier =
    told === null &&
    latest !== undefined &&
    latest !== found &&
    done.loadKg !== null &&
    latest.dose.loadKg !== null &&
    done.loadKg < latest.dose.loadKg * (1 - STEP.sameLoad) &&
    Math.abs((latest.dose.reps ?? 0) - (done.reps ?? 0)) < STEP.zoneReps;
  return [
    easier && (next.lastVerdict === 'met' || next.lastVerdict === 'short')
      ? { ...next, clean: 0, beaten: 0, easy: 0, lastVerdict: 'lighter' }
      : next,
    ...ladders.filter((p) => p !== found),
  ];
}

/** Day of the latest step on any ladder of the exercise: one step every two weeks holds for the exercise, not for each zone. */
export function lastStep(ladders: readonly Progress[]): number | null {
  let day: number | null = null;
  for (const { steppedOn } of ladders) if (steppedOn !== null && (day === null || steppedOn > day)) day = steppedOn;
  return day;
}

/** The ladder an exposure belongs to: the same load first, then about the same repetitions; −1 opens a new one. */
function matching(asks: readonly Dose[], done: Dose): number {
  if (done.reps === null)
    return asks.findIndex(
      (a) => (a.seconds === null) === (done.seconds === null) && (a.metres === null) === (done.metres === null),
    );
  const byLoad = asks.findIndex((a) => a.reps !== null && a.loadKg !== null && a.loadKg !== 0 && sameLoad(done.loadKg, a.loadKg));
  if (byLoad >= 0) return byLoad;
  let best = -1;
  let nearest: number = STEP.zoneReps;
  asks.forEach((a, i) => {
    if (a.reps === null || done.reps === null) return;
    const far = Math.abs(a.reps - done.reps);
    const unloaded = (a.loadKg ?? 0) === 0 && (done.loadKg ?? 0) === 0;
    if (unloaded ? best < 0 : far < nearest) {
      best = i;
      nearest = far;
    }
  });
  return best;
}

function openLadder(done: Dose, exposure: Exposure, told: AskedDose | null = null): Progress {
  const usual = medianEffort(exposure.sets);
  const easy =
    told?.rpe != null &&
    usual !== null &&
    usual <= told.rpe - STEP.easyRir &&
    (done.reps === null || done.reps >= (told.amount ?? 0));
  // Far short of what was asked the first time is a miss of that dose, not a dose of its own.
  if (told?.amount != null && told.loadKg !== null && done.reps !== null && done.reps <= told.amount - STEP.zoneReps) {
    return { ...openLadder(withTold(done, told), exposure), clean: 0, missed: 1, lastVerdict: 'missed' };
  }
  const trouble = exposure.sets.some(
    (s) => s.technique === 'broken' || s.kind === 'failure' || (s.rpe ?? 0) >= STEP.overshootRpe,
  );
  return {
    dose: done,
    since: exposure.day,
    sinceDate: exposure.date,
    baseReps: done.reps,
    steppedOn: null,
    extraSets: 0,
    clean: trouble ? 0 : 1,
    missed: 0,
    overshot: 0,
    broken: 0,
    lighter: 0,
    beaten: 0,
    easy: easy ? 1 : 0,
    finding: easy,
    ...(easy && usual <= STEP.openRpe ? { open: 1 } : {}),
    memory: null,
    lastDay: exposure.day,
    lastDate: exposure.date,
    lastVerdict: 'first',
  };
}

/** The dose a session asked for, what it was meant as, and the effort it should cost. */
interface AskedWork {
  readonly dose: Dose;
  readonly verdict: 'step' | 'hold' | 'back';
  readonly rpe: number;
}

/** What was done of it: read as one dose, and set by set. */
interface DoneWork {
  readonly dose: Dose;
  readonly exposure: Exposure;
}

/** One ladder after one more session on it. */
function advanceLadder(
  p: Progress,
  { dose: asked, verdict, rpe: askedRpe }: AskedWork,
  { dose: done, exposure }: DoneWork,
  context: DoseContext,
): Progress {
  const { gap: _before, ...rest } = p;
  const base = { ...rest, lastDay: exposure.day, lastDate: exposure.date, finding: false };
  const planned = exposure.sets.some((s) => s.slot !== null || s.asked !== null);
  const atLoad = exposure.sets.filter(
    (s) =>
      asked.loadKg === null ||
      s.loadKg === null ||
      s.loadKg >= asked.loadKg - Math.max(Math.abs(asked.loadKg) * STEP.sameLoad, 0.01),
  );
  const memory = verdict === 'back' && context.gapDays >= 14 ? (p.memory ?? p.dose) : p.memory;

  if (atLoad.length === 0) {
    if (done.sets < asked.sets * ENOUGH_SETS) return { ...base, lastVerdict: 'short' };
    const lighter = p.lighter + 1;
    if (lighter >= STEP.strikes) return { ...openLadder(done, exposure), baseReps: done.reps, clean: 0, lastVerdict: 'changed' };
    return { ...base, lighter, clean: 0, beaten: 0, easy: 0, memory, lastVerdict: 'lighter' };
  }

  const first = atLoad.slice(0, Math.max(1, asked.sets) * (atLoad.some((s) => s.side !== null) ? 2 : 1));
  const heavier =
    asked.loadKg !== null &&
    done.loadKg !== null &&
    done.loadKg > asked.loadKg + Math.max(Math.abs(asked.loadKg) * STEP.sameLoad, 0.01);
  const reached = first.every((s) => value(s) >= amount(asked));
  const broken = first.some((s) => s.technique === 'broken');
  const slipping = first.some((s) => s.technique === 'slipping');
  const efforts = effortsOf(first);
  const hardest = efforts.length === 0 ? null : Math.max(...efforts);
  const usual = efforts.length === 0 ? null : medianOf(efforts);
  // One hard call among easier ones is a call; a session that was harder than asked is harder in the middle.
  const overshot =
    usual !== null &&
    (usual > askedRpe + STEP.shortRir || ((hardest ?? 0) >= STEP.overshootRpe && usual >= askedRpe + STEP.shortRir));

  if (broken) return { ...base, broken: p.broken + 1, clean: 0, beaten: 0, easy: 0, memory, lastVerdict: 'broken' };
  if (!reached) {
    if (heavier) return { ...openLadder(done, exposure), clean: 0, memory, lastVerdict: 'changed' };
    const metOld = verdict === 'step' && first.every((s) => value(s) >= amount(p.dose)) && !overshot;
    // Free training swings by a repetition or two; only a clear drop is a strike. It earns nothing either way.
    const swing = !planned && mean(first.map(value)) >= amount(asked) * FREE_SWING;
    const missed = metOld || swing ? 0 : p.missed + 1;
    // Nobody asked for the longer hold or carry, and it was not done twice in a row: what is done now is the dose.
    if (!planned && asked.reps === null && missed >= STEP.strikes)
      return { ...openLadder(done, exposure), memory, lastVerdict: 'changed' };
    const stands = missed > STEP.strikes && lighterAsk(asked, p.dose) ? { ...p.dose, loadKg: asked.loadKg } : p.dose;
    return { ...base, dose: stands, missed, clean: 0, beaten: 0, easy: 0, memory, lastVerdict: 'missed' };
  }
  const settled = { missed: 0, broken: 0, lighter: 0 };
  // How many sets a shown session has is the plan's business: two that were done as asked say enough.
  const enough = planned ? Math.min(ENOUGH_SHOWN, asked.sets * ENOUGH_SETS) : asked.sets * ENOUGH_SETS;
  if (countSets(atLoad) < enough) return { ...base, ...settled, overshot: 0, memory, lastVerdict: 'short' };
  const taken = {
    ...asked,
    sets: done.sets,
    loadKg: heavier ? done.loadKg : asked.loadKg,
    ...(planned ? {} : doseAsDone(asked, done)),
  };
  const setStep =
    verdict === 'step' &&
    asked.sets > p.dose.sets &&
    asked.reps === p.dose.reps &&
    sameLoad(asked.loadKg, p.dose.loadKg) &&
    done.sets >= asked.sets;
  const changed = setStep || isOtherDose(taken, p.dose);
  const loadChanged = !sameLoad(taken.loadKg, p.dose.loadKg);
  const restored = memory !== null && (taken.loadKg ?? 0) >= (memory.loadKg ?? 0) && taken.sets >= memory.sets ? null : memory;
  const moved = {
    dose: taken,
    since: changed ? exposure.day : p.since,
    sinceDate: changed ? exposure.date : p.sinceDate,
    baseReps: loadChanged ? taken.reps : p.baseReps,
    steppedOn: verdict === 'step' && changed ? exposure.day : p.steppedOn,
    extraSets: setStep ? p.extraSets + 1 : isOtherDose(taken, p.dose) ? 0 : p.extraSets,
    memory: restored,
  };
  if (overshot)
    return { ...base, ...moved, ...settled, overshot: p.overshot + 1, clean: 0, beaten: 0, easy: 0, lastVerdict: 'overshot' };
  if (slipping) return { ...base, ...moved, ...settled, overshot: 0, clean: 0, beaten: 0, easy: 0, lastVerdict: 'slipping' };
  const last = first[first.length - 1];
  const beaten =
    !loadChanged && asked.reps !== null && last?.reps !== undefined && (last.reps ?? 0) >= asked.reps + STEP.beatenBy
      ? p.beaten + 1
      : 0;
  const easy = usual !== null && usual <= askedRpe - STEP.easyRir ? p.easy + 1 : 0;
  // Of work that was shown and taken as shown, counted at one load: after a load step the count begins again.
  const shown = easy > 0 && exposure.sets.some((s) => s.asked !== null);
  const felt = shown ? (loadChanged ? 0 : (p.felt ?? 0)) + 1 : 0;
  const gap = shown && !loadChanged && usual !== null ? askedRpe - usual : 0;
  const open = shown && (usual ?? 10) <= STEP.openRpe ? (loadChanged ? 0 : (p.open ?? 0)) + 1 : 0;
  return {
    ...base,
    ...moved,
    ...settled,
    overshot: 0,
    clean: (changed ? 0 : p.clean) + 1,
    beaten,
    easy,
    felt,
    open,
    ...(gap >= STEP.clearGap ? { gap } : {}),
    finding: p.finding && easy > 0,
    lastVerdict: 'met',
  };
}

/** Less load for no more of it: where that fell short too after earlier misses it is what stands, so that the next is lighter again. */
function lighterAsk(asked: Dose, standing: Dose): boolean {
  return asked.loadKg !== null && standing.loadKg !== null && asked.loadKg < standing.loadKg && amount(asked) <= amount(standing);
}

/** Trained without a plan: what was done is the dose. */
function doseAsDone(asked: Dose, done: Dose): Partial<Dose> {
  return {
    reps: asked.reps === null || done.reps === null ? asked.reps : Math.max(asked.reps, done.reps),
    seconds: asked.seconds === null || done.seconds === null ? asked.seconds : Math.max(asked.seconds, done.seconds),
    metres: asked.metres === null || done.metres === null ? asked.metres : Math.max(asked.metres, done.metres),
  };
}

/** Another dose; how many sets of it is the plan's business, unless a set was earned. */
function isOtherDose(a: Dose, b: Dose): boolean {
  return a.reps !== b.reps || a.seconds !== b.seconds || a.metres !== b.metres || !sameLoad(a.loadKg, b.loadKg);
}
