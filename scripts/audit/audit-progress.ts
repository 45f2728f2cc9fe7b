// Decides whether doses move lawfully: one step a fortnight and never two kinds of it, ramps held, no load that falls inside a block.
import { dayIndex, eventDates, jetLagged } from './audit-calendar.ts';
import type { AskedJson, PlanJson, SlotJson, Violation, WeekJson } from './audit.types.ts';

const LOADED = new Set(['technique', 'hypertrophy', 'strength']);
const ASK_AT_LEAST: Readonly<Record<string, number>> = {
  lats: 14,
  'upper-back': 15,
  'rear-delts': 9,
  erectors: 7,
  hamstrings: 10,
  glutes: 10,
  quads: 9,
  chest: 9,
};

export function auditProgress(plan: PlanJson, asked: AskedJson): Violation[] {
  const found: Violation[] = [];
  for (const block of runs(plan.weeks)) {
    const fortnights: WeekJson[][] = [];
    block.forEach((week, index) => {
      (fortnights[Math.floor(index / 2)] ??= []).push(
        isOrdinary(week, asked) && !(week === plan.weeks[0] && (asked.readiness?.setsFactor ?? 1) < 1)
          ? week
          : { ...week, sessions: [] },
      );
    });
    for (let f = 1; f < fortnights.length; f++) {
      const before = doses(fortnights[f - 1] as WeekJson[]);
      const after = doses(fortnights[f] as WeekJson[]);
      for (const [key, now] of after) {
        const was = before.get(key);
        if (was === undefined) continue;
        // Where heavy and volume days alternate, a fortnight with a day lost shows only one of the two.
        const reps = asked.undulating === true ? 0 : now.amount - was.amount;
        const sets = now.sets - was.sets;
        if (reps > now.step || sets > 1)
          found.push({ rule: 'prog.two-week-step', at: key, what: `+${reps} and +${sets} sets in one fortnight` });
        if (reps > 0 && sets > 0)
          found.push({ rule: 'prog.two-week-step', at: key, what: 'a repetition and a set in the same fortnight' });
      }
    }
  }
  ramps(plan, asked, found);
  return found;
}

/** Neighbouring loaded weeks of one emphasis with the same days: where steps can be compared. */
function runs(weeks: readonly WeekJson[]): WeekJson[][] {
  const out: WeekJson[][] = [];
  for (const week of weeks) {
    const open = out.at(-1);
    const last = open?.at(-1);
    if (!LOADED.has(week.emphasis) || week.deload) {
      out.push([]);
      continue;
    }
    if (open !== undefined && last !== undefined && last.emphasis === week.emphasis) open.push(week);
    else out.push([week]);
  }
  return out.filter((run) => run.length > 2);
}

function doses(weeks: readonly WeekJson[]): Map<string, { amount: number; sets: number; step: number }> {
  const out = new Map<string, { amount: number; sets: number; step: number }>();
  const amount = (slot: SlotJson): number => Math.max(...slot.sets.map((set) => set.reps ?? set.seconds ?? set.metres ?? 0));
  for (const week of weeks) {
    week.sessions.forEach((session) => {
      for (const slot of session.slots) {
        const key = `${slot.exercise} on ${new Date(`${session.date}T00:00:00Z`).getUTCDay()} of ${session.budgetMinutes}`;
        const held = out.get(key);
        const step = slot.sets[0]?.reps !== null ? 1 : 5;
        out.set(key, {
          amount: Math.max(held?.amount ?? 0, amount(slot)),
          sets: Math.max(held?.sets ?? 0, slot.sets.length),
          step,
        });
      }
    });
  }
  return out;
}

function ramps(plan: PlanJson, asked: AskedJson, found: Violation[]): void {
  const record = asked.before?.weeklySets ?? {};
  const history: Readonly<Record<string, number>>[] = Object.values(record).some((sets) => sets > 0) ? [record] : [];
  const share = asked.athlete.level === 'advanced' ? 1.2 : 1;
  for (const week of plan.weeks) {
    if (week.deload || week.sessions.length === 0 || !LOADED.has(week.emphasis) || !isOrdinary(week, asked)) continue;
    if (week === plan.weeks[0] && (asked.readiness?.setsFactor ?? 1) < 1) {
      history.push(week.setsPerMuscle);
      continue;
    }
    for (const [muscle, first] of Object.entries(ASK_AT_LEAST)) {
      const now = week.setsPerMuscle[muscle] ?? 0;
      const recent = history.slice(-4).map((sets) => sets[muscle] ?? 0);
      const before = Math.max(0, ...recent);
      const most = history.length === 0 ? Math.round(first * share) + 1 : Math.max(START[muscle] ?? 4, before * 1.2, before + 2);
      if (now > most + 0.02)
        found.push({ rule: 'vol.ramp', at: week.from, what: `${muscle}: ${now} sets after at most ${before} (${most} allowed)` });
    }
    history.push(week.setsPerMuscle);
  }
}

/** No journey, no test near by: the week shows what the body is used to. */
function isOrdinary(week: WeekJson, asked: AskedJson): boolean {
  const near = eventDates(asked).map(dayIndex);
  return !week.sessions.some(
    (session) =>
      jetLagged(asked, session.date) ||
      near.some((day) => day - dayIndex(session.date) <= 14 && dayIndex(session.date) - day <= 3),
  );
}

const START: Readonly<Record<string, number>> = {
  lats: 8,
  'upper-back': 8,
  'rear-delts': 4,
  erectors: 3,
  hamstrings: 5,
  glutes: 4,
  quads: 4,
  chest: 4,
};
