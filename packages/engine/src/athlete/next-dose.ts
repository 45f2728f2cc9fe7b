// Decides what the log has earned: the order of reasons to step, hold or go back, first match wins.
import type { Movement } from '../vocabulary/movement.ts';
import { addDays, dateOfDay } from '../units/calendar.ts';
import type { Dose, Progress } from './exposure.types.ts';
import { BREAK, FIND, STEP } from './numbers.ts';

export interface NextDose {
  readonly dose: Dose;
  readonly verdict: 'step' | 'hold' | 'back';
  readonly because: string;
  readonly rule: string;
}

export interface DoseContext {
  readonly movement: Movement | undefined;
  /** Day the dose is for, days since 1970. */
  readonly day: number;
  /** Days since the athlete last trained anything before `day`. */
  readonly gapDays: number;
  /** Day of the latest step on any ladder of this exercise; null or absent when there was none. */
  readonly steppedOn?: number | null;
}

/** The dose to ask for next, and why. Order: a break, the way back from one, technique, failed targets, effort, lighter loads, then steps. */
export function nextDose(p: Progress, context: DoseContext): NextDose {
  const { dose } = p;
  if (context.gapDays >= BREAK.twoWeeks) return afterBreak(p, context.gapDays);
  const away = context.day - p.lastDay;
  if (away >= BREAK.exerciseGone) return afterAbsence(p, away);
  if (p.broken >= STEP.strikes)
    return back(p, 'Technique broke in two sessions in a row: 5 % less, until it is clean again.', 'prog.technique-hold');
  if (p.missed >= STEP.strikes) return back(p, 'It fell short twice in a row: 5 % less load.', 'review.missed-target');
  if (p.overshot >= STEP.strikes)
    return back(p, 'Two sessions in a row were harder than asked: 5 % less load.', 'prog.two-week-step');
  if (p.lastVerdict === 'broken') return hold(dose, 'Technique broke last time: the same again, clean.', 'prog.technique-hold');
  if (p.lastVerdict === 'missed') return hold(dose, 'A set fell short last time: the same again.', 'review.step');
  if (p.lastVerdict === 'overshot') return hold(dose, 'Last time was harder than asked: the same again.', 'prog.two-week-step');
  if (p.lastVerdict === 'slipping') return hold(dose, 'Technique was slipping last time: the same again.', 'prog.technique-hold');
  if (p.lastVerdict === 'lighter') return hold(dose, 'Last time the load was lighter: the step waits.', 'review.step');
  if (p.finding && p.easy > 0) {
    const found = findingStep(p, context.movement);
    if (found !== null) return found;
  }
  if (p.memory !== null && p.lastVerdict === 'met') return climb(p, p.memory, context.movement);
  if (p.beaten >= STEP.beatenSessions) {
    const heavier = loadStep(p, context.movement);
    if (heavier !== null)
      return {
        dose: heavier,
        verdict: 'step',
        because: 'The last set beat its target by two repetitions in two sessions in a row: one load step.',
        rule: 'prog.2for2',
      };
  }
  if (p.gap !== undefined && p.lastVerdict === 'met') {
    const found = clearStep(p, p.gap, context.movement);
    if (found !== null) return found;
  }
  if ((p.felt ?? 0) >= STEP.easySessions && p.lastVerdict === 'met') {
    const heavier = easyStep(p, context.movement);
    if (heavier !== null) return heavier;
  }
  if (p.clean < STEP.cleanSessions) {
    return hold(dose, `${p.clean} of ${STEP.cleanSessions} clean sessions at this dose.`, 'prog.two-week-step');
  }
  const from = Math.max(p.since, context.steppedOn ?? p.since);
  if (context.day - from < STEP.days) {
    return hold(
      dose,
      `Clean so far; one step every two weeks, the next from ${addDays(dateOfDay(from), STEP.days)}.`,
      'prog.guide',
    );
  }
  return step(p, context.movement);
}

function hold(dose: Dose, because: string, rule: string): NextDose {
  return { dose, verdict: 'hold', because, rule };
}

function back(p: Progress, because: string, rule: string): NextDose {
  const { dose } = p;
  if (dose.loadKg !== null && dose.loadKg > 0)
    return { dose: { ...dose, loadKg: grid(dose.loadKg * (1 - STEP.dropShare)) }, verdict: 'back', because, rule };
  const words = because.replace('5 % less load', 'one less').replace('5 % less', 'one less');
  if (dose.reps !== null && dose.reps > 1)
    return { dose: { ...dose, reps: dose.reps - 1 }, verdict: 'back', because: words, rule };
  if (dose.seconds !== null)
    return {
      dose: { ...dose, seconds: Math.max(STEP.seconds, dose.seconds - STEP.seconds) },
      verdict: 'back',
      because: words,
      rule,
    };
  if (dose.metres !== null)
    return { dose: { ...dose, metres: Math.max(STEP.metres, dose.metres - STEP.metres) }, verdict: 'back', because: words, rule };
  return { dose: { ...dose, sets: Math.max(1, dose.sets - 1) }, verdict: 'back', because: words, rule };
}

