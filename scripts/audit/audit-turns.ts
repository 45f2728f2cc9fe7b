// Decides whether what a plan has in turn is fair: neighbours, of opposed or unlike muscles, not near maximal, each resting as long as alone.
import type { CatalogueJson, MovementJson, PlanJson, SessionJson, SlotJson, Violation } from './audit.types.ts';

const PRESSES = ['horizontal-press', 'vertical-press'];
const PULLS = ['horizontal-pull', 'vertical-pull'];

/** Violations of the rules `session.pair` and `session.fill-rest`. */
export function auditTurns(plan: PlanJson, catalogue: CatalogueJson): Violation[] {
  const movements = new Map(catalogue.movements.map((one) => [one.id, one]));
  return plan.weeks.flatMap((week) => week.sessions.flatMap((session) => ofSession(session, movements)));
}

function ofSession(session: SessionJson, movements: ReadonlyMap<string, MovementJson>): Violation[] {
  const found: Violation[] = [];
  const seen = new Set<string>();
  for (const turn of session.turns ?? []) {
    const fail = (what: string): void =>
      void found.push({ rule: 'session.pair', at: `${session.date} ${turn.slots.join('+')}`, what });
    const places = turn.slots.map((id) => session.slots.findIndex((slot) => slot.id === id));
    const [a, b] = places.map((place) => session.slots[place]);
    if (a === undefined || b === undefined) {
      fail('a turn with a slot that is not there');
      continue;
    }
    if (places[1] !== (places[0] ?? 0) + 1) fail('its slots are no neighbours');
    for (const id of turn.slots) if (seen.has(id)) fail('a slot in two turns');
    for (const id of turn.slots) seen.add(id);
    const small = ['prevention', 'trunk'].includes(b.intent.role);
    const opposed =
      (PRESSES.includes(a.pattern) && PULLS.includes(b.pattern)) || (PULLS.includes(a.pattern) && PRESSES.includes(b.pattern));
    if (!small && !opposed) fail(`${a.pattern} with ${b.pattern}`);
    if (small && b.intent.role === 'trunk' && session.slots.slice(places[0]).some(bends)) fail('trunk work before the hips bend');
    const [first, second] = [movements.get(a.exercise), movements.get(b.exercise)];
    for (const [muscle, share] of Object.entries(first?.muscles ?? {}))
      if (share >= 0.5 && (second?.muscles[muscle] ?? 0) >= 0.5) fail(`both are done for ${muscle}`);
    for (const one of [a, b]) {
      if (one.heavy || one.sets.some((set) => (set.percent1RM ?? 0) >= 85)) fail(`${one.exercise} is near maximal`);
      if (one.method !== undefined && one.method.kind !== 'hold') fail(`${one.exercise} has rests of its own`);
    }
    const least = turn.betweenSeconds + turn.roundSeconds;
    if (least + work(b, second) < (a.sets[0]?.restSeconds ?? 0)) fail(`${a.exercise} rests less than alone`);
    if (!small && least + work(a, first) < (b.sets[0]?.restSeconds ?? 0)) fail(`${b.exercise} rests less than alone`);
  }
  return found;
}

const bends = (slot: SlotJson): boolean => ['hinge', 'squat', 'lunge'].includes(slot.pattern);

/** Seconds that a set takes, by the slowest of its tempo and the movement's own. */
function work(slot: SlotJson, movement: MovementJson | undefined): number {
  const set = slot.sets[0];
  if (set === undefined || movement === undefined) return 0;
  const tempo = (set.tempo ?? '').split('-').reduce((sum, part) => sum + (part === 'X' ? 1 : Number(part) || 0), 0);
  const once = set.seconds ?? (set.reps ?? set.metres ?? 0) * Math.max(set.reps === null ? 0 : tempo, movement.secondsPerRep);
  return Math.ceil(once) * (movement.laterality === 'unilateral' ? 2 : 1);
}
