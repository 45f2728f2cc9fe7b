// Decides why a mandatory exposure is missing from a week, and the smallest single change that would bring it in.
import { GATE_WORDS } from '../../vocabulary/gate-words.ts';
import type { Pattern } from '../../vocabulary/training.ts';
import { JOINTS, type Joint, type Muscle } from '../../vocabulary/body.ts';
import { plainMuscle } from '../../vocabulary/muscle-words.ts';
import { GATES, type Equipment } from '../../vocabulary/world.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import { gatesOf, hasEquipment, personBarrier, stageBarrier } from '../week/barriers.ts';
import { allowedOn } from '../week/compile-week.ts';
import type { Composition } from '../week/compose-week.ts';
import { lockedExercise } from '../week/lock-rows.ts';
import { moreMinutes } from './missing-minutes.ts';
import type { Person } from '../person.ts';
import { NO_LIMIT } from '../select/problem.types.ts';

/** Rules whose exposures every week must hold. */
export const MANDATORY: ReadonlySet<string> = new Set([
  'plan.pull-days',
  'plan.hinge-weekly',
  'plan.carry-weekly',
  'plan.trunk-weekly',
  'plan.prevention',
  'plan.concession',
]);

export interface Cause {
  readonly because: string;
  readonly relax: string;
}

/** Cause of one missing exposure. `subject` is a pattern or `prevention`; `day` is the role index it was wanted on, null for any. */
export function missingCause(composition: Composition, subject: string, day: number | null): Cause {
  const serving = composition.context.catalogue.movements.filter((movement) => serves(movement, subject));
  const candidates = candidatesFor(composition, subject, day);
  if (candidates.length === 0) return nothingServes(composition, serving, day);
  const broken = candidates.map((v) => brokenBy(composition, v));
  const free = candidates.filter((_, at) => broken[at]?.size === 0);
  if (free.length > 0) {
    const longer = moreMinutes(composition, free, otherMissing(composition, subject));
    if (longer !== null) return { because: 'the minutes of the week do not hold it beside the rest it must have', relax: longer };
    return { because: 'a session holds no more exercises', relax: 'another training day, from 15 minutes' };
  }
  const counts = new Map<string, number>();
  for (const rules of broken) for (const rule of rules) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const [worst = ''] = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))[0] ?? [];
  return ceilingCause(composition.context.person, worst);
}

export function serves(movement: Movement, subject: string): boolean {
  const locked = lockedExercise(subject);
  if (locked !== null) return movement.id === locked;
  return subject === 'prevention'
    ? movement.pattern === 'scapular' || movement.pattern === 'external-rotation'
    : movement.pattern === (subject as Pattern);
}

/** What would bring in the other exposures that the clock keeps out: minutes must do for all of them. */
function otherMissing(composition: Composition, subject: string): number[][] {
  const groups: number[][] = [];
  for (const { meaning } of composition.shortages) {
    if (!MANDATORY.has(meaning.rule) || meaning.subject.startsWith('lead lift')) continue;
    const [other = '', day] = meaning.subject.split('|');
    if (day === 'any' || other === subject) continue;
    const free = candidatesFor(composition, other, day === undefined ? null : Number(day)).filter(
      (v) => brokenBy(composition, v).size === 0,
    );
    if (free.length > 0) groups.push(free);
  }
  return groups;
}

/** Variables that would bring it in, on the day it was wanted. */
export function candidatesFor(composition: Composition, subject: string, day: number | null): number[] {
  const { problem, movements } = composition.compiled;
  const out: number[] = [];
  for (let v = 0; v < problem.variables; v++) {
    if (day !== null && problem.dayOf[v] !== day) continue;
    if (serves(movements[problem.movementOf[v] as number] as Movement, subject)) out.push(v);
  }
  return out;
}

/** Ceilings other than the clock that this variable would break beside what is chosen; `exercises|d` counts as clock. */
function brokenBy(composition: Composition, v: number): Set<string> {
  const { problem } = composition.compiled;
  const activity = new Map<number, number>();
  for (const other of composition.solution.chosen) {
    if (problem.movementOf[other] === problem.movementOf[v] && problem.dayOf[other] === problem.dayOf[v]) continue;
    for (let p = problem.ptr[other] as number; p < (problem.ptr[other + 1] as number); p++)
      activity.set(problem.col[p] as number, (activity.get(problem.col[p] as number) ?? 0) + (problem.coef[p] as number));
  }
  const broken = new Set<string>();
  for (let p = problem.ptr[v] as number; p < (problem.ptr[v + 1] as number); p++) {
    const row = problem.col[p] as number;
    const hi = problem.hi[row] as number;
    if (hi >= NO_LIMIT || (activity.get(row) ?? 0) + (problem.coef[p] as number) <= hi) continue;
    const meaning = problem.meaning[row];
    if (meaning === undefined || meaning.subject.startsWith('exercises|')) continue;
    broken.add(`${meaning.rule}|${meaning.subject.split('|')[0]}`);
  }
  return broken;
}

