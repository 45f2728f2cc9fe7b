// Decides how one planned day is read: exercises with doses and reasons, and moving it to another day.
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import type { IsoDate, PlannedSession } from '@strongback/engine';
import { Link } from 'wouter';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { answerTo } from '../../app/training/planned-days.ts';
import { InTurn } from '../../app/training/in-turn.tsx';
import { HeavyDays, heavyDaysOn } from '../../app/training/heavy-days.tsx';
import { planIn } from '../../app/training/planning.ts';
import { movementPath } from '../../app/routes.ts';
import { WhyButton } from '../../app/reasons/why.tsx';
import { WorkNotes } from '../../app/training/work-notes.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { eachSide, loadWords, setsWords, speakerOf } from '../session/speech.ts';
import { sessionTitle } from '../today/session-title.ts';
import type { Move } from './consequences.ts';
import { MoveDay } from './move-day.tsx';
import { DayLock, ExerciseLock } from './own-locks.tsx';

interface DayDetailProps {
  readonly planned: PlannedSession;
  readonly on: IsoDate;
  readonly moved: boolean;
  readonly days: readonly IsoDate[];
  readonly onMove: (move: Move) => void;
}

export function DayDetail({ planned, on, moved, days, onMove }: DayDetailProps) {
  const words = useWords();
  const write = useWriter();
  const said = useEngineText();
  const { ledger } = useBookState();
  const catalogue = useCatalogue();
  const speaker = speakerOf(words, write, ledger);
  const open = answerTo(ledger, planned.date) === null;
  const run = on === planned.date ? heavyDaysOn(planIn(ledger), on, catalogue) : null;
  const place = run === null ? 0 : run.days.findIndex((one) => one.date === on) + 1;
  return (
    <div className="card">
      <div className="row-between baseline">
        <h3>{write.longDay(on)}</h3>
        <span className="small quiet">{words.plan.minutes(planned.minutes, planned.budgetMinutes)}</span>
      </div>
      <p className="quiet">
        {sessionTitle(words, planned)}
        {moved ? ` (${words.plan.movedTo(write.weekday(on)).replace(/\.$/, '')})` : ''}
      </p>
      <ul className="rows">
        {planned.slots.map((slot) => {
          const movement = catalogue.movement.get(slot.exercise);
          const first = slot.sets[0];
          return (
            <li key={slot.id}>
              <div className="line">
                <Link href={movementPath(slot.exercise)} className="link-inline">
                  {movement?.name ?? slot.exercise}
                </Link>
                <span className="value number">
                  {setsWords(speaker, slot.sets)}
                  {eachSide(words, first)}
                  {first?.loadKg ? ` ${words.session.atWord} ${loadWords(speaker, movement, first.loadKg)}` : ''}
                </span>
              </div>
              <div className="row-between reason-line small">
                <div>
                  <InTurn turns={planned.turns} slot={slot.id} slots={planned.slots} />
                  <WorkNotes of={slot} />
                  {/* The first half says it; what it is measured against stands behind Why. */}
                  <span className="quiet sentence block">{said(slot.reasons[0]?.because ?? '').split('; ')[0]}</span>
                </div>
                <span className="line-links">
                  <WhyButton reasons={slot.reasons} />
                  {open ? <ExerciseLock exercise={slot.exercise} /> : null}
                </span>
              </div>
            </li>
          );
        })}
      </ul>
      {run === null ? null : <HeavyDays run={run} place={place} />}
      {open && days.length > 1 ? (
        <MoveDay key={`${planned.date}${on}`} session={{ planned, on }} days={days} onMove={onMove} />
      ) : null}
      {open ? <DayLock date={on} /> : null}
    </div>
  );
}
