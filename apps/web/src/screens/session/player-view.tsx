// Decides the player's page: where we are, the exercise, the rest, and one large button that says what it records.
import { useEffect, useRef, useState } from 'react';
import { type Catalogue, type LoggedSet } from '@strongback/engine';
import { useFacts } from '../../app/book/book-context.tsx';
import { adviceAfter } from '../../app/training/coach.ts';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { useChoices } from '../../app/words/words.tsx';
import { SavedState } from '../../app/shell/saved-state.tsx';
import { withOtherSide } from '../../app/training/sides.ts';
import { keepAwake } from '../../platform/awake.ts';
import { afterPaint, nowMs } from '../../platform/clock.ts';
import { whilePageSettles, whileScrolledOff } from '../../platform/page.ts';
import { keepInSight, whileEdgesAreClean } from '../../platform/edges.ts';
import { Button, IconButton } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { AdviceLine } from './advice-line.tsx';
import { BestLine } from './best-line.tsx';
import { bestNow } from './best-set.ts';
import { roundWords, slotName } from './complex-slot.ts';
import { CorrectRow } from './correct-row.tsx';
import { loadSteps } from './load-steps.ts';
import { EffortChips } from './correct-sheet.tsx';
import { ExerciseView } from './exercise-view.tsx';
import { HeartRateLine } from './heart-rate.tsx';
import { IdleNotice } from './idle-notice.tsx';
import { LastSetFeel } from './last-set-feel.tsx';
import { FinishButton, NextButton } from './next-button.tsx';
import { questionFor, restQuestion } from './number-question.ts';
import { NumberSheet, type NumberQuestion } from './number-sheet.tsx';
import { EDGES } from './player-edges.ts';
import { PlayerSheets, type PlayerAsk } from './player-sheets.tsx';
import { ReleaseSaved } from './release-saved.tsx';
import { RestCard } from './rest-card.tsx';
import { countWork, rowsOf, sameTarget, slotDone, type Row } from './rows.ts';
import { barredBy, SoreNotice } from './sore-notice.tsx';
import { rowWords, unitFor, type Speaker } from './speech.ts';
import { halfRpe, pressKey, type Player } from './use-player.ts';
import { WarmUpPage } from './warm-up-view.tsx';

interface PlayerViewProps {
  readonly player: Player;
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
  readonly onEnd: () => void;
  readonly onDiscard: () => void;
  readonly onLeft: () => void;
}

