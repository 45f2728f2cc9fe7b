// Decides what else can be done with the session: order, this exercise otherwise, one more exercise, minutes, the end.
import { useState } from 'react';
import type { Catalogue, MassUnit, PreparedSlot, SetForm, Substitute } from '@strongback/engine';
import { Link } from 'wouter';
import { ROUTES } from '../../app/routes.ts';
import { useFacts } from '../../app/book/book-context.tsx';
import { takenBefore } from '../../app/training/taken-before.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Desk } from './desk.ts';
import { ExerciseOptions } from './exercise-options.tsx';
import { HeartRateSwitch } from './heart-rate.tsx';
import { SwapList } from './swap-list.tsx';
import { unitFor, type Speaker } from './speech.ts';

export interface QueueItem {
  readonly slot: PreparedSlot;
  readonly name: string;
  readonly done: number;
  readonly of: number;
  readonly state: 'done' | 'now' | 'later' | 'skipped';
}

interface MenuSheetProps {
  readonly desk: Desk;
  readonly queue: readonly QueueItem[];
  readonly current: PreparedSlot | null;
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
  readonly minutes: readonly number[];
  /** Whether the screen is being kept on. */
  readonly awake: boolean;
  /** Why the last wish could not be granted. */
  readonly refusal: string | null;
  readonly onGo: (slot: string) => void;
  readonly onMove: (slot: string, by: -1 | 1) => void;
  readonly onAddSet: () => void;
  readonly onUnit: (exercise: string, unit: MassUnit) => void;
  readonly onAddExercise: () => void;
  readonly onNote: () => void;
  readonly onSkip: (slot: string) => void;
  readonly onForm: (form: SetForm) => void;
  readonly onJoin: (slots: readonly string[]) => void;
  readonly onPart: (group: string) => void;
  readonly find: (why: 'equipment' | 'preference') => readonly Substitute[];
  readonly onSwap: (why: 'equipment' | 'preference', substitute: Substitute) => void;
  readonly onMinutes: (minutes: number) => void;
  readonly onFinish: () => void;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}

export function MenuSheet(props: MenuSheetProps) {
  const { desk, queue, current, catalogue, speaker, minutes, awake, refusal, onGo, onMove, onClose } = props;
  const { session, shell, today, player } = useWords();
  const { ledger } = useFacts();
  const [why, setWhy] = useState<'equipment' | 'preference' | null>(null);
  const closing = (call: () => void) => () => {
    call();
    onClose();
  };
  if (why !== null) {
    return (
      <Sheet open onClose={onClose} title={session.swapTitle} closeLabel={shell.close}>
        <SwapList
          substitutes={props.find(why)}
          before={current === null ? [] : takenBefore(ledger, current.exercise)}
          catalogue={catalogue}
          speaker={speaker}
          onPick={(substitute) => {
            props.onSwap(why, substitute);
            onClose();
          }}
        />
      </Sheet>
    );
  }
  return (
    <Sheet open onClose={onClose} title={session.queueTitle} closeLabel={shell.close}>
      <ol className="rows">
        {queue.map((item, at) => (
          <li key={item.slot.slot} className="line">
            <button
              type="button"
              className="line grow"
              onClick={closing(() => onGo(item.slot.slot))}
              aria-current={item.state === 'now' ? 'step' : undefined}
            >
              <span>
                <strong>{item.name}</strong>
                <span className="block small quiet">
                  {session.setsOf(item.done, item.of)} · {session.queueState[item.state]}
                </span>
              </span>
            </button>
            <IconButton
              icon="up"
              label={`${session.moveUp}: ${item.name}`}
              disabled={at === 0}
              onClick={() => onMove(item.slot.slot, -1)}
            />
            <IconButton
              icon="down"
              label={`${session.moveDown}: ${item.name}`}
              disabled={at === queue.length - 1}
              onClick={() => onMove(item.slot.slot, 1)}
            />
          </li>
        ))}
      </ol>
      <div className="row">
        <Button onClick={props.onAddExercise}>{player.add.open}</Button>
        <Link className="button" href={`${ROUTES.tools}?kind=complex`}>
          {player.complex.add}
        </Link>
      </div>
      {current === null ? null : (
        <ExerciseOptions
          desk={desk}
          slot={current}
          catalogue={catalogue}
          others={queue
            .filter(
              (item) =>
                item.slot.slot !== current.slot &&
                item.slot.complex === undefined &&
                item.state === 'later' &&
                item.done < item.of,
            )
            .map((item) => ({ slot: item.slot.slot, name: item.name }))}
          refusal={refusal}
          unit={unitFor(speaker, catalogue.movement.get(current.exercise))}
          onUnit={(unit) => props.onUnit(current.exercise, unit)}
          onForm={(form) => closing(() => props.onForm(form))()}
          onJoin={props.onJoin}
          onPart={(group) => closing(() => props.onPart(group))()}
          onAddSet={closing(props.onAddSet)}
          onNote={props.onNote}
          onSkip={closing(() => props.onSkip(current.slot))}
          onSwap={setWhy}
        />
      )}
      {minutes.length === 0 ? null : (
        <Chips
          even
          title={player.minutes(desk.prepared.minutes)}
          value={null}
          options={minutes.map((value) => ({ value: String(value), label: today.minutesOption(value) }))}
          onChange={(value) => closing(() => props.onMinutes(Number(value)))()}
        />
      )}
      <HeartRateSwitch />
      <div className="row">
        <Button look="quiet" onClick={closing(props.onFinish)}>
          {session.finish}
        </Button>
        <Button look="danger" onClick={closing(props.onDiscard)}>
          {session.discard}
        </Button>
      </div>
      <p className="small quiet">{awake ? player.awake.on : player.awake.off}</p>
    </Sheet>
  );
}
