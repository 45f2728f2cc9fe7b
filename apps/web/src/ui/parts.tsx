// Decides the small shared pieces: cards, asides, tags, meters, fields, checks.
import { useId, type InputHTMLAttributes, type ReactNode } from 'react';

export type Tone = 'good' | 'warn' | 'stop' | 'info';

export function Card({ tone, children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <section className="card" data-tone={tone}>
      {children}
    </section>
  );
}

export function Aside({ tone, children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <div className="aside" data-tone={tone}>
      {children}
    </div>
  );
}

export function Tag({ tone, children }: { readonly tone?: Tone; readonly children: ReactNode }) {
  return (
    <span className="tag" data-tone={tone}>
      {children}
    </span>
  );
}

export function Meter({ share, spoken }: { readonly share: number; readonly spoken: string }) {
  const percent = Math.round(Math.max(0, Math.min(1, share)) * 100);
  return (
    <div className="meter" role="img" aria-label={spoken}>
      <i style={{ inlineSize: `${percent}%` }} />
    </div>
  );
}

interface FieldProps extends InputHTMLAttributes<HTMLInputElement> {
  readonly label: string;
  readonly hint?: string;
}

export function Field({ label, hint, ...input }: FieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-title" htmlFor={id}>
        {label}
      </label>
      <input id={id} className="input" autoComplete="off" aria-describedby={hint ? `${id}-hint` : undefined} {...input} />
      {hint ? (
        <span id={`${id}-hint`} className="small">
          {hint}
        </span>
      ) : null}
    </div>
  );
}

interface PickProps<Value extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: Value; readonly label: string }[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

/** A native select. */
export function Pick<Value extends string>({ label, options, value, onChange }: PickProps<Value>) {
  const id = useId();
  return (
    <div className="field">
      <label className="field-title" htmlFor={id}>
        {label}
      </label>
      {/* The closed list of a browser cuts long words; a box of our own breaks them, and the list opens over it. */}
      <div className="pick">
        <span className="input" aria-hidden="true">
          {options.find((option) => option.value === value)?.label}
        </span>
        <select id={id} value={value} onChange={(event) => onChange(event.target.value as Value)}>
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

export function Check({
  label,
  checked,
  onChange,
}: {
  readonly label: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}) {
  return (
    <label className="check">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.target.checked)} />
      <span>{label}</span>
    </label>
  );
}
