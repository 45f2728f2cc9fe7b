// Decides what is asked of the set just done: effort, technique, and bar speed where it is wanted; of a ramp set only speed.
import type { Catalogue, LoggedSet, MillimetresPerSecond, PreparedSlot } from '@strongback/engine';
import { withOtherSide } from '../../app/training/sides.ts';
import { useChoices } from '../../app/words/words.tsx';
import { FeelCard } from './feel-card.tsx';
import { halfRpe, type Player } from './use-player.ts';

interface LastSetFeelProps {
  readonly player: Player;
  readonly set: LoggedSet;
  readonly slot: PreparedSlot | null;
  /** The exercise is named where it is not the one on the page. */
  readonly named: boolean;
  readonly catalogue: Catalogue;
}

export function LastSetFeel({ player, set, slot, named, catalogue }: LastSetFeelProps) {
  const { askSpeed } = useChoices();
  const ramp = set.kind === 'warm-up';
  const timed = askSpeed && set.reps !== undefined;
  if (ramp && !timed) return null;
  const sides = withOtherSide(player.logged.sets, set).map((one) => one.set);
  return (
    <FeelCard
      ramp={ramp}
      exercise={named ? (catalogue.movement.get(set.exercise)?.name ?? set.exercise) : null}
      rpe={set.rpe === undefined ? null : set.rpe / 2}
      grade={set.technique ?? null}
      markers={(slot?.technique ?? []).map((id) => catalogue.marker.get(id)).filter((marker) => marker !== undefined)}
      speed={timed ? (set.velocity === undefined ? null : set.velocity / 1000) : undefined}
      onSpeed={(speed) =>
        player.correct([set.set], { velocity: speed === null ? null : (Math.round(speed * 1000) as MillimetresPerSecond) })
      }
      onEffort={(rpe) => player.correct(sides, { rpe: halfRpe(rpe) })}
      onGrade={(grade, markers) => player.grade(sides, grade, markers)}
    />
  );
}
