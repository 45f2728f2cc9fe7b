// Decides how the grip of one hand is told: a few touches from the last value, or typed; left empty it was not measured.
import { useId } from 'react';
import { parseDecimal } from '../../ui/decimal.ts';

interface GripStepperProps {
  readonly label: string;
  /** As typed; empty: not measured. */
  readonly value: string;
  /** Where the first touch starts from: the last time, or about what a hand does. */
  readonly start: number;
  readonly step: number;
  /** A number as it is written here. */
  readonly write: (value: number) => string;
  readonly minusLabel: string;
  readonly plusLabel: string;
  readonly onChange: (value: string) => void;
}

export function GripStepper({ label, value, start, step, write, minusLabel, plusLabel, onChange }: GripStepperProps) {
  const id = useId();
  const by = (change: number): void => {
    const next = (parseDecimal(value) ?? start) + change;
    onChange(write(Math.max(step, Math.round(next * 10) / 10)));
  };
  return (
    <div className="field">
      <label className="field-title" htmlFor={id}>
        {label}
      </label>
      <div className="grip">
        <button type="button" className="step" aria-label={`${label}: ${minusLabel} −${step}`} onClick={() => by(-step)}>
          −{step}
        </button>
        <input
          id={id}
          className="input"
          inputMode="decimal"
          enterKeyHint="done"
          autoComplete="off"
          value={value}
          placeholder={write(start)}
          onChange={(event) => onChange(event.target.value)}
        />
        <button type="button" className="step" aria-label={`${label}: ${plusLabel} +${step}`} onClick={() => by(step)}>
          +{step}
        </button>
      </div>
    </div>
  );
}