function afterBreak(p: Progress, gapDays: number): NextDose {
  const long = gapDays >= BREAK.fourWeeks;
  const [load, sets] = long ? [BREAK.fourWeeksLoad, BREAK.fourWeeksSets] : [BREAK.twoWeeksLoad, BREAK.twoWeeksSets];
  const weeks = Math.floor(gapDays / 7);
  return {
    dose: {
      ...p.dose,
      loadKg: p.dose.loadKg === null || p.dose.loadKg < 0 ? p.dose.loadKg : grid(p.dose.loadKg * load),
      sets: Math.max(1, Math.round(p.dose.sets * sets)),
    },
    verdict: 'back',
    because: `${weeks} weeks without training: back in at ${Math.round(load * 100)} % of the load and fewer sets, and up again over two to three weeks.`,
    rule: 'prog.break',
  };
}

/** Trained on, but without this lift: a little is lost after two months, and no step waits over there. */
function afterAbsence(p: Progress, awayDays: number): NextDose {
  const weeks = Math.floor(awayDays / 7);
  if (awayDays < BREAK.exerciseLong) return hold(p.dose, `Not done for ${weeks} weeks: the same again first.`, 'prog.break');
  return {
    ...back(p, '', 'prog.break'),
    because: `Not done for ${weeks} weeks: a little less to begin with.`,
  };
}

/**
 * On the way back from a break: one set and a twentieth of the load for each clean session, one load step where that is more and a twentieth
 * would be rounded away, up to what was there before; whoever lifts more already is not asked for less.
 */
function climb(p: Progress, memory: Dose, movement: Movement | undefined): NextDose {
  const more = Math.max((memory.loadKg ?? 0) * BREAK.climbShare, movement?.loadStepKg ?? 0);
  const loadKg =
    p.dose.loadKg === null || memory.loadKg === null || memory.loadKg <= 0
      ? p.dose.loadKg
      : Math.max(p.dose.loadKg, Math.min(memory.loadKg, grid(p.dose.loadKg + more)));
  return {
    dose: { ...p.dose, loadKg, sets: Math.max(p.dose.sets, Math.min(memory.sets, p.dose.sets + 1)) },
    verdict: 'step',
    because: 'Coming back after a break: a little more each clean session, up to where you were.',
    rule: 'prog.break',
  };
}

/** Top of the ladder: wide enough to pay for one load step (rule `prog.range-width`), at least two repetitions. */
export function ladderTop(baseReps: number, loadKg: number | null, stepKg: number, most: number): number {
  const width = loadKg === null || loadKg <= 0 ? 2 : Math.ceil(((stepKg / loadKg) * 100 * (30 + baseReps)) / 100);
  return Math.min(Math.max(baseReps, most), baseReps + Math.max(2, width));
}

/** One load step at the bottom of the ladder; null where the load cannot step. */
function loadStep(p: Progress, movement: Movement | undefined): Dose | null {
  const load = p.dose.loadKg;
  const stepKg = movement?.loadStepKg ?? 2.5;
  if (load === null || stepKg <= 0 || movement?.loadMode === 'banded' || movement?.loadMode === 'none') return null;
  if (load === 0 && movement?.loadMode !== 'bodyweight') return null;
  if (p.dose.reps === null) return { ...p.dose, loadKg: grid(load + Math.max(stepKg, load * STEP.carryLoadShare)) };
  return { ...p.dose, loadKg: grid(load + stepKg), reps: Math.min(p.dose.reps, p.baseReps ?? p.dose.reps) };
}

/** Sets that may be earned on top of the plan's own before another movement should take over. */
const MOST_EXTRA_SETS = 2;
const MOST_SETS = 5;
/** Largest load step while the load is being found, as a share. */
const MOST_FINDING_SHARE = 0.1;

/**
 * While the first sessions are clearly easier than asked the load is still being found: one small load step a session (rule `prog.start`),
 * and after sets told at the easy end one of up to a quarter (rule `prog.find-load`). Else the ladder does it.
 */
function findingStep(p: Progress, movement: Movement | undefined): NextDose | null {
  const because = 'Clearly easier than asked since the first time: the right load is still being found.';
  const heavier = loadStep(p, movement);
  const load = p.dose.loadKg ?? 0;
  const { reps } = p.dose;
  if (heavier === null || load <= 0) return null;
  const share = ((heavier.loadKg ?? 0) - load) / load;
  if (share <= MOST_FINDING_SHARE) return { dose: { ...heavier, reps }, verdict: 'step', because, rule: 'prog.start' };
  if (share > FIND.sessionMostPercent / 100 + 1e-9 || (p.open ?? 0) === 0) return null;
  return { dose: { ...heavier, reps }, verdict: 'step', because, rule: 'prog.find-load' };
}

/**
 * Two sessions in a row with more in reserve than asked earn a step without waiting (rule `prog.two-week-step`): one load step, or,
 * where the next weight is more than a tenth away, one repetition at a time. From the top of the repetitions, and after the easiest
 * effort that can be told, the next weight is the only way to find out how much was left.
 */
