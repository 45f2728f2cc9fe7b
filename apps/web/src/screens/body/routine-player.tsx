// Decides how a routine is played, of drills, of one small practice or of breaths: one drill at a time, a clock that goes on by itself, sides said.
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { useBookState } from '../../app/book/book-context.tsx';
import { kitNow } from '../../app/training/coach.ts';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { FigureOf } from '../../app/catalogue/figure-of.tsx';
import { planIn, weekIndex } from '../../app/training/planning.ts';
import { ROUTES } from '../../app/routes.ts';
import { BackLink } from '../../app/shell/shell.tsx';
import { useChoices, useWords } from '../../app/words/words.tsx';
import { keepAwake } from '../../platform/awake.ts';
import { nowMs, onTick } from '../../platform/clock.ts';
import { tone, vibrate } from '../../platform/signal.ts';
import { Button } from '../../ui/button.tsx';
import { Meter } from '../../ui/parts.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { heldTogether } from '../../messages/held-together.ts';
import { clockText } from '../../ui/rest-ring.tsx';
import { BreathGuide } from '../today/breath-guide.tsx';
import { drillsFor, practiceOf, ROUTINE_MINUTES, routineOf } from './routine.ts';

/** Larger steps of the length, in minutes. */
const JUMPS = [-5, 5, 10];
const USUAL_MINUTES = 8;

/** Which routine the address asks for. */
export function RoutinePlayer() {
  const kind = new URLSearchParams(useSearch()).get('kind');
  return kind === 'breathing' ? <BreathPage /> : <Drills practice={kind === 'practice'} />;
}

function BreathPage() {
  const { body: words } = useWords();
  useEffect(() => keepAwake(() => undefined), []);
  return (
    <div className="stack">
      <div className="page-top">
        <BackLink to={ROUTES.body} />
      </div>
      <h1 tabIndex={-1}>{words.breathing}</h1>
      <BreathGuide />
    </div>
  );
}

function Drills({ practice }: { readonly practice: boolean }) {
  const { body: words, names, session, shell } = useWords();
  const { volume, vibrate: shakes } = useChoices();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const plan = planIn(ledger);
  const daily = plan?.weeks[weekIndex(plan, today)]?.daily.find((one) => one.kind === 'mobility');
  const [minutes, setMinutes] = useState(Math.max(ROUTINE_MINUTES.min, daily?.minutes ?? USUAL_MINUTES));
  const [at, setAt] = useState(0);
  const [endMs, setEndMs] = useState<number | null>(null);
  const [now, setNow] = useState(nowMs);
  const sore = new Map(
    [...ledger.complaints.values()].flatMap((one) => (one.easedOn === null ? [[one.joint, one.severity] as const] : [])),
  );
  const all = drillsFor(catalogue, daily?.drills ?? [], kitNow(ledger).equipment, sore);
  const steps = practice
    ? practiceOf(all.slice(0, Math.max(1, daily?.drills.length ?? 0)), plan?.from ?? today, today)
    : routineOf(all, minutes);
  const step = steps[at];
  useEffect(() => keepAwake(() => undefined), []);
  useEffect(() => (endMs === null ? undefined : onTick(200, () => setNow(nowMs()))), [endMs]);
  const left = endMs === null ? null : (endMs - now) / 1000;
  useEffect(() => {
    if (left === null || left > 0) return;
    tone(volume);
    if (shakes) vibrate(200);
    const next = steps[at + 1];
    setAt(at + 1);
    setEndMs(next ? nowMs() + next.seconds * 1000 : null);
  }, [left, at, steps, volume, shakes]);
  if (step === undefined) {
    return (
      <div className="stack">
        <h1 tabIndex={-1}>{steps.length === 0 ? words.noDaily : words.player.doneText}</h1>
        <Button look="primary" size="big" onClick={() => go(ROUTES.today)}>
          {shell.toToday}
        </Button>
      </div>
    );
  }
  const { drill, seconds } = step;
  const { dose } = drill;
  const amount = dose.reps !== null ? session.amount.reps(dose.reps) : session.amount.seconds(dose.secondsPerSet ?? 30);
  return (
    <div className="player">
      <div className="page-top">
        <BackLink to={ROUTES.today} />
        <span className="number">{words.player.now(at + 1, steps.length)}</span>
      </div>
      <Meter
        share={(at + (left === null ? 0 : 1 - left / seconds)) / steps.length}
        spoken={words.player.now(at + 1, steps.length)}
      />
      <div className="figure-beside">
        <div className="stack-tight">
          <h1 tabIndex={-1}>{names.heading(drill.name)}</h1>
          <p className="quiet">{session.drillDose(dose.sets, amount, dose.perSide)}</p>
        </div>
        <div className="player-figure">
          <FigureOf key={drill.id} id={drill.id} moving />
        </div>
      </div>
      <p className="timer-big number" role="timer">
        {clockText(Math.max(0, Math.ceil(left ?? seconds)))}
      </p>
      <ol className="stack-tight numbered">
        {drill.steps.map((step) => (
          <li key={step}>
            <bdi>{heldTogether(step)}</bdi>
          </li>
        ))}
      </ol>
      {at === 0 && endMs === null && !practice ? (
        <Stepper
          label={words.length}
          value={minutes}
          step={1}
          jumps={JUMPS}
          decimals={0}
          {...ROUTINE_MINUTES}
          minusLabel={session.minus}
          plusLabel={session.plus}
          onChange={(value) => setMinutes(Math.round(value))}
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
                setEndMs(nowMs() + seconds * 1000);
              }}
            >
              {words.player.go}
            </Button>
          ) : (
            <Button
              look="done"
              size="big"
              onClick={() => {
                const next = steps[at + 1];
                setAt(at + 1);
                setEndMs(next ? nowMs() + next.seconds * 1000 : null);
              }}
            >
              {at + 1 < steps.length ? words.player.next : words.player.last}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}
