// Decides how the minutes of a week are laid on other days: asked for, planned each way, told with what changes, and only then accepted.
import { useState } from 'react';
import type { LayoutProposal, WeekLayout } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { askForLayouts, askForPlan, issued } from '../../app/training/planning.ts';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Aside, Card } from '../../ui/parts.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { BesideTable } from './beside-table.tsx';

const MINUTES = [60, 90, 120, 180, 240, 300, 420];
const DAYS = ['1', '2', '3', '4', '5', '6', '7'] as const;
const LEAST = ['15', '20', '30', '45', '60'] as const;

type Answer =
  | { readonly state: 'asked' | 'planning' }
  | { readonly state: 'failed'; readonly why: string }
  | { readonly state: 'here'; readonly proposal: LayoutProposal };

/** A button, and the sheet behind it; nothing where no days were said yet. */
export function LayWeek() {
  const { layWeek: words, shell, assess, today: todayWords, names } = useWords();
  const said = useEngineText();
  const book = useBook();
  const { ledger, today } = useBookState();
  const now = ledger.availability ?? [];
  const total = now.reduce((sum, day) => sum + day.minutes, 0);
  const [open, setOpen] = useState(false);
  const [minutes, setMinutes] = useState<string | null>(null);
  const [most, setMost] = useState<(typeof DAYS)[number] | null>(null);
  const [least, setLeast] = useState<(typeof LEAST)[number]>('15');
  const [answer, setAnswer] = useState<Answer>({ state: 'asked' });
  if (now.length === 0) return null;
  const wanted = minutes ?? String(total);
  const days = most ?? DAYS[Math.min(DAYS.length, now.length + 2) - 1] ?? '7';
  const close = (): void => {
    setOpen(false);
    setAnswer({ state: 'asked' });
  };
  const failed = (error: unknown): void =>
    setAnswer({ state: 'failed', why: error instanceof Error ? error.message : String(error) });
  const look = async (): Promise<void> => {
    setAnswer({ state: 'planning' });
    try {
      const wish = { minutesPerWeek: Number(wanted), mostDays: Number(days), leastMinutes: Number(least) };
      const outcome = await askForLayouts(ledger, today, wish);
      setAnswer(outcome.ok ? { state: 'here', proposal: outcome.value } : { state: 'failed', why: outcome.reason });
    } catch (error) {
      failed(error);
    }
  };
  const take = async (layout: WeekLayout): Promise<void> => {
    setAnswer({ state: 'planning' });
    try {
      const change = { type: 'AvailabilitySet', days: layout.days } as const;
      if (ledger.plan === null) await book.record([change]);
      else {
        const { outcome } = await askForPlan({ ...ledger, availability: layout.days }, today);
        if (!outcome.ok) return setAnswer({ state: 'failed', why: outcome.reason });
        await book.record([change, issued(outcome.value)]);
      }
      close();
    } catch (error) {
      failed(error);
    }
  };
  const changed = <Value,>(set: (value: Value) => void): ((value: Value) => void) => {
    return (value) => {
      set(value);
      setAnswer({ state: 'asked' });
    };
  };
  return (
    <>
      <Button onClick={() => setOpen(true)}>{words.title}</Button>
      <Sheet open={open} onClose={close} title={words.title} closeLabel={shell.close}>
        <p className="small quiet">{words.lead}</p>
        <Chips
          title={words.minutes}
          value={wanted}
          options={[...new Set([...MINUTES, total])]
            .sort((a, b) => a - b)
            .map((value) => ({ value: String(value), label: String(value) }))}
          onChange={changed(setMinutes)}
        />
        <Chips
          even
          title={words.most}
          value={days}
          options={DAYS.map((value) => ({ value, label: value }))}
          onChange={changed(setMost)}
        />
        <Chips
          even
          title={words.least}
          value={least}
          options={LEAST.map((value) => ({ value, label: todayWords.minutesOption(Number(value)) }))}
          onChange={changed(setLeast)}
        />
        {answer.state === 'here' ? (
          <>
            <Aside tone="info">
              <p role="status">{answer.proposal.stays ? words.stays : words.better}</p>
            </Aside>
            {answer.proposal.choices.map((one) => {
              const [first] = one.days;
              return (
                <Card key={one.days.map((day) => day.weekday).join(' ') + String(first?.minutes)}>
                  <h3>{words.days(one.days.length, first?.minutes ?? 0)}</h3>
                  <p className="small quiet">{one.days.map((day) => names.weekdays[day.weekday]).join(', ')}</p>
                  <Facts now={answer.proposal.now} layout={one} />
                  <ul className="stack-tight small">
                    {one.reasons.map((reason) => (
                      <li key={reason.because}>{said(reason.because)}</li>
                    ))}
                  </ul>
                  <div className="row">
                    <Button onClick={() => void take(one)}>{words.take}</Button>
                    <WhyButton reasons={one.reasons} />
                  </div>
                </Card>
              );
            })}
            <Button look="plain" onClick={close}>
              {words.keep}
            </Button>
          </>
        ) : (
          <Button look="primary" size="big" disabled={answer.state === 'planning'} onClick={() => void look()}>
            {answer.state === 'planning' ? words.looking : words.look}
          </Button>
        )}
        {answer.state === 'failed' ? (
          <Aside tone="stop">
            <p role="alert">{assess.findings.failed(said(answer.why))}</p>
          </Aside>
        ) : null}
      </Sheet>
    </>
  );
}

/** Rows that always stand: minutes, those without sets, and sets. Others only where they differ. */
const ALWAYS = 3;

function Facts({ now, layout }: { readonly now: WeekLayout; readonly layout: WeekLayout }) {
  const { layWeek: words, plan } = useWords();
  const { movement } = useCatalogue();
  const rows: readonly (readonly [string, number, number])[] = [
    [plan.whatIf.weekMinutes, now.minutes, layout.minutes],
    [words.lost, now.lostMinutes, layout.lostMinutes],
    [plan.whatIf.sets, now.sets, layout.sets],
    ...layout.practice.map((one, at): readonly [string, number, number] => [
      one.exercise === null ? words.big : words.practice(movement.get(one.exercise)?.name ?? one.exercise),
      now.practice[at]?.days ?? 0,
      one.days,
    ]),
    [words.short, now.short.length, layout.short.length],
    [plan.whatIf.unmet, now.unmet, layout.unmet],
  ];
  const shown = rows.filter(([, before, after], at) => at < ALWAYS || before !== after);
  return <BesideTable what={words.what} now={words.now} rows={shown} />;
}
