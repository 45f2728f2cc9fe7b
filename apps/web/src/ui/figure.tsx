// Decides how a movement is drawn: start pose in grey, end pose in chalk, the working segment in orange, the hand's path dotted.
import { MOVIES, type Movie, type Pose } from './poses.ts';

type Point = readonly [number, number];
interface Joints {
  readonly hip: Point;
  readonly shoulder: Point;
  readonly head: Point;
  readonly elbow: Point;
  readonly hand: Point;
  readonly knee: Point;
  readonly ankle: Point;
  readonly farKnee: Point;
  readonly farAnkle: Point;
}

const LENGTH = { trunk: 28, neck: 10, upperArm: 16, foreArm: 15, thigh: 23, shank: 23 } as const;

const along = ([x, y]: Point, degrees: number, length: number): Point => {
  const turn = (degrees * Math.PI) / 180;
  return [x + Math.sin(turn) * length, y - Math.cos(turn) * length];
};

function joints(pose: Pose, movie: Movie): Joints {
  const hip: Point = [0, 0];
  const shoulder = along(hip, pose.trunk, LENGTH.trunk);
  const elbow = along(shoulder, pose.upperArm, LENGTH.upperArm);
  const knee = along(hip, pose.thigh, LENGTH.thigh);
  const farKnee = along(hip, pose.farThigh ?? pose.thigh, LENGTH.thigh);
  const raw = {
    hip,
    shoulder,
    elbow,
    knee,
    farKnee,
    head: along(shoulder, pose.head ?? pose.trunk, LENGTH.neck),
    hand: along(elbow, pose.foreArm, LENGTH.foreArm),
    ankle: along(knee, pose.shank, LENGTH.shank),
    farAnkle: along(farKnee, pose.farShank ?? pose.shank, LENGTH.shank),
  };
  const from = raw[movie.anchor];
  const move = ([x, y]: Point): Point => [x - from[0] + movie.at[0], y - from[1] + movie.at[1]];
  return {
    hip: move(raw.hip),
    shoulder: move(raw.shoulder),
    head: move(raw.head),
    elbow: move(raw.elbow),
    hand: move(raw.hand),
    knee: move(raw.knee),
    ankle: move(raw.ankle),
    farKnee: move(raw.farKnee),
    farAnkle: move(raw.farAnkle),
  };
}

const path = (...points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${x.toFixed(1)} ${y.toFixed(1)}`).join('');

function Body({ at, part, work }: { readonly at: Joints; readonly part: 'start' | 'end'; readonly work: Movie['work'] | null }) {
  const wide = part === 'start' ? 4 : 5;
  return (
    <g strokeWidth={wide} opacity={part === 'start' ? 0.75 : 1}>
      <path data-part={part} d={path(at.hip, at.farKnee, at.farAnkle)} opacity="0.55" />
      <path data-part={work === 'thigh' ? 'work' : part} d={path(at.hip, at.knee)} />
      <path data-part={part} d={path(at.knee, at.ankle)} />
      <path data-part={work === 'trunk' ? 'work' : part} d={path(at.hip, at.shoulder)} />
      <path data-part={work === 'arm' ? 'work' : part} d={path(at.shoulder, at.elbow, at.hand)} />
      <circle data-fill={part} cx={at.head[0]} cy={at.head[1]} r="5" />
    </g>
  );
}

/** A picture of a pattern; decoration beside its name, so hidden from screen readers. Nothing where no drawing would be true. */
export function PatternFigure({ pattern }: { readonly pattern: string }) {
  const movie = MOVIES[pattern];
  if (movie === undefined) return null;
  const start = joints(movie.start, movie);
  const end = joints(movie.end, movie);
  return (
    <svg className="figure" viewBox="-4 -2 108 104" aria-hidden="true" focusable="false">
      {movie.floor ? <path data-part="floor" strokeWidth="2" d="M4 99L96 99" /> : null}
      {movie.bench ? (
        <path data-part="floor" strokeWidth="4" d={path([movie.bench[0], movie.bench[1]], [movie.bench[2], movie.bench[3]])} />
      ) : null}
      {movie.hold === 'bar' ? (
        <path data-part="start" strokeWidth="3" d={path([movie.at[0] - 22, movie.at[1]], [movie.at[0] + 22, movie.at[1]])} />
      ) : null}
      <Body at={start} part="start" work={null} />
      <path data-part="path" strokeWidth="1.6" d={path(start.hand, end.hand)} />
      <Body at={end} part="end" work={movie.work} />
      {movie.hold === 'plate' ? <circle data-part="plate" strokeWidth="2.6" cx={end.hand[0]} cy={end.hand[1]} r="9" /> : null}
      {movie.hold === 'bell' ? (
        <circle data-part="plate" strokeWidth="2.6" cx={end.hand[0]} cy={end.hand[1] + 2} r="4.500" />
      ) : null}
    </svg>
  );
}
