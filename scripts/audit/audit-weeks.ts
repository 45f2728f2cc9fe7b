// Decides whether each week is whole: pull days, hinge, carry, trunk, prevention, spacing, caps, budgets, ramps, honest minutes.
import { dayIndex } from './audit-calendar.ts';
import { auditCaps } from './audit-caps.ts';
import { auditLocks } from './audit-locks.ts';
import { auditSport, auditTaper } from './audit-neighbours.ts';
import type {
  AskedJson,
  CatalogueJson,
  MovementJson,
  PlanJson,
  SessionJson,
  SetJson,
  Violation,
  WeekJson,
  SlotJson,
} from './audit.types.ts';

const JOINT_BUDGET: Readonly<Record<string, number>> = {
  shoulder: 100,
  elbow: 90,
  wrist: 90,
  hip: 84,
  knee: 78,
  'lumbar-spine': 66,
  ankle: 60,
  'thoracic-spine': 48,
  neck: 36,
};
const LEVEL: Readonly<Record<string, number>> = { novice: 1, intermediate: 1.3, advanced: 1.7 };

export function auditWeeks(plan: PlanJson, asked: AskedJson, catalogue: CatalogueJson): Violation[] {
  const found: Violation[] = [];
  const movements = new Map(catalogue.movements.map((movement) => [movement.id, movement]));
  plan.weeks.forEach((week, index) => {
    const fail = (rule: string, what: string, at = week.from): void => {
      found.push({ rule, at, what });
    };
    coverage(week, fail);
    counts(week, movements, fail);
    for (const session of week.sessions) auditCaps(session, movements, (rule, what) => fail(rule, what, session.date));
    joints(week, index, asked, plan, movements, fail);
    for (const session of week.sessions) minutes(session, movements, asked.pace ?? 1, fail);
  });
  spacing(plan, asked, movements, found);
  return [...found, ...auditSport(plan, asked), ...auditLocks(plan, asked, catalogue), ...auditTaper(plan, asked)];
}

type Fail = (rule: string, what: string, at?: string) => void;

function coverage(week: WeekJson, fail: Fail): void {
  if (week.sessions.length === 0) return;
  const conceded = (rule: string, word: string): boolean =>
    (week.concessions ?? []).some((one) => one.rule === rule && one.text.includes(word));
  const has = (test: (pattern: string) => boolean): boolean =>
    week.sessions.some((session) => session.slots.some((slot) => test(slot.pattern)));
  if (week.sessions.length >= 2) {
    const days = (pull: string): string[] =>
      week.sessions
        .filter((session) => session.roles.includes(pull) && session.slots.some((slot) => slot.pattern === pull))
        .map((session) => session.date);
    const rows = days('horizontal-pull');
    const downs = days('vertical-pull');
    const distinct = rows.some((date) => downs.some((other) => other !== date));
    if (!distinct && !(week.concessions ?? []).some((one) => one.rule === 'plan.pull-days'))
      fail('plan.pull-days', `rows on ${rows.join()}, vertical pulls on ${downs.join()}`);
    for (const session of week.sessions)
      if (session.roles.includes('horizontal-pull') && session.roles.includes('vertical-pull'))
        fail('plan.pull-days', 'both pulls lead one day', session.date);
  } else if (!(week.concessions ?? []).some((one) => one.rule === 'plan.pull-days'))
    fail('plan.pull-days', 'one day, nothing said');
  if (!has((pattern) => pattern === 'hinge') && !conceded('plan.hinge-weekly', 'hinge')) fail('plan.hinge-weekly', 'no hinge');
  if (!has((pattern) => pattern === 'carry') && !conceded('plan.carry-weekly', 'carry')) fail('plan.carry-weekly', 'no carry');
  if (!has((pattern) => pattern === 'anti-extension') && !conceded('plan.trunk-weekly', 'extension'))
    fail('plan.trunk-weekly', 'no anti-extension');
  if (!has((pattern) => pattern === 'anti-rotation') && !conceded('plan.trunk-weekly', 'rotation'))
    fail('plan.trunk-weekly', 'no anti-rotation');
  if (!has((pattern) => pattern === 'scapular' || pattern === 'external-rotation') && !conceded('plan.prevention', 'rotator'))
    fail('plan.prevention', 'no shoulder-blade or rotator work');
}

function counts(week: WeekJson, movements: ReadonlyMap<string, MovementJson>, fail: Fail): void {
  const sums = new Map<string, number>();
  for (const slot of week.sessions.flatMap((session) => session.slots)) {
    for (const [muscle, share] of Object.entries(movements.get(slot.exercise)?.muscles ?? {}))
      sums.set(muscle, (sums.get(muscle) ?? 0) + share * slot.sets.length);
  }
  for (const [muscle, sum] of sums)
    if (Math.abs(sum - (week.setsPerMuscle[muscle] ?? 0)) > 0.02)
      fail('vol.fraction', `${muscle}: counted ${sum}, said ${week.setsPerMuscle[muscle]}`);
}

