// Decides which rules stand behind one movement: its gates, its load, its pattern, its joints; most particular first.
import type { Movement } from '../vocabulary/movement.ts';
import type { Pattern } from '../vocabulary/training.ts';
import { RULES, type RuleId } from './rulebook.ts';

const OF_PATTERN: Readonly<Partial<Record<Pattern, readonly RuleId[]>>> = {
  'horizontal-pull': ['plan.pull-days', 'vol.back.start'],
  'vertical-pull': ['plan.pull-days', 'vol.back.start'],
  'horizontal-press': ['plan.balance'],
  'vertical-press': ['plan.balance', 'as.lat'],
  hinge: ['plan.hinge-weekly', 'as.hinge'],
  carry: ['plan.carry-weekly', 'carry.dose'],
  'anti-extension': ['plan.trunk-weekly'],
  'anti-rotation': ['plan.trunk-weekly'],
  'anti-lateral-flexion': ['as.side'],
  scapular: ['plan.prevention', 'as.sdt'],
  'external-rotation': ['plan.prevention', 'as.erir'],
  grip: ['as.gripdecade', 'grip.drop'],
  mobility: ['mob.daily', 'str.dose'],
  breathing: ['breath.slow'],
};

/** Rules that decide when a movement may be planned, how it is loaded and when it gives way. No rule twice. */
export const rulesOfMovement = (movement: Movement): readonly RuleId[] => {
  const found = new Set<RuleId>();
  for (const gate of movement.gates) {
    const id = `gate.${gate}`;
    if (id in RULES) found.add(id as RuleId);
  }
  for (const id of OF_PATTERN[movement.pattern] ?? []) found.add(id);
  if (movement.id.includes('bench-press')) found.add('as.bench');
  if (movement.pattern === 'squat') found.add('squat.lean');
  if (movement.pattern === 'horizontal-pull') found.add('row.spine').add('row.cost');
  if (movement.lumbarCost >= 3) found.add('plan.spacing-heavy-back');
  if (movement.stage !== 'foundation') found.add('plan.stage');
  if (movement.stage === 'heavy') found.add('load.heavy').add('iap');
  if (movement.trackedBy === 'reps') {
    found.add('prog.reps_or_load').add('rir.strength');
    if (movement.loadMode === 'external') found.add('wu.ramp');
  }
  if (movement.tags.includes('isometric') || movement.trackedBy === 'seconds') found.add('iso.long');
  if (movement.technique.length > 0) found.add('prog.technique-hold').add('session.red-line');
  if (Object.values(movement.joints).some((load) => load >= 2)) found.add('plan.complaint');
  return [...found];
};
