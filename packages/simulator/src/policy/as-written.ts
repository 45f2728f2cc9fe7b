// Decides the same plan without adaptation: every session as it was written, a new plan from the log when the old one ends.
import {
  addDays,
  type Catalogue,
  canonicalText,
  ENGINE_VERSION,
  type IsoDate,
  type Movement,
  kitOf,
  type Plan,
  planFor,
  type SessionId,
} from '@strongback/engine';
import { sessionFacts } from './facts.ts';
import { openJournal } from './journal.ts';
import type { OursOptions } from './ours.ts';
import { withTurns } from './in-turn.ts';
import { plainSlot } from './plain-slot.ts';
import type { Policy } from './policy.types.ts';
import { watchShown } from './shown.ts';

/** Weeks between plans. */
export const WRITTEN_WEEKS = 16;

export function asWrittenPolicy({ athlete, catalogue, introduction, start, seed, bodyMassKg }: OursOptions): Policy {
  const journal = openJournal(athlete);
  journal.write(start, introduction);
  const kit = kitOf(journal.state());
  const shown = watchShown(bodyMassKg, kit, (exercise) => catalogue.movement.get(exercise));
  shown.tell(introduction);
  let plan: Plan | null = null;
  let plans = 0;
  const planAnew = (from: IsoDate, all: Catalogue): Plan => {
    const made = planFor(journal.state(), all, { from, weeks: WRITTEN_WEEKS, seed, effort: 'quick', previous: plan });
    if (!made.ok) throw new RangeError(made.reason);
    plans += 1;
    journal.write(from, [
      { type: 'PlanIssued', plan: `plan-${plans}`, engine: ENGINE_VERSION, seed, from, body: canonicalText(made.value) },
    ]);
    return made.value;
  };
  return {
    name: 'as-written',
    tell(date, facts) {
      journal.write(date, facts);
      shown.tell(facts);
    },
    week(date) {
      if (plan === null || date >= addDays(plan.from, 7 * WRITTEN_WEEKS)) plan = planAnew(date, catalogue);
    },
    session(date) {
      const found = plan?.weeks.flatMap((week) => week.sessions).find((session) => session.date === date);
      if (found === undefined) return null;
      const before: Movement[] = [];
      const slots = found.slots.flatMap((slot) => {
        const movement = catalogue.movement.get(slot.exercise);
        if (movement === undefined || shown.hurts(movement)) return [];
        const sets = slot.sets.map((set) => ({ ...set, loadKg: shown.within(movement, set.loadKg, set.reps, date) }));
        const asked = sets.map(({ reps, seconds, metres, loadKg, rpe }) => ({ reps, seconds, metres, loadKg, rpe }));
        const ramps = slot.intent.role === 'main' || slot.intent.role === 'secondary';
        const made = plainSlot({ slot: slot.id, movement, sets, asked, kit, ramps, before: [...before] });
        before.push(movement);
        return [made];
      });
      return { slots: withTurns(slots, found) };
    },
    next: () => null,
    finish(done) {
      shown.done(done);
      journal.write(
        done.date,
        sessionFacts(done, { session: `s-${done.date}` as SessionId, plan: `plan-${plans}`, plannedDate: done.date }),
      );
    },
    closedGates: () => (plan === null ? null : new Set(plan.gates.filter((gate) => !gate.open).map((gate) => gate.gate))),
    facts: () => journal.events().map((event) => event.body),
    plansMade: () => plans,
  };
}
