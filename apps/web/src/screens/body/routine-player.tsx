// Decides how the daily routine is played: one drill at a time, a clock that goes on by itself, sides said.
import { useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Drill } from '@strongback/engine';
import { useBookState } from '../../app/book-context.tsx';
import { useCatalogue } from '../../app/catalogue.ts';
import { FigureOf } from '../../app/figure-of.tsx';
import { planIn, weekIndex } from '../../app/planning.ts';
import { ROUTES } from '../../app/routes.ts';
import { BackLink } from '../../app/shell.tsx';
import { useChoices, useWords } from '../../app/words.tsx';
import { keepAwake } from '../../platform/awake.ts';
import { nowMs, onTick } from '../../platform/clock.ts';
import { tone, vibrate } from '../../platform/signal.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Meter } from '../../ui/parts.tsx';
import { clockText } from '../../ui/rest-ring.tsx';

const LENGTHS = ['4', '6', '8', '12'] as const;

/** Drills that fit the minutes, in the order given; at least one. */
function fitting(drills: readonly Drill[], minutes: number): readonly Drill[] {
  const chosen: Drill[] = [];
  let used = 0;
  for (const drill of drills) {
    if (chosen.length > 0 && used + drill.minutes > minutes + 0.5) continue;
    chosen.push(drill);
    used += drill.minutes;
  }
  return chosen;
}

function secondsFor(drill: Drill): number {
  return Math.max(20, Math.round(drill.minutes * 60));
}

export function RoutinePlayer() {
  const { body: words, session, shell } = useWords();
  const { volume, vibrate: shakes } = useChoices();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const plan = planIn(ledger);
  const daily = plan?.weeks[weekIndex(plan, today)]?.daily.find((one) => one.kind === 'mobility');
  const [minutes, setMinutes] = useState<(typeof LENGTHS)[number] | null>(null);
  const [at, setAt] = useState(0);
  const [endMs, setEndMs] = useState<number | null>(null);
  const [now, setNow] = useState(nowMs);
  const all = (daily?.drills ?? []).map((id) => catalogue.drill.get(id)).filter((drill) => drill !== undefined);
  const drills = fitting(all, minutes === null ? (daily?.minutes ?? 8) : Number(minutes));
  const drill = drills[at];
  useEffect(() => keepAwake(() => undefined), []);
  useEffect(() => (endMs === null ? undefined : onTick(200, () => setNow(nowMs()))), [endMs]);
  const left = endMs === null ? null : (endMs - now) / 1000;
  useEffect(() => {
    if (left === null || left > 0) return;
    tone(volume);
    if (shakes) vibrate(200);
    const next = drills[at + 1];
    setAt(at + 1);
    setEndMs(next ? nowMs() + secondsFor(next) * 1000 : null);
  }, [left, at, drills, volume, shakes]);
  if (!drill) {
    return (
      <div className="stack">
        <h1 tabIndex={-1}>{drills.length === 0 ? words.noDaily : words.player.doneText}</h1>
        <Button look="primary" size="big" onClick={() => go(ROUTES.today)}>
          {shell.toToday}
        </Button>
      </div>
    );
  }
  const { dose } = drill;
  const amount = dose.reps !== null ? session.amount.reps(dose.reps) : session.amount.seconds(dose.secondsPerSet ?? 30);
  return (
    <div className="player">
      <div className="page-top">
        <BackLink to={ROUTES.today} />
        <span className="number">{words.player.now(at + 1, drills.length)}</span>
      </div>
      <Meter
        share={(at + (left === null ? 0 : 1 - left / secondsFor(drill))) / drills.length}
        spoken={words.player.now(at + 1, drills.length)}
      />
      <div className="figure-beside">
        <div className="stack-tight">
          <h1 tabIndex={-1}>{drill.name}</h1>
          <p className="quiet">{session.drillDose(dose.sets, amount, dose.perSide)}</p>
        </div>
        <div className="player-figure">
          <FigureOf key={drill.id} id={drill.id} moving />
        </div>
      </div>
      <p className="timer-big number" role="timer">
        {clockText(Math.max(0, Math.ceil(left ?? secondsFor(drill))))}
      </p>
      <ol className="stack-tight numbered">
        {drill.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      {at === 0 && endMs === null ? (
        <Chips
          even
          title={words.length}
          value={minutes}
          options={LENGTHS.map((value) => ({ value, label: value }))}
          onChange={setMinutes}
        />
      ) : null}
      <div className="player-foot">
        <div className="row">
          {endMs === null ? (
            <Button
              look="done"
              size="big"
              onClick={() => {
                setNow(nowMs());
                setEndMs(nowMs() + secondsFor(drill) * 1000);
              }}
            >
              {words.player.go}
            </Button>
          ) : (
            <Button
              look="done"
              size="big"
              onClick={() => {
                const next = drills[at + 1];
                setAt(at + 1);
                setEndMs(next ? nowMs() + secondsFor(next) * 1000 : null);
              }}
            >
              {at + 1 < drills.length ? words.player.next : words.player.last}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
