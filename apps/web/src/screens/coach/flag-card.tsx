// Decides what becomes of something that came up by itself: watched, adjusted, asked about, referred on, or let be; with a reason, until a day.
import { useState } from 'react';
import { addDays, type FlagDecision } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { rememberedRoster } from '../../app/book/coached.ts';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { useAccount } from '../../app/account/use-account.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Aside, Field } from '../../ui/parts.tsx';
import { whyWords } from './why-words.ts';

const DECISIONS = ['monitor', 'adjust', 'ask', 'refer', 'ignore'] as const satisfies readonly FlagDecision[];
/** Days after which it comes up again. */
const DAYS = ['3', '7', '14', '28'] as const;
const USUAL_DAYS = '14';
const SHOWN = 5;

export function FlagCard() {
  const words = useWords();
  const text = words.coach.flag;
  const write = useWriter();
  const account = useAccount();
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const name = (exercise: string): string => catalogue.movement.get(exercise)?.name ?? exercise;
  const [decision, setDecision] = useState<FlagDecision | null>(null);
  const [days, setDays] = useState<(typeof DAYS)[number]>(USUAL_DAYS);
  const [note, setNote] = useState('');
  const entry = account === null ? undefined : rememberedRoster(account)?.find((one) => one.athlete === book.athlete);
  const flag = entry?.flag ?? null;
  // What is decided here is true at once; the list says so with the next look.
  const told = ledger.flags?.findLast((one) => one.flag === flag && one.date >= today) ?? null;
  const past = (ledger.flags ?? []).toReversed().slice(0, SHOWN);
  const save = (): void => {
    if (flag === null || decision === null) return;
    void book.record([
      {
        type: 'FlagDecided',
        flag,
        date: today,
        decision,
        until: addDays(today, Number(days)),
        ...(entry?.level == null ? {} : { level: entry.level }),
        note: note.trim(),
      },
    ]);
  };
  if (flag === null && past.length === 0) return null;
  return (
    <section className="section" aria-label={text.title}>
      <h2>{text.title}</h2>
      {entry === undefined || flag === null || told !== null ? null : (
        <Aside tone="warn">
          <p>{whyWords(entry, words, write, today, name)}</p>
          <Chips
            title={text.question}
            value={decision}
            options={DECISIONS.map((value) => ({ value, label: text.decisions[value] }))}
            onChange={setDecision}
          />
          {decision === null ? null : (
            <>
              <Chips
                even
                title={text.until}
                value={days}
                options={DAYS.map((value) => ({ value, label: value }))}
                onChange={setDays}
              />
              <Field label={text.reason} value={note} maxLength={300} onChange={(event) => setNote(event.target.value)} />
              <p className="small quiet">{text.returns}</p>
              <Button look="primary" disabled={note.trim() === ''} onClick={save}>
                {words.shell.save}
              </Button>
            </>
          )}
        </Aside>
      )}
      <ul className="rows">
        {past.map((one) => (
          <li key={`${one.flag}${one.date}`} className="stack-tight small">
            <span>
              {text.done[one.decision]}
              {one.until === undefined ? '' : ` ${text.untilDay(write.day(one.until))}`}
            </span>
            {one.note ? <span className="quiet">{one.note}</span> : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
