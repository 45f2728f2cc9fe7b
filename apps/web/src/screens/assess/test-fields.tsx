// Decides how one field of a test is entered: a number, a chip, both sides, further tries.
import type { MassUnit, Side, TestField } from '@strongback/engine';
import { useKnowledgeText } from '../../app/catalogue/knowledge-text.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { keyOf, sidesOf, unitAsked, type Entered } from './entry.ts';

interface FieldProps {
  readonly field: TestField;
  readonly entered: Entered;
  readonly problems: Readonly<Record<string, string>>;
  readonly units: MassUnit;
  /** How many tries the test allows. */
  readonly attempts: number;
  readonly onChange: (key: string, at: number, value: string) => void;
}

/** Few whole numbers are tapped, not typed. */
function tapped(
  field: TestField,
  told: (text: string) => string,
): readonly { readonly value: string; readonly label: string }[] | null {
  if (field.choices) return field.choices.map(({ value, label }) => ({ value: String(value), label: told(label) }));
  if ((field.unit !== 'reps' && field.unit !== 'points') || field.max > 5) return null;
  return Array.from({ length: field.max + 1 }, (_, value) => ({ value: String(value), label: String(value) }));
}

export function TestFieldEntry({ field, entered, problems, units, attempts, onChange }: FieldProps) {
  const words = useWords().assess.tests;
  const told = useKnowledgeText();
  const choices = tapped(field, told);
  const nameOf = (side: Side | null): string => (side === null ? told(field.label) : words[side]);
  if (choices) {
    const groups = sidesOf(field).map((side) => {
      const key = keyOf(field, side);
      return (
        <Chips
          key={key}
          even={!field.choices}
          title={nameOf(side)}
          options={choices}
          value={entered[key]?.[0] ?? null}
          onChange={(value) => onChange(key, 0, value)}
        />
      );
    });
    return field.perSide ? (
      <fieldset className="stack-tight">
        <legend className="chips-title">{told(field.label)}</legend>
        {groups}
      </fieldset>
    ) : (
      groups
    );
  }
  const keys = sidesOf(field).map((side) => keyOf(field, side));
  const tries = Math.max(1, ...keys.map((key) => entered[key]?.length ?? 0));
  const unit = unitAsked(field, units);
  const shownUnit = unit === 'deg' ? '°' : unit;
  const wrong = [...new Set(keys.map((key) => problems[key]).filter((text) => text !== undefined))];
  const captionOf = (side: Side | null, at: number): string =>
    [...(side === null ? [] : [`${words[side]} (${shownUnit})`]), ...(at === 0 ? [] : [words.nth(at + 1)])].join(', ');
  return (
    <fieldset className="stack-tight">
      <legend className="chips-title">{field.perSide ? told(field.label) : `${told(field.label)} (${shownUnit})`}</legend>
      {Array.from({ length: tries }, (_, at) => (
        <div className="sides" key={words.nth(at + 1)}>
          {sidesOf(field).map((side) => {
            const key = keyOf(field, side);
            return (
              <label className="field" key={key}>
                {side === null && at === 0 ? null : <span>{captionOf(side, at)}</span>}
                <input
                  className="input number"
                  inputMode="decimal"
                  autoComplete="off"
                  aria-label={`${nameOf(side)} (${shownUnit})${at === 0 ? '' : `, ${words.nth(at + 1)}`}`}
                  value={entered[key]?.[at] ?? ''}
                  onFocus={(event) => event.target.select()}
                  onChange={(event) => onChange(key, at, event.target.value)}
                />
              </label>
            );
          })}
        </div>
      ))}
      {wrong.map((text) => (
        <p role="alert" className="small stop" key={text}>
          {text}
        </p>
      ))}
      {tries < attempts && keys.some((key) => (entered[key]?.[tries - 1] ?? '') !== '') ? (
        <div>
          <Button look="quiet" onClick={() => onChange(keys[0] ?? field.id, tries, '')}>
            {words.anotherTry}
          </Button>
        </div>
      ) : null}
    </fieldset>
  );
}
