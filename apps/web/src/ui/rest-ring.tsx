// Decides how the rest clock is drawn: a ring that empties and a number, then how far it has overrun.
const ROUND = 2 * Math.PI * 28;

export function RestRing({ share, over }: { readonly share: number; readonly over: boolean }) {
  const left = Math.max(0, Math.min(1, share));
  return (
    <svg className="rest-ring" viewBox="0 0 64 64" aria-hidden="true">
      <circle cx="32" cy="32" r="28" stroke="var(--raised)" />
      <circle
        cx="32"
        cy="32"
        r="28"
        stroke="var(--orange)"
        strokeLinecap="round"
        strokeDasharray={`${(over ? 1 : left) * ROUND} ${ROUND}`}
        opacity={over ? 0.45 : 1}
      />
    </svg>
  );
}

/** Seconds as `1:48`; a minus stays in front. */
export function clockText(seconds: number): string {
  const whole = Math.round(Math.abs(seconds));
  return `${seconds < 0 ? '+' : ''}${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`;
}
