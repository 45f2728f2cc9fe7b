// Decides how a recorded row is corrected: what differs, on the side it differs, or the whole row taken back.
import { inComplex, kilogramsFrom, type HalfRpe, type LoggedSet, type MassUnit } from '@strongback/engine';
import { withOtherSide, type SideValue } from '../../app/training/sides.ts';
import { loadShown, useWords } from '../../app/words/words.tsx';
import { CorrectSheet } from './correct-sheet.tsx';
import type { LoadSteps } from './load-steps.ts';
import type { Row } from './rows.ts';
import { loadFields, type Player } from './use-player.ts';

interface CorrectRowProps {
  readonly row: Row;
  readonly player: Player;
  readonly unit: MassUnit;
  readonly steps: LoadSteps;
  /** The movement carries no load. */
  readonly unloaded: boolean;
  readonly onClose: () => void;
}

export function CorrectRow({ row, player, unit, steps, unloaded, onClose }: CorrectRowProps) {
  const { session } = useWords();
  const { performed, performedRight } = row;
  if (performed === null) return null;
  const shown = (kilograms: number): number => loadShown(kilograms, unit);
  const right = row.right ?? row;
  // The lifts of a complex share one bar and one count.
  const together = inComplex(performed) ? withOtherSide(player.logged.sets, performed).map((one) => one.set) : [performed.set];
  return (
    <CorrectSheet
      title={session.correctTitle}
      unit={unit}
      steps={steps}
      amountTitle={session.head[row.unit]}
      onClose={onClose}
      now={{ load: row.loadKg === null ? (unloaded ? null : 0) : shown(row.loadKg), amount: row.amount, rpe: row.rpe }}
      right={
        performedRight === null
          ? null
          : { load: right.loadKg === null ? 0 : shown(right.loadKg), amount: right.amount, rpe: row.rpe }
      }
      onRemove={() => player.remove(withOtherSide(player.logged.sets, performed))}
      onSave={(fixed, side) => {
        if (side !== 'right') player.correct(together, changesFrom(row, row, performed, fixed, { unit, steps }));
        if (performedRight && side !== 'left')
          player.correct([performedRight.set], changesFrom(row, right, performedRight, fixed, { unit, steps }));
      }}
    />
  );
}

/** Only what differs is corrected. */
export function changesFrom(
  row: Pick<Row, 'unit' | 'rpe'>,
  now: SideValue,
  set: LoggedSet,
  fixed: { readonly load: number | null; readonly amount: number; readonly rpe: number | null },
  { unit, steps }: Pick<CorrectRowProps, 'unit' | 'steps'>,
) {
  // What is shown is rounded in pounds: left alone, it changes nothing.
  const kept = now.loadKg !== null && fixed.load === loadShown(now.loadKg, unit);
  const loadKg = fixed.load === null || kept ? null : steps.kilograms(fixed.load);
  const oldKg = set.loadGrams === undefined ? null : kilogramsFrom(set.loadGrams);
  const amount =
    fixed.amount === now.amount
      ? {}
      : row.unit === 'reps'
        ? { reps: Math.round(fixed.amount) }
        : row.unit === 'seconds'
          ? { seconds: Math.round(fixed.amount) }
          : { millimetres: Math.round(fixed.amount * 1000) };
  return {
    ...amount,
    ...(loadKg === null || Math.abs(loadKg - (oldKg ?? 0)) < 0.005 ? {} : loadFields(loadKg, unit)),
    ...(fixed.rpe === row.rpe ? {} : { rpe: fixed.rpe === null ? null : ((fixed.rpe * 2) as HalfRpe) }),
  };
}
