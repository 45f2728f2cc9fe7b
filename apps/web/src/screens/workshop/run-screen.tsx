// Decides how a workshop is run: one step in large letters, its countdown, who goes where, and a signal at every change.
import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import { stationOfGroup, type Workshop, type WorkshopStep, workshopSteps } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { ROUTES, workshopPath } from '../../app/routes.ts';
import { BackLink } from '../../app/shell/shell.tsx';
import { useChoices, useWords, useWriter } from '../../app/words/words.tsx';
import { keepAwake } from '../../platform/awake.ts';
import { nowMs, onTick } from '../../platform/clock.ts';
import { notify, restOnLockScreen, tone, vibrate } from '../../platform/signal.ts';
import { Button } from '../../ui/button.tsx';
import { Meter } from '../../ui/parts.tsx';
import { clockText } from '../../ui/rest-ring.tsx';
import { addTo, elapsed, freshClock, goTo, type RunClock, setGoing, standing } from './clock.ts';
import { keptWorkshops, readClock, writeClock } from './kept.ts';
import { type Spoken, spokenWorkshop } from './spoken.ts';
import { WatchList } from './station-card.tsx';
import { PartBody } from './workshop-parts.tsx';

const MINUTE = 60;

export function RunScreen({ id }: { readonly id: string }) {
  const { workshop: words } = useWords();
  const { ledger } = useBookState();
  const kept = keptWorkshops(ledger).find((one) => one.id === id);
  if (kept?.workshop) return <Running id={id} workshop={kept.workshop} />;
  return (
    <div className="stack">
      <div className="page-top">
        <BackLink to={ROUTES.workshops} />
      </div>
      <h1 tabIndex={-1}>{words.gone}</h1>
    </div>
  );
}

function Running({ id, workshop }: { readonly id: string; readonly workshop: Workshop }) {
  const all = useWords();
  const { workshop: words } = all;
  const write = useWriter();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const { volume, vibrate: shakes } = useChoices();
  const said = spokenWorkshop(all, catalogue, write);
  const [clock, setClock] = useState<RunClock>(() => readClock(id));
  const [now, setNow] = useState(nowMs);
  const steps = workshopSteps(workshop);
  const going = clock.sinceMs !== null;
  const stand = standing(steps, clock, now);
  const { at } = stand;
  const step = steps[at];
  const title = step === undefined ? words.clock.over : titleOf(step, workshop, words, said);
  const next = steps[at + 1];
  const nextText = next === undefined ? words.clock.last : words.clock.next(titleOf(next, workshop, words, said));
  const put = (after: RunClock): void => {
    writeClock(after);
    setClock(after);
    setNow(nowMs());
  };
  useEffect(() => keepAwake(() => undefined), []);
  useEffect(() => (going ? onTick(200, () => setNow(nowMs())) : undefined), [going]);
  const before = useRef(at);
  useEffect(() => {
    if (before.current === at) return;
    before.current = at;
    if (!going) return;
    tone(volume);
    if (shakes) vibrate(step?.kind === 'change' || step === undefined ? [200, 100, 200, 100, 400] : 200);
    void notify(title, nextText);
  }, [at, going, volume, shakes, title, nextText, step]);
  const endMs = going ? now + stand.leftSeconds * 1000 : null;
  const endsAt = endMs === null ? null : Math.round(endMs / 1000) * 1000;
  useEffect(
    () =>
      endsAt === null
        ? undefined
        : restOnLockScreen(endsAt, (until) => ({ title: `${title}, ${words.clock.until(until)}`, body: nextText })),
    [endsAt, title, nextText, words],
  );
  const move = (to: number): void => put(goTo(steps, clock, to, nowMs()));
  return (
    <div className="player workshop-run">
      <div className="page-top">
        <BackLink to={workshopPath(id)} />
        <span className="number">{words.clock.left(clockText(stand.wholeLeftSeconds))}</span>
      </div>
      <Meter
        share={step === undefined ? 1 : 1 - stand.leftSeconds / Math.max(1, stand.stepSeconds)}
        spoken={words.clock.left(clockText(stand.wholeLeftSeconds))}
      />
      <div className="stack-tight" role="status">
        {step !== undefined && 'round' in step ? (
          <p className="quiet">{words.clock.place(said.count(step.round + 1), said.count(workshop.changeSeconds.length))}</p>
        ) : null}
        <h1 tabIndex={-1}>{title}</h1>
      </div>
      {step === undefined ? null : (
        <p className="timer-big number" role="timer" data-held={!going}>
          {clockText(Math.ceil(stand.leftSeconds))}
        </p>
      )}
      {going || step === undefined ? null : (
        <p className="quiet run-state">{elapsed(clock, now) > 0 ? words.clock.paused : words.clock.ready}</p>
      )}
      {step === undefined ? null : <p className="quiet">{nextText}</p>}
      {step === undefined ? null : <StepBody step={step} workshop={workshop} said={said} />}
      <div className="player-foot">
        {step === undefined ? (
          <div className="row">
            <Button look="done" size="big" onClick={() => go(workshopPath(id))}>
              {words.clock.toPlan}
            </Button>
            <Button size="big" onClick={() => put(freshClock(id))}>
              {words.clock.again}
            </Button>
          </div>
        ) : (
          <div className="row run-keys">
            <Button size="big" onClick={() => move(Math.max(0, stand.stepSeconds - stand.leftSeconds > 3 ? at : at - 1))}>
              {words.clock.back}
            </Button>
            <Button size="big" onClick={() => put(addTo(clock, at, MINUTE))}>
              {words.clock.more}
            </Button>
            <Button size="big" onClick={() => move(at + 1)}>
              {words.clock.skip}
            </Button>
            <Button look="done" size="big" onClick={() => put(setGoing(clock, !going, nowMs()))}>
              {going ? words.clock.pause : elapsed(clock, now) > 0 ? words.clock.goOn : words.clock.start}
            </Button>
          </div>
        )}
      </div>
    </div>
  );
}

