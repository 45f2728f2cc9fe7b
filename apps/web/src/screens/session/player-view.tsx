// Decides the player's page: where we are, the exercise, the rest, and one large button that says what it records.
import { useEffect, useState } from 'react';
import { kilogramsFrom, type Catalogue, type HalfRpe, type LoggedSet } from '@strongback/engine';
import { SavedState } from '../../app/saved-state.tsx';
import { useBookState } from '../../app/book-context.tsx';
import { adviceAfter } from '../../app/coach.ts';
import { keepAwake } from '../../platform/awake.ts';
import { nowMs } from '../../platform/clock.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Aside } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { CorrectSheet, EffortChips } from './correct-sheet.tsx';
import { ExerciseView } from './exercise-view.tsx';
import { FeelCard } from './feel-card.tsx';
import { NumberSheet, type NumberQuestion } from './number-sheet.tsx';
import { PlayerSheets, type PlayerAsk } from './player-sheets.tsx';
import { RestCard } from './rest-card.tsx';
import { countWork, rowsOf, slotDone, type Row } from './rows.ts';
import { withOtherSide, type SideValue } from '../../app/sides.ts';
import { rowWords, type Speaker } from './speech.ts';
import { loadFields, type Player } from './use-player.ts';
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
  const allDone = open === 0 && (slot === null || slotDone(rows) || desk.skipped.includes(slot.slot));
  const bothSides = (set: LoggedSet) => withOtherSide(logged.sets, set).map((one) => one.set);
  const feel =
    lastSet && lastSet.kind !== 'warm-up' ? (
      <FeelCard
        key={lastSet.set}
        rpe={lastSet.rpe === undefined ? null : lastSet.rpe / 2}
        grade={lastSet.technique ?? null}
        markers={(lastSlot?.technique ?? []).map((id) => catalogue.marker.get(id)).filter((marker) => marker !== undefined)}
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
      {advice && advice.action !== 'as-planned' && next ? (
        <Aside tone={advice.action === 'stop-session' ? 'stop' : 'warn'}>
          <p>
            <strong>{session.advice[advice.action]}</strong> {advice.because}
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
            note={advice?.because ?? null}
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
        <CorrectSheet
          title={session.correctTitle}
          unit={unit}
          loadStep={step}
          amountTitle={session.head[correcting.unit]}
          onClose={() => setCorrecting(null)}
          now={{
            load: correcting.loadKg === null ? (movement?.loadMode === 'none' ? null : 0) : shownUnit(correcting.loadKg),
            amount: correcting.amount,
            rpe: correcting.rpe,
          }}
          right={
            correcting.performedRight === null
              ? null
              : {
                  load:
                    (correcting.right ?? correcting).loadKg === null
                      ? 0
                      : shownUnit((correcting.right ?? correcting).loadKg ?? 0),
                  amount: (correcting.right ?? correcting).amount,
                  rpe: correcting.rpe,
                }
          }
          onRemove={() => {
            if (correcting.performed) player.remove(bothSides(correcting.performed));
          }}
          onSave={(fixed, side) => {
            const { performed, performedRight } = correcting;
            if (performed && side !== 'right')
              player.correct([performed.set], changesFrom(correcting, correcting, performed, fixed, unit));
            if (performedRight && side !== 'left')
              player.correct(
                [performedRight.set],
                changesFrom(correcting, correcting.right ?? correcting, performedRight, fixed, unit),
              );
          }}
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

/** Only what differs is corrected. */
function changesFrom(
  row: Row,
  now: SideValue,
  set: LoggedSet,
  fixed: { readonly load: number | null; readonly amount: number; readonly rpe: number | null },
  unit: 'kg' | 'lb',
) {
  const loadKg = fixed.load === null ? null : unit === 'kg' ? fixed.load : fixed.load * 0.45359237;
  const oldKg = set.loadGrams === undefined ? null : kilogramsFrom(set.loadGrams);
  const amount =
    fixed.amount === now.amount
      ? {}
      : row.unit === 'reps'
        ? { reps: Math.round(fixed.amount) }
        : row.unit === 'seconds'
          ? { seconds: Math.round(fixed.amount) }
          : { millimetres: Math.round(fixed.amount * 1000) };
  return {
    ...amount,
    ...(loadKg === null || Math.abs(loadKg - (oldKg ?? 0)) < 0.005 ? {} : loadFields(loadKg, unit)),
    ...(fixed.rpe === row.rpe ? {} : { rpe: fixed.rpe === null ? null : ((fixed.rpe * 2) as HalfRpe) }),
  };
}
