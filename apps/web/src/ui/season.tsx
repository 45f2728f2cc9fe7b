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
      {weeks.map((week) => (
        <i key={week.key} data-kind={week.kind} data-when={week.when} />
      ))}
    </div>
  );
}

interface SeasonBarsProps {
  readonly weeks: readonly SeasonWeek[];
  readonly title: string;
  readonly chosen: string | null;
  readonly onChoose: (key: string) => void;
}

/** One bar a week; a native slider lies over the bars, so that finger, mouse and arrow keys all choose the week. */
export function SeasonBars({ weeks, title, chosen, onChoose }: SeasonBarsProps) {
  const at = Math.max(
    0,
    weeks.findIndex((week) => week.key === chosen),
  );
  return (
    <div className="season">
      {weeks.map((week) => (
        <span
          className="season-bar"
          key={week.key}
          aria-hidden="true"
          data-kind={week.kind}
          data-when={week.when}
          data-chosen={week.key === chosen}
          style={{ blockSize: `${Math.round(14 + 86 * week.share)}%` }}
        />
      ))}
      <input
        type="range"
        className="season-slider"
        aria-label={title}
        aria-valuetext={weeks[at]?.spoken}
        min={0}
        max={weeks.length - 1}
        step={1}
        value={at}
        onChange={(event) => {
          const week = weeks[Number(event.target.value)];
          if (week) onChoose(week.key);
        }}
      />
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
          <button
            type="button"
            className="week-box"
            data-state={day.state}
            data-open={chosen === day.key}
            aria-label={day.spoken}
            aria-pressed={chosen === day.key}
            onClick={() => onChoose(day.key)}
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
