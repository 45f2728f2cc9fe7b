// Decides the larger questions of the player: something hurts, everything else about the session, a note, one more exercise.
import { useState } from 'react';
import {
  joinSlots,
  partSlots,
  shapeSets,
  shortenSession,
  type Catalogue,
  type EventBody,
  type PreparedSlot,
  type Substitute,
} from '@strongback/engine';
import { useBook, useFacts } from '../../app/book/book-context.tsx';
import { kitNow, sessionWithExercise, slotAfterSwap, substitutes } from '../../app/training/coach.ts';
import { lengthened } from '../../app/training/longer-day.ts';
import { newId } from '../../platform/chance.ts';
import { AddSheet } from './add-sheet.tsx';
import { addedAndGone, addedTo } from './additions.ts';
import { slotName } from './complex-slot.ts';
import { moveSlot, setsAsLoaded, slotOf, withPrepared, withSlot } from './desk.ts';
import { withOwnRest } from './own-rests.ts';
import { hurtCandidates, type HurtCandidate } from './hurts-of.ts';
import { HurtsSheet, type Hurt } from './hurts-sheet.tsx';
import { MenuSheet, type QueueItem } from './menu-sheet.tsx';
import { NoteSheet } from './note-sheet.tsx';
import { rowsOf, slotDone } from './rows.ts';
import { barredBy } from './sore-notice.tsx';
import type { Speaker } from './speech.ts';
import type { Player } from './use-player.ts';

export type PlayerAsk = 'hurts' | 'fits' | 'menu' | 'note' | 'add' | null;
const MINUTES = [20, 30, 40, 50, 60, 75, 90, 120] as const;
/** Of the minutes offered, how many shorter and how many longer. */
const OFFERED = 3;

interface PlayerSheetsProps {
  readonly ask: PlayerAsk;
  readonly awake: boolean;
  readonly player: Player;
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
  readonly onAsk: (ask: PlayerAsk) => void;
  readonly onEnd: () => void;
  readonly onDiscard: () => void;
}

