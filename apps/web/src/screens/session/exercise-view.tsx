// Decides how one exercise stands in the player: name, dose, figure, two cues, set rows, plates.
import { memo, useLayoutEffect, useRef, type ReactNode } from 'react';
import { Link } from 'wouter';
import { daysBetween, groupOf, type Catalogue, type IsoDate, type Movement, type PreparedSlot } from '@strongback/engine';
import { FigureOf } from '../../app/catalogue/figure-of.tsx';
import { WhyButton } from '../../app/reasons/why.tsx';
import { WorkNotes } from '../../app/training/work-notes.tsx';
import { effortShown } from '../../app/words/effort.ts';
import { agoText, loadText, useChoices } from '../../app/words/words.tsx';
import { useFacts } from '../../app/book/book-context.tsx';
import { movementPath } from '../../app/routes.ts';
import { heldTogether } from '../../messages/held-together.ts';
import { clockText } from '../../ui/rest-ring.tsx';
import { SetHead, SetRow } from '../../ui/set-row.tsx';
import { earlierSets } from './best-set.ts';
import { AboutLines } from './about-lines.tsx';
import { restAfterNext } from './advance.ts';
import { slotName } from './complex-slot.ts';
import { HoldClock } from './hold-clock.tsx';
import { hasLongWord, needsLoad, usesBar } from './movement-traits.ts';
import { stickyNotes } from './notes.ts';
import { PlatesLine } from './plates-line.tsx';
import { usePressed } from './pressed.ts';
import { TempoBeat } from './tempo-beat.tsx';
import { pressKey, type Player } from './use-player.ts';
import { isShort, type Row } from './rows.ts';
import { lastSidesOnce } from '../../app/training/sides.ts';
import { amountText, lastOf, lastWords, loadWords, longAgoOf, rowWords, unitFor, type LastTime, type Speaker } from './speech.ts';

interface ExerciseViewProps {
  readonly player: Player;
  readonly slot: PreparedSlot;
  readonly rows: readonly Row[];
  readonly next: Row | null;
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
  readonly onLoad: (row: Row) => void;
  readonly onAmount: (row: Row) => void;
  readonly onEffort: (row: Row) => void;
  /** The rest after each set is to be changed. */
  readonly onRest: () => void;
  readonly onTick: (row: Row) => void;
  readonly onTakeLast: (row: Row, last: LastTime) => void;
  /** The plates on the bar make this load. */
  readonly onPlates: (loadKg: number) => void;
  /** How the last set felt, asked below the sets. */
  readonly feel: ReactNode;
}

