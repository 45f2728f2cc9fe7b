// Decides what a slot says for itself: the rules, findings and gates that put it there, with their grades.
import { isRuleId, rule } from '../../evidence/rulebook.ts';
import type { Finding } from '../../assess/finding.types.ts';
import { plainMuscle } from '../../vocabulary/muscle-words.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { Muscle } from '../../vocabulary/body.ts';
import { gatesOf, hasEquipment } from '../week/barriers.ts';
import type { Composition } from '../week/compose-week.ts';
import type { Handled } from '../dose/handling.ts';
import type { DayRole } from '../week/day-roles.ts';
import type { Reason } from '../plan.types.ts';
import type { Prescription } from '../dose/prescribe.ts';
import type { SeasonWeek } from '../season/season.ts';
import { dosePhase } from '../dose/serves-goal.ts';
import { canLead, slotRole } from '../week/slot-role.ts';
import { sportSentence } from '../week/sport-aim.ts';
import { LANDMARKS } from '../week/targets.ts';
import { nameInside } from '../../vocabulary/proper-names.ts';

/** A reason with the grade and status of its rule; unknown ids read as our own default. */
export function reason(id: string, because: string): Reason {
  if (!isRuleId(id)) return { rule: id, because, grade: 'E' };
  const found = rule(id);
  return { rule: id, because, grade: found.grade, status: found.status };
}

function ofFinding(finding: Finding): Reason {
  return { rule: finding.rule, because: finding.because, grade: finding.grade, status: finding.status };
}

const PRESENCE: Readonly<Partial<Record<Movement['pattern'], readonly [rule: string, text: string]>>> = {
  hinge: ['plan.hinge-weekly', 'no week without a hinge: hips and hamstrings share the work of the back'],
  carry: ['plan.carry-weekly', 'no week without a carry: the trunk learns to stay still while walking'],
  'anti-extension': ['plan.trunk-weekly', 'the trunk learns not to sag under load'],
  'anti-rotation': ['plan.trunk-weekly', 'the trunk learns not to twist under load'],
  'anti-lateral-flexion': ['plan.trunk-weekly', 'the side of the trunk holds what carries and rows ask of it'],
  scapular: ['plan.prevention', 'steady shoulder blades: a little of this every week'],
  'external-rotation': ['plan.prevention', 'a little work for the rotator cuff every week'],
};

/** A slot with its dose, and what was decided about it besides. */
export interface DosedSlot {
  readonly movement: Movement;
  /** What its day is for. */
  readonly role: DayRole;
  readonly week: SeasonWeek;
  readonly prescription: Prescription;
  readonly handled: readonly Handled[];
  /** Why it is done as special work; null where it is not. */
  readonly special: Reason | null;
}

