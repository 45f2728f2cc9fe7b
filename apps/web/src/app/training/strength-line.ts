// Decides how belief about one lift becomes a line: estimate and likely range at every exposure, and four weeks ahead.
import { dayNumber, LIKELY_SD, likelyRange, type AthleteView, type IsoDate, type Strength } from '@strongback/engine';
import type { BandPoint } from '../../ui/line-with-band.tsx';

const AHEAD_DAYS = 28;
/** A range whose upper end is more than so many times its lower one says nothing: the last set lies too far back. */
const WIDEST_AHEAD = 1.6;

export interface StrengthLine {
  readonly points: readonly BandPoint[];
  readonly dots: readonly { readonly x: number; readonly value: number; readonly date: IsoDate }[];
  readonly first: BandPoint;
  readonly now: BandPoint;
  /** Four weeks from today; null where too long without a set leaves it open. */
  readonly ahead: BandPoint | null;
  /** Kilograms of the body that move with the load. */
  readonly bodyShareKg: number;
}

type Node = NonNullable<ReturnType<AthleteView['exposures']['get']>>;

/** The line over `sinceDays` before the last exposure. Null with fewer than two exposures that say something about strength. Values are kilograms as logged. */
export function strengthLine(view: AthleteView, exercise: string, sinceDays: number): StrengthLine | null {
  const belief = view.strength.get(exercise);
  const today = dayNumber(view.today);
  const newest = view.exposures.get(exercise)?.exposure.day ?? today;
  const nodes: Node[] = [];
  for (let node: Node | null = view.exposures.get(exercise) ?? null; node !== null; node = node.previous) {
    if (node.exposure.day < newest - sinceDays) break;
    nodes.unshift(node);
  }
  const share = belief?.bodyShareKg ?? 0;
  const last = nodes.findLast((node) => node.strength !== null)?.strength;
  // What no further set makes surer, the steepness of a curve and missing calls, belongs to every point as it belongs to today's.
  const lasting = belief?.source === 'log' && last ? Math.max(0, (belief.sigmaPercent / 100) ** 2 - last.varLevel) : 0;
  const at = (level: number, variance: number, x: number, future: boolean): BandPoint => {
    const spread = LIKELY_SD * Math.sqrt(Math.max(0, variance) + lasting);
    return {
      x,
      value: Math.exp(level) - share,
      low: Math.exp(level - spread) - share,
      high: Math.exp(level + spread) - share,
      future,
    };
  };
  const known = nodes.flatMap((node) =>
    node.strength === null ? [] : [at(node.strength.level, node.strength.varLevel, node.exposure.day, false)],
  );
  const first = known[0];
  const seen = known.at(-1);
  if (!first || !seen || !last || known.length < 2) return null;
  // What is believed today, as every other screen says it; behind the last exposure where days have passed since.
  const now = belief?.source === 'log' ? believed(belief, today) : seen;
  // The state's own slope carries it forward; what is not seen grows less sure.
  const days = today + AHEAD_DAYS - last.day;
  const likely = at(
    last.level + last.slope * days,
    last.varLevel + 2 * days * last.covariance + days * days * last.varSlope,
    today + AHEAD_DAYS,
    true,
  );
  // With the body that moves too: a pull-up's own load may well be none.
  const ahead = likely.high + share <= WIDEST_AHEAD * (likely.low + share) ? likely : null;
  return {
    points: [...(now.x > seen.x ? known : known.slice(0, -1)), now, ...(ahead === null ? [] : [ahead])],
    first,
    now,
    ahead,
    bodyShareKg: share,
    dots: nodes.flatMap((node) =>
      node.reading === null
        ? []
        : [{ x: node.exposure.day, value: Math.exp(node.reading.logE1rm) - share, date: node.exposure.date }],
    ),
  };
}

function believed(belief: Strength, day: number): BandPoint {
  const { kg, lowKg, highKg } = likelyRange(belief);
  return { x: day, value: kg, low: lowKg, high: highKg, future: false };
}
