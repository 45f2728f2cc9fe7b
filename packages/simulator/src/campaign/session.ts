// Decides how an asked session is gone through: warm-ups, sets, what the policy says in between, and when somebody stops because it hurts.
import { type Catalogue, type Joint, type Kit, type Movement, nearestLoadable, type Random } from '@strongback/engine';
import type { LiftWork, VirtualBody } from '../body/body.types.ts';
import { chance, normal } from '../life/chance.ts';
import { lift } from '../life/lift.ts';
import type { Ability } from '../person/abilities.ts';
import type { LifeDay, Person } from '../person/person.types.ts';
import type {
  AskedSession,
  AskedSet,
  AskedSlot,
  DoneSession,
  DoneSet,
  DoneSlot,
  NextSet,
  Policy,
} from '../policy/policy.types.ts';

export interface Gym {
  readonly person: Person;
  readonly body: VirtualBody;
  readonly policy: Policy;
  readonly catalogue: Catalogue;
  readonly kit: Kit;
  readonly abilityOf: (exercise: string) => Ability | null;
  readonly random: Random;
  /** Severity as told, by joint. */
  readonly told: (joint: Joint) => number;
}

/** From this pain on a joint ends an exercise that loads it, whoever planned it. */
const STOPS_AT = 5;
/** Form of one exercise on one day beside the shared form (evidence: day form 2.0 %, of which 1.4 % shared). */
const LIFT_FORM = 0.0146;

/** Repetitions felt in reserve beyond what was asked that make somebody take more, and how often they do. */
const FELT_BEYOND = 3;
const TAKES_MORE = 0.5;

/** Share of its time that a rushed session takes. */
const RUSHED_SHARE = 0.75;

/** Does the session, which takes `seconds` with its rests; the body has trained afterwards. */
export function goThrough(asked: AskedSession, day: LifeDay, gym: Gym, seconds: number): DoneSession {
  const slots: DoneSlot[] = [];
  const work: LiftWork[] = [];
  let sets = 0;
  let effort = 0;
  for (const slot of asked.slots) {
    const ability = gym.abilityOf(slot.exercise);
    if (ability === null) continue;
    const { done, intensity } = doSlot(slot, ability, day, gym);
    slots.push({ asked: slot, exercise: slot.exercise, sets: done });
    const working = done.filter((set) => set.kind === 'working');
    const reserve = working.reduce((sum, set) => sum + set.reserve, 0) / Math.max(1, working.length);
    sets += working.length;
    effort += working.length * Math.min(10, Math.max(4, 10 - reserve));
    if (working.length > 0)
      work.push({
        quality: ability.trains ?? ability.follows,
        also: ability.trains === null ? [] : ability.also,
        sets: ability.trains === null ? working.length * 0.4 : working.length,
        intensity,
        reserve,
        joints: gym.catalogue.movement.get(slot.exercise)?.joints ?? {},
      });
  }
  gym.body.train(work);
  return {
    date: day.date,
    slots,
    minutes: Math.min(300, Math.max(10, Math.round((seconds / 60) * (day.rushes ? RUSHED_SHARE : 1)))),
    effort: Math.min(10, Math.max(1, Math.round(effort / Math.max(1, sets)))),
  };
}

function doSlot(
  slot: AskedSlot,
  ability: Ability,
  day: LifeDay,
  gym: Gym,
): { readonly done: readonly DoneSet[]; readonly intensity: number } {
  const { person, body, policy, random } = gym;
  const movement = gym.catalogue.movement.get(slot.exercise);
  const form = day.form + LIFT_FORM * normal(random);
  const done: DoneSet[] = [];
  for (const loadKg of slot.warmUpsKg) {
    done.push(warmUp(loadKg, chance(random, person.manner.warmUpsUnflagged)));
  }
  const hurts = worstPain(movement?.joints ?? {}, body);
  const working: DoneSet[] = [];
  let intensity = 0;
  let change: { readonly loadKg: number | null; readonly reps: number | null } | null = null;
  for (const written of slot.sets) {
    const set: AskedSet =
      change === null
        ? written
        : {
            ...written,
            loadKg: change.loadKg ?? written.loadKg,
            reps: written.reps === null ? null : (change.reps ?? written.reps),
          };
    const lifted = lift(set, {
      ability,
      body,
      manner: person.manner,
      random,
      form,
      before: working.length,
      rushed: day.rushes,
      stepKg: movement?.loadStepKg ?? 2.5,
    });
    working.push(lifted.set);
    intensity += lifted.intensity;
    if (hurts >= STOPS_AT) break;
    const next = policy.next(slot, working, hurts);
    if (next?.stop === true) break;
    change = byFeel(next, lifted.set, movement, gym);
  }
  return { done: [...done, ...working], intensity: intensity / Math.max(1, working.length) };
}

/** Who was told an effort and feels three repetitions or more beyond it takes the next weight, every second time. */
function byFeel(next: NextSet | null, set: DoneSet, movement: Movement | undefined, { random, kit }: Gym): NextSet | null {
  const luck = random.unit();
  const wanted = set.asked.rpe;
  if (wanted === null || set.loadKg === null || set.loadKg <= 0 || movement?.loadMode !== 'external' || movement.loadStepKg <= 0)
    return next;
  if (set.reserve < 10 - wanted + FELT_BEYOND || luck >= TAKES_MORE || (set.reps ?? 0) < (set.asked.reps ?? 0)) return next;
  const step = movement.loadStepKg;
  const [near, far] = [1, 2].map((times) => nearestLoadable((set.loadKg ?? 0) + times * step, movement, kit).loadKg) as [
    number,
    number,
  ];
  const heavier = near > set.loadKg ? near : far;
  return { loadKg: Math.max(next?.loadKg ?? 0, heavier), reps: next?.reps ?? null, stop: false };
}

function worstPain(joints: Readonly<Partial<Record<Joint, number>>>, body: VirtualBody): number {
  const pain = body.pain();
  if (pain.size === 0) return 0;
  let worst = 0;
  for (const [joint, load] of Object.entries(joints) as [Joint, number][])
    if (load >= 2) worst = Math.max(worst, pain.get(joint) ?? 0);
  return Math.round(worst);
}

function warmUp(loadKg: number, unflagged: boolean): DoneSet {
  const asked: AskedSet = { reps: 5, seconds: null, metres: null, loadKg, rpe: null };
  return {
    asked,
    kind: 'warm-up',
    loadKg,
    reps: 5,
    seconds: null,
    metres: null,
    reserve: 8,
    rpe: null,
    technique: 'clean',
    enteredKg: null,
    unflagged,
  };
}
