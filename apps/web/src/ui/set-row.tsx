// Decides how one set stands on the screen: number, last time, load, amount, effort, done.
import { Icon } from './icon.tsx';

export interface SetCell {
  readonly text: string;
  /** Spoken, with what it is: "Load 95 kg, change". */
  readonly spoken: string;
  readonly onPress: () => void;
}

interface SetRowProps {
  readonly index: string;
  /** Spoken name of the row. */
  readonly label: string;
  readonly state: 'done' | 'next' | 'later';
  readonly kind: 'ramp' | 'work';
  /** Done, but less than was asked. */
  readonly short?: boolean;
  /** Says the whole set in one line, in place of everything but the mark. */
  readonly only?: string;
  readonly last: { readonly text: string; readonly spoken: string; readonly onPress: () => void } | null;
  readonly cells: readonly [SetCell, SetCell, SetCell];
  readonly tick: { readonly spoken: string; readonly onPress: () => void; readonly saved: boolean };
}

export function SetRow({ index, label, state, kind, short = false, only, last, cells, tick }: SetRowProps) {
  return (
    <div
      className="set-row"
      role="group"
      aria-label={label}
      data-state={state}
      data-kind={kind}
      data-short={short}
      data-only={only !== undefined}
    >
      <span className="set-index number" aria-hidden="true">
        {index}
      </span>
      {only === undefined ? <Told last={last} cells={cells} /> : <span className="set-only">{only}</span>}
      <button
        type="button"
        className="set-tick"
        aria-label={tick.spoken}
        aria-pressed={state === 'done'}
        data-saved={tick.saved}
        onClick={tick.onPress}
      >
        <Icon name={short ? 'down' : 'check'} />
      </button>
    </div>
  );
}

/** What can be read and changed of a set. */
function Told({ last, cells }: Pick<SetRowProps, 'last' | 'cells'>) {
  return (
    <>
      {last === null ? (
        <span className="set-last" aria-hidden="true">
          –
        </span>
      ) : (
        <button type="button" className="set-last number" aria-label={last.spoken} onClick={last.onPress}>
          {last.text}
        </button>
      )}
      {cells.map((cell, column) => (
        // The three columns are fixed, so the position is the identity.
        <button
          type="button"
          className="set-cell"
          key={column}
          aria-label={cell.spoken}
          data-word={/\p{L}{3}/u.test(cell.text)}
          onClick={cell.onPress}
        >
          {cell.text}
        </button>
      ))}
    </>
  );
}

export function SetHead({ labels }: { readonly labels: readonly [string, string, string, string] }) {
  return (
    <div className="set-row" data-head="true" aria-hidden="true">
      <span />
      {labels.map((label) => (
        <span key={label}>{label}</span>
      ))}
      <span />
    </div>
  );
}
