// Decides how a slot is handled where a finding asks for it: straps, the weaker side first, the breath.
import type { Finding, PlanChange } from '../../assess/finding.types.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { Handling, Pattern, SlotRole } from '../../vocabulary/training.ts';
import type { PrescribedSet } from '../plan.types.ts';

/** Patterns whose grip gives out before the back does. */
const GRIPPED: ReadonlySet<Pattern> = new Set<Pattern>(['hinge', 'horizontal-pull', 'vertical-pull']);
/** Load on the spine from which breath and pressure matter. */
const BRACED_AXIAL_LOAD = 2;

export interface Handled {
  readonly handling: Handling;
  readonly because: string;
  readonly finding: Finding;
}

/** Everything that findings ask for on this slot, in the order of the findings, each once. */
export function handlingOf(
  findings: readonly Finding[],
  movement: Movement,
  role: SlotRole,
  sets: readonly Pick<PrescribedSet, 'percent1RM'>[],
): Handled[] {
  const out: Handled[] = [];
  for (const finding of findings)
    for (const change of finding.changes) {
      const asked = askedBy(change, movement, role, sets);
      if (asked !== null && !out.some((one) => one.handling === asked.handling)) out.push({ ...asked, finding });
    }
  return out;
}

function askedBy(
  change: PlanChange,
  movement: Movement,
  role: SlotRole,
  sets: readonly Pick<PrescribedSet, 'percent1RM'>[],
): { handling: Handling; because: string } | null {
  switch (change.kind) {
    case 'straps':
      return GRIPPED.has(movement.pattern) && sets.some((set) => (set.percent1RM ?? 0) >= change.fromPercent1RM)
        ? { handling: 'straps', because: `straps from ${change.fromPercent1RM} % on, so that the grip does not limit the back` }
        : null;
    case 'weaker-side-first':
      if (movement.laterality !== 'unilateral' || !change.patterns.includes(movement.pattern)) return null;
      return change.side === 'left'
        ? { handling: 'left-first', because: 'the left side goes first and sets the repetitions' }
        : { handling: 'right-first', because: 'the right side goes first and sets the repetitions' };
    case 'breathing':
      if (movement.axialLoad < BRACED_AXIAL_LOAD && role !== 'main') return null;
      return change.rule === 'no-breath-hold'
        ? { handling: 'no-breath-hold', because: 'breathe through every repetition: no held breath' }
        : { handling: 'exhale-past-sticking', because: 'breathe out past the hardest point of each repetition' };
    default:
      return null;
  }
}
