// Decides how plates on one side of a bar are drawn: competition colours, height by weight, thickest nearest the hands.
export interface DrawnPlate {
  /** Key of the colour. */
  readonly colour: '25' | '20' | '15' | '10' | '5' | 'small';
  /** 0-1, share of the largest plate's height. */
  readonly height: number;
}

export function PlateStack({ plates, spoken }: { readonly plates: readonly DrawnPlate[]; readonly spoken: string }) {
  const gap = 2;
  const width = 11;
  const start = 56;
  return (
    <svg viewBox="0 0 152 72" role="img" aria-label={spoken}>
      <rect x="0" y="33" width="52" height="6" rx="2" fill="var(--steel)" />
      <rect x="50" y="28" width="5" height="16" rx="1.5" fill="var(--steel)" />
      <rect x="55" y="32" width="97" height="8" rx="2" fill="var(--steel)" opacity="0.6" />
      {plates.map((plate, index) => {
        const height = Math.max(18, 68 * plate.height);
        return (
          // Plates have no identity of their own; their place on the bar is it.
          <rect
            key={index}
            x={start + index * (width + gap)}
            y={36 - height / 2}
            width={width}
            height={height}
            rx="2.5"
            fill={`var(--plate-${plate.colour})`}
            stroke="var(--ground)"
            strokeWidth="1"
          />
        );
      })}
    </svg>
  );
}
