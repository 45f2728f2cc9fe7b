// Decides the end of a session: what was done, how hard it was as a whole, a note, and what follows from it.
import { useEffect } from 'react';
import { sessionSummary, type Catalogue, type DrillDose, type LoggedSession } from '@strongback/engine';
import { SavedState } from '../../app/shell/saved-state.tsx';
import { toTop } from '../../platform/page.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/parts.tsx';
import { loadAsRead, sumText, useWords } from '../../app/words/words.tsx';
import { useFacts } from '../../app/book/book-context.tsx';
import { written } from '../../app/catalogue/catalogue.ts';
import { countSets } from '../../app/training/sides.ts';
import type { Ending } from './desk.ts';
import type { Speaker } from './speech.ts';
import { DrillList } from './warm-up-view.tsx';

const EFFORTS = ['4', '5', '6', '7', '8', '9', '10'] as const;

interface FinishViewProps {
  readonly logged: LoggedSession;
  readonly open: number;
  readonly minutes: number | null;
  readonly coolDown: readonly DrillDose[];
  readonly catalogue: Catalogue;
  readonly speaker: Speaker;
  /** As far as it is filled in: kept through a reload. */
  readonly ending: Ending;
  readonly onChange: (ending: Ending) => void;
  readonly onSave: () => void;
  readonly onBack: () => void;
}

export function FinishView(props: FinishViewProps) {
  const { logged, open, minutes, coolDown, catalogue, speaker, ending, onChange, onSave, onBack } = props;
  const { session, shell } = useWords();
  const { ledger } = useFacts();
  useEffect(toTop, []);
  const work = logged.sets.filter((set) => !set.removed && set.kind !== 'warm-up');
  // The same sum as the day says it afterwards.
  const tonnage =
    sessionSummary(ledger, logged.session, written(catalogue), (kg) => loadAsRead(kg, speaker.unit))?.tonnageKg ?? 0;
  const exercises = [...new Set(work.map((set) => set.exercise))];
  return (
    <div className="stack">
      <header className="page-head">
        <div className="page-top">
          <SavedState />
        </div>
        <h1 tabIndex={-1}>{work.length === 0 ? session.finishNothing : session.finishTitle}</h1>
        <p className="quiet">
          {[
            session.summary(countSets(work), tonnage < 1 ? null : sumText(speaker.write, tonnage, speaker.unit)),
            ...(minutes === null ? [] : [session.summaryMinutes(minutes)]),
          ].join(' · ')}
        </p>
      </header>
      <ul className="rows">
        {exercises.map((exercise) => (
          <li className="line" key={exercise}>
            <span>{catalogue.movement.get(exercise)?.name ?? exercise}</span>
            <span className="number quiet">
              {speaker.words.progress.sessionLine(countSets(work.filter((set) => set.exercise === exercise)))}
            </span>
          </li>
        ))}
      </ul>
      {coolDown.length === 0 ? null : (
        <section className="section">
          <h2>{session.coolDown}</h2>
          <DrillList drills={coolDown} catalogue={catalogue} />
        </section>
      )}
      {open > 0 ? <p className="quiet">{session.finishOpen(open)}</p> : null}
      <Chips
        even
        title={session.finishEffort}
        value={EFFORTS.find((value) => Number(value) === ending.effort) ?? null}
        options={EFFORTS.map((value) => ({ value, label: value }))}
        onChange={(value) => onChange({ ...ending, effort: Number(value) })}
      />
      <Field
        label={session.finishNote}
        value={ending.note}
        maxLength={2000}
        onChange={(event) => onChange({ ...ending, note: event.target.value })}
      />
      <div className="foot-action stack-tight">
        <Button look="done" size="big" onClick={onSave}>
          {session.finishSave}
        </Button>
        <Button look="plain" onClick={onBack}>
          {shell.back}
        </Button>
      </div>
    </div>
  );
}
