// Decides how slow breathing is led: in, then longer out, by the clock, as many breaths a minute as the rule says.
import { useEffect, useRef, useState } from 'react';
import { rule } from '@strongback/engine';
import { useChoices, useWords } from '../../app/words.tsx';
import { nowMs, onTick } from '../../platform/clock.ts';
import { vibrate } from '../../platform/signal.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Meter } from '../../ui/parts.tsx';
import { clockText } from '../../ui/rest-ring.tsx';

const SLOW = rule('breath.slow').numbers;
const BREATH_SECONDS = 60 / ((SLOW.perMinute[0] + SLOW.perMinute[1]) / 2);
/** Out takes longer than in. */
const IN_SECONDS = Math.round(BREATH_SECONDS * 0.4);
const WHOLE_SECONDS = SLOW.minutes[0] * 60;

export function BreathGuide() {
  const { today } = useWords();
  const { vibrate: shakes } = useChoices();
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const told = useRef('');
  useEffect(() => (startedAt === null ? undefined : onTick(200, () => setNow(nowMs()))), [startedAt]);
  const ran = startedAt === null ? 0 : Math.max(0, (now - startedAt) / 1000);
  const into = ran % BREATH_SECONDS;
  const phase = into < IN_SECONDS ? 'in' : 'out';
  const left = Math.ceil((phase === 'in' ? IN_SECONDS : BREATH_SECONDS) - into);
  const over = ran >= WHOLE_SECONDS;
  useEffect(() => {
    if (startedAt === null || told.current === phase) return;
    told.current = phase;
    if (shakes) vibrate(phase === 'in' ? 60 : [25, 60, 25]);
  }, [startedAt, phase, shakes]);
  useEffect(() => {
    if (over) setStartedAt(null);
  }, [over]);
  const running = startedAt !== null && !over;
  return (
    <Card>
      <h2>{today.breath.title(SLOW.minutes[0])}</h2>
      <p className="quiet">{today.breath.text}</p>
      {running ? (
        <>
          <div className="row-between baseline">
            <strong className="breath-now" role="timer" aria-live="off">
              {today.breath.phases[phase]} <span className="number">{left}</span>
            </strong>
            <span className="number quiet">{clockText(Math.max(0, WHOLE_SECONDS - ran))}</span>
          </div>
          <Meter
            share={phase === 'in' ? into / IN_SECONDS : 1 - (into - IN_SECONDS) / (BREATH_SECONDS - IN_SECONDS)}
            spoken={today.breath.phases[phase]}
          />
        </>
      ) : null}
      <Button
        onClick={() => {
          told.current = '';
          setNow(nowMs());
          setStartedAt(running ? null : nowMs());
        }}
      >
        {running ? today.breath.stop : today.breath.start}
      </Button>
    </Card>
  );
}
