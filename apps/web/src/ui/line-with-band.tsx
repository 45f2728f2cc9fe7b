// Decides how a belief over time is drawn: dots for what was measured, a line with its band, the future dotted.
import { scaleLinear } from 'd3-scale';
import { area, line } from 'd3-shape';

export interface BandPoint {
  /** Days on a common count. */
  readonly x: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly future: boolean;
}

interface LineWithBandProps {
  readonly points: readonly BandPoint[];
  readonly dots: readonly { readonly x: number; readonly value: number }[];
  readonly xLabels: readonly { readonly x: number; readonly text: string }[];
  readonly yText: (value: number) => string;
  readonly spoken: string;
}

const WIDTH = 358;
const HEIGHT = 190;
const LEFT = 44;
const BOTTOM = 22;

export function LineWithBand({ points, dots, xLabels, yText, spoken }: LineWithBandProps) {
  const xs = [...points.map((p) => p.x), ...dots.map((d) => d.x)];
  const ys = [...points.flatMap((p) => [p.low, p.high]), ...dots.map((d) => d.value)];
  if (xs.length === 0) return null;
  const x = scaleLinear([Math.min(...xs), Math.max(...xs, Math.min(...xs) + 1)], [LEFT, WIDTH - 6]);
  const y = scaleLinear([Math.min(...ys), Math.max(...ys, Math.min(...ys) + 1)], [HEIGHT - BOTTOM, 10]).nice(4);
  const known = points.filter((p) => !p.future);
  const lastKnown = known.at(-1);
  const ahead = points.filter((p) => p.future);
  const future = lastKnown ? [lastKnown, ...ahead] : ahead;
  const stroke = line<BandPoint>(
    (p) => x(p.x),
    (p) => y(p.value),
  );
  const band = area<BandPoint>(
    (p) => x(p.x),
    (p) => y(p.low),
    (p) => y(p.high),
  );
  return (
    <svg className="chart" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={spoken}>
      {y.ticks(4).map((tick) => (
        <g key={tick}>
          <line className="grid" x1={LEFT} x2={WIDTH} y1={y(tick)} y2={y(tick)} />
          <text x="0" y={y(tick) + 4}>
            {yText(tick)}
          </text>
        </g>
      ))}
      <path className="band" d={band(points) ?? ''} />
      <path className="own" d={stroke(known) ?? ''} />
      <path className="own future" d={stroke(future) ?? ''} />
      {dots.map((dot) => (
        <circle className="dot" key={`${dot.x}:${dot.value}`} cx={x(dot.x)} cy={y(dot.value)} r="3.6" />
      ))}
      {xLabels.map((label, index) => (
        <text
          key={label.x}
          x={x(label.x)}
          y={HEIGHT - 4}
          textAnchor={index === 0 ? 'start' : index === xLabels.length - 1 ? 'end' : 'middle'}
        >
          {label.text}
        </text>
      ))}
    </svg>
  );
}
