// Decides how one test is done on the phone: what it needs, the steps with a clock, the entry with sides, pain, who measured.
import { useState } from 'react';
import type { Assessment, EventBody, Side, TestField } from '@strongback/engine';
import { SIDES } from '@strongback/engine';
import { useBookState } from '../../app/book-context.tsx';
import { FigureOf } from '../../app/figure-of.tsx';
import { useWords } from '../../app/words.tsx';
import { newId } from '../../platform/chance.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { parseDecimal } from '../../ui/decimal.ts';
import { Aside, Check, Tag } from '../../ui/parts.tsx';
import { StepClock } from '../../app/step-clock.tsx';

type Entered = Readonly<Record<string, string>>;
const PAINS = ['0', '2', '4', '6'] as const;
const MEASURERS = ['self', 'partner', 'coach'] as const;

const keyOf = (field: TestField, side: Side | null): string => (side === null ? field.id : `${field.id}.${side}`);

/** Grip over shoulders, from the two lengths that people can measure. */
function ratioFrom(entered: Entered): number | null {
  const shoulders = parseDecimal(entered['shoulder-width'] ?? '');
  const grip = parseDecimal(entered['grip'] ?? '');
  return shoulders === null || grip === null || shoulders <= 0 ? null : Math.round((grip / shoulders) * 100) / 100;
}

