// Decides whether each slot may be there: equipment, gates, complaints, stages, limits, a well-formed dose, reasons.
import { dayIndex, equipmentOn } from './audit-calendar.ts';
import type {
  AskedJson,
  CatalogueJson,
  MovementJson,
  PlanJson,
  SessionJson,
  SetJson,
  SlotJson,
  Violation,
  WeekJson,
} from './audit.types.ts';

export function auditSlots(plan: PlanJson, asked: AskedJson, catalogue: CatalogueJson): Violation[] {
  const found: Violation[] = [];
  const movements = new Map(catalogue.movements.map((movement) => [movement.id, movement]));
  const drills = new Map(catalogue.drills.map((drill) => [drill.id, drill]));
  const open = new Set(plan.gates.filter((gate) => gate.open).map((gate) => gate.gate));
  for (const week of plan.weeks) {
    for (const session of week.sessions) {
      if (asked.limits?.training !== undefined && asked.limits.training !== 'open')
        found.push({ rule: 'parq', at: session.date, what: 'a session although training waits for a professional' });
      if (session.slots.length === 0) found.push({ rule: 'session', at: session.date, what: 'empty session' });
      const seen = new Set<string>();
      for (const slot of session.slots) {
        const at = `${session.date} ${slot.exercise}`;
        const fail = (rule: string, what: string): void => {
          found.push({ rule, at, what });
        };
        if (seen.has(slot.exercise)) fail('session', 'twice in one session');
        seen.add(slot.exercise);
        const movement = movements.get(slot.exercise);
        if (movement === undefined) {
          fail('catalogue', 'unknown movement');
          continue;
        }
        if (movement.pattern !== slot.pattern || movement.stage !== slot.stage)
          fail('catalogue', 'pattern or stage differ from the catalogue');
        equipment(movement, equipmentOn(asked, session.date), fail);
        gates(movement, slot, open, fail);
        complaints(movement, asked, movements, slot, fail);
        stages(movement, slot, week, asked, plan, session, fail);
        limits(movement, slot, asked, fail);
        findings(movement, slot, asked, fail);
        dose(movement, slot, fail);
      }
      for (const item of [...session.warmUp, ...session.coolDown]) {
        const drill = drills.get(item.drill);
        const at = `${session.date} ${item.drill}`;
        if (drill === undefined) {
          found.push({ rule: 'catalogue', at, what: 'unknown drill' });
          continue;
        }
        for (const joint of drill.avoidWhenSore)
          if (asked.complaints.some((one) => one.joint === joint && one.severity >= 4))
            found.push({ rule: 'plan.complaint', at, what: `drill on a sore ${joint}` });
        if (!drill.equipment.some((set) => set.every((piece) => equipmentOn(asked, session.date).includes(piece))))
          found.push({ rule: 'plan.equipment', at, what: 'drill without its equipment' });
      }
    }
  }
  return found;
}

type Fail = (rule: string, what: string) => void;

function equipment(movement: MovementJson, there: readonly string[], fail: Fail): void {
  if (!movement.equipment.some((set) => set.every((piece) => there.includes(piece))))
    fail('plan.equipment', `needs ${movement.equipment.map((set) => set.join('+')).join(' or ')}`);
}

const HEAVY_GATE: Readonly<Record<string, string>> = {
  hinge: 'heavy-hinge',
  'vertical-press': 'overhead',
  'horizontal-press': 'heavy-press',
  'vertical-pull': 'loaded-vertical-pull',
  'horizontal-pull': 'bent-row',
};

function gates(movement: MovementJson, slot: SlotJson, open: ReadonlySet<string>, fail: Fail): void {
  for (const gate of movement.gates) if (!open.has(gate)) fail('plan.gates', `gate ${gate} is closed`);
  const heavy = slot.sets.some((set) => isHeavy(set));
  if (heavy !== slot.heavy) fail('plan.gates', `heavy is ${slot.heavy}, its sets say ${heavy}`);
  if (!heavy) return;
  const gate = movement.lumbarCost >= 4 ? 'heavy-hinge' : HEAVY_GATE[movement.pattern];
  if (gate !== undefined && !open.has(gate)) fail('plan.gates', `heavy although ${gate} is closed`);
}

export function isHeavy(set: SetJson): boolean {
  return (
    (set.percent1RM !== null && set.percent1RM >= 85) || (set.rpe !== null && set.rpe >= 9 && set.reps !== null && set.reps <= 5)
  );
}

function complaints(
  movement: MovementJson,
  asked: AskedJson,
  movements: ReadonlyMap<string, MovementJson>,
  slot: SlotJson,
  fail: Fail,
): void {
  for (const complaint of asked.complaints) {
    const load = movement.joints[complaint.joint] ?? 0;
    if (complaint.severity > 5 && load >= 1) fail('plan.complaint', `${complaint.joint} ${complaint.severity}/10 is closed`);
    if (complaint.severity >= 4) {
      if (load >= 2) fail('plan.complaint', `${complaint.joint} ${complaint.severity}/10 and load ${load}`);
      for (const id of complaint.provokedBy) {
        const provoking = movements.get(id);
        if (id === movement.id) fail('plan.complaint', 'provokes the complaint');
        else if (provoking !== undefined && provoking.pattern === movement.pattern && provoking.position === movement.position)
          fail('plan.complaint', `moves like ${id}`);
      }
    }
    if (complaint.severity >= 3 && load >= 2)
      for (const set of slot.sets)
        if ((set.rpe ?? 0) > 7 || (set.percent1RM ?? 0) > 75.5)
          fail('plan.complaint', `RPE ${set.rpe}, ${set.percent1RM} % on a sore ${complaint.joint}`);
  }
}