export function ExerciseView(props: ExerciseViewProps) {
  const { player, slot, rows, next, catalogue, speaker, feel } = props;
  const { words } = speaker;
  const movement: Movement | undefined = catalogue.movement.get(slot.exercise);
  const unit = rows[0]?.unit ?? 'reps';
  const cues = slot.cues
    .map((id) => catalogue.cue.get(id)?.text)
    .filter((text) => text !== undefined)
    .slice(0, 2)
    .map(heldTogether);
  const head = words.session.head;
  const body = movement?.loadMode === 'bodyweight' || movement?.loadMode === 'assisted';
  const ramp = rows.filter((row) => row.kind === 'ramp');
  // Ramp sets fold away once the working sets are on.
  const folded = ramp.length > 0 && next?.kind !== 'ramp';
  const { ledger, today } = useFacts();
  const { simple } = useChoices();
  const sides = lastSidesOnce(ledger, slot.exercise, player.desk.session);
  // Read with the exercise, so that the touch that may set a best need not.
  earlierSets(ledger, player.desk.session, slot.exercise, today);
  const notes = stickyNotes(ledger, slot.exercise, today);
  const group = groupOf(player.desk.prepared, slot.slot);
  const name = slotName(slot, catalogue, words);
  const longAgo = longAgoOf(rows, sides, today);
  // A touch changes one line; the others are told apart by what they show, and always call what is newest.
  const newest = useRef(props);
  useLayoutEffect(() => {
    newest.current = props;
  });
  const lines = (shown: readonly Row[]): ReactNode =>
    shown.map((row, index) => (
      <SetLine
        key={row.key}
        id={pressKey(slot.slot, row.key)}
        row={row}
        state={row.performed ? 'done' : row === next ? 'next' : 'later'}
        last={lastOf(row, sides, index)}
        today={today}
        movement={movement}
        speaker={speaker}
        simple={simple}
        newest={newest}
      />
    ));
  return (
    <>
      <div className="player-about">
        <div className="player-head">
          <div className="stack-tight">
            <h1 tabIndex={-1} data-long={hasLongWord(name)}>
              {words.names.heading(name)}
            </h1>
            <AboutLines player={player} slot={slot} rows={rows} catalogue={catalogue} speaker={speaker} />
          </div>
          {simple || slot.complex !== undefined ? null : (
            <div className="player-figure">
              <StillFigure id={slot.exercise} movement={movement} />
            </div>
          )}
        </div>
        <div className="player-links">
          <WhyButton
            reasons={[
              { rule: slot.verdict.rule, because: slot.verdict.because, grade: 'E' },
              ...(slot.loading ? [{ rule: slot.verdict.rule, because: slot.loading.because, grade: 'E' as const }] : []),
              ...slot.reasons,
            ]}
          />
          {slot.complex === undefined ? (
            <Link className="link small quiet" href={movementPath(slot.exercise)}>
              {words.session.howTo}
            </Link>
          ) : null}
          {slot.sets[0] === undefined ? null : (
            <button type="button" className="link small quiet" onClick={() => newest.current.onRest()}>
              {words.player.rest.now(clockText(restAfterNext(player.desk, player.logged, slot).seconds))}
            </button>
          )}
        </div>
        <WorkNotes
          of={group?.kind === 'contrast' && slot.method?.kind === 'contrast' ? { handling: slot.handling ?? [] } : slot}
        />
        {notes.exercise === null ? null : <p className="sticky small">{notes.exercise}</p>}
        {notes.machine === null ? null : <p className="sticky small">{words.player.note.here(notes.machine)}</p>}
        {cues.length === 0 || simple ? null : (
          <ul className="stack-tight">
            {cues.map((cue) => (
              <li className="cue" key={cue}>
                <bdi>{cue}</bdi>
              </li>
            ))}
          </ul>
        )}
      </div>
      <div className="player-work">
        {longAgo === null || simple ? null : (
          <p className="small quiet">
            {words.player.lastOn(speaker.write.longDay(longAgo), agoText(words, daysBetween(longAgo, today)))}
          </p>
        )}
        <div className="set-table">
          {simple ? null : (
            <SetHead
              labels={[
                head.last,
                body ? head.added : unitFor(speaker, movement),
                head[unit],
                words.session.effort[speaker.effort ?? 'rpe'].head,
              ]}
            />
          )}
          {folded ? (
            <details className="ramp-done">
              <summary className="small quiet">{words.session.rampDone(ramp.filter((row) => row.performed).length)}</summary>
              {lines(ramp)}
            </details>
          ) : (
            lines(ramp)
          )}
          {lines(rows.filter((row) => row.kind === 'work'))}
        </div>
        {next !== null && next.unit === 'seconds' ? <HoldClock key={next.key} player={player} row={next} /> : null}
        {next !== null && next.unit === 'reps' && next.kind === 'work' && !simple ? (
          <TempoBeat key={next.key} tempo={next.target.tempo} reps={next.amount} />
        ) : null}
        {next !== null && next.loadKg === null && movement && needsLoad(movement) ? (
          <p className="small warn">{words.session.loadUnknown}</p>
        ) : null}
        {feel}
        {next !== null && next.loadKg !== null && movement && usesBar(movement) && !simple ? (
          <PlatesLine
            loadKg={next.loadKg}
            loadText={(kg) => loadText(speaker.write, kg, unitFor(speaker, movement))}
            rounded={slot.loading?.loadKg === next.loadKg ? slot.loading.because : null}
            onUse={(loadKg) => newest.current.onPlates(loadKg)}
          />
        ) : null}
      </div>
    </>
  );
}

