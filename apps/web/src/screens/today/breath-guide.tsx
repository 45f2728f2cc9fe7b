// Decides how slow breathing is led: in, then longer out, by the clock, as many breaths a minute as the rule says.
import { useEffect, useRef, useState } from 'react';
import { rule } from '@strongback/engine';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useChoices, useWords } from '../../app/words/words.tsx';
import { nowMs, onTick } from '../../platform/clock.ts';
import { vibrate } from '../../platform/signal.ts';
import { Button } from '../../ui/button.tsx';
import { Card, Meter } from '../../ui/parts.tsx';
import { clockText } from '../../ui/rest-ring.tsx';

const SLOW = rule('breath.slow').numbers;
const BREATH_SECONDS = 60 / ((SLOW.perMinute[0] + SLOW.perMinute[1]) / 2);
/** Out takes longer than in. */
const IN_SECONDS = Math.round(BREATH_SECONDS * 0.4);
/** Shortest and longest time, in minutes; the rule's own range is what it begins with. */
const LIMITS = { min: 2, max: 30 } as const;

export function BreathGuide() {
  const { today, session } = useWords();
  const { vibrate: shakes } = useChoices();
  const [startedAt, setStartedAt] = useState<number | null>(null);
  const [now, setNow] = useState(0);
  const [minutes, setMinutes] = useState<number>(SLOW.minutes[0]);
  const wholeSeconds = minutes * 60;
  const told = useRef('');
  useEffect(() => (startedAt === null ? undefined : onTick(200, () => setNow(nowMs()))), [startedAt]);
  const ran = startedAt === null ? 0 : Math.max(0, (now - startedAt) / 1000);
  const into = ran % BREATH_SECONDS;
  const phase = into < IN_SECONDS ? 'in' : 'out';
  const left = Math.ceil((phase === 'in' ? IN_SECONDS : BREATH_SECONDS) - into);
  const over = ran >= wholeSeconds;
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
      <div className="row-between">
        <h2>{today.breath.title(minutes)}</h2>
        <WhyButton reasons={[{ rule: 'breath.slow', because: today.breath.text, grade: rule('breath.slow').grade }]} />
      </div>
      <p className="quiet">{today.breath.text}</p>
      {running ? (
        <>
          <div className="row-between baseline">
            <strong className="breath-now" role="timer" aria-live="off">
              {today.breath.phases[phase]} <span className="number">{left}</span>
            </strong>
            <span className="number quiet">{clockText(Math.max(0, wholeSeconds - ran))}</span>
          </div>
          <Meter
            share={phase === 'in' ? into / IN_SECONDS : 1 - (into - IN_SECONDS) / (BREATH_SECONDS - IN_SECONDS)}
            spoken={today.breath.phases[phase]}
          />
        </>
      ) : (
        <div className="row">
          {[-1, 1, 5].map((by) => (
            <Button
              key={by}
              aria-label={`${by < 0 ? session.minus : session.plus}: ${today.minutesOption(Math.abs(by))}`}
              disabled={minutes + by < LIMITS.min || minutes + by > LIMITS.max}
              onClick={() => setMinutes(minutes + by)}
            >
              <span className="number">{`${by < 0 ? '−' : '+'}${Math.abs(by)}`}</span>
            </Button>
          ))}
        </div>
      )}
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