type Words = ReturnType<typeof useWords>['workshop'];

function titleOf(step: WorkshopStep, workshop: Workshop, words: Words, said: Spoken): string {
  switch (step.kind) {
    case 'warm-up':
      return said.drill(workshop.warmUp[step.at]?.drill ?? '');
    case 'demonstration':
      return `${words.parts.demonstration}: ${said.movement(workshop.demonstration[step.at]?.exercise ?? '')}`;
    case 'change':
      return step.round === 0 ? words.clock.first : words.clock.rotate;
    case 'work':
      return words.clock.work(said.count(step.turn + 1), said.count(workshop.turns));
    case 'tell':
      return words.clock.tell;
    default:
      return words.parts[step.kind];
  }
}

/** What everybody needs to see during a step. */
function StepBody({ step, workshop, said }: { readonly step: WorkshopStep; readonly workshop: Workshop; readonly said: Spoken }) {
  const { workshop: words } = useWords();
  const catalogue = useCatalogue();
  if (step.kind === 'warm-up') {
    const drill = catalogue.drill.get(workshop.warmUp[step.at]?.drill ?? '');
    return (
      <ol className="stack-tight numbered">
        {(drill?.steps ?? []).map((one) => (
          <li key={one}>
            <bdi>{one}</bdi>
          </li>
        ))}
      </ol>
    );
  }
  if (step.kind === 'demonstration') {
    const shown = workshop.demonstration[step.at];
    return (
      <div className="stack-tight">
        <p className="quiet small">{words.showTitle}</p>
        {(shown?.cues ?? []).map((cue) => (
          <p className="cue" key={cue}>
            {words.said(said.cue(cue))}
          </p>
        ))}
      </div>
    );
  }
  if (!('round' in step)) return <PartBody part={step.kind} workshop={workshop} said={said} />;
  return (
    <>
      <ul className="rows run-groups">
        {workshop.groups.map((_, group) => {
          const station = stationOfGroup(workshop, group, step.round);
          return (
            <li className="line" key={group}>
              <strong>
                {words.clock.rotateTo(said.letter(group), said.count(station + 1), said.stationName(workshop, station))}
              </strong>
            </li>
          );
        })}
      </ul>
      {step.kind === 'change' ? <p>{words.clock.read}</p> : null}
      {workshop.stations.map((station, at) => (
        <details key={station.standard.exercise}>
          <summary>{words.stationOf(said.count(at + 1), said.version(station.standard))}</summary>
          <WatchList station={station} said={said} />
        </details>
      ))}
    </>
  );
}
