// Decides how another week is tried on: both plans made from today, set side by side, and only then accepted.
import { useState } from 'react';
import type { Availability, Plan } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { askForPlan, issued } from '../../app/training/planning.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Aside } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { BesideTable } from './beside-table.tsx';
import { DAY_CHANGES, differing, factsOf, MINUTE_CHANGES, variantOf } from './week-variants.ts';

type DayChange = (typeof DAY_CHANGES)[number];
type MinuteChange = (typeof MINUTE_CHANGES)[number];
type Answer =
  | { readonly state: 'asked' | 'planning' }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'here'; readonly now: Plan; readonly instead: Plan };

const MUSCLES = 6;

export function WhatIf() {
  const words = useWords();
  const book = useBook();
  const { ledger, today } = useBookState();
  const [open, setOpen] = useState(false);
  const [days, setDays] = useState<DayChange>('0');
  const [minutes, setMinutes] = useState<MinuteChange>('0');
  const [answer, setAnswer] = useState<Answer>({ state: 'asked' });
  const week = ledger.availability ?? [];
  if (week.length === 0) return null;
  const variant = variantOf(week, Number(days), Number(minutes));
  const text = words.plan.whatIf;
  const close = (): void => {
    setOpen(false);
    setAnswer({ state: 'asked' });
  };
  const compare = async (): Promise<void> => {
    setAnswer({ state: 'planning' });
    try {
      const now = await askForPlan(ledger, today);
      const instead = await askForPlan({ ...ledger, availability: variant }, today);
      if (!now.outcome.ok) return setAnswer({ state: 'failed', why: now.outcome.reason });
      if (!instead.outcome.ok) return setAnswer({ state: 'failed', why: instead.outcome.reason });
      setAnswer({ state: 'here', now: now.outcome.value, instead: instead.outcome.value });
    } catch (error) {
      setAnswer({ state: 'failed', why: error instanceof Error ? error.message : String(error) });
    }
  };
  const weekText = (list: readonly Availability[]): string =>
    list.map((day) => `${words.names.weekdays[day.weekday]} ${words.today.minutesOption(day.minutes)}`).join(', ');
  return (
    <>
      <Button onClick={() => setOpen(true)}>{text.title}</Button>
      <Sheet open={open} onClose={close} title={text.title} closeLabel={words.shell.close}>
        <Chips
          even
          title={text.days}
          value={days}
          options={DAY_CHANGES.map((value) => ({ value, label: text.dayChanges[value] }))}
          onChange={(value) => {
            setDays(value);
            setAnswer({ state: 'asked' });
          }}
        />
        <Chips
          even
          title={text.minutes}
          value={minutes}
          options={MINUTE_CHANGES.map((value) => ({ value, label: value === '0' ? text.same : value.replace('-', '−') }))}
          onChange={(value) => {
            setMinutes(value);
            setAnswer({ state: 'asked' });
          }}
        />
        <p className="small quiet">{weekText(variant)}</p>
        {answer.state === 'here' ? (
          <>
            <Comparison now={answer.now} instead={answer.instead} />
            <Button
              look="primary"
              size="big"
              onClick={() => {
                void book.record([{ type: 'AvailabilitySet', days: variant }, issued(answer.instead)]);
                close();
              }}
            >
              {text.accept}
            </Button>
            <Button look="plain" onClick={close}>
              {text.keep}
            </Button>
          </>
        ) : (
          <Button
            look="primary"
            size="big"
            disabled={answer.state === 'planning' || (days === '0' && minutes === '0')}
            onClick={() => void compare()}
          >
            {answer.state === 'planning' ? words.plan.replanning : text.compare}
          </Button>
        )}
        {answer.state === 'failed' ? (
          <Aside tone="stop">
            <p role="alert">{words.assess.findings.failed(answer.why)}</p>
          </Aside>
        ) : null}
      </Sheet>
    </>
  );
}

function Comparison({ now, instead }: { readonly now: Plan; readonly instead: Plan }) {
  const words = useWords();
  const text = words.plan.whatIf;
  const [a, b] = [factsOf(now), factsOf(instead)];
  const rows: readonly (readonly [string, number, number])[] = [
    [text.sessions, a.sessions, b.sessions],
    [text.weekMinutes, a.minutes, b.minutes],
    [text.sets, a.sets, b.sets],
    ...differing(a, b, MUSCLES).map((muscle): readonly [string, number, number] => [
      words.names.muscles[muscle],
      a.muscles[muscle] ?? 0,
      b.muscles[muscle] ?? 0,
    ]),
    [text.unmet, a.unmet, b.unmet],
  ];
  return <BesideTable caption={text.caption} what={text.what} now={text.now} rows={rows} />;
}
