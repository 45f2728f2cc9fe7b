// Decides how a week of days is shown and how a day's work is dragged to another day; a press alone chooses a day.
import { useRef, useState, type PointerEvent } from 'react';

export interface WeekDay {
  readonly key: string;
  readonly letter: string;
  readonly label: string;
  readonly state: 'rest' | 'planned' | 'today' | 'done' | 'missed';
  readonly spoken: string;
  /** What stands there may be dragged away. */
  readonly movable: boolean;
  /** Something may be let go there. */
  readonly open: boolean;
}

interface WeekStripProps {
  readonly days: readonly WeekDay[];
  readonly kind: string;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
  /** Told while something is held over a day, with null when it is over none; nothing is moved yet. */
  readonly onHold: (from: string, over: string | null) => void;
  /** Let go over a day, or over none (null). */
  readonly onLetGo: (from: string, over: string | null) => void;
}

interface Held {
  readonly key: string;
  readonly startX: number;
  readonly shift: number;
  readonly over: string | null;
  readonly moving: boolean;
}

/** Less than this is a press. CSS pixels. */
const SLOP = 8;

export function WeekStrip({ days, kind, chosen, onChoose, onHold, onLetGo }: WeekStripProps) {
  const row = useRef<HTMLDivElement>(null);
  const [held, setHeld] = useState<Held | null>(null);
  const justMoved = useRef(false);
  const dayAt = (x: number): WeekDay | null => {
    const index = [...(row.current?.children ?? [])].findIndex((child) => {
      const box = child.getBoundingClientRect();
      return x >= box.left && x < box.right;
    });
    return days[index] ?? null;
  };
  const move = (event: PointerEvent<HTMLButtonElement>): void => {
    if (held === null) return;
    const shift = event.clientX - held.startX;
    if (!held.moving && Math.abs(shift) < SLOP) return;
    const target = dayAt(event.clientX);
    const over = target !== null && target.open && target.key !== held.key ? target.key : null;
    if (!held.moving) event.currentTarget.setPointerCapture(event.pointerId);
    setHeld({ ...held, shift, over, moving: true });
    if (over !== held.over || !held.moving) onHold(held.key, over);
  };
  const end = (over: string | null): void => {
    if (held === null) return;
    justMoved.current = held.moving;
    if (held.moving) onLetGo(held.key, over);
    setHeld(null);
  };
  return (
    <div className="week" data-kind={kind} ref={row}>
      {days.map((day) => (
        <div className="week-day" key={day.key}>
          <span aria-hidden="true">{day.letter}</span>
          <button
            type="button"
            className="week-box"
            data-state={day.state}
            data-open={chosen === day.key}
            data-movable={day.movable}
            data-held={held?.moving === true && held.key === day.key}
            data-over={held?.over === day.key}
            style={held?.moving === true && held.key === day.key ? { translate: `${held.shift}px` } : undefined}
            aria-label={day.spoken}
            aria-pressed={chosen === day.key}
            onPointerDown={(event) => {
              justMoved.current = false;
              if (day.movable && event.button === 0)
                setHeld({ key: day.key, startX: event.clientX, shift: 0, over: null, moving: false });
            }}
            onPointerMove={move}
            onPointerUp={() => end(held?.over ?? null)}
            onPointerCancel={() => end(null)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') end(null);
            }}
            onClick={() => {
              if (!justMoved.current) onChoose(day.key);
              justMoved.current = false;
            }}
          >
            <span>{day.label}</span>
            {day.state === 'done' ? (
              <span className="mark" aria-hidden="true">
                ✓
              </span>
            ) : null}
          </button>
        </div>
      ))}
    </div>
  );
}
