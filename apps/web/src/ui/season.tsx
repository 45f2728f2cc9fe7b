// Decides how a season is drawn: a ribbon of weeks for a glance, bars for the plan.
export interface SeasonWeek {
  readonly key: string;
  readonly kind: string;
  readonly when: 'past' | 'now' | 'future';
  /** 0-1, how much work the week holds. */
  readonly share: number;
  readonly spoken: string;
}

export function SeasonRibbon({ weeks, spoken }: { readonly weeks: readonly SeasonWeek[]; readonly spoken: string }) {
  return (
    <div className="ribbon" role="img" aria-label={spoken}>
      {weeks.map((week) => <i key={week.key} data-kind={week.kind} data-when={week.when} />)}
    </div>
  );
}

interface SeasonBarsProps {
  readonly weeks: readonly SeasonWeek[];
  readonly title: string;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** One bar a week; each can be pressed to see that week. */
export function SeasonBars({ weeks, title, chosen, onChoose }: SeasonBarsProps) {
  return (
    <div className="season" role="group" aria-label={title}>
      {weeks.map((week) => (
        <button type="button" className="season-hit" key={week.key} aria-label={week.spoken} aria-pressed={chosen === week.key} onClick={() => onChoose(week.key)}>
          <span className="season-bar" aria-hidden="true" data-kind={week.kind} data-when={week.when} style={{ blockSize: `${Math.round(14 + 86 * week.share)}%` }} />
        </button>
      ))}
    </div>
  );
}

export interface WeekDay {
  readonly key: string;
  readonly letter: string;
  readonly label: string;
  readonly state: 'rest' | 'planned' | 'today' | 'done' | 'missed';
  readonly spoken: string;
}

interface WeekStripProps {
  readonly days: readonly WeekDay[];
  readonly kind: string;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

export function WeekStrip({ days, kind, chosen, onChoose }: WeekStripProps) {
  return (
    <div className="week" data-kind={kind}>
      {days.map((day) => (
        <div className="week-day" key={day.key}>
          <span aria-hidden="true">{day.letter}</span>
          <button type="button" className="week-box" data-state={day.state} data-open={chosen === day.key} aria-label={day.spoken} aria-pressed={chosen === day.key} onClick={() => onChoose(day.key)}>
            <span>{day.label}</span>
            {day.state === 'done' ? <span className="mark" aria-hidden="true">✓</span> : null}
          </button>
        </div>
      ))}
    </div>
  );
}
