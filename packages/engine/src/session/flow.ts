// Decides how exercises done in turn advance: supersets and circuits, who comes next and how long the rest is (rule `session.pair`).
import { rule } from '../evidence/rulebook.ts';
import type { Outcome } from '../units/refusal.ts';
import { accept, refuse } from '../units/refusal.ts';
import type { FlowGroup, PreparedSession, PreparedSlot } from './session.types.ts';

const PAIR = rule('session.pair').numbers;

/** Exercises of a slot that may be done in turn: none of them near maximal. */
export function tooHeavy(slot: PreparedSlot): boolean {
  // Carries and holds have no share of a maximum worth the name.
  return slot.sets.some((set) => set.reps !== null && (slot.heavy || (set.percent1RM ?? 0) >= PAIR.notFromPercent1RM));
}

/** Joins two slots to a superset, three or more to a circuit. Refuses near maximal work and slots that are joined already. */
export function joinSlots(prepared: PreparedSession, slots: readonly string[]): Outcome<PreparedSession> {
  const found = slots.flatMap((id) => prepared.slots.find((slot) => slot.slot === id) ?? []);
  if (found.length < 2 || new Set(slots).size !== slots.length)
    return refuse(
      'session.join-two',
      'Two or more different exercises of this session are needed; nothing was changed.',
      'slots',
    );
  const heavy = found.find(tooHeavy);
  if (heavy !== undefined)
    return refuse(
      'session.pair',
      `${heavy.exercise.replaceAll('-', ' ')} is near maximal: it keeps its own rest; nothing was changed.`,
      'slots',
    );
  const groups = prepared.groups ?? [];
  if (groups.some((group) => group.slots.some((id) => slots.includes(id))))
    return refuse('session.joined', 'One of them is joined already; nothing was changed.', 'slots');
  const [least, most] = PAIR.restSeconds;
  const longest = Math.max(...found.map((slot) => slot.sets[0]?.restSeconds ?? 0));
  const group: FlowGroup = {
    id: `g-${slots.join('+')}`,
    kind: found.length === 2 ? 'superset' : 'circuit',
    slots: [...slots],
    betweenSeconds: found.length === 2 ? least : 0,
    roundSeconds: Math.min(most, Math.max(least, longest)),
  };
  return accept({ ...prepared, groups: [...groups, group] });
}

/** What the plan pairs: a heavy lift and the fast one after it, the plan's minutes between them. A half that was swapped or left out leaves the other alone. */
export function plannedGroups(slots: readonly PreparedSlot[]): readonly FlowGroup[] {
  return slots.flatMap((slot): FlowGroup[] => {
    const { method } = slot;
    if (method?.kind !== 'contrast' || method.part !== 'heavy') return [];
    const fast = slots.find((other) => other.slot === method.with && other.method?.kind === 'contrast');
    if (fast === undefined) return [];
    return [
      {
        id: `g-${slot.slot}+${fast.slot}`,
        kind: 'contrast',
        slots: [slot.slot, fast.slot],
        betweenSeconds: method.restSeconds,
        roundSeconds: fast.sets[0]?.restSeconds ?? PAIR.restSeconds[1],
      },
    ];
  });
}

/** The session with a group taken apart again. */
export function partSlots(prepared: PreparedSession, group: string): PreparedSession {
  return { ...prepared, groups: (prepared.groups ?? []).filter((one) => one.id !== group) };
}

export function groupOf(prepared: Pick<PreparedSession, 'groups'>, slot: string): FlowGroup | null {
  return prepared.groups?.find((group) => group.slots.includes(slot)) ?? null;
}

export interface FlowStep {
  /** The slot whose set comes next; null when the group has none left. */
  readonly slot: string | null;
  /** Rest before it, in seconds. */
  readonly restSeconds: number;
}

/**
 * Who comes after a set of `done`, given how many sets each slot has left: the next of the group with sets left, in turn. The
 * rest is that of a round when the turn starts over. The last one left rests as its sets say (`alone`, in seconds).
 */
export function nextInGroup(group: FlowGroup, done: string, left: ReadonlyMap<string, number>, alone: number): FlowStep {
  const at = group.slots.indexOf(done);
  const open = group.slots.filter((slot) => (left.get(slot) ?? 0) > 0);
  if (open.length === 0) return { slot: null, restSeconds: alone };
  for (let step = 1; step <= group.slots.length; step++) {
    const index = (at + step) % group.slots.length;
    const slot = group.slots[index];
    if (slot === undefined || (left.get(slot) ?? 0) === 0) continue;
    if (slot === done) return { slot, restSeconds: alone };
    return { slot, restSeconds: index <= at ? group.roundSeconds : group.betweenSeconds };
  }
  return { slot: null, restSeconds: alone };
}
