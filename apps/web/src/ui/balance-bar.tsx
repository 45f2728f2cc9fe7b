// Decides how a balance is drawn: the wanted stretch in green with a mark where the athlete stands.
interface BalanceBarProps {
  readonly label: string;
  readonly text: string;
  readonly low: number;
  readonly high: number;
  readonly value: number;
  readonly from: number;
  readonly to: number;
  /** Where it stood before, drawn as a ring. */
  readonly before?: number;
}

export function BalanceBar({ label, text, low, high, value, from, to, before }: BalanceBarProps) {
  const at = (number: number): number => Math.max(0, Math.min(100, ((number - from) / (to - from)) * 100));
  return (
    <div className="balance">
      <div className="row-between">
        <span>{label}</span>
        <span className="number nowrap">{text}</span>
      </div>
      <div className="balance-track" aria-hidden="true">
        <i style={{ insetInlineStart: `${at(low)}%`, insetInlineEnd: `${100 - at(high)}%` }} />
        {before === undefined ? null : <s style={{ insetInlineStart: `${at(before)}%` }} />}
        <b style={{ insetInlineStart: `${at(value)}%` }} />
      </div>
    </div>
  );
}
