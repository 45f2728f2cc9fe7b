// Decides what else can be done with an exercise and with the session: order, skip, add, swap, shorten, throw away.
import { useState } from 'react';
import type { Catalogue, PreparedSlot, Substitute } from '@strongback/engine';
import { useWords } from '../../app/words.tsx';
import { Button, IconButton } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Desk } from './desk.ts';
import { SwapList } from './swap-list.tsx';
import type { Speaker } from './speech.ts';

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
  readonly onGo: (slot: string) => void;
  readonly onMove: (slot: string, by: -1 | 1) => void;
  readonly onAddSet: () => void;
  readonly onSkip: (slot: string) => void;
  readonly find: (why: 'equipment' | 'preference') => readonly Substitute[];
  readonly onSwap: (why: 'equipment' | 'preference', substitute: Substitute) => void;
  readonly onShorten: (minutes: number) => void;
  readonly onFinish: () => void;
  readonly onDiscard: () => void;
  readonly onClose: () => void;
}

export function MenuSheet(props: MenuSheetProps) {
  const {
    desk,
    queue,
    current,
    catalogue,
    speaker,
    minutes,
    onGo,
    onMove,
    onAddSet,
    onSkip,
    find,
    onSwap,
    onShorten,
    onFinish,
    onDiscard,
    onClose,
  } = props;
  const { session, shell, today } = useWords();
  const [why, setWhy] = useState<'equipment' | 'preference' | null>(null);
  const skipped = current !== null && desk.skipped.includes(current.slot);
  return (
    <Sheet open onClose={onClose} title={why === null ? session.queueTitle : session.swapTitle} closeLabel={shell.close}>
      {why !== null ? (
        <SwapList
          substitutes={find(why)}
          catalogue={catalogue}
          speaker={speaker}
          onPick={(substitute) => {
            onSwap(why, substitute);
            onClose();
          }}
        />
      ) : (
        <>
          <ol className="rows">
            {queue.map((item) => (
              <li key={item.slot.slot} className="line">
                <button
                  type="button"
                  className="line grow"
                  onClick={() => {
                    onGo(item.slot.slot);
                    onClose();
                  }}
                  aria-current={item.state === 'now' ? 'step' : undefined}
                >
                  <span>
                    <strong>{item.name}</strong>
                    <span className="block small quiet">
                      {session.setsOf(item.done, item.of)} · {session.queueState[item.state]}
                    </span>
                  </span>
                </button>
                <IconButton icon="up" label={`${session.moveUp}: ${item.name}`} onClick={() => onMove(item.slot.slot, -1)} />
                <IconButton icon="down" label={`${session.moveDown}: ${item.name}`} onClick={() => onMove(item.slot.slot, 1)} />
              </li>
            ))}
          </ol>
          {current === null ? null : (
            <div className="stack-tight">
              <h3>{session.menuTitle}</h3>
              <div className="row">
                <Button
                  onClick={() => {
                    onAddSet();
                    onClose();
                  }}
                >
                  {session.addSet}
                </Button>
                <Button
                  onClick={() => {
                    onSkip(current.slot);
                    onClose();
                  }}
                >
                  {skipped ? session.unskip : session.skipExercise}
                </Button>
              </div>
              <Chips
                title={session.swapTitle}
                value={null}
                options={[
                  { value: 'equipment', label: session.swapWhyOptions.equipment },
                  { value: 'preference', label: session.swapWhyOptions.preference },
                ]}
                onChange={setWhy}
              />
            </div>
          )}
          {minutes.length === 0 ? null : (
            <Chips
              even
              title={session.shorten}
              value={null}
              options={minutes.map((value) => ({ value: String(value), label: today.minutesOption(value) }))}
              onChange={(value) => {
                onShorten(Number(value));
                onClose();
              }}
            />
          )}
          <div className="row">
            <Button
              look="quiet"
              onClick={() => {
                onFinish();
                onClose();
              }}
            >
              {session.finish}
            </Button>
            <Button
              look="danger"
              onClick={() => {
                onDiscard();
                onClose();
              }}
            >
              {session.discard}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  );
}