function ceilingCause(person: Person, key: string): Cause {
  const [rule = '', subject = ''] = key.split('|');
  const words = subject.replaceAll('-', ' ');
  if (rule === 'plan.joint-budget') {
    const sore = person.sore.get(subject as Joint);
    return sore !== undefined && sore.severity >= 3
      ? { because: `the ${words} is at ${sore.severity}/10 and takes half its usual work`, relax: `the ${words} at 2/10 or less` }
      : {
          because: `the ${words} has had its work for this week`,
          relax: 'the joints bear more with each week trained',
        };
  }
  if (rule === 'plan.volume-target' || rule === 'vol.session')
    return {
      because: `sets for the ${plainMuscle(subject as Muscle)} already rise as fast as the last weeks allow`,
      relax: 'another week of training at this volume',
    };
  if (rule === 'plan.spacing-heavy-back')
    return { because: 'the same movement does not come on two days in a row', relax: 'a day of rest between the training days' };
  return { because: 'the session already holds what one session may', relax: 'another training day, from 15 minutes' };
}

/** No movement may stand there: who or what forbids it, and the one change that lets one in. */
function nothingServes(composition: Composition, serving: readonly Movement[], day: number | null): Cause {
  const { context } = composition;
  const roles = day === null ? context.roles : context.roles.slice(day, day + 1);
  const person = context.person;
  const healthy: Person = { ...person, sore: new Map(), provoking: new Map(), provokingShapes: new Map() };
  const tested: Person = { ...person, openGates: new Set(GATES) };
  const fits = (one: Person, movement: Movement): boolean =>
    personBarrier(one, movement) === null && stageBarrier(one, movement, context.kind, context.weekIndex) === null;
  const there = (movement: Movement): boolean => roles.some((role) => hasEquipment(movement, role.day.equipment));
  const onDay = (movement: Movement): boolean => roles.some((role) => allowedOn(context, movement, role));
  const because = soreWords(person, serving.filter(there)) ?? (serving.some(there) ? null : NO_EQUIPMENT);
  if (serving.some((movement) => fits(person, movement) && onDay(movement)))
    return { because: 'not one exercise of it fits into the minutes of the day', relax: 'a training day of at least 20 minutes' };
  const needs = serving
    .filter((movement) => fits(person, movement) && !there(movement))
    .flatMap((movement) => movement.equipment);
  const shortest = missingPieces(needs, roles[0]?.day.equipment ?? []);
  if (shortest !== null) return { because: because ?? NO_EQUIPMENT, relax: `${shortest} would do` };
  if (serving.some((movement) => fits(person, movement) && there(movement)))
    return { because: 'the days left for it must stay light', relax: 'a training day with a day of rest before it' };
  const sore = serving.filter((movement) => fits(healthy, movement) && there(movement));
  if (sore.length > 0) return { because: because ?? 'a complaint forbids what is there', relax: settleWords(person, sore) };
  const gated = serving.find((movement) => fits(tested, movement) && there(movement));
  const gate = gated === undefined ? undefined : gatesOf(gated).find((one) => !person.openGates.has(one));
  if (gate !== undefined)
    return { because: `the gate for ${GATE_WORDS[gate]} is closed`, relax: `the tests of the gate for ${GATE_WORDS[gate]}` };
  const barrier = serving.map((movement) => personBarrier(person, movement)).find((found) => found !== null);
  return {
    because: because ?? barrier?.because ?? 'nothing in the catalogue serves it here',
    relax: 'a change of equipment and of what forbids it, both',
  };
}

const NO_EQUIPMENT = 'the equipment of these days has nothing for it';

/** The shortest list of pieces that is missing. */
function missingPieces(sets: readonly (readonly Equipment[])[], there: readonly Equipment[]): string | null {
  const lists = sets
    .map((set) => set.filter((piece) => !there.includes(piece)))
    .filter((set) => set.length > 0)
    .sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
  const best = lists[0];
  return best === undefined ? null : best.map((piece) => piece.replaceAll('-', ' ')).join(' and ');
}

/** The complaint that closes most of what the equipment offers, in words; null when none does. */
function soreWords(person: Person, serving: readonly Movement[]): string | null {
  let best: { text: string; count: number } | null = null;
  for (const joint of JOINTS) {
    const severity = person.sore.get(joint)?.severity ?? 0;
    if (severity < 4) continue;
    const least = severity > 5 ? 1 : 2;
    const count = serving.filter((movement) => (movement.joints[joint] ?? 0) >= least).length;
    const words = joint.replaceAll('-', ' ');
    const text = `${words} at ${severity}/10: nothing that loads it${least === 2 ? ' more than a little' : ''}`;
    if (count > 0 && (best === null || count > best.count)) best = { text, count };
  }
  const provoked = serving.filter((movement) => {
    const barrier = personBarrier(person, movement);
    return barrier?.because.startsWith('provokes') === true;
  }).length;
  if (provoked > (best?.count ?? 0)) return 'what provokes a complaint moves like all that this equipment offers';
  return best?.text ?? null;
}

/** How far which joints must settle for one of these to come back. */
function settleWords(person: Person, sore: readonly Movement[]): string {
  const wishes = sore.map((movement) => {
    const parts: string[] = [];
    for (const [joint, { severity }] of person.sore) {
      const load = movement.joints[joint] ?? 0;
      if (severity >= 4 && load >= 2) parts.push(`${joint.replaceAll('-', ' ')} at 3/10 or less`);
      else if (severity > 5 && load >= 1) parts.push(`${joint.replaceAll('-', ' ')} at 5/10 or less`);
    }
    return parts;
  });
  const best = wishes.sort((a, b) => a.length - b.length || (a.join() < b.join() ? 1 : -1))[0] ?? [];
  return best.length === 0 ? 'what provokes the complaint, once it no longer does' : `the ${best.join(' and the ')}`;
}
