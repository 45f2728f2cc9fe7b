// Decides how a set's effort and technique are told right after it: one tap each, both optional.
import { useState } from 'react';
import type { TechniqueGrade, TechniqueMarker } from '@strongback/engine';
import { useEffort } from '../../app/words/effort.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Chips, ChipSet } from '../../ui/chips.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { Button } from '../../ui/button.tsx';

/** Where the stepper starts: about the speed of a working set. */
const USUAL_SPEED = 0.5;
const GRADES = ['clean', 'slipping', 'broken'] as const satisfies readonly TechniqueGrade[];

interface FeelCardProps {
  /** A ramp set is asked for its speed only. */
  readonly ramp: boolean;
  /** Whose set it was, where the page does not say so. */
  readonly exercise: string | null;
  readonly rpe: number | null;
  readonly grade: TechniqueGrade | null;
  readonly markers: readonly TechniqueMarker[];
  /** Metres a second of the fastest repetition; undefined where speed is not asked. */
  readonly speed: number | null | undefined;
  readonly onSpeed: (metresPerSecond: number | null) => void;
  readonly onEffort: (rpe: number | null) => void;
  readonly onGrade: (grade: TechniqueGrade, markers: readonly string[]) => void;
}

export function FeelCard({ ramp, exercise, rpe, grade, markers, speed, onSpeed, onEffort, onGrade }: FeelCardProps) {
  const { session, shell } = useWords();
  const write = useWriter();
  const effort = useEffort();
  const [asking, setAsking] = useState<TechniqueGrade | null>(null);
  const [timing, setTiming] = useState<number | null>(null);
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
      {exercise === null ? null : <p className="small">{session.ofLast(exercise)}</p>}
      {ramp ? null : (
        <>
          <Chips
            fives
            title={`${effort.head}: ${effort.title}`}
            value={rpe === null ? null : String(rpe)}
            options={effort.options}
            onChange={(value) => onEffort(Number(value) === rpe ? null : Number(value))}
          />
          <Chips
            even
            title={session.technique}
            value={grade}
            options={GRADES.map((value) => ({ value, label: session.techniqueOptions[value] }))}
            onChange={choose}
          />
        </>
      )}
      {speed === undefined ? null : (
        <div className="row">
          <Button onClick={() => setTiming(speed ?? USUAL_SPEED)}>
            {speed === null ? session.speedAdd : session.speedIs(write.number(speed, 2))}
          </Button>
        </div>
      )}
      <Sheet open={timing !== null} onClose={() => setTiming(null)} title={session.speed} closeLabel={shell.close}>
        <Stepper
          label={session.speed}
          value={timing ?? USUAL_SPEED}
          onChange={setTiming}
          step={0.01}
          jumps={[-0.1, -0.05, 0.05, 0.1]}
          min={0.05}
          max={3}
          unit={session.speedUnit}
          decimals={2}
          minusLabel={session.minus}
          plusLabel={session.plus}
        />
        <Button
          look="primary"
          size="big"
          onClick={() => {
            onSpeed(timing);
            setTiming(null);
          }}
        >
          {shell.save}
        </Button>
      </Sheet>
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