interface SetLineProps {
  /** `slot/row`. */
  readonly id: string;
  readonly row: Row;
  readonly state: 'done' | 'next' | 'later';
  readonly last: LastTime | null;
  readonly today: IsoDate;
  readonly movement: Movement | undefined;
  readonly speaker: Speaker;
  /** Only what to do, and the mark. */
  readonly simple: boolean;
  readonly newest: { readonly current: ExerciseViewProps };
}

function sameLine(a: SetLineProps, b: SetLineProps): boolean {
  const sameRow = (Object.keys(a.row) as (keyof Row)[]).every(
    (field) =>
      a.row[field] === b.row[field] || (field === 'right' && JSON.stringify(a.row.right) === JSON.stringify(b.row.right)),
  );
  return (
    sameRow &&
    a.state === b.state &&
    a.id === b.id &&
    a.today === b.today &&
    a.movement === b.movement &&
    a.speaker === b.speaker &&
    a.simple === b.simple &&
    JSON.stringify(a.last) === JSON.stringify(b.last)
  );
}

const SetLine = memo(function SetLine({ id, row, state, last, today, movement, speaker, simple, newest }: SetLineProps) {
  const { words, write } = speaker;
  const { session } = words;
  // Ticked with the touch; called saved once it is durable.
  const pressed = usePressed(id);
  const short = isShort(row);
  const days = last ? daysBetween(last.date, today) : 0;
  const spoken = rowWords(speaker, movement, row);
  const way = speaker.effort ?? 'rpe';
  const effort = row.rpe === null ? session.noEffort : write.number(effortShown(row.rpe, way));
  const apart = (left: string, right: string | null): string => (right === null || right === left ? left : `${left}/${right}`);
  return (
    <SetRow
      index={row.kind === 'ramp' ? session.rampMark(row.number) : row.number}
      label={row.kind === 'ramp' ? session.rampSet(row.number) : session.set(row.number)}
      kind={row.kind}
      {...(simple ? { only: spoken } : {})}
      state={pressed ? 'done' : state}
      short={short}
      last={
        last === null
          ? null
          : {
              text: lastWords(speaker, movement, last),
              spoken: session.lastSpoken(lastWords(speaker, movement, last), agoText(words, days)),
              onPress: () => newest.current.onTakeLast(row, last),
            }
      }
      cells={[
        {
          text: apart(
            loadWords(speaker, movement, row.loadKg, false),
            row.right === null ? null : loadWords(speaker, movement, row.right.loadKg, false),
          ),
          spoken: session.cellSpoken(session.loadTitle, loadWords(speaker, movement, row.loadKg)),
          onPress: () => newest.current.onLoad(row),
        },
        {
          text: `${apart(write.number(row.amount), row.right === null ? null : write.number(row.right.amount))}${row.target.kind === 'amrap' && row.performed === null ? '+' : ''}`,
          spoken: session.cellSpoken(session.head[row.unit], amountText(speaker, row.unit, row.amount)),
          onPress: () => newest.current.onAmount(row),
        },
        {
          text: effort,
          spoken: session.cellSpoken(session.effort[way].head, effort),
          onPress: () => newest.current.onEffort(row),
        },
      ]}
      tick={{
        spoken: row.performed ? session.tickUndo(short ? session.shortOf(spoken) : spoken) : session.tickDone(spoken),
        onPress: () => newest.current.onTick(row),
        saved: !pressed,
      }}
    />
  );
}, sameLine);

/** Drawn once an exercise, not with every set. */
const StillFigure = memo(function StillFigure({ id, movement }: Pick<SetLineProps, 'id' | 'movement'>) {
  return <FigureOf id={id} {...(movement ? { like: movement } : {})} />;
});
