// Decides how one test is done on the phone: what it needs, the steps with a clock, the entry with sides, pain, who measured.
import { useEffect, useState } from 'react';
import type { Assessment, EventBody, Measurer } from '@strongback/engine';
import { SIDES } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { FigureOf } from '../../app/catalogue/figure-of.tsx';
import { useKnowledgeText } from '../../app/catalogue/knowledge-text.tsx';
import { StepClock } from './step-clock.tsx';
import { useWords } from '../../app/words/words.tsx';
import { keepAwake } from '../../platform/awake.ts';
import { newId } from '../../platform/chance.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { parseDecimal } from '../../ui/decimal.ts';
import { Aside, Check, Tag } from '../../ui/parts.tsx';
import { askedFields, keyOf, readEntries, type Entered } from './entry.ts';
import { StopSigns } from './stop-signs.tsx';
import { TestFieldEntry } from './test-fields.tsx';

const PAINS = ['0', '2', '4', '6'] as const;
const MEASURERS = ['self', 'partner', 'coach'] as const;
const STOPS_ABOVE = 5;

interface TestStepProps {
  readonly test: Assessment;
  /** What the log already knows of the main field. */
  readonly known?: { readonly form: string; readonly value: number } | null;
  readonly onDone: (bodies: readonly EventBody[]) => void;
  readonly onSkip: () => void;
  /** A warning sign, or pain that ended the test before there was a result. */
  readonly onStop: () => void;
}

export function TestStep({ test, known = null, onDone, onSkip, onStop }: TestStepProps) {
  const words = useWords().assess.tests;
  const told = useKnowledgeText();
  const { ledger, today } = useBookState();
  const units = ledger.profile?.units ?? 'kg';
  const [entered, setEntered] = useState<Entered>(() =>
    known === null ? {} : { [test.fields[0]?.id ?? '']: [String(known.value)] },
  );
  const [form, setForm] = useState<string | null>(known?.form ?? null);
  const [flags, setFlags] = useState<readonly string[]>([]);
  const [pain, setPain] = useState<(typeof PAINS)[number]>('0');
  const [by, setBy] = useState<Measurer>('self');
  useEffect(() => keepAwake(() => undefined), []);
  const put = (key: string, at: number, value: string): void =>
    setEntered((before) => {
      const tries = [...(before[key] ?? [])];
      while (tries.length < at) tries.push('');
      tries[at] = value;
      return { ...before, [key]: tries };
    });
  const { main, more } = askedFields(test, by);
  const noted = { form, flags, pain: Number(pain), by };
  const { rows, problems, ready } = readEntries(test, entered, noted, { date: today, units });
  const ended = Number(pain) > STOPS_ABOVE;
  const timed = main.find((field) => field.unit === 's');
  const ratio = ratioOf(test, entered);
  const record = (): void => onDone(rows.map((row): EventBody => ({ ...row, assessment: newId() })));
  return (
    <div className="stack">
      <div className="figure-beside">
        <p className="quiet">{told(test.why)}</p>
        <div className="player-figure">
          <FigureOf id={test.id} moving />
        </div>
      </div>
      <div className="row">
        {test.minutes > 0 ? <Tag>{words.minutes(test.minutes)}</Tag> : null}
        <span className="small quiet">
          {words.need}: <bdi>{test.equipment.map(told).join(', ')}</bdi>
        </span>
      </div>
      <StopSigns test={test} onStop={onStop} />
      <ol className="stack-tight numbered">
        {test.steps.map((step) => (
          <li key={step.text}>
            <bdi>{told(step.text)}</bdi>
            {step.stopwatch && timed?.perSide ? (
              SIDES.map((side) => (
                <div className="row" key={side}>
                  <span className="small quiet">{words[side]}</span>
                  <StepClock seconds={null} onResult={(seconds) => put(keyOf(timed, side), 0, String(seconds))} />
                </div>
              ))
            ) : step.stopwatch || step.seconds ? (
              <StepClock
                seconds={step.seconds ?? null}
                onResult={(seconds) => {
                  if (step.stopwatch && timed) put(timed.id, 0, String(seconds));
                }}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <h2>{words.result}</h2>
      {test.forms.length === 0 ? null : (
        <Chips
          title={words.form}
          options={test.forms.map((one) => ({ value: one.id, label: told(one.label) }))}
          value={form}
          onChange={setForm}
        />
      )}
      {main.map((field) => (
        <TestFieldEntry
          key={field.id}
          field={field}
          entered={entered}
          problems={problems}
          units={units}
          attempts={test.attempts}
          onChange={put}
        />
      ))}
      {ratio === null ? null : <p role="status">{words.ratio(ratio)}</p>}
      {test.flags.map((one) => (
        <Check
          key={one.id}
          label={told(one.label)}
          checked={flags.includes(one.id)}
          onChange={(on) => setFlags(on ? [...flags, one.id] : flags.filter((other) => other !== one.id))}
        />
      ))}
      {more.length === 0 ? null : (
        <details>
          <summary>{words.more}</summary>
          <div className="stack">
            {more.map((field) => (
              <TestFieldEntry
                key={field.id}
                field={field}
                entered={entered}
                problems={problems}
                units={units}
                attempts={1}
                onChange={put}
              />
            ))}
          </div>
        </details>
      )}
      <p className="small quiet">
        {words.norm}: <bdi>{told(test.norm)}</bdi>
      </p>
      <Chips
        even
        title={words.pain}
        options={PAINS.map((value) => ({
          value,
          label: value === '0' ? '0' : value === '2' ? '1–2' : value === '4' ? '3–5' : '> 5',
        }))}
        value={pain}
        onChange={setPain}
      />
      {ended ? (
        <Aside tone="stop">
          <p role="alert">{words.painStop}</p>
        </Aside>
      ) : null}
      <Chips
        title={words.by}
        options={MEASURERS.map((value) => ({
          value,
          label: value === 'self' ? words.bySelf : value === 'partner' ? words.byPartner : words.byCoach,
        }))}
        value={by}
        onChange={setBy}
      />
      <div className="foot-action stack-tight">
        {ended && !ready ? (
          <Button look="primary" size="big" onClick={onStop}>
            {words.endHere}
          </Button>
        ) : (
          <Button look="primary" size="big" disabled={!ready} onClick={record}>
            {ended ? words.recordAndEnd : words.record}
          </Button>
        )}
        <Button look="plain" onClick={onSkip}>
          {words.skipTest}
        </Button>
      </div>
    </div>
  );
}

/** Grip over shoulders as one types, from the two lengths. */
function ratioOf(test: Assessment, entered: Entered): string | null {
  if (test.id !== 'grip-width') return null;
  const shoulders = parseDecimal(entered['shoulder-width']?.[0] ?? '');
  const grip = parseDecimal(entered['grip']?.[0] ?? '');
  return shoulders === null || grip === null || shoulders <= 0 ? null : String(Math.round((grip / shoulders) * 100) / 100);
}
