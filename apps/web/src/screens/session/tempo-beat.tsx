// Decides how a tempo is kept: a beat one can hear or feel, the phase in words, the repetition counted.
import { useEffect, useRef, useState } from 'react';
import { useChoices, useWords } from '../../app/words/words.tsx';
import { nowMs, onTick } from '../../platform/clock.ts';
import { beat, vibrate } from '../../platform/signal.ts';
import { Button } from '../../ui/button.tsx';
import { beatAt, phasesOf } from './tempo.ts';

/** A breath before the first repetition. */
const READY_SECONDS = 3;

export function TempoBeat({ tempo, reps }: { readonly tempo: string | null; readonly reps: number }) {
  const { player } = useWords();
  const { volume, vibrate: shakes } = useChoices();
  const phases = phasesOf(tempo);
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const told = useRef(-1);
  useEffect(() => (startedAt === null ? undefined : onTick(50, () => setNow(nowMs()))), [startedAt]);
  const second = startedAt === null ? 0 : Math.floor((now - startedAt) / 1000) - READY_SECONDS;
  const at = phases === null ? null : beatAt(phases, Math.max(0, second));
  const over = at !== null && at.repetition > reps;
  useEffect(() => {
    if (startedAt === null || told.current === second) return;
    told.current = second;
    const strong = second < 0 ? false : (at?.first ?? false);
    beat(volume, over ? 'end' : second < 0 ? 'count' : strong ? 'turn' : 'count');
    if (shakes) vibrate(over ? [120, 60, 120] : strong ? 60 : 15);
    if (over) setStartedAt(null);
  }, [startedAt, second, at?.first, over, volume, shakes]);
  if (phases === null || at === null || reps < 1) return null;
  const running = startedAt !== null;
  return (
    <div className="beat" data-running={running}>
      <span className="beat-now number" role="timer" aria-live="off">
        {!running ? tempo : second < 0 ? String(-second) : String(at.left)}
      </span>
      <span className="small quiet">
        {!running
          ? player.tempo.title
          : second < 0
            ? player.tempo.ready
            : `${player.tempo.phases[at.phase]} · ${player.tempo.repetition(Math.min(at.repetition, reps), reps)}`}
      </span>
      <Button
        onClick={() => {
          told.current = Number.NEGATIVE_INFINITY;
          setNow(nowMs());
          setStartedAt(running ? null : nowMs());
        }}
      >
        {running ? player.tempo.stop : player.tempo.start}
      </Button>
    </div>
  );
}
