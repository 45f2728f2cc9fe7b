// Decides the player's page: where we are, the exercise, the rest, and one large button that says what it records.
import { useEngineText } from '../../app/engine-text.ts';
import { useEffect, useState } from 'react';
import { type Catalogue, type HalfRpe, type LoggedSet, type MillimetresPerSecond } from '@strongback/engine';
import { SavedState } from '../../app/saved-state.tsx';
import { useChoices } from '../../app/words.tsx';
import { useBookState } from '../../app/book-context.tsx';
import { adviceAfter } from '../../app/coach.ts';
import { keepAwake } from '../../platform/awake.ts';
import { nowMs } from '../../platform/clock.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Aside } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CorrectRow } from './correct-row.tsx';
import { EffortChips } from './correct-sheet.tsx';
import { ExerciseView } from './exercise-view.tsx';
import { FeelCard } from './feel-card.tsx';
import { NumberSheet, type NumberQuestion } from './number-sheet.tsx';
import { PlayerSheets, type PlayerAsk } from './player-sheets.tsx';
import { RestCard } from './rest-card.tsx';
import { countWork, rowsOf, slotDone, type Row } from './rows.ts';
import { withOtherSide } from '../../app/sides.ts';
import { rowWords, type Speaker } from './speech.ts';
import type { Player } from './use-player.ts';
import { DrillList } from './warm-up-view.tsx';

interface PlayerViewProps {
  readonly player: Player;
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
  readonly onEnd: () => void;
  readonly onDiscard: () => void;
}