function stages(
  movement: MovementJson,
  slot: SlotJson,
  week: WeekJson,
  asked: AskedJson,
  plan: PlanJson,
  session: SessionJson,
  fail: Fail,
): void {
  // Past the beginning, what was lifted in the last weeks is no new lift.
  const goesOn = asked.athlete.level !== 'novice' && asked.before?.exercises?.includes(movement.id) === true;
  const compound = movement.stage === 'heavy' && !goesOn;
  if (compound && week.emphasis === 'technique') fail('plan.stage', 'heavy compound in a technique week');
  const since = asked.before?.trainingSince ?? null;
  const weeks = (dayIndex(session.date) - dayIndex(since ?? plan.from)) / 7;
  if ((compound || slot.heavy) && weeks < 3) fail('plan.stage', 'heavy within the first three weeks of training');
  const born = asked.athlete.born ?? null;
  const age = born === null ? null : (dayIndex(plan.from) - dayIndex(born)) / 365.25;
  if (age !== null && age > 50.02 && (dayIndex(week.from) - dayIndex(since ?? plan.from)) / 7 < 3)
    for (const set of slot.sets)
      if ((set.percent1RM ?? 0) > 80.5 || (set.rpe ?? 0) > 7) fail('plan.stage', 'hard in the first four weeks from age 50 on');
  if (born !== null && (dayIndex(plan.from) - dayIndex(born)) / 365.25 < 15.98 && (slot.heavy || movement.stage === 'heavy'))
    fail('plan.stage', 'heavy under 16');
}

function limits(movement: MovementJson, slot: SlotJson, asked: AskedJson, fail: Fail): void {
  const limit = asked.limits;
  for (const lock of asked.locks ?? []) if (lock.kind === 'never' && lock.exercise === movement.id) fail('lock', 'locked out');
  if (limit === undefined) return;
  for (const word of limit.forbidden ?? [])
    if (word === movement.id || word === movement.pattern || movement.tags.includes(word)) fail('parq', `forbidden: ${word}`);
  const most = limit.noStraining === true ? 75 : (limit.maxPercent1RM ?? 100);
  for (const set of slot.sets)
    if ((set.percent1RM ?? 0) > most + 0.5) fail('parq', `${set.percent1RM} % above the limit of ${most}`);
}

function findings(movement: MovementJson, slot: SlotJson, asked: AskedJson, fail: Fail): void {
  for (const finding of asked.findings ?? [])
    for (const change of finding.changes) {
      const named = change.patterns?.includes(movement.pattern) === true;
      if (change.kind === 'close-gate' && movement.gates.includes(change.gate ?? ''))
        fail('plan.finding', `${change.gate} is closed`);
      if (change.kind === 'avoid-exercise' && change.exercise === movement.id && finding.severity >= 2)
        fail('plan.finding', 'a finding takes it out');
      if (
        change.kind === 'cap-lumbar-cost' &&
        named &&
        change.abovePercent1RM === undefined &&
        movement.lumbarCost > (change.maxLumbarCost ?? 5)
      )
        fail('plan.finding', `lumbar cost ${movement.lumbarCost} above ${change.maxLumbarCost}`);
      for (const set of slot.sets) {
        if (change.kind === 'cap-percent' && change.pattern === movement.pattern) {
          if ((set.percent1RM ?? 0) > (change.maxPercent1RM ?? 100) + 0.5)
            fail('plan.finding', `${set.percent1RM} % above a finding`);
          if ((set.rpe ?? 0) > 10 - (change.minRir ?? 0)) fail('plan.finding', `RPE ${set.rpe} above a finding`);
        }
        if (
          change.kind === 'cap-carry' &&
          movement.pattern === 'carry' &&
          (set.loadKg ?? 0) > ((change.maxPercentBodyMassPerHand ?? 100) / 100) * (asked.athlete.bodyMassKg ?? Infinity) + 0.01
        )
          fail('plan.finding', `${set.loadKg} kg is more than a finding lets carry`);
      }
    }
}

function dose(movement: MovementJson, slot: SlotJson, fail: Fail): void {
  if (slot.sets.length < 1 || slot.sets.length > 6) fail('dose', `${slot.sets.length} sets`);
  for (const set of slot.sets) {
    const units = [set.reps, set.seconds, set.metres].filter((one) => one !== null);
    if (units.length !== 1) fail('dose', 'not exactly one of reps, seconds, metres');
    if (!units.every((one) => Number.isInteger(one) && one > 0)) fail('dose', 'dose is not a positive whole number');
    if (set.rpe !== null && (set.rpe < 3 || set.rpe > 10)) fail('dose', `RPE ${set.rpe}`);
    if (set.loadKg !== null && !Number.isFinite(set.loadKg)) fail('dose', 'load is not a number');
    if (
      set.loadKg !== null &&
      movement.loadStepKg > 0 &&
      movement.pattern !== 'carry' &&
      Math.abs(set.loadKg / movement.loadStepKg - Math.round(set.loadKg / movement.loadStepKg)) > 1e-6
    )
      fail('dose', `${set.loadKg} kg is no step of ${movement.loadStepKg}`);
    if ((movement.laterality === 'unilateral') !== (set.side === 'each')) fail('dose', 'side does not follow the movement');
    if (set.restSeconds < 30 || set.restSeconds > 600) fail('dose', `rest ${set.restSeconds} s`);
  }
  if (slot.reasons.length === 0 || slot.reasons.some((one) => one.rule === '' || one.because === ''))
    fail('reasons', 'no reason');
  if (slot.alternative !== undefined && slot.alternative.exercise === slot.exercise) fail('reasons', 'alternative is itself');
}
