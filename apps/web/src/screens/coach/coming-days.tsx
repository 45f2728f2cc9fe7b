// Decides how the coming days of a plan are read and changed: day by day, exercise by exercise, each open to a change.
import { useState } from 'react';
import { EASY_EFFORT, toldEffort, type IsoDate, type Slot } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { answerTo, plannedSessions } from '../../app/training/planned-days.ts';
import { askForPlan, issued, planIn } from '../../app/training/planning.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { eachSide, loadWords, setsWords, speakerOf } from '../session/speech.ts';
import { useRights } from './rights.tsx';
import { SlotSheet } from './slot-sheet.tsx';

const SESSIONS = 4;

export function ComingDays() {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [changing, setChanging] = useState<{ readonly date: IsoDate; readonly slot: Slot } | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [planning, setPlanning] = useState(false);
  const { mayPrescribe } = useRights();
  const plan = planIn(ledger);
  const coming = plannedSessions(ledger)
    .filter((one) => one.on >= today && answerTo(ledger, one.planned.date) === null)
    .slice(0, SESSIONS);
  const makePlan = async (): Promise<void> => {
    setPlanning(true);
    try {
      const { outcome } = await askForPlan(ledger, today);
      if (outcome.ok) await book.record([issued(outcome.value)]);
      setTold(outcome.ok ? words.coach.saved : outcome.reason);
    } finally {
      setPlanning(false);
    }
  };
  const speaker = speakerOf(words, write, ledger);
  const dose = (slot: Slot): string => {
    const first = slot.sets[0];
    if (first === undefined) return '';
    const effort = toldEffort(first);
    const load = first.loadKg
      ? ` ${words.session.atWord} ${loadWords(speaker, catalogue.movement.get(slot.exercise), first.loadKg)}`
      : '';
    return `${setsWords(speaker, slot.sets)}${eachSide(words, first)}${load}${effort === null ? '' : `, RPE\u00a0${effort <= EASY_EFFORT ? '≤\u00a0' : ''}${write.number(Math.max(EASY_EFFORT, effort))}`}`;
  };
  return (
    <section className="section">
      <h2>{words.coach.week}</h2>
      {told === null ? null : (
        <p role="status" className="good">
          {told}
        </p>
      )}
      {mayPrescribe ? null : <p className="small quiet">{words.coach.notAllowedPlan}</p>}
      {coming.length > 0 || !mayPrescribe ? null : (
        <>
          <p className="quiet">{plan === null ? words.coach.noPlan : words.coach.weekNone}</p>
          <Button look="primary" disabled={planning} onClick={() => void makePlan()}>
            {planning ? words.coach.planning : words.coach.makePlan}
          </Button>
        </>
      )}
      {coming.map(({ planned, on }, index) => (
        <details className="card" key={planned.date} open={index === 0}>
          <summary>
            <span className="row-between grow baseline">
              <strong>{write.longDay(on)}</strong>
              <span className="small quiet">{words.coach.minutes(planned.minutes, planned.budgetMinutes)}</span>
            </span>
          </summary>
          <ul className="rows">
            {planned.slots.map((slot) => {
              const name = catalogue.movement.get(slot.exercise)?.name ?? slot.exercise;
              return (
                <li className="line" key={slot.id}>
                  <span className="stack-tight">
                    <span>{name}</span>
                    <span className="small quiet number">{dose(slot)}</span>
                  </span>
                  {mayPrescribe ? (
                    <Button
                      aria-label={words.coach.changeTitle(name)}
                      onClick={() => {
                        setTold(null);
                        setChanging({ date: planned.date, slot });
                      }}
                    >
                      {words.coach.change}
                    </Button>
                  ) : null}
                </li>
              );
            })}
          </ul>
        </details>
      ))}
      {changing === null || plan === null ? null : (
        <SlotSheet
          key={`${changing.date}${changing.slot.id}`}
          plan={plan}
          date={changing.date}
          slot={changing.slot}
          onClose={(saved) => {
            setChanging(null);
            if (saved) setTold(words.coach.saved);
          }}
        />
      )}
    </section>
  );
}
