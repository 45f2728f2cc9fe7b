// Decides how the way out is chosen: in which form the log and the plan leave the phone, or onto which paper.
import { useState } from 'react';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useLanguage, useWords, useWriter } from '../../app/words/words.tsx';
import { spokenFor } from '../../app/catalogue/catalogue.ts';
import { nowMs } from '../../platform/clock.ts';
import { handOut } from '../../platform/files.ts';
import { printPaper } from '../../platform/paper.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Pick } from '../../ui/parts.tsx';
import type { WrittenForm } from './export-forms.ts';

const FORMS = ['json', 'csv', 'strong', 'hevy', 'fit', 'calendar', 'fit-plan', 'plan-page', 'log-page', 'summary-page'] as const;
type Form = 'json' | WrittenForm;
const PRINTED: ReadonlySet<Form> = new Set<Form>(['plan-page', 'log-page', 'summary-page']);
const OF_PLAN: ReadonlySet<Form> = new Set<Form>(['calendar', 'fit-plan', 'plan-page']);

export function ExportChoice() {
  const speech = useWords();
  const write = useWriter();
  const language = useLanguage();
  const { settings, exporting: words } = speech;
  const book = useBook();
  const { ledger, today, whole } = useBookState();
  const [form, setForm] = useState<Form>('json');
  const [paper, setPaper] = useState<'a4' | 'letter'>(ledger.profile?.units === 'lb' ? 'letter' : 'a4');
  const [failed, setFailed] = useState(false);
  const printed = PRINTED.has(form);
  const missing = form === 'summary-page' ? ledger.profile === null : OF_PLAN.has(form) && ledger.plan === null;
  const take = async (): Promise<void> => {
    setFailed(false);
    if (form === 'json') return handOut('strongback-ledger.jsonl', book.lines());
    try {
      const { written } = await import('./export-forms.ts');
      const made = written(form, ledger, {
        today,
        nowMs: nowMs(),
        paper,
        calendarName: words.calendarName,
        speaking: { language, words: speech, write, spoken: await spokenFor(language, ledger) },
      });
      if (made?.kind === 'file') await handOut(made.name, made.content, made.type);
      else if (made?.kind === 'page') printPaper(made.html);
    } catch {
      // The part that writes it could not be loaded: an old page, no network, nothing kept.
      setFailed(true);
    }
  };
  return (
    <div className="stack">
      <Pick
        label={words.form}
        value={form}
        options={FORMS.map((value) => ({ value, label: words.forms[value] }))}
        onChange={setForm}
      />
      <p className="small quiet">{words.about[form]}</p>
      {printed ? (
        <Chips
          title={words.paper}
          value={paper}
          options={(['a4', 'letter'] as const).map((value) => ({ value, label: words.papers[value] }))}
          onChange={setPaper}
        />
      ) : null}
      {missing ? <p className="small warn">{words.noPlan}</p> : null}
      {failed ? (
        <p className="small warn" role="alert">
          {words.failed}
        </p>
      ) : null}
      <div>
        <Button disabled={missing || (form !== 'json' && !whole)} onClick={() => void take()}>
          {form === 'json' ? settings.exportAll : printed ? words.print : words.save}
        </Button>
      </div>
    </div>
  );
}
