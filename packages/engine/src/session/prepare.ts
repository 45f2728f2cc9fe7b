// Decides what the phone is handed today: the right session of the plan, dosed anew, with warm-up, ramps, cues and reasons.
import type { ExposureNode } from '../athlete/exposure.types.ts';
import { whereOn } from '../athlete/on-trip.ts';
import { withStepsOf } from '../athlete/own-steps.ts';
import type { AthleteView } from '../athlete/view.types.ts';
import { rule } from '../evidence/rulebook.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import { isBrisk } from '../plan/day/minutes.ts';
import type { Plan, Slot } from '../plan/plan.types.ts';
import type { IsoDate } from '../units/brand.ts';
import type { Catalogue, Movement } from '../vocabulary/movement.ts';
import { againstPlan } from './against-plan.ts';
import { cuesFor } from './cues.ts';
import { doseSlot } from './dose-slot.ts';
import { freeMinutes } from './free-minutes.ts';
import { lengthenSession } from './lengthen.ts';
import { type Kit, kitOf, lightestKg, NO_KIT } from './loadable.ts';
import { openReason, withOpenSet } from './open-set.ts';
import { dayName, type Picked, pickSession, sessionIdFor } from './pick.ts';
import { isWarmFor, rampSets } from './ramp.ts';
import { cutToShare, restShare } from './rest-week.ts';
import type { PreparedSession, PreparedSlot, TargetSet } from './session.types.ts';
import { shortenSession } from './shorten.ts';
import { painBarrier, possibleWith, substitutesFor } from './substitutes.ts';
import { secondsOf, timingOf } from './timing.ts';
import { inTurnToday } from './turns-today.ts';
import { roomInWeek } from './week-room.ts';
import { nameInside } from '../vocabulary/proper-names.ts';

export interface PrepareInput {
  readonly state: LedgerState;
  /** What is believed on `date`, before that day's session. */
  readonly view: AthleteView;
  readonly plan: Plan;
  readonly date: IsoDate;
  readonly catalogue: Catalogue;
  /** Minutes there are today, when not as planned. */
  readonly minutes?: number;
}

/**
 * The session for a date, ready to train; null when the plan holds nothing more. Its own day's session comes first, then one
 * missed within the week, then the next one. Swaps recorded in a session under way are kept.
 */
export function prepareSession(given: PrepareInput): PreparedSession | null {
  const { plan, date, minutes } = given;
  const state = whereOn(given.state, date);
  const input = state === given.state ? given : { ...given, state, catalogue: withStepsOf(given.catalogue, state) };
  const picked = pickSession(plan, state, date);
  if (picked === null) return null;
  const session = sessionIdFor(state, picked.plannedDate);
  const underWay = state.sessions.get(session);
  const gaveUp: string[] = [];
  const alone = prepareSlots(input, picked, underWay?.swaps ?? [], gaveUp);
  const { slots, groups } = inTurnToday(picked.session.turns ?? [], alone);
  const change = alone.reduce((sum, s) => sum + secondsOf(s.timing), 0) - writtenSeconds(picked, input.catalogue);
  const available = minutes ?? underWay?.minutes;
  const planned = picked.session.minutes;
  const now = Math.max(1, planned + Math.min(0, Math.round(change / 60)));
  const other = againstPlan(
    slots,
    (id) => input.catalogue.movement.get(id)?.name ?? id,
    available === undefined ? { now, planned } : null,
  );
  const prepared: PreparedSession = {
    session,
    date,
    plannedDate: picked.plannedDate,
    minutes: now,
    budgetMinutes: minutes ?? picked.session.budgetMinutes,
    title: titleOf(picked),
    warmUp: picked.session.warmUp,
    slots,
    coolDown: picked.session.coolDown,
    ...(picked.moved === null ? {} : { moved: picked.moved }),
    gaveUp,
    ...(other === null ? {} : { other }),
    ...(groups.length === 0 ? {} : { groups }),
  };
  if (available === undefined) return prepared;
  if (available < prepared.minutes) return shortenSession(prepared, available, input.catalogue.drill);
  // Only minutes beyond those planned for add work: a session that fits its frame is complete.
  if (available <= Math.max(picked.session.budgetMinutes, prepared.minutes)) return prepared;
  const { readiness, fatigue } = input.view;
  const tired = fatigue.sport?.parts.some((part) => part.action !== 'none') === true;
  const held = picked.week.deload ? 'lighter-week' : readiness.action !== 'as-planned' || tired ? 'poor-day' : null;
  const longer = lengthenSession(prepared, available, held === null, roomInWeek(input, prepared));
  const free = freeMinutes(longer, {
    minutes: available,
    held,
    added: longer.gained?.length ?? 0,
    routineMinutes: picked.week.daily.find((one) => one.kind === 'mobility')?.minutes ?? 0,
  });
  return free === null ? longer : { ...longer, free };
}

