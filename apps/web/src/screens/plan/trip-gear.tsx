// Decides how what there is to train with on a trip is told: nothing, a usual gym, or piece by piece.
import { EQUIPMENT, type Equipment } from '@strongback/engine';
import { PRESETS, presetOf, type Preset } from '../../app/training/gym.ts';
import { useWords } from '../../app/words/words.tsx';
import { Chips, ChipSet } from '../../ui/chips.tsx';

const USUAL = Object.keys(PRESETS) as Preset[];

interface TripGearProps {
  /** What there is; empty is nothing, null is not told yet. */
  readonly value: readonly Equipment[] | null;
  readonly onChange: (equipment: readonly Equipment[]) => void;
}

/** The chip that stands for what there is; null while nothing is told, and for a choice of one's own. */
export function gearChoice(equipment: readonly Equipment[] | null): Preset | 'nothing' | null {
  if (equipment === null) return null;
  return equipment.length === 0 ? 'nothing' : presetOf(equipment);
}

export function TripGear({ value, onChange }: TripGearProps) {
  const { plan: words, assess, names } = useWords();
  return (
    <div className="stack-tight">
      <Chips
        title={words.tripGear}
        value={gearChoice(value)}
        options={(['nothing', ...USUAL] as const).map((choice) => ({
          value: choice,
          label: choice === 'nothing' ? words.tripNothing : assess.profile.presets[choice],
        }))}
        onChange={(choice) => onChange(choice === 'nothing' ? [] : PRESETS[choice])}
      />
      <details>
        <summary>{assess.profile.exact}</summary>
        <ChipSet
          title={words.tripGear}
          titleHidden
          options={EQUIPMENT.map((piece) => ({ value: piece, label: names.equipment[piece] }))}
          values={value ?? []}
          onChange={(chosen) => onChange(EQUIPMENT.filter((piece) => chosen.includes(piece)))}
        />
      </details>
    </div>
  );
}
