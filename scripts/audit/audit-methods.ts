// Decides whether special work is lawful: contrast pairs, clusters, holds; for whom, when, and with honest rests.
import type {
  AskedJson,
  CatalogueJson,
  MovementJson,
  PlanJson,
  SessionJson,
  SlotJson,
  Violation,
  WeekJson,
} from './audit.types.ts';

const LIKE: Readonly<Record<string, string>> = {
  squat: 'legs',
  lunge: 'legs',
  hinge: 'legs',
  'horizontal-press': 'press',
  'vertical-press': 'press',
  'horizontal-pull': 'pull',
  'vertical-pull': 'pull',
};

export function auditMethods(plan: PlanJson, asked: AskedJson, catalogue: CatalogueJson): Violation[] {
  const found: Violation[] = [];
  const movements = new Map(catalogue.movements.map((movement) => [movement.id, movement]));
  const born = asked.athlete.born ?? null;
  const age = born === null ? null : (Date.parse(plan.from) - Date.parse(born)) / (365.25 * 86_400_000);
  for (const week of plan.weeks)
    for (const session of week.sessions)
      session.slots.forEach((slot, at) => {
        const movement = movements.get(slot.exercise);
        if (movement === undefined) return;
        const fail = (rule: string, what: string): void => {
          found.push({ rule, at: `${session.date} ${slot.exercise}`, what });
        };
        const { method } = slot;
        if (isPush(movement)) pushes(slot, asked, age, fail);
        if (movement.hold !== undefined && method?.kind !== 'hold')
          fail('dose.hold', 'a hold that says neither angle nor intent');
        if (method === undefined) return;
        if (method.kind === 'hold') {
          const held = movement.hold;
          if (
            held === undefined ||
            held.intent !== method.intent ||
            held.degrees !== method.degrees ||
            held.joint !== method.joint
          )
            fail('dose.hold', 'another angle or intent than the catalogue says');
          if (slot.sets.some((set) => set.seconds === null)) fail('dose.hold', 'a hold without seconds');
          return;
        }
        const rule = method.kind === 'cluster' ? 'dose.cluster' : 'dose.contrast';
        if (asked.athlete.level === 'novice') fail(rule, 'special work for a newcomer');
        if (age !== null && (age < 15.98 || age > 60.02)) fail(rule, `special work at ${Math.floor(age)}`);
        if (asked.limits?.noStraining === true || (asked.limits?.maxPercent1RM ?? null) !== null)
          fail(rule, 'special work against the health screen');
        if (week.emphasis !== 'strength' || week.deload) fail(rule, `special work in a ${week.emphasis} week`);
        if (method.kind === 'cluster') clusters(slot, method, fail);
        else contrast(week, session, slot, at, method, movements, asked, fail);
      });
  return found;
}

type Fail = (rule: string, what: string) => void;

const isPush = (movement: MovementJson): boolean => movement.hold?.intent === 'overcoming' && movement.doseRange.max <= 6;

function pushes(slot: SlotJson, asked: AskedJson, age: number | null, fail: Fail): void {
  if (asked.limits?.noStraining === true || (age !== null && age < 15.98))
    fail('dose.hold', 'all one has, against the screen or under 16');
  if (slot.sets.length > 5) fail('dose.hold', `${slot.sets.length} pushes against pins`);
  for (const set of slot.sets) {
    if ((set.seconds ?? 0) > 6) fail('dose.hold', `${set.seconds} s of all one has`);
    if (set.restSeconds < 60) fail('dose.hold', `rest ${set.restSeconds} s after a push against pins`);
  }
}

function clusters(slot: SlotJson, method: { readonly parts?: number; readonly restSeconds?: number }, fail: Fail): void {
  const parts = method.parts ?? 0;
  if (parts < 2) fail('dose.cluster', `${parts} parts`);
  if ((method.restSeconds ?? 0) < 15 || (method.restSeconds ?? 0) > 30) fail('dose.cluster', `pauses of ${method.restSeconds} s`);
  for (const set of slot.sets) {
    if (set.reps === null || set.reps < 2 * parts) fail('dose.cluster', `${set.reps} repetitions in ${parts} parts`);
    if ((set.percent1RM ?? 0) < 75) fail('dose.cluster', `a cluster at ${set.percent1RM} %`);
  }
}

function contrast(
  week: WeekJson,
  session: SessionJson,
  slot: SlotJson,
  at: number,
  method: { readonly part?: string; readonly with?: string; readonly rounds?: number; readonly restSeconds?: number },
  movements: ReadonlyMap<string, MovementJson>,
  asked: AskedJson,
  fail: Fail,
): void {
  const partner = session.slots.find((other) => other.id === method.with);
  const place = session.slots.findIndex((other) => other.id === method.with);
  const back = partner?.method;
  if (asked.athlete.level !== 'advanced') fail('dose.contrast', `for somebody ${asked.athlete.level} in ${week.emphasis}`);
  if (partner === undefined || back?.kind !== 'contrast' || back.with !== slot.id || back.part === method.part)
    return fail('dose.contrast', 'a pair without its other half');
  if (place !== (method.part === 'heavy' ? at + 1 : at - 1)) fail('dose.contrast', 'the fast half does not follow the heavy one');
  const [mine, its] = [movements.get(slot.exercise), movements.get(partner.exercise)];
  if (LIKE[mine?.pattern ?? ''] === undefined || LIKE[mine?.pattern ?? ''] !== LIKE[its?.pattern ?? ''])
    fail('dose.contrast', 'patterns that are not alike');
  const rounds = method.rounds ?? 0;
  if (rounds < 1 || rounds > 3 || rounds > slot.sets.length) fail('dose.contrast', `${rounds} rounds`);
  if (method.part === 'fast') {
    if (mine?.roles.includes('power') !== true) fail('dose.contrast', 'no fast movement');
    if (slot.heavy) fail('dose.contrast', 'the fast half is heavy');
    return;
  }
  for (const set of slot.sets.slice(0, rounds)) {
    if ((set.percent1RM ?? 0) < 85) fail('dose.contrast', `a heavy half at ${set.percent1RM} %`);
    if (set.restSeconds < 300) fail('dose.contrast', `${set.restSeconds} s before the fast half`);
  }
}