/** Reasons of one slot, most telling first; at most five. */
export function slotReasons(
  composition: Composition,
  { movement, role, week, prescription, handled, special }: DosedSlot,
): Reason[] {
  const { person } = composition.context;
  const reasons: Reason[] = [];
  // What asks for a pattern is not met by another that happens to use the same muscle: too few pulldowns are no reason for a row.
  const asksForPattern = new Set(
    person.moreSets.flatMap(({ change, finding }) => (change.pattern === undefined ? [] : [finding])),
  );
  for (const { change, finding } of person.moreSets) {
    if (change.pattern === movement.pattern) reasons.push(ofFinding(finding));
    else if (!asksForPattern.has(finding) && change.muscle !== undefined && (movement.muscles[change.muscle] ?? 0) >= 0.5)
      reasons.push({ ...ofFinding(finding), because: `more work for the ${plainMuscle(change.muscle)}: ${finding.because}` });
  }
  const told = new Set<Finding>();
  for (const { change, finding } of person.moreSets)
    if (change.muscle !== undefined && (movement.muscles[change.muscle] ?? 0) >= 0.5 && !asksForPattern.has(finding))
      told.add(finding);
  const tell = (finding: Finding): void => {
    if (!told.has(finding)) reasons.push(ofFinding(finding));
    told.add(finding);
  };
  for (const { tag, patterns, finding } of person.preferTags)
    if (movement.tags.includes(tag) && (patterns === null || patterns.includes(movement.pattern))) tell(finding);
  const preferred = person.preferExercises.get(movement.id);
  if (preferred !== undefined) tell(preferred);
  if (movement.pattern === role.lead && canLead(movement)) {
    reasons.push(
      reason('plan.pull-days', role.lead === 'horizontal-pull' ? 'rows lead this day' : 'pulldowns and pull-ups lead this day'),
    );
  }
  if (special !== null) reasons.push(special);
  const sport = sportSentence(person.aim, movement);
  if (sport !== null) reasons.push(reason(sport.rule, sport.because));
  const presence = PRESENCE[movement.pattern];
  if (presence !== undefined) reasons.push(reason(presence[0], presence[1]));
  const gated = gatedBetter(composition, movement, role);
  if (gated !== null) reasons.push(gated);
  if (person.goalExercises.has(movement.id)) reasons.push(reason('plan.blocks', 'this is a goal lift'));
  if (person.locked.has(movement.id)) reasons.push(reason('plan.prefer-stable', 'fixed by hand'));
  if (person.doses.has(movement.id)) reasons.push(reason('plan.prefer-stable', 'its dose is fixed by hand'));
  if (person.likes.has(movement.id)) reasons.push(reason('plan.liking', 'a favourite exercise'));
  for (const { finding, because } of handled) reasons.push({ ...ofFinding(finding), because });
  if (reasons.length === 0) reasons.push(reason('plan.volume-target', volumeWords(composition, movement, week)));
  if (week.kind === 'hypertrophy' && dosePhase(person, movement, week.phase) !== week.phase)
    reasons.splice(
      1,
      0,
      reason(
        'load.strength',
        'few repetitions in a growth block too: this lift serves the goal, the work around it is there to grow',
      ),
    );
  // Said beside what it is for, as the first thing a lifter asks.
  if (movement.loadMode === 'external' && prescription.sets[0]?.reps != null && prescription.sets[0].loadKg === null)
    reasons.splice(1, 0, reason('prog.start', 'nothing is known of this lift yet: the first set finds the load'));
  const kind = kindTo(composition, movement);
  if (kind !== null) reasons.push(kind);
  const again = cycleText(week, slotRole(movement));
  if (again !== null) reasons.push(reason('cycle.vary', again));
  if (prescription.earned !== null) reasons.push(reason('prog.two-week-step', prescription.earned));
  if (week.deload) reasons.push(reason('deload.dose', 'a lighter week: about half the sets, four repetitions in reserve'));
  else if (prescription.caps.because !== null && prescription.caps.because.rule !== 'plan.gates')
    reasons.push(reason(prescription.caps.because.rule, prescription.caps.because.text));
  const seen = new Set<string>();
  return reasons
    .filter((one) => {
      const key = `${one.rule}|${one.because}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .slice(0, 5);
}

/** What a block that comes again changes, in words; null the first time and where nothing changes. */
function cycleText(week: SeasonWeek, part: ReturnType<typeof slotRole>): string | null {
  if (week.cycle <= 1 || week.deload || (part !== 'main' && part !== 'secondary')) return null;
  const more = (week.phase === 'hypertrophy') === (week.cycle % 2 === 0);
  return more
    ? `${week.phase} for the ${ordinal(week.cycle)} time: more repetitions and less load than last time`
    : `${week.phase} for the ${ordinal(week.cycle)} time: fewer repetitions and more load than last time`;
}

function ordinal(cycle: number): string {
  return ['first', 'second', 'third', 'fourth', 'fifth', 'sixth'][cycle - 1] ?? `${cycle}th`;
}

/** The heavier movement of the same pattern that waits behind a closed gate, if this one stands in for it. */
function gatedBetter(composition: Composition, movement: Movement, role: DayRole): Reason | null {
  const { person, catalogue } = composition.context;
  const part = slotRole(movement);
  if (part !== 'main' && part !== 'secondary') return null;
  for (const id of movement.progressions) {
    const heavier = catalogue.movement.get(id);
    if (heavier === undefined || heavier.pattern !== movement.pattern || !hasEquipment(heavier, role.day.equipment)) continue;
    // Nobody is promised what they do not want.
    if (person.dislikes.has(id) || person.never.has(id)) continue;
    const closed = gatesOf(heavier).find((gate) => !person.openGates.has(gate));
    if (closed !== undefined)
      return reason(`gate.${closed}`, `${nameInside(heavier.name)} waits until its gate opens; this builds towards it`);
  }
  return null;
}

const SORE_FROM = rule('plan.complaint').numbers.substituteFrom;

/** A lift on a joint that complains says why it may be here: it loads that joint only a little. */
function kindTo(composition: Composition, movement: Movement): Reason | null {
  if (slotRole(movement) === 'prevention') return null;
  for (const [joint, { severity }] of composition.context.person.sore)
    if (severity >= SORE_FROM && (movement.joints[joint] ?? 0) === 1)
      return reason('plan.complaint', `the ${joint.replaceAll('-', ' ')} is at ${severity}/10: this loads it only a little`);
  return null;
}

/** What the work is for: a muscle that has had little lately says so in the first week, the others have their share of the week. */
function volumeWords(composition: Composition, movement: Movement, week: SeasonWeek): string {
  const { before } = composition.context.person.request;
  const direct = (Object.entries(movement.muscles) as [Muscle, number][]).flatMap(([muscle, share]) =>
    share >= 1 ? [muscle] : [],
  );
  const known = before.trainingSince !== null && Object.values(before.weeklySets).some((sets) => sets > 0);
  const short = direct.filter((muscle) => (before.weeklySets[muscle] ?? 0) < (LANDMARKS[muscle]?.start ?? 0));
  if (week.index === 0 && known && short.length > 0) {
    const has = short.length === 1 && ONE_THING.has(short[0] ?? 'lats');
    return `the ${muscleList(short)} ${has ? 'has' : 'have'} had little work lately`;
  }
  return direct.length === 0 ? 'work for the whole body' : `this week's work for the ${muscleList(direct)}`;
}

const ONE_THING: ReadonlySet<Muscle> = new Set(['upper-back', 'external-rotators', 'serratus', 'chest', 'erectors', 'neck']);

/** At most three, as they are said: `chest, triceps and front shoulders`. */
function muscleList(muscles: readonly Muscle[]): string {
  const names = muscles.slice(0, 3).map(plainMuscle);
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
