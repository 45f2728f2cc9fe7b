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
