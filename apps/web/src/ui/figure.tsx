// Decides how a drawn figure is put on the screen: shapes by role in the app's colours, moving twice and then at rest.

type Point = readonly [x: number, y: number];

/** A shape in a box from 0 to 1. Its role chooses the colour. */
export type DrawnShape =
  | {
      readonly kind: 'line';
      readonly role: string;
      readonly points: readonly Point[];
      readonly width: number;
      readonly far: boolean;
    }
  | { readonly kind: 'disc'; readonly role: string; readonly at: Point; readonly radius: number }
  | { readonly kind: 'ring'; readonly role: string; readonly at: Point; readonly radius: number; readonly width: number };

export interface DrawnFigure {
  /** What does not move. */
  readonly back: readonly DrawnShape[];
  /** What moves, from the start pose to the end pose; the same shapes in every frame. */
  readonly frames: readonly (readonly DrawnShape[])[];
}

/** Twice there and once back takes less than the five seconds after which moving pictures need a switch. */
const SECONDS = 4.6;
const SIZE = 100;

const length = (value: number): string => String(Math.round(value * SIZE * 100) / 100);
const path = (points: readonly Point[]): string =>
  points.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${length(x)} ${length(y)}`).join('');

/** A picture beside its name; decoration, so hidden from screen readers. `moving` plays it twice; at rest it shows the end pose. */
export function FigurePicture({ figure, moving = false }: { readonly figure: DrawnFigure; readonly moving?: boolean }) {
  const { back, frames } = figure;
  const last = frames.at(-1) ?? [];
  const there = frames.map((_, index) => index);
  const course = moving && frames.length > 1 ? [...there, ...[...there].reverse().slice(1), ...there.slice(1)] : [];
  return (
    <svg className="figure" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" focusable="false">
      {back.map((shape, index) => (
        <Shape key={`back${index}`} shape={shape} course={[]} />
      ))}
      {last.map((shape, index) => (
        <Shape key={`body${index}`} shape={shape} course={course.map((at) => frames[at]?.[index] ?? shape)} />
      ))}
    </svg>
  );
}

/** The room of a picture that is still on its way: what stands around it stays where it is. */
export function FigureRoom() {
  return <svg className="figure" viewBox={`0 0 ${SIZE} ${SIZE}`} aria-hidden="true" focusable="false" />;
}

function Shape({ shape, course }: { readonly shape: DrawnShape; readonly course: readonly DrawnShape[] }) {
  if (shape.kind === 'line') {
    const way = (one: DrawnShape): string => (one.kind === 'line' ? path(one.points) : '');
    return (
      <path
        data-part={shape.role}
        d={path(shape.points)}
        strokeWidth={length(shape.width)}
        {...(shape.far ? { 'data-far': true } : {})}
      >
        <Course name="d" values={course.map(way)} />
      </path>
    );
  }
  const middle = (axis: 0 | 1) => course.map((one) => length(one.kind === 'line' ? 0 : one.at[axis]));
  return (
    <circle
      data-part={shape.role}
      {...(shape.kind === 'disc' ? { 'data-filled': true } : { strokeWidth: length(shape.width) })}
      cx={length(shape.at[0])}
      cy={length(shape.at[1])}
      r={length(shape.radius)}
    >
      <Course name="cx" values={middle(0)} />
      <Course name="cy" values={middle(1)} />
    </circle>
  );
}

/** One attribute on its way; nothing where it stays the same. */
function Course({ name, values }: { readonly name: string; readonly values: readonly string[] }) {
  if (values.every((value) => value === values[0])) return null;
  return <animate attributeName={name} dur={`${SECONDS}s`} begin="0.3s" values={values.join(';')} />;
}
