// Decides what findings limit: bending loads on the low back, added weight, carries, breath held, sets that do not rise, pulls for each press.
import type { Finding, PlanChange } from '../../assess/finding.types.ts';
import type { Movement } from '../../vocabulary/movement.ts';
import type { Pattern } from '../../vocabulary/training.ts';

interface Asked<K extends PlanChange['kind']> {
  readonly change: Extract<PlanChange, { kind: K }>;
  readonly finding: Finding;
}

/** Asked of the same findings for every movement of the catalogue, so it is worked out once for each list. */
const asked = new WeakMap<readonly Finding[], { [K in PlanChange['kind']]?: readonly Asked<K>[] }>();

/** Changes of one kind with the finding that asks for them. */
function changesOf<K extends PlanChange['kind']>(findings: readonly Finding[], kind: K): readonly Asked<K>[] {
  let known: { [Kind in K]?: readonly Asked<Kind>[] } | undefined = asked.get(findings);
  if (known === undefined) asked.set(findings, (known = {}));
  return (known[kind] ??= findings.flatMap((finding) =>
    finding.changes
      .filter((change): change is Extract<PlanChange, { kind: K }> => change.kind === kind)
      .map((change) => ({ change, finding })),
  ));
}

/** The finding that closes a movement altogether: too much bending for the back, or weight added to the body; null when none does. */
export function closedByFinding(findings: readonly Finding[], movement: Movement): Finding | null {
  for (const { change, finding } of changesOf(findings, 'cap-lumbar-cost'))
    if (
      change.abovePercent1RM === undefined &&
      change.patterns.includes(movement.pattern) &&
      movement.lumbarCost > change.maxLumbarCost
    )
      return finding;
  if (movement.loadMode !== 'external' || movement.bodyMassFraction < CARRIES_BODY) return null;
  return noAddedLoad(findings, movement.pattern);
}

/** Movements that move at least this share of the body carry it. */
const CARRIES_BODY = 0.5;

/** The finding that forbids added weight in a pattern; null when none does. */
export function noAddedLoad(findings: readonly Finding[], pattern: Pattern): Finding | null {
  return changesOf(findings, 'no-added-load').find(({ change }) => change.patterns.includes(pattern))?.finding ?? null;
}

/** Ceiling in percent of 1RM that findings on bending and on breath put on a movement; null when none does. */
export function percentCeiling(findings: readonly Finding[], movement: Movement): { percent: number; finding: Finding } | null {
  let best: { percent: number; finding: Finding } | null = null;
  const tighten = (percent: number, finding: Finding): void => {
    if (best === null || percent < best.percent) best = { percent, finding };
  };
  for (const { change, finding } of changesOf(findings, 'cap-lumbar-cost'))
    if (
      change.abovePercent1RM !== undefined &&
      change.patterns.includes(movement.pattern) &&
      movement.lumbarCost > change.maxLumbarCost
    )
      tighten(change.abovePercent1RM, finding);
  for (const { change, finding } of changesOf(findings, 'breathing'))
    if (change.rule === 'no-breath-hold' && change.maxPercent1RM !== undefined && movement.axialLoad >= 2)
      tighten(change.maxPercent1RM, finding);
  return best;
}

/** Most kilograms in each hand while walking; null when no finding limits it or the body mass is unknown. */
export function carryCeilingKg(findings: readonly Finding[], bodyMassKg: number | null): number | null {
  const shares = changesOf(findings, 'cap-carry').map(({ change }) => change.maxPercentBodyMassPerHand);
  return bodyMassKg === null || shares.length === 0 ? null : (bodyMassKg * Math.min(...shares)) / 100;
}

/** The finding that keeps the weekly sets of a pattern where they are; null when none does. */
export function heldSets(findings: readonly Finding[], pattern: Pattern): Finding | null {
  return changesOf(findings, 'hold-sets').find(({ change }) => change.patterns.includes(pattern))?.finding ?? null;
}

/** Pulling sets asked for each pressing set in this week of the plan; 1 without a finding. */
export function pullPerPress(findings: readonly Finding[], weekIndex: number): number {
  return Math.max(
    1,
    ...changesOf(findings, 'pull-per-press')
      .filter(({ change }) => weekIndex < change.weeks)
      .map(({ change }) => change.ratio),
  );
}
