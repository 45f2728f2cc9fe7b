// Decides how one or several of a few words are chosen: native radios and checkboxes drawn as chips.
import { useId } from 'react';

export interface ChipOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** Spoken instead of the label where the label is a bare sign. */
  readonly spoken?: string;
}

/** Letters of a label that always fit beside six others on the narrowest phone. */
const SHORT = 3;

interface ChipsProps<Value extends string> {
  readonly title: string;
  readonly titleHidden?: boolean;
  readonly options: readonly ChipOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  /** All chips share one row evenly. */
  readonly even?: boolean;
  /** Rows of five, for long scales. */
  readonly fives?: boolean;
}

/** One of a few: a radio group. Pressing the chosen chip again tells `onChange` once more, so that callers may clear it. */
export function Chips<Value extends string>({
  title,
  titleHidden = false,
  options,
  value,
  onChange,
  even = false,
  fives = false,
}: ChipsProps<Value>) {
  const name = useId();
  return (
    <fieldset
      className="chips"
      data-even={even}
      data-fives={fives}
      data-many={options.length > 5}
      data-crowded={options.length > 7}
      data-long={options.some((option) => option.label.length > SHORT)}
    >
      <legend className={titleHidden ? 'hidden-text' : 'chips-title'}>{title}</legend>
      <div className="chips-list">
        {options.map((option) => (
          <label className="chip" key={option.value}>
            <input
              type="radio"
              name={name}
              checked={value === option.value}
              aria-label={option.spoken}
              onChange={() => onChange(option.value)}
              onClick={() => {
                if (value === option.value) onChange(option.value);
              }}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

interface ChipSetProps<Value extends string> {
  readonly title: string;
  readonly titleHidden?: boolean;
  readonly options: readonly ChipOption<Value>[];
  readonly values: readonly Value[];
  readonly onChange: (values: readonly Value[]) => void;
  readonly even?: boolean;
  /** In columns of one width, for many numbers. */
  readonly columns?: boolean;
}

/** Any of a few: checkboxes. */
export function ChipSet<Value extends string>({
  title,
  titleHidden = false,
  options,
  values,
  onChange,
  even = false,
  columns = false,
}: ChipSetProps<Value>) {
  const toggle = (value: Value): void =>
    onChange(values.includes(value) ? values.filter((other) => other !== value) : [...values, value]);
  return (
    <fieldset
      className="chips"
      data-even={even}
      data-columns={columns}
      data-many={options.length > 5}
      data-long={options.some((option) => option.label.length > SHORT)}
    >
      <legend className={titleHidden ? 'hidden-text' : 'chips-title'}>{title}</legend>
      <div className="chips-list">
        {options.map((option) => (
          <label className="chip" key={option.value}>
            <input
              type="checkbox"
              checked={values.includes(option.value)}
              aria-label={option.spoken}
              onChange={() => toggle(option.value)}
            />
            <span>{option.label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
