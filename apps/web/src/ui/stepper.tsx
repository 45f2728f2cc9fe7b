// Decides how a number is changed with chalk on the hands: big steps first, typing one tap away.
import { useEffect, useId, useRef, useState } from 'react';
import { parseDecimal } from './decimal.ts';

interface StepperProps {
  readonly label: string;
  /** Spoken only: the words stand above already. */
  readonly labelHidden?: boolean;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly step: number;
  /** Larger and smaller steps offered below, signed. */
  readonly jumps: readonly number[];
  /** Where a step leads; by as much as it says unless told. */
  readonly moved?: (value: number, by: number) => number;
  readonly min?: number;
  readonly max?: number;
  readonly unit?: string;
  readonly decimals?: number;
  /** What stands before decimals in the person's language; both are read when typed. */
  readonly decimalMark?: string;
  readonly minusLabel: string;
  readonly plusLabel: string;
  readonly onEnter?: () => void;
  /** Enter leads to another number in the same place. */
  readonly goesOn?: boolean;
}

const tidy = (value: number): number => Math.round(value * 1000) / 1000;

export function Stepper(props: StepperProps) {
  const {
    label,
    labelHidden = false,
    value,
    onChange,
    step,
    jumps,
    moved = (from, by) => from + by,
    min = -Infinity,
    max = Infinity,
    unit,
    decimals = 2,
    decimalMark = '.',
    minusLabel,
    plusLabel,
    onEnter,
    goesOn = false,
  } = props;
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  // Another number under the cursor is typed over, not after.
  useEffect(() => {
    const input = field.current;
    if (input !== null && input === input.ownerDocument.activeElement) input.select();
  }, [label]);
  const put = (next: number): void => {
    setTyped(null);
    onChange(Math.min(max, Math.max(min, tidy(next))));
  };
  // What the large keys say already is not offered twice.
  const others = jumps.filter((jump) => Math.abs(jump) !== step);
  const written = (number: number): string => String(number).replace('.', decimalMark);
  const shown = typed ?? written(Math.round(value * 10 ** decimals) / 10 ** decimals);
  return (
    <div className="stepper">
      <p className="quiet" hidden={labelHidden && unit === undefined}>
        <label htmlFor={id} className={labelHidden ? 'hidden-text' : 'sentence block'}>
          {label}
          {unit === undefined || labelHidden ? '' : ` (${unit})`}
        </label>
        {labelHidden ? <span aria-hidden="true">{unit}</span> : null}
      </p>
      <div className="stepper-value">
        <button
          type="button"
          className="step"
          aria-label={`${minusLabel} −${written(step)}`}
          onClick={() => put(moved(value, -step))}
        >
          −{written(step)}
        </button>
        <input
          id={id}
          inputMode="decimal"
          ref={field}
          enterKeyHint={goesOn ? 'next' : 'done'}
          autoComplete="off"
          value={shown}
          onFocus={(event) => event.target.select()}
          onChange={(event) => {
            setTyped(event.target.value);
            const number = parseDecimal(event.target.value);
            if (number !== null && number >= min && number <= max) onChange(tidy(number));
          }}
          onBlur={() => setTyped(null)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') {
              event.preventDefault();
              setTyped(null);
              onEnter?.();
            }
          }}
        />
        <button
          type="button"
          className="step"
          aria-label={`${plusLabel} +${written(step)}`}
          onClick={() => put(moved(value, step))}
        >
          +{written(step)}
        </button>
      </div>
      <div className="steps">
        {others.map((jump) => (
          <button type="button" className="step" key={jump} onClick={() => put(moved(value, jump))}>
            {jump > 0 ? `+${written(jump)}` : `−${written(-jump)}`}
          </button>
        ))}
      </div>
    </div>
  );
}