export function TestStep({
  test,
  onDone,
  onSkip,
}: {
  readonly test: Assessment;
  readonly onDone: (bodies: readonly EventBody[]) => void;
  readonly onSkip: () => void;
}) {
  const { assess } = useWords();
  const words = assess.tests;
  const { today } = useBookState();
  const [entered, setEntered] = useState<Entered>({});
  const [flag, setFlag] = useState(false);
  const [pain, setPain] = useState<(typeof PAINS)[number]>('0');
  const [by, setBy] = useState<(typeof MEASURERS)[number]>('self');
  const put = (key: string, value: string): void => setEntered({ ...entered, [key]: value });

  const isGrip = test.id === 'grip-width';
  const shown = isGrip
    ? test.fields.filter((field) => field.id === 'shoulder-width' || field.id === 'grip')
    : test.fields.filter((field) => field.required);
  const extra = isGrip ? [] : test.fields.filter((field) => !field.required && field.unit !== 'grade');
  const grade = test.fields.find((field) => field.unit === 'grade' && !field.required);

  const bodies = (): EventBody[] => {
    const common = { type: 'AssessmentRecorded', test: test.id, date: today, pain: Number(pain), measuredBy: by } as const;
    if (isGrip) {
      const ratio = ratioFrom(entered);
      return ratio === null ? [] : [{ ...common, assessment: newId(), value: ratio, unit: 'ratio' }];
    }
    const rows = [...shown, ...extra].flatMap((field) =>
      (field.perSide ? SIDES : [null]).flatMap((side): EventBody[] => {
        const value = parseDecimal(entered[keyOf(field, side)] ?? '');
        if (value === null || value < field.min || value > field.max) return [];
        return [{ ...common, assessment: newId(), value, unit: field.unit, ...(side === null ? {} : { side }) }];
      }),
    );
    // "Only after the cue" is the second grade of a graded test.
    return flag && grade && rows.length > 0 ? [...rows, { ...common, assessment: newId(), value: 1, unit: 'grade' }] : rows;
  };
  const ready = bodies().length >= (isGrip ? 1 : shown.reduce((count, field) => count + (field.perSide ? 2 : 1), 0));

  const input = (field: TestField): React.ReactNode =>
    field.perSide ? (
      <fieldset key={field.id} className="stack-tight">
        <legend className="chips-title">{field.label}</legend>
        {field.choices ? (
          SIDES.map((side) => (
            <Choice
              key={side}
              field={field}
              title={words[side]}
              value={entered[keyOf(field, side)] ?? ''}
              onChange={(value) => put(keyOf(field, side), value)}
            />
          ))
        ) : (
          <div className="sides">
            {SIDES.map((side) => (
              <NumberBox
                key={side}
                label={`${words[side]} (${unitText(field)})`}
                value={entered[keyOf(field, side)] ?? ''}
                onChange={(value) => put(keyOf(field, side), value)}
              />
            ))}
          </div>
        )}
      </fieldset>
    ) : field.choices ? (
      <Choice
        key={field.id}
        field={field}
        title={field.label}
        value={entered[field.id] ?? ''}
        onChange={(value) => put(field.id, value)}
      />
    ) : field.unit === 'reps' && field.max <= 5 ? (
      <Chips
        key={field.id}
        even
        title={field.label}
        options={['0', '1', '2', '3', '4', '5'].map((value) => ({ value, label: value }))}
        value={entered[field.id] ?? null}
        onChange={(value) => put(field.id, value)}
      />
    ) : (
      <NumberBox
        key={field.id}
        label={`${field.label} (${unitText(field)})`}
        value={entered[field.id] ?? ''}
        onChange={(value) => put(field.id, value)}
      />
    );

  const ratio = isGrip ? ratioFrom(entered) : null;
  return (
    <div className="stack">
      <div className="figure-beside">
        <p className="quiet">{test.why}</p>
        <div className="player-figure">
          <FigureOf id={test.id} moving />
        </div>
      </div>
      <div className="row">
        <Tag>{words.minutes(test.minutes)}</Tag>
        <span className="small quiet">
          {words.need}: {test.equipment.join(', ')}
        </span>
      </div>
      <ol className="stack-tight numbered">
        {test.steps.map((step) => (
          <li key={step.text}>
            <span>{step.text}</span>
            {step.stopwatch || step.seconds ? (
              <StepClock
                seconds={step.seconds ?? null}
                onResult={(seconds) => {
                  if (!step.stopwatch) return;
                  const field = test.fields.find((one) => one.unit === 's');
                  if (field && !field.perSide) put(field.id, String(seconds));
                }}
              />
            ) : null}
          </li>
        ))}
      </ol>
      <h2>{words.result}</h2>
      {isGrip ? (
        <div className="sides">
          {shown.map((field) => (
            <NumberBox
              key={field.id}
              label={`${field.label} (${unitText(field)})`}
              value={entered[field.id] ?? ''}
              onChange={(value) => put(field.id, value)}
            />
          ))}
        </div>
      ) : (
        shown.map(input)
      )}
      {ratio === null ? null : <p role="status">{words.ratio(String(ratio))}</p>}
      {test.flags
        .filter((one) => one.id === 'after-cue')
        .map((one) => (
          <Check key={one.id} label={one.label} checked={flag} onChange={setFlag} />
        ))}
      {extra.map(input)}
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
      {Number(pain) > 5 ? (
        <Aside tone="stop">
          <p role="alert">{words.painStop}</p>
        </Aside>
      ) : null}
      <Chips
        title={words.by}
        options={[
          { value: 'self', label: words.bySelf },
          { value: 'partner', label: words.byPartner },
          { value: 'coach', label: words.byCoach },
        ]}
        value={by}
        onChange={setBy}
      />
      <div className="foot-action stack-tight">
        <Button look="primary" size="big" disabled={!ready} onClick={() => onDone(bodies())}>
          {words.record}
        </Button>
        <Button look="plain" onClick={onSkip}>
          {words.skipTest}
        </Button>
      </div>
    </div>
  );
}

function unitText(field: TestField): string {
  return field.unit === 'deg' ? '°' : field.unit;
}

function NumberBox({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <label className="field">
      <span>{label}</span>
      <input
        className="input number"
        inputMode="decimal"
        value={value}
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
      />
    </label>
  );
}

function Choice({
  field,
  title,
  value,
  onChange,
}: {
  readonly field: TestField;
  readonly title: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
}) {
  return (
    <Chips
      title={title}
      options={(field.choices ?? []).map((choice) => ({ value: String(choice.value), label: choice.label }))}
      value={value === '' ? null : value}
      onChange={onChange}
    />
  );
}
