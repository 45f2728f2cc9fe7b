// Decides what happens when something hurts: where, how much, then what keeps the intent without it.
import { useState } from 'react';
import { JOINTS, type Catalogue, type Joint, type Side, type Substitute } from '@strongback/engine';
import { useFacts } from '../../app/book/book-context.tsx';
import { takenBefore } from '../../app/training/taken-before.ts';
import { PainAsked, SEVERITIES, type SeverityChoice } from '../../app/training/pain-asked.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips, ChipSet } from '../../ui/chips.tsx';
import { Aside } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { Soreness } from './desk.ts';
import type { HurtCandidate } from './hurts-of.ts';
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
  /** Exercises it may belong to, the likeliest first. */
  readonly candidates: readonly [HurtCandidate, ...HurtCandidate[]];
  /** What was told to hurt before: asked no more. */
  readonly known?: Soreness | null;
  /** All exercises of the session. */
  readonly session: readonly string[];
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
  readonly find: (hurt: Hurt, of: HurtCandidate) => readonly Substitute[];
  readonly onSwap: (hurt: Hurt, substitute: Substitute, of: HurtCandidate) => void;
  readonly onLeaveOut: (hurt: Hurt, of: HurtCandidate) => void;
  /** It is told, and the session goes on. */
  readonly onNote: (hurt: Hurt) => void;
  readonly onEnd: (hurt: Hurt) => void;
  readonly onClose: () => void;
}

export function HurtsSheet(props: HurtsSheetProps) {
  const { candidates, known = null, session: all, catalogue, speaker, find, onSwap, onLeaveOut, onNote, onEnd, onClose } = props;
  const { session, player, names, shell } = useWords();
  const { ledger } = useFacts();
  const [of, setOf] = useState(candidates[0]);
  const { exercise, over } = of;
  const [joint, setJoint] = useState<Joint | null>(known?.joint ?? null);
  const [severity, setSeverity] = useState<SeverityChoice | null>(
    SEVERITIES.find((value) => Number(value) === known?.severity) ?? null,
  );
  const [side, setSide] = useState<Side | 'both'>(known?.side ?? 'both');
  const [provokedBy, setProvokedBy] = useState<readonly string[]>(known === null ? [exercise] : []);
  const [found, setFound] = useState<readonly Substitute[] | null>(() =>
    known === null ? null : find({ ...known, provokedBy: [] }, of),
  );
  const hurt: Hurt | null =
    joint === null || severity === null
      ? null
      : { joint, severity: Number(severity), side: side === 'both' ? null : side, provokedBy };
  // The joints this movement loads come first.
  const loads = catalogue.movement.get(exercise)?.joints ?? {};
  const joints = [...JOINTS].sort((a, b) => (loads[b] ?? 0) - (loads[a] ?? 0));
  return (
    <Sheet
      open
      onClose={onClose}
      title={found === null || over ? session.hurtsTitle : session.fitsTitle}
      closeLabel={shell.close}
    >
      {found === null ? (
        <>
          {candidates.length < 2 ? null : (
            <Chips
              title={session.hurtsExercise}
              options={candidates.map((one) => ({
                value: one.exercise,
                label: catalogue.movement.get(one.exercise)?.name ?? one.exercise,
              }))}
              value={exercise}
              onChange={(chosen) => {
                setOf(candidates.find((one) => one.exercise === chosen) ?? of);
                setProvokedBy([chosen]);
              }}
            />
          )}
          <Chips
            title={session.hurtsTitle}
            titleHidden={candidates.length < 2}
            options={joints.map((value) => ({ value, label: names.joints[value] }))}
            value={joint}
            onChange={setJoint}
          />
          {joint === null ? null : (
            <>
              <PainAsked severity={severity} side={side} onSeverity={setSeverity} onSide={setSide} />
              {/* Only what loads the joint can have brought it on. */}
              <ChipSet
                title={player.provokes}
                values={provokedBy}
                options={[
                  exercise,
                  ...all.filter((id) => id !== exercise && (catalogue.movement.get(id)?.joints[joint] ?? 0) > 0),
                ].map((id) => ({
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
                if (hurt) setFound(over ? [] : find(hurt, of));
              }}
            >
              {over ? shell.next : session.hurtsFind}
            </Button>
          </div>
        </>
      ) : (
        <>
          <p className="quiet">{over ? session.hurtsOver : session.hurtsKept}</p>
          {over ? (
            <Button
              look="primary"
              size="big"
              onClick={() => {
                if (hurt) onNote(hurt);
                onClose();
              }}
            >
              {session.hurtsGoOn}
            </Button>
          ) : (
            <>
              <SwapList
                substitutes={found}
                before={takenBefore(ledger, exercise)}
                catalogue={catalogue}
                speaker={speaker}
                onPick={(substitute) => {
                  if (hurt) onSwap(hurt, substitute, of);
                  onClose();
                }}
              />
              <Button
                onClick={() => {
                  if (hurt) onLeaveOut(hurt, of);
                  onClose();
                }}
              >
                {session.stopExercise}
              </Button>
            </>
          )}
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