function joints(
  week: WeekJson,
  index: number,
  asked: AskedJson,
  plan: PlanJson,
  movements: ReadonlyMap<string, MovementJson>,
  fail: Fail,
): void {
  const since = asked.before?.trainingSince ?? null;
  const trained = since === null ? 0 : Math.max(0, Math.floor((dayIndex(plan.from) - dayIndex(since)) / 7));
  const share = Math.min(1, 0.5 + (0.5 * (trained + index)) / 6);
  const level = LEVEL[asked.athlete.level ?? 'novice'] ?? 1;
  for (const [joint, full] of Object.entries(JOINT_BUDGET)) {
    let sum = 0;
    for (const slot of week.sessions.flatMap((session) => session.slots))
      sum += (movements.get(slot.exercise)?.joints[joint] ?? 0) * slot.sets.length;
    const sore = asked.complaints.some((one) => one.joint === joint && one.severity >= 3);
    const most = full * level * (sore ? Math.min(share, 0.5) * 0.8 : share);
    if (sum > most + 1e-6) fail('plan.joint-budget', `${joint}: ${sum} of ${most}`);
  }
}

function work(movement: MovementJson, set: SetJson): number {
  const amount = set.reps ?? set.metres ?? set.seconds ?? 0;
  const each = set.seconds !== null ? 1 : movement.secondsPerRep;
  return amount * each * (set.side === 'each' ? 2 : 1);
}

function minutes(session: SessionJson, movements: ReadonlyMap<string, MovementJson>, pace: number, fail: Fail): void {
  let seconds = 0;
  for (const slot of session.slots) {
    const movement = movements.get(slot.exercise);
    if (movement === undefined) continue;
    seconds += movement.setUpSeconds;
    const pauses = slot.method?.kind === 'cluster' ? ((slot.method.parts ?? 1) - 1) * (slot.method.restSeconds ?? 0) : 0;
    slot.sets.forEach((set, at) => (seconds += work(movement, set) + restAfter(session, slot, at) + pauses));
  }
  seconds *= pace;
  for (const drill of [...session.warmUp, ...session.coolDown])
    seconds += (drill.sets ?? 1) * (drill.seconds ?? (drill.reps ?? 10) * 2) * (drill.perSide === true ? 2 : 1);
  if (seconds / 60 > session.minutes + 0.5)
    fail('plan.minutes', `says ${session.minutes}, takes ${Math.ceil(seconds / 60)}`, session.date);
}

/** Rest after a set: that of its turn while both slots of it have sets. */
function restAfter(session: SessionJson, slot: SlotJson, at: number): number {
  const own = slot.sets[at]?.restSeconds ?? 0;
  const turn = session.turns?.find((one) => one.slots.includes(slot.id));
  if (turn === undefined) return own;
  const rounds = Math.min(...turn.slots.map((id) => session.slots.find((one) => one.id === id)?.sets.length ?? 0));
  return at >= rounds ? own : turn.slots[0] === slot.id ? turn.betweenSeconds : turn.roundSeconds;
}

const BACK = new Set(['horizontal-pull', 'vertical-pull', 'hinge']);

function spacing(plan: PlanJson, asked: AskedJson, movements: ReadonlyMap<string, MovementJson>, found: Violation[]): void {
  let last = Math.max(
    ...[asked.before?.lastHeavyBackOn, asked.before?.lastHeavyHingeOn].map((date) =>
      date === null || date === undefined ? -Infinity : dayIndex(date),
    ),
  );
  let lumbar = -Infinity;
  for (const session of plan.weeks.flatMap((week) => week.sessions)) {
    const day = dayIndex(session.date);
    const hard = session.slots.some(
      (slot) =>
        BACK.has(slot.pattern) && (slot.heavy || slot.sets.some((set) => (set.rpe ?? 0) >= 8 || (set.percent1RM ?? 0) >= 80)),
    );
    const bent = session.slots.some((slot) => (movements.get(slot.exercise)?.lumbarCost ?? 0) >= 4);
    if (hard && day - last === 1)
      found.push({ rule: 'plan.spacing-heavy-back', at: session.date, what: 'hard back work on the day after hard back work' });
    if (bent && day - lumbar === 1)
      found.push({ rule: 'plan.spacing-heavy-back', at: session.date, what: 'lumbar cost 4 on the day after lumbar cost 4' });
    if (hard) last = day;
    if (bent) lumbar = day;
  }
}