export function PlayerView({ player, catalogue, speaker, onEnd, onDiscard, onLeft }: PlayerViewProps) {
  const { words } = speaker;
  const { session } = words;
  const { ledger } = useFacts();
  const { simple } = useChoices();
  const said = useEngineText();
  const { desk, logged, slot, rows, next } = player;
  const [question, setQuestion] = useState<NumberQuestion | null>(null);
  const [correcting, setCorrecting] = useState<Row | null>(null);
  const [effort, setEffort] = useState<Row | null>(null);
  const [ask, setAsk] = useState<PlayerAsk>(null);
  const [awake, setAwake] = useState(true);
  useEffect(() => keepAwake(setAwake), []);
  // The set to do next is never under the clock: the page follows it, and a new exercise is read from its name.
  const shown = useRef(slot?.slot);
  useEffect(() => {
    const fresh = shown.current !== slot?.slot;
    shown.current = slot?.slot;
    afterPaint(() => keepInSight(EDGES, fresh));
  }, [slot?.slot, next?.key, desk.rest === null, desk.warmedUp]);
  // After a reload the words, the figure and the notices come one after another.
  useEffect(() => whilePageSettles(() => keepInSight(EDGES, false)), []);
  useEffect(() => (desk.warmedUp ? whileEdgesAreClean(EDGES) : undefined), [desk.warmedUp]);
  // What is being done stays named where little room and long words push its head off the page.
  const [headOff, setHeadOff] = useState(false);
  useEffect(() => whileScrolledOff('.player h1', EDGES.line, setHeadOff), [slot?.slot, desk.warmedUp]);
  if (!desk.warmedUp) return <WarmUpPage player={player} catalogue={catalogue} />;

  const movement = slot ? catalogue.movement.get(slot.exercise) : undefined;
  const unit = unitFor(speaker, movement);
  const sore = barredBy(movement, rows, desk.sore);
  const minutesIn = Math.max(0, Math.round((nowMs() - desk.startedAtMs) / 60_000));
  const place = desk.order.indexOf(slot?.slot ?? '') + 1;
  const { open } = countWork(desk, logged);
  const lastSet = logged.sets.findLast((set) => !set.removed) ?? null;
  const lastSlot = lastSet ? (desk.prepared.slots.find((one) => one.slot === lastSet.slot) ?? null) : null;
  const best = lastSet === null ? null : bestNow(ledger, logged, lastSet);
  const advice = lastSet && lastSlot && lastSet.kind !== 'warm-up' ? adviceAfter(ledger, catalogue, lastSlot, logged) : null;
  // That an exercise is done is no news once the next one is here.
  const finished = advice?.action === 'end-exercise' && lastSlot !== null && slotDone(rowsOf(desk, lastSlot, logged));
  const allDone = open === 0 && (slot === null || slotDone(rows) || desk.skipped.includes(slot.slot));
  const askFor = (row: Row, what: 'load' | 'amount' | 'done'): void => {
    if (row.performed) return setCorrecting(row);
    if (slot) setQuestion(questionFor(speaker, player, { slot, movement }, row, what));
  };
  // How many there are of a set to the limit is known only after it.
  const open1 = next?.target.kind === 'amrap' ? next : null;
  // Left open by the plan, it ends with one in reserve; chosen by the lifter, where nothing more goes.
  const toOneLeft = slot?.reasons.some((one) => one.rule === 'session.open-set') === true;
  const nextText = next && slot ? roundWords(slot, next, rowWords(speaker, movement, next), words) : session.finish;
  const follow = advice?.loadKg ?? null;
  const undoable = desk.undo.at(-1);
  const bothSides = (set: LoggedSet) => withOtherSide(logged.sets, set).map((one) => one.set);
  return (
    <div className="player">
      <ReleaseSaved />
      <div className="row-between">
        <span className="player-place small quiet">
          <span className="number">{session.place(Math.max(1, place), desk.order.length, minutesIn)}</span>
          <HeartRateLine />
        </span>
        <span className="page-tools">
          {undoable === undefined ? null : (
            <IconButton icon="undo" label={words.player.undo[undoable.what]} onClick={player.undo} />
          )}
          <Button onClick={() => setAsk('hurts')}>{session.hurts}</Button>
          <IconButton icon="more" label={session.queueTitle} onClick={() => setAsk('menu')} />
        </span>
        {headOff && slot !== null ? (
          <span className="player-name" aria-hidden="true">
            {slotName(slot, catalogue, words)}
          </span>
        ) : null}
      </div>
      <div className="queue-line">
        <div className="queue" aria-hidden="true">
          {desk.order.map((id) => {
            const one = desk.prepared.slots.find((other) => other.slot === id);
            const state = desk.skipped.includes(id)
              ? 'skipped'
              : one && slotDone(rowsOf(desk, one, logged))
                ? 'done'
                : id === slot?.slot
                  ? 'now'
                  : 'later';
            return <i key={id} data-state={state} />;
          })}
        </div>
        <SavedState />
      </div>
      <IdleNotice desk={desk} onEnded={onLeft} />
      {sore === null || slot === null ? null : <SoreNotice key={slot.slot} sore={sore} onFits={() => setAsk('fits')} />}
      {slot ? (
        <ExerciseView
          player={player}
          slot={slot}
          rows={rows}
          next={next}
          catalogue={catalogue}
          speaker={speaker}
          feel={
            lastSet === null || simple ? null : (
              <>
                {best === null ? null : (
                  <BestLine best={best} named={best.exercise !== slot.exercise} catalogue={catalogue} speaker={speaker} />
                )}
                <LastSetFeel
                  key={lastSet.set}
                  player={player}
                  set={lastSet}
                  slot={lastSlot}
                  named={lastSet.exercise !== slot.exercise && lastSlot?.complex === undefined}
                  catalogue={catalogue}
                />
              </>
            )
          }
          onLoad={(row) => askFor(row, 'load')}
          onAmount={(row) => askFor(row, 'amount')}
          onEffort={setEffort}
          onRest={() => setQuestion(restQuestion(speaker, player, slot, ledger.habits))}
          onTick={(row) =>
            row.performed ? setCorrecting(row) : row.target.kind === 'amrap' ? askFor(row, 'done') : player.complete(row)
          }
          onPlates={(loadKg) => {
            if (next) player.edit(slot.slot, [next, ...rows.filter((row) => sameTarget(row, next))], { loadKg });
          }}
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
      {advice && advice.action !== 'as-planned' && (!simple || advice.action === 'stop-session') && next && !finished ? (
        <AdviceLine
          advice={advice}
          onFollow={
            slot && follow !== null && lastSlot?.slot === slot.slot && follow !== next.loadKg
              ? () =>
                  player.edit(
                    slot.slot,
                    rows.filter((row) => !row.performed && row.kind === 'work' && row.target.kind !== 'drop'),
                    { loadKg: follow, ...(advice.reps === null ? {} : { amount: advice.reps }) },
                  )
              : null
          }
        />
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
                        endMs: Math.max(nowMs(), Math.max(old.rest.endMs, nowMs()) + seconds * 1000),
                        totalSeconds: Math.max(1, old.rest.totalSeconds + seconds),
                      },
                    }
                  : old,
              )
            }
            onSkip={() => player.change((old) => (old.rest ? { ...old, rest: { ...old.rest, endMs: nowMs() } } : old))}
          />
        ) : null}
        {allDone || !slot ? (
          <FinishButton onPress={onEnd} />
        ) : next === null ? (
          <Button look="primary" size="big" onClick={() => player.change((old) => ({ ...old, stay: null }))}>
            {words.player.toOpen}
          </Button>
        ) : (
          <NextButton
            row={pressKey(slot.slot, next.key)}
            text={
              open1 === null
                ? session.done(nextText)
                : toOneLeft
                  ? words.player.amrapOneLeft(nextText)
                  : words.player.amrap(nextText)
            }
            onPress={() => (open1 === null ? player.complete(next) : askFor(open1, 'done'))}
          />
        )}
      </div>
      {question ? <NumberSheet question={question} onNext={setQuestion} onClose={() => setQuestion(null)} /> : null}
      {effort && slot ? (
        <Sheet
          open
          onClose={() => setEffort(null)}
          title={session.effort[speaker.effort ?? 'rpe'].head}
          closeLabel={words.shell.close}
        >
          <EffortChips
            value={effort.rpe}
            onChange={(rpe) => {
              if (effort.performed) player.correct(bothSides(effort.performed), { rpe: halfRpe(rpe) });
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
          steps={loadSteps(unit, movement?.loadStepKg)}
          unloaded={movement?.loadMode === 'none'}
          onClose={() => setCorrecting(null)}
        />
      ) : null}
      <PlayerSheets
        ask={ask}
        awake={awake}
        player={player}
        catalogue={catalogue}
        speaker={speaker}
        onAsk={setAsk}
        onEnd={onEnd}
        onDiscard={onDiscard}
      />
    </div>
  );
}
