// Decides how muscles are shown on a drawn body: tone by colour and pattern, one chosen by pointer or arrow keys, places marked by a ring.
import { useId, useMemo, useRef, type KeyboardEvent } from 'react';
import { bothLines, bothSides, type BodySide, DRAWING, FIGURE_BOX, PLACES } from './body-drawing.ts';

/** What a muscle is shown as; every tone has a pattern of its own beside its colour. */
export type Tone = 'none' | 'under' | 'within' | 'over' | 'counted' | 'main' | 'part';

export interface BodyPart {
  readonly id: string;
  readonly tone: Tone;
  /** Read aloud for the muscle: its name and all there is to know of it. */
  readonly spoken?: string;
}

export interface BodyMark {
  readonly place: string;
  /** Sides of the athlete, whose left is on the viewer's right from the front. */
  readonly side: 'left' | 'right' | 'both';
  readonly text: string;
}

interface BodyMapProps {
  readonly parts: readonly BodyPart[];
  readonly views: Readonly<Record<BodySide, string>>;
  readonly marks?: readonly BodyMark[];
  /** Beside other things, not the thing itself. */
  readonly small?: boolean;
  /** Where a muscle can be chosen: the name of the group, the muscle chosen, what happens. Without it the drawing is decoration beside a list. */
  readonly choice?: {
    readonly title: string;
    readonly chosen: string | null;
    readonly onChoose: (id: string) => void;
  };
}

const SIDES = ['front', 'back'] as const;
const { left, top, width, height } = FIGURE_BOX;

export function BodyMap({ parts, views, marks = [], small = false, choice }: BodyMapProps) {
  const group = useRef<HTMLDivElement>(null);
  const pattern = useId();
  const given = new Map(parts.map((part) => [part.id, part]));
  // Seen from the front first; what is seen from both sides is one thing to a screen reader.
  const first = new Map(SIDES.toReversed().flatMap((side) => Object.keys(DRAWING[side].muscles).map((id) => [id, side])));
  const order = SIDES.flatMap((side) => Object.keys(DRAWING[side].muscles).filter((id) => first.get(id) === side)).filter((id) =>
    given.has(id),
  );
  const stop = choice?.chosen ?? order[0];
  const move = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    const at = order.indexOf(stop ?? '');
    const next =
      event.key === 'Home' ? order[0] : event.key === 'End' ? order.at(-1) : step && order.at((at + step) % order.length);
    const chosen = event.key === ' ' || event.key === 'Enter' ? stop : next;
    if (!chosen || !choice) return;
    event.preventDefault();
    choice.onChoose(chosen);
    group.current?.querySelector<SVGPathElement>(`[role=radio][data-muscle="${chosen}"]`)?.focus();
  };
  const as = choice === undefined ? { 'aria-hidden': true } : { role: 'radiogroup', 'aria-label': choice.title, onKeyDown: move };
  return (
    <div className="body-map" data-small={small} ref={group} {...as}>
      {SIDES.map((side) => (
        <figure key={side}>
          <svg viewBox={`${left} ${top} ${width} ${height}`} focusable="false" {...(choice ? { role: 'none' } : {})}>
            <Patterns id={`${pattern}${side}`} />
            <Ground side={side} />
            {Object.entries(DRAWING[side].muscles).map(([id, half]) => {
              const part = given.get(id) ?? { id, tone: 'none' as const };
              const spoken = choice && given.has(id) && first.get(id) === side;
              return (
                <path
                  key={part.id}
                  d={pathOf(half)}
                  data-muscle={part.id}
                  data-tone={part.tone}
                  data-chosen={choice?.chosen === part.id}
                  fill={`url(#${pattern}${side}${part.tone})`}
                  {...(choice ? { onClick: () => choice.onChoose(part.id) } : {})}
                  {...(spoken
                    ? {
                        role: 'radio',
                        'aria-checked': choice.chosen === part.id,
                        'aria-label': part.spoken,
                        tabIndex: stop === part.id ? 0 : -1,
                      }
                    : { 'aria-hidden': true })}
                />
              );
            })}
            <Lines side={side} />
            {marks.flatMap((mark) => ringsOf(mark, side))}
          </svg>
          <figcaption className="small quiet">{views[side]}</figcaption>
        </figure>
      ))}
    </div>
  );
}

const paths = new Map<string, string>();

/** Worked out once for every muscle. */
function pathOf(half: string): string {
  const known = paths.get(half) ?? bothSides(half);
  paths.set(half, known);
  return known;
}

function Ground({ side }: { readonly side: BodySide }) {
  const [ground, quiet] = useMemo(
    () => [DRAWING[side].ground.map(bothSides).join(''), DRAWING[side].quiet.map(bothSides).join('')],
    [side],
  );
  return (
    <>
      <path className="body-ground" d={ground} />
      <path className="body-quiet" d={quiet} />
    </>
  );
}

function Lines({ side }: { readonly side: BodySide }) {
  const lines = useMemo(() => DRAWING[side].lines.map(bothLines).join(''), [side]);
  return <path className="body-line" d={lines} />;
}

function ringsOf(mark: BodyMark, side: BodySide) {
  const place = PLACES[mark.place];
  if (place === undefined || place.side !== side) return [];
  const middle = place.x === 0;
  const signs = middle ? [1] : mark.side === 'both' ? [1, -1] : [(mark.side === 'left') === (side === 'front') ? 1 : -1];
  return signs.map((sign) => (
    <g key={`${mark.place}${sign}`} className="body-ring">
      <circle cx={sign * place.x} cy={place.y} r="6.4" />
      <text x={sign * place.x} y={place.y + 2.9} textAnchor="middle">
        {mark.text}
      </text>
    </g>
  ));
}

/** One pattern a tone, drawn in the colours of the theme. */
function Patterns({ id }: { readonly id: string }) {
  const tile = (tone: Tone, size: number, drawn: string | null, turn = 0) => (
    <pattern
      key={tone}
      id={`${id}${tone}`}
      className="body-pattern"
      data-tone={tone}
      width={size}
      height={size}
      patternUnits="userSpaceOnUse"
      patternTransform={`rotate(${turn})`}
    >
      <rect width={size} height={size} />
      {drawn === null ? null : <path d={drawn} />}
    </pattern>
  );
  return (
    <defs>
      {tile('none', 4, null)}
      {tile('under', 3.2, 'M0 1.6H3.2', -45)}
      {tile('within', 4, null)}
      {tile('over', 3.6, 'M0 1.8H3.6M1.8 0V3.6', 45)}
      {tile('counted', 3.2, 'M1.6 1.2V2')}
      {tile('main', 4, null)}
      {tile('part', 3.2, 'M0 1.6H3.2', -45)}
    </defs>
  );
}

/** The sign of a tone as the drawing shows it, for the legend. */
export function ToneSign({ tone }: { readonly tone: Tone }) {
  const id = useId();
  return (
    <svg className="tone-sign" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
      <Patterns id={id} />
      <rect className="tone-box" x="0.5" y="0.5" width="11" height="11" rx="3" data-tone={tone} fill={`url(#${id}${tone})`} />
    </svg>
  );
}