function prepareSlots(
  input: PrepareInput,
  picked: Picked,
  swaps: readonly { readonly slot: string; readonly to: string; readonly why: 'pain' | 'equipment' | 'preference' }[],
  gaveUp: string[],
): readonly PreparedSlot[] {
  const { view, catalogue, state, plan } = input;
  const kit = kitOf(state);
  const out: PreparedSlot[] = [];
  const before: Movement[] = [];
  const taken = picked.session.slots.map((s) => s.exercise);
  for (const slot of cutToShare(picked.session.slots, restShare(picked, state))) {
    const swap = swaps.findLast((s) => s.slot === slot.id);
    const movement = catalogue.movement.get(swap?.to ?? slot.exercise);
    if (movement === undefined) {
      gaveUp.push(`${slot.exercise} is not in the catalogue any more and was left out.`);
      continue;
    }
    let standing: Pick<StandingSlot, 'slot' | 'movement' | 'swapped'> = { slot, movement };
    if (swap !== undefined) {
      standing = {
        slot: { ...slot, exercise: swap.to, stage: movement.stage },
        movement,
        swapped: { from: slot.exercise, why: swap.why, because: 'Swapped in this session.' },
      };
    } else {
      const barrier = painBarrier(movement, view.complaints);
      const missing = barrier === null && kit.equipment.length > 0 && !inTrip(picked) && !possibleWith(movement, kit.equipment);
      const heavy = barrier === null && !missing && tooHeavyHere(movement, view, kit);
      if (barrier !== null || missing || heavy) {
        const options = substitutesFor(
          slot,
          {
            equipment: kit.equipment.length > 0 ? kit.equipment : movement.equipment.flat(),
            complaints: view.complaints,
            dislikes: state.preferences.dislikes,
            gates: plan.gates,
            taken,
            kit,
          },
          catalogue,
          view,
          1,
        );
        const best = options[0];
        const name = nameInside(movement.name);
        if (best === undefined) {
          gaveUp.push(
            heavy
              ? `${movement.name} is left out today: the lightest weight here is too heavy for it, and nothing else serves the same end.`
              : barrier !== null
                ? `${movement.name} is left out today: ${barrier}, and nothing else here serves the same end.`
                : `${movement.name} is left out: its equipment is not here.`,
          );
          continue;
        }
        const other = catalogue.movement.get(best.exercise) ?? movement;
        const why = barrier !== null ? ('pain' as const) : ('equipment' as const);
        const because =
          barrier !== null
            ? `Instead of ${name}, because ${barrier}. ${best.keeps}`
            : heavy
              ? `Instead of ${name}, whose lightest weight here is still too heavy. ${best.keeps}`
              : `Instead of ${name}, whose equipment is not here. ${best.keeps}`;
        taken.push(best.exercise);
        standing = {
          slot: {
            ...slot,
            exercise: best.exercise,
            stage: other.stage,
            sets: best.sets,
            heavy: false,
            technique: other.technique.slice(0, 3),
          },
          movement: other,
          swapped: { from: slot.exercise, why, because },
        };
      }
    }
    out.push(prepareSlot(input, picked, { ...standing, planned: slot, kit, warm: isWarmFor(standing.movement, before) }));
    before.push(standing.movement);
  }
  return out;
}

const MOST_OF_MAX = rule('load.bar').numbers.sessionShare;

/** The least that can be loaded here is nearly all that is believed to be possible (rule `load.bar`). */
function tooHeavyHere(movement: Movement, view: AthleteView, kit: Kit): boolean {
  const least = lightestKg(movement, kit);
  const belief = view.strength.get(movement.id);
  return least !== null && belief !== undefined && least > MOST_OF_MAX * belief.e1rmKg;
}

/** On a trip the plan chose from what the place has; the home kit says nothing. */
const inTrip = (picked: Picked): boolean => picked.week.emphasis === 'travel';

