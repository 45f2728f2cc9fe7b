// Decides how changes with their doubt are drawn: one row each, a range, a mark for the likeliest, a line for "no change".
interface IntervalRowsProps {
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly text: string;
    readonly low: number;
    readonly value: number;
    readonly high: number;
  }[];
}

/** All rows share one scale, which always holds zero. */
export function IntervalRows({ rows }: IntervalRowsProps) {
  const least = Math.min(0, ...rows.map((row) => row.low));
  const most = Math.max(0, ...rows.map((row) => row.high));
  const span = Math.max(1, most - least);
  const at = (value: number): number => (100 * (value - least)) / span;
  return (
    <ul className="stack">
      {rows.map((row) => (
        <li className="balance" key={row.key}>
          <div className="row-between">
            <span>{row.label}</span>
            <span className="number nowrap">{row.text}</span>
          </div>
          <div className="interval" aria-hidden="true">
            <u style={{ insetInlineStart: `${at(0)}%` }} />
            <i style={{ insetInlineStart: `${at(row.low)}%`, insetInlineEnd: `${100 - at(row.high)}%` }} />
            <b style={{ insetInlineStart: `${at(row.value)}%` }} />
          </div>
        </li>
      ))}
    </ul>
  );
}
