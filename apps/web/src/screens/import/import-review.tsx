// Decides how an import is looked over before it is kept: counts, questions, names nobody knows, rows left out and why.
import { useState } from 'react';
import type { Answers, ImportPreview, LineNote } from '@strongback/interchange';
import { MASS_UNITS, type Catalogue, type IsoDate } from '@strongback/engine';
import { APP_NAMES } from '../../app/words/app-names.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Card } from '../../ui/parts.tsx';
import { NamePicker } from './name-picker.tsx';

interface ImportReviewProps {
  readonly preview: ImportPreview;
  readonly catalogue: Catalogue;
  /** What was answered already: an answer can be changed until it is kept. */
  readonly answers: Answers;
  readonly names: Readonly<Record<string, string | null>>;
  readonly onAnswer: (answers: Answers) => void;
  readonly onName: (name: string, exercise: string | null) => void;
  readonly onConfirm: () => void;
}

const SHOWN = 50;
/** What other apps call an exercise stays as they call it. */
const NO_NAMES: ReadonlyMap<string, string> = new Map();
const SUGGESTED = 3;
export function ImportReview({ preview, catalogue, answers, names, onAnswer, onName, onConfirm }: ImportReviewProps) {
  const { imports: words, settings, said } = useWords();
  const write = useWriter();
  const { report } = preview;
  const coming = preview.ledger === undefined ? preview.events.length : preview.ledger.length;
  const label = (exercise: string): string => catalogue.movement.get(exercise)?.name ?? exercise;
  const days = (first: IsoDate, last: IsoDate): string =>
    write.whole(first === last ? write.fullDay(first) : `${write.fullDay(first)} – ${write.fullDay(last)}`);
  const [unmapped] = useState(report.unmapped);
  // A file that is known already can still have its names matched.
  const matched = Object.values(names).filter((exercise) => exercise !== null).length;
  const namesOnly = coming === 0 && report.questions.length === 0 && matched > 0;
  const counts: readonly (readonly [string, number])[] = [
    [words.counts.read, report.read],
    [words.counts.sessions, report.imported.sessions],
    [words.counts.sets, report.imported.sets],
    [words.counts.masses, report.days.bodyMass],
    [words.counts.nights, report.days.sleep],
    [words.counts.other, report.days.otherTraining],
    [words.counts.already, report.alreadyThere],
    [words.counts.changed, report.changed],
    [words.counts.skipped, report.skipped.length],
    [words.counts.flagged, report.flagged.length],
  ];
  return (
    <div className="stack">
      <Card>
        <h2>{preview.ledger === undefined ? words.found(APP_NAMES[report.app] ?? report.app) : words.foundOwn}</h2>
        {report.first && report.last ? <p className="quiet">{days(report.first as IsoDate, report.last as IsoDate)}</p> : null}
        <ul className="rows">
          {counts
            .filter(([label, count], index) => count > 0 || index < 3 || label === words.counts.skipped)
            .map(([label, count]) => (
              <li className="line" key={label}>
                <span>{label}</span>
                <span className="number">{write.number(count)}</span>
              </li>
            ))}
        </ul>
      </Card>
      {report.questions.map((question) => (
        <Card tone="warn" key={question.ask}>
          <p>{question.ask === 'unit' ? words.unitTitle : question.text}</p>
          {question.ask === 'columns' ? null : (
            <Chips
              title={question.text}
              titleHidden
              value={null}
              options={question.choices.map((choice) => ({
                value: choice,
                label: choice === 'kg' ? settings.kg : choice === 'lb' ? settings.lb : choice,
              }))}
              onChange={(choice) =>
                onAnswer(
                  question.ask === 'unit'
                    ? { unit: choice === 'lb' ? 'lb' : 'kg' }
                    : question.ask === 'day-first'
                      ? { dayFirst: /^(yes|true|day)/i.test(choice) }
                      : { decimal: choice === ',' ? ',' : '.' },
                )
              }
            />
          )}
        </Card>
      ))}
      {answers.unit === undefined ? null : (
        <Chips
          title={words.unitTitle}
          value={answers.unit}
          options={MASS_UNITS.map((value) => ({ value, label: settings[value] }))}
          onChange={(unit) => onAnswer({ unit })}
        />
      )}
      {unmapped.length > 0 ? (
        <section className="section">
          <h2>{words.unmappedTitle}</h2>
          <p className="quiet">{words.unmappedText}</p>
          <ul className="rows">
            {unmapped.slice(0, SHOWN).map((one) => (
              <li key={one.name} className="stack-tight">
                <div className="line">
                  <strong>{one.name}</strong>
                  <span className="number quiet">{words.unmappedSets(one.sets)}</span>
                </div>
                {one.suggestions.length === 0 ? null : (
                  <Chips
                    title={words.perhaps(one.name)}
                    titleHidden
                    value={names[one.name] ?? null}
                    options={one.suggestions.slice(0, SUGGESTED).map((id) => ({ value: id, label: label(id) }))}
                    onChange={(id) => onName(one.name, names[one.name] === id ? null : id)}
                  />
                )}
                <NamePicker
                  name={one.name}
                  catalogue={catalogue}
                  value={names[one.name] ?? null}
                  onPick={(exercise) => onName(one.name, exercise)}
                />
              </li>
            ))}
          </ul>
        </section>
      ) : null}
      {report.conflicts.length === 0 ? null : (
        <Card tone="warn">
          <h3>{words.conflictsTitle}</h3>
          <ul className="stack-tight small">
            {report.conflicts.slice(0, SHOWN).map((conflict) => (
              <li key={`${conflict.date}:${conflict.reason}`}>
                {`${conflict.date === '' ? '' : `${write.day(conflict.date as IsoDate)}: `}${said(conflict.reason, NO_NAMES)}`}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {report.extraColumns.length === 0 ? null : (
        <p className="small quiet">{words.extraColumns(report.extraColumns.join(', '))}</p>
      )}
      <Notes title={words.skippedTitle} notes={report.skipped} />
      <Notes title={words.flaggedTitle} notes={report.flagged} />
      <div className="foot-action">
        <Button look="primary" size="big" disabled={coming === 0 && !namesOnly} onClick={onConfirm}>
          {namesOnly
            ? words.confirmNames(matched)
            : coming === 0 && report.questions.length === 0
              ? words.nothing
              : preview.ledger === undefined
                ? words.confirm(report.imported.sets)
                : words.confirmOwn(coming)}
        </Button>
      </div>
    </div>
  );
}

function Notes({ title, notes }: { readonly title: string; readonly notes: readonly LineNote[] }) {
  const { imports: words, today, said } = useWords();
  if (notes.length === 0) return null;
  return (
    <details>
      <summary>
        {title} ({notes.length})
      </summary>
      <ul className="stack-tight small">
        {notes.slice(0, SHOWN).map((note) => (
          <li key={`${note.line}:${note.reason}`}>
            <span className="quiet">{words.line(note.line)}</span> {said(note.reason, NO_NAMES)}
          </li>
        ))}
      </ul>
      {notes.length > SHOWN ? <p className="small quiet">{today.more(notes.length - SHOWN)}</p> : null}
    </details>
  );
}