/** A slot as it stands today, after swaps. */
interface StandingSlot {
  readonly slot: Slot;
  readonly movement: Movement;
  readonly swapped?: NonNullable<PreparedSlot['swapped']>;
  /** The slot as the plan wrote it. */
  readonly planned: Slot;
  readonly kit: Kit;
  /** What came before it today has warmed it up. */
  readonly warm: boolean;
}

function prepareSlot({ view, catalogue }: PrepareInput, picked: Picked, standing: StandingSlot): PreparedSlot {
  const { slot, movement, swapped, planned, kit, warm } = standing;
  const head = view.exposures.get(slot.exercise);
  const dosed = doseSlot({ slot, week: picked.week, movement, view, kit });
  const first = dosed.sets[0];
  const targets = targetsOf(dosed.sets, head);
  const sets =
    swapped === undefined ? withOpenSet(targets, { slot, week: picked.week, movement, view, verdict: dosed.verdict }) : targets;
  const ramp =
    first !== undefined && isRamped(slot) ? rampSets({ first, movement, kit, warm, brief: isBrief(slot, picked) }) : [];
  return {
    slot: slot.id,
    exercise: slot.exercise,
    intent: slot.intent,
    heavy: slot.heavy,
    ...(slot.maxPercent1RM === undefined ? {} : { maxPercent1RM: slot.maxPercent1RM }),
    rampSets: ramp,
    sets,
    technique: slot.technique,
    cues: cuesFor(movement, head, catalogue),
    ...(slot.handling === undefined || swapped !== undefined ? {} : { handling: slot.handling }),
    ...(slot.method === undefined || swapped !== undefined ? {} : { method: slot.method }),
    reasons: [
      ...(swapped === undefined ? [] : [{ rule: 'session.swap', because: swapped.because, grade: 'E' as const }]),
      ...slot.reasons.filter((one) => one.rule !== EARNED_RULE || dosed.verdict.because.startsWith(one.because)),
      ...dosed.reasons,
      ...openReason(sets),
    ],
    verdict: dosed.verdict,
    ...(dosed.loadable === null ? {} : { loading: dosed.loadable }),
    written: { exercise: planned.exercise, sets: planned.sets },
    ...(swapped === undefined ? {} : { swapped }),
    timing: timingOf(movement, dosed.sets, ramp),
  };
}

/** Rule under which a plan repeats what the log had earned; it stays only where today's verdict still says so. */
const EARNED_RULE = 'prog.two-week-step';

/** Working sets with last time's values for the same set beside them. */
export function targetsOf(sets: readonly Slot['sets'][number][], head: ExposureNode | undefined): readonly TargetSet[] {
  const last = head?.exposure;
  return sets.map((set, index) => {
    const before = last?.sets[index];
    return {
      ...set,
      index,
      kind: 'working' as const,
      last:
        last === undefined || before === undefined
          ? null
          : {
              date: last.date,
              loadKg: before.loadKg,
              reps: before.reps,
              rpe: before.rpe,
              ...(before.seconds === null ? {} : { seconds: before.seconds }),
              ...(before.metres === null ? {} : { metres: before.metres }),
            },
    };
  });
}

const isRamped = ({ intent: { role } }: Pick<Slot, 'intent'>): boolean =>
  role === 'main' || role === 'secondary' || role === 'power';

/** Lifts beside the main ones, and days of few minutes, climb in one step fewer. */
const isBrief = ({ intent }: Pick<Slot, 'intent'>, { session }: Picked): boolean =>
  intent.role === 'secondary' || isBrisk(session.budgetMinutes);

function writtenSeconds(picked: Picked, catalogue: Catalogue): number {
  let sum = 0;
  const before: Movement[] = [];
  for (const slot of picked.session.slots) {
    const movement = catalogue.movement.get(slot.exercise);
    if (movement === undefined) continue;
    const first = slot.sets[0];
    const ramp =
      first !== undefined && isRamped(slot)
        ? rampSets({ first, movement, kit: NO_KIT, warm: isWarmFor(movement, before), brief: isBrief(slot, picked) })
        : [];
    before.push(movement);
    sum += secondsOf(timingOf(movement, slot.sets, ramp));
  }
  return sum;
}

function titleOf(picked: Picked): string {
  const roles = picked.session.roles
    .slice(0, 2)
    .map((r) => r.replace('-', ' '))
    .join(' and ');
  const text = roles === '' ? `${dayName(picked.plannedDate)}'s session` : roles;
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${picked.week.deload ? ', lighter week' : ''}`;
}
