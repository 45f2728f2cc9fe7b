// Decides how it is asked which side a number is for, where left and right are kept apart.
import { SIDE_CHOICES, type SideChoice } from '../../app/training/sides.ts';
import { useWords } from '../../app/words/words.tsx';
import { Chips } from '../../ui/chips.tsx';

interface SideChipsProps {
  readonly side: SideChoice;
  readonly onSide: (side: SideChoice) => void;
}

export function SideChips({ side, onSide }: SideChipsProps) {
  const { session } = useWords();
  return (
    <Chips
      even
      title={session.side.title}
      titleHidden
      value={side}
      options={SIDE_CHOICES.map((choice) => ({ value: choice, label: session.side.choices[choice] }))}
      onChange={onSide}
    />
  );
}
