// Decides how one week is read by day and rearranged: sessions dragged to another day, the price said before letting go, and undone.
import { useState } from 'react';
import { addDays, daysBetween, weekdayOf, type IsoDate, type Plan } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { answerTo, movedTo, plannedSessions } from '../../app/training/planned-days.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { WeekStrip, type WeekDay } from '../../ui/week-strip.tsx';
import type { Move } from './consequences.ts';
import { DayLock } from './own-locks.tsx';
import { DayDetail } from './day-detail.tsx';
import { MoveCosts, moveIn } from './move-costs.tsx';

/** A fortnight ahead may be rearranged; what lies further is planned again anyway. */
const MOVABLE_DAYS = 14;

interface WeekSectionProps {
  readonly week: Plan['weeks'][number];
  readonly day: IsoDate | null;
  readonly onDay: (day: IsoDate) => void;
  readonly current: boolean;
}

export function WeekSection({ week, day, onDay, current }: WeekSectionProps) {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [held, setHeld] = useState<{ readonly from: IsoDate; readonly over: IsoDate } | null>(null);
  const [back, setBack] = useState<{ readonly to: IsoDate; readonly moves: Move['moves'] } | null>(null);
  const dated = plannedSessions(ledger);
  const days = Array.from({ length: 7 }, (_, index) => addDays(week.from, index));
  const mayMove = (date: IsoDate): boolean => date >= today && daysBetween(today, date) < MOVABLE_DAYS;
  const testsOn = (date: IsoDate) => (week.tests ?? []).filter((test) => test.date === date);
  const lifted = (date: IsoDate): boolean =>
    [...ledger.sessions.values()].some((session) => session.date === date && session.status === 'finished');
  const at = (date: IsoDate) => dated.find((one) => one.on === date) ?? null;
  const record = (moves: Move['moves']): void => {
    const plan = ledger.plan?.plan;
    if (plan !== undefined) void book.record(moves.map((move) => ({ type: 'PlannedDayMoved', plan, ...move })));
  };
  const carry = (from: IsoDate, to: IsoDate, { moves }: Move): void => {
    setBack({ to, moves: moves.map((move) => ({ from: move.from, to: movedTo(ledger, move.from) ?? from })) });
    record(moves);
    onDay(to);
  };
  const strip = days.map((date): WeekDay => {
    const one = at(date);
    const answer = one ? answerTo(ledger, one.planned.date) : null;
    const tests = one === null && testsOn(date).length > 0;
    const state =
      !one && !tests
        ? 'rest'
        : answer?.status === 'finished' || (tests && lifted(date))
          ? 'done'
          : date === today
            ? 'today'
            : date < today
              ? 'missed'
              : 'planned';
    const roles = one
      ? [...new Set(one.planned.roles.map((role) => words.names.patternsShort[role]))].slice(0, 2).join(' + ')
      : tests
        ? words.plan.testDay
        : '';
    return {
      key: date,
      letter: words.names.weekLetters[weekdayOf(date)],
      label: roles,
      state,
      spoken: words.plan.daySpoken(write.longDay(date), roles === '' ? words.plan.rest : roles, words.plan.states[state]),
      movable: one !== null && answer === null && daysBetween(today, date) < MOVABLE_DAYS,
      open: mayMove(date) && (one === null || answer === null),
    };
  });
  const shown =
    day ??
    (current
      ? (days.find((date) => (at(date) !== null || testsOn(date).length > 0) && date >= today) ?? null)
      : (days.find((date) => at(date) !== null) ?? null));
  const detail = shown === null ? null : at(shown);
  const heldSession = held === null ? null : at(held.from);
  return (
    <section className="section">
      <h2>{current ? words.plan.thisWeek : words.plan.weekOf(write.day(week.from))}</h2>
      <WeekStrip
        days={strip}
        kind={week.deload ? 'deload' : week.emphasis}
        chosen={shown}
        onChoose={(key) => onDay(key as IsoDate)}
        onHold={(from, over) => setHeld(over === null ? null : { from: from as IsoDate, over: over as IsoDate })}
        onLetGo={(from, over) => {
          setHeld(null);
          const session = at(from as IsoDate);
          if (session !== null && over !== null)
            carry(from as IsoDate, over as IsoDate, moveIn(ledger, today, session, over as IsoDate));
        }}
      />
      {held !== null && heldSession !== null ? <MoveCosts session={heldSession} to={held.over} /> : null}
      {back === null ? null : (
        <div className="row-between" role="status">
          <span>{words.plan.movedTo(write.longDay(back.to))}</span>
          <Button
            look="plain"
            onClick={() => {
              record(back.moves);
              setBack(null);
            }}
          >
            {words.shell.undo}
          </Button>
        </div>
      )}
      {shown === null ? null : detail ? (
        <DayDetail
          planned={detail.planned}
          on={detail.on}
          moved={movedTo(ledger, detail.planned.date) !== detail.planned.date}
          days={days.filter(mayMove)}
          onMove={(move) => carry(detail.on, move.moves[0]?.to ?? detail.on, move)}
        />
      ) : (
        <>
          <p className="quiet">
            {testsOn(shown).length === 0
              ? words.plan.restDay
              : `${words.plan.testDay}: ${testsOn(shown)
                  .map((test) => catalogue.movement.get(test.exercise)?.name ?? test.exercise)
                  .join(', ')}`}
          </p>
          {testsOn(shown).length === 0 ? <DayLock date={shown} /> : null}
        </>
      )}
    </section>
  );
}
