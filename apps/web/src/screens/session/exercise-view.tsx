// Decides how one exercise stands in the player: name, dose, figure, two cues, set rows, plates.
import { Link } from 'wouter';
import { daysBetween, type Catalogue, type Movement, type PreparedSlot } from '@strongback/engine';
import { WhyButton } from '../../app/why.tsx';
import { agoText, loadText } from '../../app/words.tsx';
import { useBookState } from '../../app/book-context.tsx';
import { movementPath } from '../../app/routes.ts';
import { PatternFigure } from '../../ui/figure.tsx';
import { SetHead, SetRow } from '../../ui/set-row.tsx';
import { PlatesLine } from './plates-line.tsx';
import type { Row } from './rows.ts';
import { amountText, doseWords, lastWords, loadWords, setWords, type Speaker } from './speech.ts';

interface ExerciseViewProps {
  readonly slot: PreparedSlot;
  readonly rows: readonly Row[];
  readonly next: Row | null;
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
  readonly onLoad: (row: Row) => void;
  readonly onAmount: (row: Row) => void;
  readonly onEffort: (row: Row) => void;
  readonly onTick: (row: Row) => void;
  readonly onTakeLast: (row: Row) => void;
}

const FADES_AFTER_DAYS = 28;

export function ExerciseView(props: ExerciseViewProps) {
  const { slot, rows, next, catalogue, speaker, onLoad, onAmount, onEffort, onTick, onTakeLast } = props;
  const { words } = speaker;
  const { today, unsaved } = useBookState();
  const movement: Movement | undefined = catalogue.movement.get(slot.exercise);
  const name = movement?.name ?? slot.exercise;
  const unit = rows[0]?.unit ?? 'reps';
  const cues = slot.cues.map((id) => catalogue.cue.get(id)?.text).filter((text) => text !== undefined).slice(0, 2);
  const head = words.session.head;
  const body = movement?.loadMode === 'bodyweight' || movement?.loadMode === 'assisted';
  return (
    <>
      <div className="player-head">
        <div className="stack-tight">
          <h1 tabIndex={-1}>{name}</h1>
          <p className="quiet">{doseWords(speaker, slot)}</p>
          <div className="row">
            <WhyButton reasons={[{ rule: slot.verdict.rule, because: slot.verdict.because, grade: 'E' }, ...slot.reasons]} />
            <Link className="link small quiet" href={movementPath(slot.exercise)}>{words.session.howTo}</Link>
          </div>
        </div>
        <div className="player-figure"><PatternFigure pattern={slot.intent.pattern} /></div>
      </div>
      {cues.length === 0 ? null : <ul className="stack-tight">{cues.map((cue) => <li className="cue" key={cue}>{cue}</li>)}</ul>}
      <div className="set-table">
        <SetHead labels={[head.last, body ? head.added : speaker.unit, head[unit], head.rpe]} />
        {rows.map((row) => {
          const last = row.target.last;
          const days = last ? daysBetween(last.date, today) : 0;
          const spoken = setWords(speaker, movement, row);
          const label = row.kind === 'ramp' ? words.session.rampSet(row.number) : words.session.set(row.number);
          return (
            <SetRow
              key={row.key}
              index={row.number}
              label={label}
              kind={row.kind}
              state={row.performed ? 'done' : row === next ? 'next' : 'later'}
              last={last === null || days > FADES_AFTER_DAYS ? null : { text: lastWords(speaker, movement, last), spoken: words.session.lastSpoken(lastWords(speaker, movement, last), agoText(words, days)), onPress: () => onTakeLast(row) }}
              cells={[
                { text: loadWords(speaker, movement, row.loadKg, false), spoken: words.session.cellSpoken(words.session.loadTitle, loadWords(speaker, movement, row.loadKg)), onPress: () => onLoad(row) },
                { text: speaker.write.number(row.amount), spoken: words.session.cellSpoken(words.session.head[row.unit], amountText(speaker, row.unit, row.amount)), onPress: () => onAmount(row) },
                { text: row.rpe === null ? words.session.noEffort : speaker.write.number(row.rpe), spoken: words.session.cellSpoken(head.rpe, row.rpe === null ? words.session.noEffort : String(row.rpe)), onPress: () => onEffort(row) },
              ]}
              tick={{ spoken: row.performed ? words.session.tickUndo(spoken) : words.session.tickDone(spoken), onPress: () => onTick(row), saved: unsaved === 0 }}
            />
          );
        })}
      </div>
      {next !== null && next.loadKg !== null && movement && usesBar(movement) ? <PlatesLine loadKg={next.loadKg} loadText={(kg) => loadText(speaker.write, kg, speaker.unit)} /> : null}
    </>
  );
}

/** A long bar with plates: not dumbbells, cables or the body. */
function usesBar(movement: Movement): boolean {
  return movement.loadMode === 'external' && movement.implements === 1 && movement.equipment.some((set) => set.includes('barbell') || set.includes('trap-bar'));
}
