// Decides what a slot says for itself: the rules, findings and gates that put it there, with their grades.
import { isRuleId, rule } from '../evidence/rulebook.ts';
import type { Finding } from '../assess/finding.types.ts';
import type { Movement } from '../vocabulary/movement.ts';
import type { Muscle } from '../vocabulary/body.ts';
import { gatesOf, hasEquipment } from './barriers.ts';
import type { Composition } from './compose-week.ts';
import type { Handled } from './handling.ts';
import type { DayRole } from './day-roles.ts';
import type { Reason } from './plan.types.ts';
import type { Prescription } from './prescribe.ts';
import type { SeasonWeek } from './season.ts';
import { canLead, slotRole } from './slot-role.ts';

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
  hinge: ['plan.hinge-weekly', 'every week holds a hinge'],
  carry: ['plan.carry-weekly', 'every week holds a carry: it teaches the trunk to resist extension and rotation'],
  'anti-extension': ['plan.trunk-weekly', 'every week asks the trunk to resist extension'],
  'anti-rotation': ['plan.trunk-weekly', 'every week asks the trunk to resist rotation'],
  'anti-lateral-flexion': ['plan.trunk-weekly', 'the side of the trunk holds what carries and rows ask of it'],
  scapular: ['plan.prevention', 'shoulder-blade work that no week drops'],
  'external-rotation': ['plan.prevention', 'rotator work that no week drops'],
};

/** Reasons of one slot, most telling first; at most five. */
export function slotReasons(
  composition: Composition,
  movement: Movement,
  role: DayRole,
  week: SeasonWeek,
  prescription: Prescription,
  handled: readonly Handled[] = [],
  special: Reason | null = null,
): Reason[] {
  const { person } = composition.context;
  const reasons: Reason[] = [];
  for (const { change, finding } of person.moreSets) {
    if (change.pattern === movement.pattern) reasons.push(ofFinding(finding));
    else if (change.muscle !== undefined && (movement.muscles[change.muscle] ?? 0) >= 0.5)
      reasons.push({ ...ofFinding(finding), because: `more sets for ${change.muscle.replaceAll('-', ' ')}: ${finding.because}` });
  }
  for (const { tag, patterns, finding } of person.preferTags) {
    if (movement.tags.includes(tag) && (patterns === null || patterns.includes(movement.pattern)))
      reasons.push(ofFinding(finding));
  }
  const preferred = person.preferExercises.get(movement.id);
  if (preferred !== undefined) reasons.push(ofFinding(preferred));
  if (movement.pattern === role.lead && canLead(movement)) {
    reasons.push(
      reason(
        'plan.pull-days',
        role.lead === 'horizontal-pull' ? 'this is the horizontal pulling day' : 'this is the vertical pulling day',
      ),
    );
  }
  if (special !== null) reasons.push(special);
  const presence = PRESENCE[movement.pattern];
  if (presence !== undefined) reasons.push(reason(presence[0], presence[1]));
  const gated = gatedBetter(composition, movement, role);
  if (gated !== null) reasons.push(gated);
  if (person.goalExercises.has(movement.id)) reasons.push(reason('plan.blocks', 'it is your goal lift'));
  if (person.locked.has(movement.id)) reasons.push(reason('plan.prefer-stable', 'locked in by you or your coach'));
  if (person.doses.has(movement.id)) reasons.push(reason('plan.prefer-stable', 'its dose is locked by you or your coach'));
  if (person.likes.has(movement.id)) reasons.push(reason('plan.liking', 'you like it'));
  for (const { finding, because } of handled) reasons.push({ ...ofFinding(finding), because });
  if (reasons.length === 0) reasons.push(reason('plan.volume-target', `weekly sets for ${muscleWords(movement)}`));
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
    const closed = gatesOf(heavier).find((gate) => !person.openGates.has(gate));
    if (closed !== undefined)
      return reason(`gate.${closed}`, `${heavier.name.toLowerCase()} waits until its gate opens; this builds towards it`);
  }
  return null;
}

/** Names of the muscles trained directly, in words. */
export function muscleWords(movement: Movement): string {
  const names = (Object.entries(movement.muscles) as [Muscle, number][])
    .filter(([, share]) => share >= 1)
    .map(([muscle]) => muscle.replaceAll('-', ' '));
  return names.length === 0 ? 'the whole body' : names.slice(0, 3).join(', ');
}
