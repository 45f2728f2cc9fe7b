// Decides how a template of small work is kept from a week, chosen for coming plans, and given up.
import { useState } from 'react';
import { canonicalText, type Plan } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { issued } from '../../app/training/planning.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Field } from '../../ui/parts.tsx';
import { useRights } from '../coach/rights.tsx';
import { PriceTag, usePrice } from './plan-price.tsx';

const NONE = '';
const MOST_SLOTS = 12;
const SMALL: ReadonlySet<string> = new Set(['accessory', 'prevention', 'trunk', 'carry']);

export function Templates({ plan, week }: { readonly plan: Plan; readonly week: Plan['weeks'][number] }) {
  const words = useWords();
  const text = words.plan.template;
  const book = useBook();
  const { ledger } = useBookState();
  const catalogue = useCatalogue();
  const { mayPrescribe } = useRights();
  const [name, setName] = useState('');
  const [kept, setKept] = useState(false);
  const [wanted, setWanted] = useState<string | null>(null);
  const price = usePrice();
  const close = (): void => {
    setWanted(null);
    price.close();
  };
  if (!mayPrescribe) return null;
  const templates = ledger.templates ?? [];
  const chosen = templates.find((one) => one.chosen) ?? null;
  const small = new Map(
    week.sessions
      .flatMap((session) => session.slots)
      .filter((slot) => SMALL.has(slot.intent.role))
      .map((slot) => [slot.exercise, slot]),
  );
  const save = (): void => {
    const slots = [...small.values()].slice(0, MOST_SLOTS).map((slot) => ({
      name: catalogue.movement.get(slot.exercise)?.name ?? slot.exercise,
      exercise: slot.exercise,
      sets: Math.min(5, Math.max(2, slot.sets.length)),
    }));
    const body = canonicalText({ template: 1, name: name.trim(), slots });
    void book.record([{ type: 'TemplateKept', name: name.trim(), body, chosen: false }]);
    setName('');
    setKept(true);
  };
  return (
    <details>
      <summary>{text.title}</summary>
      <div className="stack">
        <p className="small quiet">{text.text}</p>
        {templates.length === 0 ? null : (
          <Chips
            title={text.title}
            titleHidden
            value={wanted ?? chosen?.name ?? NONE}
            options={[{ value: NONE, label: text.none }, ...templates.map((one) => ({ value: one.name, label: one.name }))]}
            onChange={(value) => {
              setWanted(value);
              if (value === (chosen?.name ?? NONE)) price.close();
              else void price.ask({ ...ledger, templates: templates.map((one) => ({ ...one, chosen: one.name === value })) });
            }}
          />
        )}
        <PriceTag
          price={price}
          plan={plan}
          onKeep={(made) => {
            const next = templates.find((one) => one.name === wanted) ?? chosen;
            if (next !== null) void book.record([{ type: 'TemplateKept', ...next, chosen: wanted !== NONE }, issued(made)]);
            close();
          }}
          onLeave={close}
        />
        {chosen === null ? null : (
          <div className="stack-tight">
            <div>
              <Button onClick={() => void book.record([{ type: 'TemplateKept', name: chosen.name, body: null, chosen: false }])}>
                {text.drop(chosen.name)}
              </Button>
            </div>
          </div>
        )}
        {small.size === 0 ? null : (
          <>
            <Field label={text.name} value={name} maxLength={60} onChange={(event) => setName(event.target.value)} />
            <div>
              <Button disabled={name.trim() === ''} onClick={save}>
                {text.save}
              </Button>
            </div>
          </>
        )}
        {kept ? (
          <p role="status" className="good">
            {text.kept}
          </p>
        ) : null}
      </div>
    </details>
  );
}
