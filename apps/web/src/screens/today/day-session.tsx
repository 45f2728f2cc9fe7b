// Decides how the session of the day is shown before it starts: why, how long, what, and one button.
import { useEffect, useState, type ReactNode } from 'react';
import { useLocation } from 'wouter';
import type { BlockKind, Catalogue, PlannedSession } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { preparedFor } from '../../app/training/coach.ts';
import { HeavyDays, heavyDaysOn } from '../../app/training/heavy-days.tsx';
import { planIn } from '../../app/training/planning.ts';
import { takeOverRests } from '../../app/training/own-habits.ts';
import { RetestsToday } from '../../app/assess/retests.tsx';
import { ROUTES } from '../../app/routes.ts';
import { PageHead } from '../../app/shell/shell.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { nowMs, wallTime, whenIdle } from '../../platform/clock.ts';
import { Chips } from '../../ui/chips.tsx';
import { newDesk, writeDesk } from '../session/desk.ts';
import { eachSide, loadWords, setsWords, speakerOf } from '../session/speech.ts';
import { CheckIn } from './check-in.tsx';
import { DayNotes } from './day-notes.tsx';
import { StartButton } from './start-button.tsx';
import { minutesOffered } from './minutes-offered.ts';
import { asPrepared, headline } from './session-title.ts';
import { shownAtFirst, turnMarks } from './turn-marks.ts';

interface DaySessionProps {
  readonly top: ReactNode;
  readonly ribbon: ReactNode;
  readonly planned: PlannedSession;
  readonly kind: BlockKind;
  readonly catalogue: Catalogue;
  /** Given the way to a shorter day. */
  readonly children: (shorter: () => void) => ReactNode;
}

const SHOWN = 4;
/** Minutes of the short version of a missed day. */
const SHORT_DAY = 30;

export function DaySession({ top, ribbon, planned, kind, catalogue, children }: DaySessionProps) {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today, whole } = useBookState();
  const [, go] = useLocation();
  const [wanted, setMinutes] = useState<number | null>(null);
  // Other minutes are worked out from the whole past: a wish made before it is read is granted then.
  const minutes = whole ? wanted : null;
  const [all, setAll] = useState(false);
  useEffect(() => whenIdle(() => void takeOverRests(book)), [book]);
  const prepared = preparedFor(ledger, catalogue, today, minutes === null ? {} : { minutes });
  const speaker = speakerOf(words, write, ledger);
  if (!prepared) return null;
  const options = minutesOffered(planned.budgetMinutes, wanted);
  const run = prepared.run === undefined ? null : heavyDaysOn(planIn(ledger), today, catalogue);
  const shown = all ? prepared.slots : prepared.slots.slice(0, shownAtFirst(prepared, SHOWN));
  const marks = turnMarks(prepared);
  const hidden = prepared.slots.length - shown.length;
  const start = (): void => {
    const { session } = prepared;
    if (!ledger.plan) return;
    void takeOverRests(book);
    writeDesk(newDesk(prepared, session, nowMs(), book.state().ledger.habits));
    void book.record([
      {
        type: 'SessionStarted',
        session,
        date: today,
        at: wallTime(),
        plan: ledger.plan.plan,
        plannedDate: planned.date,
        ...(minutes === null ? {} : { minutes }),
      },
    ]);
    go(ROUTES.session);
  };
  return (
    <div className="two-columns">
      <div className="stack">
        <PageHead
          top={top}
          title={headline(words, asPrepared(planned, prepared), kind)}
          lead={words.today.facts(prepared.minutes, prepared.slots.length, words.names.blocks[kind])}
        >
          {ribbon}
        </PageHead>
        {children(() => setMinutes(SHORT_DAY))}
        <RetestsToday trains />
        <CheckIn />
      </div>
      <div className="stack">
        <ul className="rows">
          {shown.map((slot) => {
            const movement = catalogue.movement.get(slot.exercise);
            const first = slot.sets[0];
            return (
              <li className="line" key={slot.slot}>
                <span>
                  {marks.has(slot.slot) ? (
                    <>
                      <span className="quiet number">{marks.get(slot.slot)}</span>
                      {'\u00a0'}
                    </>
                  ) : null}
                  {movement?.name ?? slot.exercise}
                </span>
                <span className="value number">
                  {setsWords(speaker, slot.sets)}
                  {eachSide(words, first)}
                  {first?.loadKg ? (
                    <>
                      {' '}
                      <span className="quiet">{words.session.atWord}</span> {loadWords(speaker, movement, first.loadKg)}
                    </>
                  ) : null}
                </span>
              </li>
            );
          })}
        </ul>
        {hidden > 0 ? (
          <button type="button" className="link quiet" onClick={() => setAll(true)}>
            {words.today.more(hidden)}
          </button>
        ) : null}
        {marks.size === 0 ? null : <p className="small quiet">{words.today.inTurn}</p>}
        {run === null || prepared.run === undefined ? null : (
          <HeavyDays run={run} place={prepared.run.place} eased={prepared.run.eased} />
        )}
        <DayNotes prepared={prepared} catalogue={catalogue} />
        <Chips
          even
          title={words.today.shorten}
          value={String(wanted ?? planned.budgetMinutes)}
          options={options.map((value) => ({ value: String(value), label: String(value) }))}
          onChange={(value) => setMinutes(Number(value) === planned.budgetMinutes ? null : Number(value))}
        />
        <StartButton warmUp={prepared.warmUp} catalogue={catalogue} onStart={start} />
      </div>
    </div>
  );
}