export function PlayerView({ player, catalogue, speaker, onEnd, onDiscard }: PlayerViewProps) {
  const { words, unit } = speaker;
  const { session } = words;
  const { ledger } = useBookState();
  const { askSpeed } = useChoices();
  const said = useEngineText();
  const { desk, logged, slot, rows, next } = player;
  const [question, setQuestion] = useState<NumberQuestion | null>(null);
  const [correcting, setCorrecting] = useState<Row | null>(null);
  const [effort, setEffort] = useState<Row | null>(null);
  const [ask, setAsk] = useState<PlayerAsk>(null);
  useEffect(() => keepAwake(() => undefined), []);

  const shownUnit = (kilograms: number): number => (unit === 'kg' ? kilograms : Math.round((kilograms / 0.45359237) * 10) / 10);
  const toKg = (value: number): number => (unit === 'kg' ? value : value * 0.45359237);
  const movement = slot ? catalogue.movement.get(slot.exercise) : undefined;
  const step = unit === 'kg' ? (movement?.loadStepKg ?? 2.5) : 5;
  const minutesIn = Math.max(0, Math.round((nowMs() - desk.startedAtMs) / 60_000));
  const place = desk.order.indexOf(desk.current ?? '') + 1;
  const { open } = countWork(desk, logged);
  const lastSet = logged.sets.filter((set) => !set.removed).at(-1) ?? null;
  const lastSlot = lastSet ? (desk.prepared.slots.find((one) => one.slot === lastSet.slot) ?? null) : null;

  if (!desk.warmedUp) {
    return (
      <div className="player">
        <div className="page-top">
          <span>
            {session.warmUp} · {words.today.minutesOption(desk.prepared.minutes)}
          </span>
          <SavedState />
        </div>
        <h1 tabIndex={-1}>{session.warmUp}</h1>
        <DrillList drills={desk.prepared.warmUp} catalogue={catalogue} />
        <div className="player-foot">
          <Button look="done" size="big" onClick={() => player.change((old) => ({ ...old, warmedUp: true }))}>
            {session.warmUpDone}
          </Button>
        </div>
      </div>
    );
  }

  const askNumber = (row: Row, what: 'load' | 'amount'): void => {
    if (row.performed) return setCorrecting(row);
    if (!slot) return;
    const later = rows
      .slice(rows.findIndex((other) => other.key === row.key) + 1)
      .filter((other) => !other.performed && other.kind === row.kind);
    const targets = (forRest: boolean): readonly Row[] => (forRest ? [row, ...later] : [row]);
    setQuestion(
      what === 'load'
        ? {
            title: session.loadTitle,
            value: shownUnit(row.loadKg ?? 0),
            step,
            jumps: unit === 'kg' ? [-10, -5, 5, 10] : [-20, -10, 10, 20],
            min: movement?.loadMode === 'assisted' ? -300 : 0,
            max: 1200,
            unit,
            decimals: 2,
            written: row.target.loadKg === null ? null : shownUnit(row.target.loadKg),
            offerRest: later.length > 0,
            ...(row.sided ? { right: shownUnit((row.right ?? row).loadKg ?? 0) } : {}),
            onSave: (value, forRest, side) =>
              player.edit(slot.slot, targets(forRest), {
                ...(side === 'right' ? {} : { loadKg: toKg(value) }),
                ...(row.sided ? { rightLoadKg: side === 'left' ? ((row.right ?? row).loadKg ?? 0) : toKg(value) } : {}),
              }),
          }
        : {
            title: row.unit === 'reps' ? session.repsTitle : row.unit === 'seconds' ? session.secondsTitle : session.metresTitle,
            value: row.amount,
            step: row.unit === 'reps' ? 1 : 5,
            jumps: row.unit === 'reps' ? [-5, -2, 2, 5] : [-20, -10, 10, 20],
            min: 0,
            max: 2000,
            decimals: 1,
            written: row.target.reps ?? row.target.seconds ?? row.target.metres,
            // A shortfall belongs to its set; a change on both sides may be meant for all.
            offerRest: later.length > 0,
            ...(row.sided ? { right: (row.right ?? row).amount } : {}),
            onSave: (value, forRest, side) =>
              player.edit(slot.slot, targets(forRest && side === 'both'), {
                ...(side === 'right' ? {} : { amount: value }),
                ...(row.sided ? { rightAmount: side === 'left' ? (row.right ?? row).amount : value } : {}),
              }),
          },
    );
  };

  const advice = lastSet && lastSlot && lastSet.kind !== 'warm-up' ? adviceAfter(ledger, catalogue, lastSlot, logged) : null;
  // That an exercise is done is no news once the next one is here.
  const finished = advice?.action === 'end-exercise' && lastSlot !== null && slotDone(rowsOf(desk, lastSlot, logged));
  const allDone = open === 0 && (slot === null || slotDone(rows) || desk.skipped.includes(slot.slot));
  const bothSides = (set: LoggedSet) => withOtherSide(logged.sets, set).map((one) => one.set);
  const feel =
    lastSet && lastSet.kind !== 'warm-up' ? (
      <FeelCard
        key={lastSet.set}
        rpe={lastSet.rpe === undefined ? null : lastSet.rpe / 2}
        grade={lastSet.technique ?? null}
        markers={(lastSlot?.technique ?? []).map((id) => catalogue.marker.get(id)).filter((marker) => marker !== undefined)}
        speed={
          askSpeed && lastSet.reps !== undefined ? (lastSet.velocity === undefined ? null : lastSet.velocity / 1000) : undefined
        }
        onSpeed={(speed) =>
          player.correct([lastSet.set], {
            velocity: speed === null ? null : (Math.round(speed * 1000) as MillimetresPerSecond),
          })
        }
        onEffort={(rpe) => player.correct(bothSides(lastSet), { rpe: rpe === null ? null : ((rpe * 2) as HalfRpe) })}
        onGrade={(grade, markers) => player.grade(bothSides(lastSet), grade, markers)}
      />
    ) : null;
  const nextText = next && slot ? rowWords(speaker, movement, next) : session.finish;
  return (
    <div className="player">
      <div className="row-between">
        <span className="player-place small quiet">
          <span className="number">{session.place(Math.max(1, place), desk.order.length, minutesIn)}</span>
          <SavedState />
        </span>
        <span className="page-tools">
          <Button onClick={() => setAsk('hurts')}>{session.hurts}</Button>
          <IconButton icon="more" label={session.queueTitle} onClick={() => setAsk('menu')} />
        </span>
      </div>
      <div className="queue" aria-hidden="true">
        {desk.order.map((id) => {
          const one = desk.prepared.slots.find((other) => other.slot === id);
          const state = desk.skipped.includes(id)
            ? 'skipped'
            : one && slotDone(rowsOf(desk, one, logged))
              ? 'done'
              : id === desk.current
                ? 'now'
                : 'later';
          return <i key={id} data-state={state} />;
        })}
      </div>
      {slot ? (
        <ExerciseView
          onTimed={(row, seconds) => player.edit(slot.slot, [row], { amount: seconds })}
          feel={feel}
          session={desk.session}
          slot={slot}
          rows={rows}
          next={next}
          catalogue={catalogue}
          speaker={speaker}
          onLoad={(row) => askNumber(row, 'load')}
          onAmount={(row) => askNumber(row, 'amount')}
          onEffort={(row) => (row.performed ? setEffort(row) : setEffort(row))}
          onTick={(row) => (row.performed ? setCorrecting(row) : player.complete(row))}
          onTakeLast={(row, last) => {
            if (row.performed) return;
            player.edit(slot.slot, [row], {
              ...(last.loadKg === null ? {} : { loadKg: last.loadKg }),
              ...(last.amount === null ? {} : { amount: last.amount }),
              ...(last.right === null ? {} : { rightAmount: last.right.amount }),
              ...(last.right === null || last.right.loadKg === null ? {} : { rightLoadKg: last.right.loadKg }),
            });
          }}
        />
      ) : null}
      {advice && advice.action !== 'as-planned' && next && !finished ? (
        <Aside tone={advice.action === 'stop-session' ? 'stop' : 'warn'}>
          <p>
            <strong>{session.advice[advice.action]}</strong> {said(advice.because)}
          </p>
          {next && slot && advice.loadKg !== null && lastSlot?.slot === slot.slot && advice.loadKg !== next.loadKg ? (
            <Button
              onClick={() =>
                player.edit(
                  slot.slot,
                  rows.filter((row) => !row.performed && row.kind === 'work'),
                  {
                    ...(advice.loadKg === null ? {} : { loadKg: advice.loadKg }),
                    ...(advice.reps === null ? {} : { amount: advice.reps }),
                  },
                )
              }
            >
              {session.advice[advice.action]}
            </Button>
          ) : null}
        </Aside>
      ) : null}
      <div className="player-foot stack-tight" data-resting={desk.rest !== null && !allDone}>
        {desk.rest && lastSet && !allDone ? (
          <RestCard
            endMs={desk.rest.endMs}
            totalSeconds={desk.rest.totalSeconds}
            note={advice === null || finished ? null : said(advice.because)}
            nextText={nextText}
            onMove={(seconds) =>
              player.change((old) =>
                old.rest
                  ? {
                      ...old,
                      rest: {
                        ...old.rest,
                        endMs: Math.max(old.rest.endMs, nowMs()) + seconds * 1000,
                        totalSeconds: old.rest.totalSeconds + seconds,
                      },
                    }
                  : old,
              )
            }
            onSkip={() => player.change((old) => (old.rest ? { ...old, rest: { ...old.rest, endMs: nowMs() } } : old))}
          />
        ) : null}
        {allDone || !next ? (
          <Button look="done" size="big" onClick={onEnd}>
            {session.finish}
          </Button>
        ) : (
          <Button look="done" size="big" onClick={() => player.complete(next)}>
            {session.done(nextText)}
          </Button>
        )}
      </div>
      {question ? <NumberSheet question={question} onClose={() => setQuestion(null)} /> : null}
      {effort && slot ? (
        <Sheet open onClose={() => setEffort(null)} title={session.head.rpe} closeLabel={words.shell.close}>
          <EffortChips
            value={effort.rpe}
            onChange={(rpe) => {
              if (effort.performed)
                player.correct(bothSides(effort.performed), { rpe: rpe === null ? null : ((rpe * 2) as HalfRpe) });
              else if (rpe !== null) player.edit(slot.slot, [effort], { rpe });
              setEffort(null);
            }}
          />
        </Sheet>
      ) : null}
      {correcting?.performed ? (
        <CorrectRow
          row={correcting}
          player={player}
          unit={unit}
          step={step}
          unloaded={movement?.loadMode === 'none'}
          onClose={() => setCorrecting(null)}
        />
      ) : null}
      <PlayerSheets
        ask={ask}
        player={player}
        catalogue={catalogue}
        speaker={speaker}
        onClose={() => setAsk(null)}
        onEnd={onEnd}
        onDiscard={onDiscard}
      />
    </div>
  );
}