export function PlayerSheets(props: PlayerSheetsProps) {
  const { ask, player, catalogue, speaker, onAsk, onEnd } = props;
  const book = useBook();
  const { ledger, today } = useFacts();
  const [refusal, setRefusal] = useState<string | null>(null);
  const { desk, logged, slot } = player;
  const onClose = (): void => {
    setRefusal(null);
    onAsk(null);
  };

  const complain = (hurt: Hurt): { readonly body: EventBody; readonly id: string } => {
    const old = [...ledger.complaints.values()].find(
      (one) => one.easedOn === null && one.joint === hurt.joint && (one.side ?? null) === hurt.side,
    );
    const id = old?.complaint ?? newId();
    const provokedBy = [...new Set([...(old?.provokedBy ?? []), ...hurt.provokedBy])];
    return {
      id,
      body: {
        type: 'JointComplained',
        complaint: id,
        joint: hurt.joint,
        severity: hurt.severity,
        since: old?.since ?? today,
        provokedBy,
        ...(hurt.side === null ? {} : { side: hurt.side }),
      },
    };
  };
  const swapTo = (
    at: PreparedSlot,
    substitute: Substitute,
    why: 'pain' | 'equipment' | 'preference',
    before: readonly EventBody[],
    complaint?: string,
  ): void => {
    const swap = { type: 'ExerciseSwapped', session: desk.session, slot: at.slot } as const;
    const done = rowsOf(desk, at, logged).filter((row) => row.kind === 'work' && row.performed).length;
    const swapped = slotAfterSwap(ledger, catalogue, desk.prepared, at, { to: substitute.exercise, why, doneSets: done });
    const fresh = withOwnRest(swapped, ledger.habits);
    player.perform(
      'swap',
      (old) => withSlot(old, fresh),
      [
        ...before,
        { ...swap, from: at.exercise, to: substitute.exercise, why, ...(complaint === undefined ? {} : { complaint }) },
      ],
      [{ ...swap, from: substitute.exercise, to: at.exercise, why: 'preference' }],
    );
  };
  const skip = (id: string): void =>
    player.perform('skip', (old) => ({
      ...old,
      skipped: old.skipped.includes(id) ? old.skipped.filter((other) => other !== id) : [...old.skipped, id],
    }));
  const toMinutes = (minutes: number): void => {
    const { prepared } = desk;
    const changed =
      minutes < prepared.minutes ? shortenSession(prepared, minutes) : lengthened(ledger, catalogue, prepared, minutes);
    // What was begun stays, whatever the minutes say.
    const begun = prepared.slots.filter(
      (one) => rowsOf(desk, one, logged).some((row) => row.performed) && !changed.slots.some((kept) => kept.slot === one.slot),
    );
    const slots = [...begun, ...changed.slots];
    const left = addedAndGone(ledger, desk.session, slots);
    player.perform(
      'minutes',
      (old) => withPrepared(old, { ...changed, slots }),
      [{ type: 'SessionShortened', session: desk.session, minutes }, ...left.counter],
      [{ type: 'SessionShortened', session: desk.session, minutes: prepared.minutes }, ...left.bodies],
    );
  };

  if (ask === 'note' && slot) return <NoteSheet exercise={slot.exercise} onClose={onClose} />;
  if (ask === 'add') {
    return (
      <AddSheet
        catalogue={catalogue}
        taken={desk.prepared.slots.map((one) => one.exercise)}
        refusal={refusal}
        onClose={onClose}
        onPick={(exercise) => {
          const outcome = sessionWithExercise(ledger, catalogue, desk.prepared, exercise);
          if (!outcome.ok) return setRefusal(outcome.reason);
          const slot = outcome.value.slots.at(-1)?.slot ?? exercise;
          const added = addedTo(desk.session, slot, exercise);
          player.perform('add', (old) => withPrepared(old, outcome.value), added.bodies, added.counter);
          onClose();
        }}
      />
    );
  }
  if ((ask === 'hurts' || ask === 'fits') && slot) {
    const here: HurtCandidate = { slot, exercise: slot.exercise, over: false };
    const [likeliest = here, ...rest] = hurtCandidates(desk, logged, slot);
    const remember = ({ joint, severity, side }: Hurt): void =>
      player.change((old) => ({ ...old, sore: [{ joint, severity, side }, ...old.sore.filter((one) => one.joint !== joint)] }));
    return (
      <HurtsSheet
        known={ask === 'fits' ? barredBy(catalogue.movement.get(slot.exercise), player.rows, desk.sore) : null}
        candidates={ask === 'fits' ? [here] : [likeliest, ...rest]}
        session={desk.prepared.slots.flatMap((one) => one.complex ?? [one.exercise])}
        catalogue={catalogue}
        speaker={speaker}
        onClose={onClose}
        find={(hurt, of) =>
          // Another lift would want another load: a complex is left out, not swapped.
          of.slot.complex !== undefined
            ? []
            : substitutes(ledger, catalogue, desk.prepared, of.slot, { why: 'pain', joint: hurt.joint, severity: hurt.severity })
        }
        onSwap={(hurt, substitute, of) => {
          remember(hurt);
          const { id, body } = complain(hurt);
          swapTo(of.slot, substitute, 'pain', [body], id);
        }}
        onLeaveOut={(hurt, of) => {
          remember(hurt);
          void book.record([complain(hurt).body]);
          skip(of.slot.slot);
        }}
        onNote={(hurt) => {
          remember(hurt);
          void book.record([complain(hurt).body]);
        }}
        onEnd={(hurt) => {
          void book.record([complain(hurt).body]);
          onEnd();
        }}
      />
    );
  }
  if (ask !== 'menu') return null;
  const queue = desk.order.flatMap((id): QueueItem[] => {
    const one = slotOf(desk, id);
    if (!one) return [];
    const rows = rowsOf(desk, one, logged).filter((row) => row.kind === 'work');
    const state = desk.skipped.includes(id) ? 'skipped' : slotDone(rows) ? 'done' : id === slot?.slot ? 'now' : 'later';
    return [
      {
        slot: one,
        name: slotName(one, catalogue, speaker.words),
        done: rows.filter((row) => row.performed).length,
        of: rows.length,
        state,
      },
    ];
  });
  const { minutes } = desk.prepared;
  return (
    <MenuSheet
      desk={desk}
      queue={queue}
      current={slot}
      catalogue={catalogue}
      speaker={speaker}
      awake={props.awake}
      refusal={refusal}
      onClose={onClose}
      minutes={[
        ...MINUTES.filter((value) => value < minutes).slice(-OFFERED),
        ...MINUTES.filter((value) => value > minutes + 5).slice(0, 2),
      ]}
      onGo={(id) =>
        player.change((old) => ({ ...old, current: id, stay: id, skipped: old.skipped.filter((other) => other !== id) }))
      }
      onMove={(id, by) => player.perform('order', (old) => moveSlot(old, id, by))}
      onAddSet={() => {
        if (slot)
          player.perform('add', (old) => ({
            ...old,
            current: slot.slot,
            added: { ...old.added, [slot.slot]: (old.added[slot.slot] ?? 0) + 1 },
          }));
      }}
      onUnit={(exercise, unit) => void book.record([{ type: 'HabitKept', exercise, unit }])}
      onAddExercise={() => onAsk('add')}
      onNote={() => onAsk('note')}
      onSkip={skip}
      onForm={(form) => {
        const movement = slot ? catalogue.movement.get(slot.exercise) : undefined;
        if (!slot || !movement) return;
        const parts = shapeSets(setsAsLoaded(desk, slot), form, movement, kitNow(ledger, desk.prepared.date));
        player.perform('form', (old) => ({ ...old, shaped: { ...old.shaped, [slot.slot]: { form, parts } } }));
      }}
      onJoin={(slots) => {
        const joined = joinSlots(desk.prepared, slots);
        if (!joined.ok) return setRefusal(speaker.words.player.join.refused);
        player.perform('join', (old) => withPrepared(old, joined.value));
        onClose();
      }}
      onPart={(group) => player.perform('join', (old) => withPrepared(old, partSlots(old.prepared, group)))}
      find={(why) => (slot ? substitutes(ledger, catalogue, desk.prepared, slot, { why }) : [])}
      onSwap={(why, substitute) => {
        if (slot) swapTo(slot, substitute, why, []);
      }}
      onMinutes={toMinutes}
      onFinish={onEnd}
      onDiscard={props.onDiscard}
    />
  );
}
