// Decides what happens when something hurts: where, how much, then what keeps the intent without it.
import { useState } from 'react';
import { JOINTS, type Catalogue, type Joint, type Side, type Substitute } from '@strongback/engine';
import { useWords } from '../../app/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips, ChipSet } from '../../ui/chips.tsx';
import { Aside } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Soreness } from './desk.ts';
import { SwapList } from './swap-list.tsx';
import type { Speaker } from './speech.ts';

export interface Hurt {
  readonly joint: Joint;
  readonly severity: number;
  readonly side: Side | null;
  /** Exercises that bring the pain on. */
  readonly provokedBy: readonly string[];
}

interface HurtsSheetProps {
  readonly exercise: string;
  /** What was told to hurt before: asked no more. */
  readonly known?: Soreness | null;
  /** The other exercises of the session. */
  readonly others: readonly string[];
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
  readonly find: (hurt: Hurt) => readonly Substitute[];
  readonly onSwap: (hurt: Hurt, substitute: Substitute) => void;
  readonly onLeaveOut: (hurt: Hurt) => void;
  readonly onEnd: (hurt: Hurt) => void;
  readonly onClose: () => void;
}

const SEVERITIES = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '10'] as const;

export function HurtsSheet(props: HurtsSheetProps) {
  const { exercise, known = null, others, catalogue, speaker, find, onSwap, onLeaveOut, onEnd, onClose } = props;
  const { session, player, names, assess, shell } = useWords();
  const [joint, setJoint] = useState<Joint | null>(known?.joint ?? null);
  const [severity, setSeverity] = useState<(typeof SEVERITIES)[number] | null>(
    SEVERITIES.find((value) => Number(value) === known?.severity) ?? null,
  );
  const [side, setSide] = useState<Side | 'both'>(known?.side ?? 'both');
  const [provokedBy, setProvokedBy] = useState<readonly string[]>(known === null ? [exercise] : []);
  const [found, setFound] = useState<readonly Substitute[] | null>(() =>
    known === null ? null : find({ ...known, provokedBy: [] }),
  );
  const hurt: Hurt | null =
    joint === null || severity === null
      ? null
      : { joint, severity: Number(severity), side: side === 'both' ? null : side, provokedBy };
  // The joints this movement loads come first.
  const loads = catalogue.movement.get(exercise)?.joints ?? {};
  const joints = [...JOINTS].sort((a, b) => (loads[b] ?? 0) - (loads[a] ?? 0));
  return (
    <Sheet open onClose={onClose} title={found === null ? session.hurtsTitle : session.fitsTitle} closeLabel={shell.close}>
      {found === null ? (
        <>
          <Chips
            title={session.hurtsTitle}
            titleHidden
            options={joints.map((value) => ({ value, label: names.joints[value] }))}
            value={joint}
            onChange={setJoint}
          />
          {joint === null ? null : (
            <>
              <Chips
                fives
                title={session.hurtsSeverity}
                options={SEVERITIES.map((value) => ({ value, label: value }))}
                value={severity}
                onChange={setSeverity}
              />
              <Chips
                even
                title={session.hurtsSide}
                options={[
                  { value: 'left', label: assess.tests.left },
                  { value: 'right', label: assess.tests.right },
                  { value: 'both', label: session.both },
                ]}
                value={side}
                onChange={setSide}
              />
              {/* Only what loads the joint can have brought it on. */}
              <ChipSet
                title={player.provokes}
                values={provokedBy}
                options={[exercise, ...others.filter((id) => (catalogue.movement.get(id)?.joints[joint] ?? 0) > 0)].map((id) => ({
                  value: id,
                  label: catalogue.movement.get(id)?.name ?? id,
                }))}
                onChange={setProvokedBy}
              />
            </>
          )}
          {Number(severity) > 5 ? (
            <Aside tone="stop">
              <p role="alert">{session.hurtsStop}</p>
            </Aside>
          ) : null}
          <div className="sheet-foot">
            <Button
              look="primary"
              size="big"
              disabled={hurt === null}
              onClick={() => {
                if (hurt) setFound(find(hurt));
              }}
            >
              {session.hurtsFind}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="quiet">{session.hurtsKept}</p>
          <SwapList
            substitutes={found}
            catalogue={catalogue}
            speaker={speaker}
            onPick={(substitute) => {
              if (hurt) onSwap(hurt, substitute);
              onClose();
            }}
          />
          <Button
            onClick={() => {
              if (hurt) onLeaveOut(hurt);
              onClose();
            }}
          >
            {session.stopExercise}
          </Button>
          <Button
            look="danger"
            onClick={() => {
              if (hurt) onEnd(hurt);
              onClose();
            }}
          >
            {session.stopSession}
          </Button>
        </>
      )}
    </Sheet>
  );
}
