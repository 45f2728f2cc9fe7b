// Decides the rest between sets: a clock by end time, how the last set felt, never in the way of the next one.
import { useEffect, useRef, useState } from 'react';
import { useChoices, useWords } from '../../app/words/words.tsx';
import { nowMs, onTick } from '../../platform/clock.ts';
import { notify, restOnLockScreen, tone, vibrate } from '../../platform/signal.ts';
import { Button } from '../../ui/button.tsx';
import { RestRing, clockText } from '../../ui/rest-ring.tsx';

interface RestCardProps {
  readonly endMs: number;
  readonly totalSeconds: number;
  readonly note: string | null;
  readonly nextText: string;
  readonly onMove: (seconds: number) => void;
  readonly onSkip: () => void;
}

export function RestCard({ endMs, totalSeconds, note, nextText, onMove, onSkip }: RestCardProps) {
  const { session } = useWords();
  const { volume, vibrate: shakes, notify: notifies } = useChoices();
  const [now, setNow] = useState(nowMs);
  const told = useRef(endMs <= nowMs());
  useEffect(() => onTick(250, () => setNow(nowMs())), []);
  useEffect(() => {
    if (endMs > nowMs()) told.current = false;
  }, [endMs]);
  useEffect(
    () =>
      notifies
        ? restOnLockScreen(endMs, (clock) => ({ title: session.restUntil(clock), body: session.restNext(nextText) }))
        : undefined,
    [notifies, endMs, session, nextText],
  );
  // The last tick may lie before the touch: no clock begins above the rest it counts.
  const left = Math.min(totalSeconds, (endMs - now) / 1000);
  const over = left <= 0;
  useEffect(() => {
    if (!over || told.current) return;
    told.current = true;
    tone(volume);
    if (shakes) vibrate([180, 80, 180]);
    if (notifies) void notify(session.restOver, session.restNext(nextText));
  }, [over, volume, shakes, notifies, session, nextText]);
  return (
    <section className="rest" data-over={over} aria-label={session.rest}>
      <RestRing share={left / Math.max(1, totalSeconds)} over={over} />
      <span className="rest-clock number" role="timer" aria-live="off">
        {clockText(over ? left : Math.ceil(left))}
      </span>
      <span className="rest-moves">
        {over ? null : (
          <Button aria-label={session.restLessSpoken} onClick={() => onMove(-15)}>
            {session.restLess}
          </Button>
        )}
        <Button aria-label={session.restMoreSpoken} onClick={() => onMove(15)}>
          {session.restMore}
        </Button>
        {over ? null : (
          <Button look="plain" onClick={onSkip}>
            {session.skipRest}
          </Button>
        )}
      </span>
      {over || note !== null ? <span className="small quiet rest-note">{over ? session.restOver : note}</span> : null}
      <span className="hidden-text" role="status">
        {over ? session.restOver : ''}
      </span>
    </section>
  );
}
