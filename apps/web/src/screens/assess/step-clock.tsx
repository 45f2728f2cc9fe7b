// Decides the clock of a test's step: counts down where a time is given, up where the time is the result.
import { useEffect, useState } from 'react';
import { useWords } from '../../app/words/words.tsx';
import { nowMs, onTick } from '../../platform/clock.ts';
import { tone, vibrate } from '../../platform/signal.ts';
import { Button } from '../../ui/button.tsx';
import { clockText } from '../../ui/rest-ring.tsx';

export function StepClock({
  seconds,
  onResult,
}: {
  readonly seconds: number | null;
  readonly onResult: (seconds: number) => void;
}) {
  const { tests } = useWords().assess;
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  useEffect(() => (startedAt === null ? undefined : onTick(200, () => setNow(nowMs()))), [startedAt]);
  const ran = startedAt === null ? 0 : Math.max(0, (now - startedAt) / 1000);
  const over = seconds !== null && startedAt !== null && ran >= seconds;
  useEffect(() => {
    if (!over) return;
    vibrate([120, 60, 120]);
    tone(0.3);
    onResult(seconds ?? 0);
    setStartedAt(null);
  }, [over, seconds, onResult]);
  const stop = (): void => {
    onResult(Math.round(ran));
    setStartedAt(null);
  };
  return (
    <span className="row">
      <span className="number" role="timer">
        {clockText(seconds === null ? ran : Math.max(0, seconds - ran))}
      </span>
      {startedAt === null ? (
        <Button
          look="quiet"
          onClick={() => {
            setNow(nowMs());
            setStartedAt(nowMs());
          }}
        >
          {tests.startTimer}
        </Button>
      ) : (
        <Button look="quiet" onClick={stop}>
          {tests.stopTimer}
        </Button>
      )}
    </span>
  );
}
