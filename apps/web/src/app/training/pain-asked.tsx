// Decides how it is asked how much something hurts, and on which side.
import type { Side } from '@strongback/engine';
import { Chips } from '../../ui/chips.tsx';
import { useWords } from '../words/words.tsx';

export const SEVERITIES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;
export type SeverityChoice = (typeof SEVERITIES)[number];

interface PainAskedProps {
  readonly severity: SeverityChoice | null;
  readonly side: Side | 'both';
  readonly onSeverity: (severity: SeverityChoice) => void;
  readonly onSide: (side: Side | 'both') => void;
}

export function PainAsked({ severity, side, onSeverity, onSide }: PainAskedProps) {
  const { session, assess } = useWords();
  return (
    <>
      <Chips
        fives
        title={session.hurtsSeverity}
        options={SEVERITIES.map((value) => ({ value, label: value }))}
        value={severity}
        onChange={onSeverity}
      />
      <Chips
        even
        title={session.hurtsSide}
        options={[
          { value: 'left', label: assess.tests.left },
          { value: 'right', label: assess.tests.right },
          { value: 'both', label: session.both },
        ]}
        value={side}
        onChange={onSide}
      />
    </>
  );
}
