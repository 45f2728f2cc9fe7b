// Decides how a body is drawn from the side at the bottom of a squat: four lines, three joints, and a bar above the middle of the foot.
type Place = readonly [number, number];

interface SideViewProps {
  /** Metres forward of the ankle and above it. */
  readonly points: Readonly<Record<'ankle' | 'knee' | 'hip' | 'shoulder' | 'bar' | 'midFoot', Place>>;
  readonly spoken: string;
}

const PER_METRE = 200;
const WIDTH = 240;
const HEIGHT = 220;
const FLOOR = 206;
/** Where the ankle stands in the picture. */
const ANKLE = 116;
const HEEL = -0.06;
const TOES = 0.18;

export function SideView({ points, spoken }: SideViewProps) {
  const at = ([forward, up]: Place): string => `${ANKLE + forward * PER_METRE},${FLOOR - up * PER_METRE}`;
  const { ankle, knee, hip, shoulder, bar, midFoot } = points;
  return (
    <svg className="chart side-view" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={spoken}>
      <path className="plumb" d={`M${at([midFoot[0], 0])} L${at([midFoot[0], bar[1]])}`} strokeDasharray="2 5" />
      <path className="own" d={`M${at([HEEL, 0])} L${at([TOES, 0])}`} />
      <path className="own" d={`M${at(ankle)} L${at(knee)} L${at(hip)} L${at(shoulder)}`} />
      {[knee, hip].map((joint, place) => {
        const [x, y] = at(joint).split(',');
        // Two joints, always in this order.
        return <circle className="dot" key={place} cx={x} cy={y} r="5" />;
      })}
      <circle className="dot" cx={ANKLE + bar[0] * PER_METRE} cy={FLOOR - bar[1] * PER_METRE} r="9" />
    </svg>
  );
}
