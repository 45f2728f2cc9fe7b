// Decides how a set's effort and technique are told right after it: one tap each, both optional.
import { useState } from 'react';
import type { TechniqueGrade, TechniqueMarker } from '@strongback/engine';
import { useWords, useWriter } from '../../app/words.tsx';
import { Chips, ChipSet } from '../../ui/chips.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Button } from '../../ui/button.tsx';

const EFFORTS = [7, 7.5, 8, 8.5, 9, 9.5, 10] as const;
const GRADES = ['clean', 'slipping', 'broken'] as const satisfies readonly TechniqueGrade[];

interface FeelCardProps {
  readonly rpe: number | null;
  readonly grade: TechniqueGrade | null;
  readonly markers: readonly TechniqueMarker[];
  readonly onEffort: (rpe: number | null) => void;
  readonly onGrade: (grade: TechniqueGrade, markers: readonly string[]) => void;
}

export function FeelCard({ rpe, grade, markers, onEffort, onGrade }: FeelCardProps) {
  const { session, shell } = useWords();
  const write = useWriter();
  const [asking, setAsking] = useState<TechniqueGrade | null>(null);
  const [seen, setSeen] = useState<readonly string[]>([]);
  const choose = (next: TechniqueGrade): void => {
    onGrade(next, []);
    if (next !== 'clean' && markers.length > 0) {
      setSeen([]);
      setAsking(next);
    }
  };
  return (
    <div className="stack-tight">
      <Chips
        even
        title={`${session.head.rpe}: ${session.effortTitle}`}
        value={rpe === null ? null : String(rpe)}
        options={EFFORTS.map((value) => ({ value: String(value), label: write.number(value) }))}
        onChange={(value) => onEffort(Number(value) === rpe ? null : Number(value))}
      />
      <Chips
        even
        title={session.technique}
        value={grade}
        options={GRADES.map((value) => ({ value, label: session.techniqueOptions[value] }))}
        onChange={choose}
      />
      <Sheet open={asking !== null} onClose={() => setAsking(null)} title={session.markerTitle} closeLabel={shell.close}>
        <ChipSet
          title={session.markerTitle}
          titleHidden
          values={seen}
          onChange={setSeen}
          options={markers.map((marker) => ({
            value: marker.id,
            label: marker.redLine ? `${marker.text} (${session.redLine})` : marker.text,
          }))}
        />
        <Button
          look="primary"
          size="big"
          onClick={() => {
            if (asking) onGrade(asking, seen);
            setAsking(null);
          }}
        >
          {shell.done}
        </Button>
      </Sheet>
    </div>
  );
}
