// Decides the two larger questions of the player: something hurts, and everything else about the session.
import { shortenSession, type Catalogue, type EventBody, type PreparedSlot, type Substitute } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book-context.tsx';
import { substitutes, swapped } from '../../app/coach.ts';
import { newId } from '../../platform/chance.ts';
import { moveSlot, slotOf, withSlot } from './desk.ts';
import { HurtsSheet, type Hurt } from './hurts-sheet.tsx';
import { MenuSheet, type QueueItem } from './menu-sheet.tsx';
import { rowsOf, slotDone } from './rows.ts';
import type { Speaker } from './speech.ts';
import type { Player } from './use-player.ts';

export type PlayerAsk = 'hurts' | 'menu' | null;

interface PlayerSheetsProps {
  readonly ask: PlayerAsk;
  readonly player: Player;
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
  readonly onClose: () => void;
  readonly onEnd: () => void;
  readonly onDiscard: () => void;
}

export function PlayerSheets({ ask, player, catalogue, speaker, onClose, onEnd, onDiscard }: PlayerSheetsProps) {
  const book = useBook();
  const { ledger, today } = useBookState();
  const { desk, logged, slot } = player;

  const complain = (hurt: Hurt): { readonly body: EventBody; readonly id: string } => {
    const old = [...ledger.complaints.values()].find(
      (one) => one.easedOn === null && one.joint === hurt.joint && (one.side ?? null) === hurt.side,
    );
    const id = old?.complaint ?? newId();
    const provokedBy = [...new Set([...(old?.provokedBy ?? []), ...(slot ? [slot.exercise] : [])])];
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
    void book.record([
      ...before,
      {
        type: 'ExerciseSwapped',
        session: desk.session,
        slot: at.slot,
        from: at.exercise,
        to: substitute.exercise,
        why,
        ...(complaint === undefined ? {} : { complaint }),
      },
    ]);
    const done = rowsOf(desk, at, logged).filter((row) => row.kind === 'work' && row.performed).length;
    player.change((old) => withSlot(old, swapped(ledger, catalogue, old.prepared, at, substitute.exercise, why, done)));
  };
  const skip = (id: string): void =>
    player.change((old) => ({
      ...old,
      skipped: old.skipped.includes(id) ? old.skipped.filter((other) => other !== id) : [...old.skipped, id],
    }));

  if (ask === 'hurts' && slot) {
    return (
      <HurtsSheet
        exercise={slot.exercise}
        catalogue={catalogue}
        speaker={speaker}
        onClose={onClose}
        find={(hurt) =>
          substitutes(ledger, catalogue, desk.prepared, slot, { why: 'pain', joint: hurt.joint, severity: hurt.severity })
        }
        onSwap={(hurt, substitute) => {
          const { id, body } = complain(hurt);
          swapTo(slot, substitute, 'pain', [body], id);
        }}
        onLeaveOut={(hurt) => {
          void book.record([complain(hurt).body]);
          skip(slot.slot);
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
    const state = desk.skipped.includes(id) ? 'skipped' : slotDone(rows) ? 'done' : id === desk.current ? 'now' : 'later';
    return [
      {
        slot: one,
        name: catalogue.movement.get(one.exercise)?.name ?? one.exercise,
        done: rows.filter((row) => row.performed).length,
        of: rows.length,
        state,
      },
    ];
  });
  return (
    <MenuSheet
      desk={desk}
      queue={queue}
      current={slot}
      catalogue={catalogue}
      speaker={speaker}
      onClose={onClose}
      minutes={[20, 30, 40, 50, 60].filter((minutes) => minutes < desk.prepared.minutes)}
      onGo={(id) => player.change((old) => ({ ...old, current: id, skipped: old.skipped.filter((other) => other !== id) }))}
      onMove={(id, by) => player.change((old) => moveSlot(old, id, by))}
      onAddSet={() => {
        if (slot) player.change((old) => ({ ...old, added: { ...old.added, [slot.slot]: (old.added[slot.slot] ?? 0) + 1 } }));
      }}
      onSkip={skip}
      find={(why) => (slot ? substitutes(ledger, catalogue, desk.prepared, slot, { why }) : [])}
      onSwap={(why, substitute) => {
        if (slot) swapTo(slot, substitute, why, []);
      }}
      onShorten={(minutes) => {
        void book.record([{ type: 'SessionShortened', session: desk.session, minutes }]);
        player.change((old) => {
          const prepared = shortenSession(old.prepared, minutes);
          // What was begun stays, whatever the minutes say.
          const begun = old.prepared.slots.filter(
            (one) =>
              rowsOf(old, one, logged).some((row) => row.performed) && !prepared.slots.some((kept) => kept.slot === one.slot),
          );
          const slots = [...begun, ...prepared.slots];
          return {
            ...old,
            prepared: { ...prepared, slots },
            order: old.order.filter((id) => slots.some((one) => one.slot === id)),
          };
        });
      }}
      onFinish={onEnd}
      onDiscard={onDiscard}
    />
  );
}