function easyStep(p: Progress, movement: Movement | undefined): NextDose | null {
  const { dose } = p;
  const load = dose.loadKg ?? 0;
  const heavier = loadStep(p, movement);
  if (heavier === null || load <= 0 || dose.reps === null) return null;
  const rule = 'prog.two-week-step';
  if (((heavier.loadKg ?? 0) - load) / load <= MOST_FINDING_SHARE)
    return {
      dose: { ...heavier, reps: dose.reps },
      verdict: 'step',
      because: 'Two sessions in a row were easier than asked: one load step.',
      rule,
    };
  const top = ladderTop(p.baseReps ?? dose.reps, load, movement?.loadStepKg ?? 2.5, movement?.doseRange.max ?? 15);
  if ((p.open ?? 0) >= STEP.easySessions || dose.reps >= top)
    return {
      dose: { ...heavier, reps: Math.max(movement?.doseRange.min ?? 1, dose.reps - STEP.coarseReps) },
      verdict: 'step',
      because: 'Easier than asked, and easier again: the next weight, with two repetitions fewer.',
      rule,
    };
  return {
    dose: { ...dose, reps: dose.reps + STEP.reps },
    verdict: 'step',
    because: 'Two sessions in a row were easier than asked: one repetition more, since the next weight is far.',
    rule,
  };
}

/**
 * Clearly easier than asked: the load follows at once, a share for each point, in whole steps, a tenth at the most (rule
 * `prog.clear-gap`). Where one step is more than that, repetitions follow instead, one for each point beyond the first.
 */
function clearStep(p: Progress, gap: number, movement: Movement | undefined): NextDose | null {
  const { dose } = p;
  const load = dose.loadKg ?? 0;
  const stepKg = movement?.loadStepKg ?? 2.5;
  if (loadStep(p, movement) === null || load <= 0 || dose.reps === null) return null;
  const rule = 'prog.clear-gap';
  const felt = `Last time was ${gap === Math.round(gap) ? gap : gap.toFixed(1)} points easier than asked`;
  const share = Math.min(STEP.clearMost, STEP.clearShare * gap);
  const steps = Math.max(1, Math.floor((load * share) / stepKg));
  if ((steps * stepKg) / load <= STEP.clearMost)
    return {
      dose: { ...dose, loadKg: grid(load + steps * stepKg) },
      verdict: 'step',
      because: `${felt}: ${steps === 1 ? 'one load step' : `${steps} load steps`}.`,
      rule,
    };
  // Twice as easy as can be told: the next weight is tried, as below.
  if ((p.open ?? 0) >= STEP.easySessions) return null;
  const top = ladderTop(p.baseReps ?? dose.reps, load, stepKg, movement?.doseRange.max ?? 15);
  const reps = Math.min(top, dose.reps + Math.floor(gap - 1) * STEP.reps);
  if (reps <= dose.reps) return null;
  return {
    dose: { ...dose, reps },
    verdict: 'step',
    because: `${felt}, and the next weight is far: ${reps} repetitions.`,
    rule,
  };
}

function step(p: Progress, movement: Movement | undefined): NextDose {
  const { dose } = p;
  const most = movement?.doseRange.max ?? 15;
  const rule = 'prog.guide';
  const clean = `${p.clean} clean sessions in two weeks`;
  if (dose.reps !== null) {
    const top = ladderTop(p.baseReps ?? dose.reps, dose.loadKg, movement?.loadStepKg ?? 2.5, most);
    if (dose.reps < top)
      return { dose: { ...dose, reps: dose.reps + STEP.reps }, verdict: 'step', because: `${clean}: one repetition more.`, rule };
    const heavier = loadStep(p, movement);
    if (heavier !== null)
      return {
        dose: heavier,
        verdict: 'step',
        because: `${clean} at the top of the ladder: one load step, repetitions back to ${heavier.reps}.`,
        rule: 'prog.reps_or_load',
      };
  } else if (dose.seconds !== null && dose.seconds < most) {
    return {
      dose: { ...dose, seconds: Math.min(most, dose.seconds + STEP.seconds) },
      verdict: 'step',
      because: `${clean}: five seconds more.`,
      rule,
    };
  } else if (dose.metres !== null && dose.metres < most) {
    return {
      dose: { ...dose, metres: Math.min(most, dose.metres + STEP.metres) },
      verdict: 'step',
      because: `${clean}: five metres more.`,
      rule,
    };
  } else {
    const heavier = loadStep(p, movement);
    if (heavier !== null)
      return { dose: heavier, verdict: 'step', because: `${clean} at full length: 5 % more load.`, rule: 'carry.dose' };
  }
  if (p.extraSets < MOST_EXTRA_SETS && dose.sets < MOST_SETS)
    return {
      dose: { ...dose, sets: dose.sets + STEP.sets },
      verdict: 'step',
      because: `${clean} and no load step left: one set more.`,
      rule,
    };
  return hold(dose, `${clean}; the ladder is climbed. A harder variation is the next step.`, rule);
}

/** Ten grams: far finer than any plate, far coarser than the last bits of a product. */
function grid(kg: number): number {
  return Math.round(kg * 100) / 100;
}
