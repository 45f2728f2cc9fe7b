// Decides whose picture stands beside a name, and when pictures are fetched: once, when the first is wanted, apart from the rest.
import { Suspense, use, useMemo, useState } from 'react';
import { atOnce } from '../../ui/at-once.ts';
import { mayMove } from '../../platform/page.ts';
import { FigurePicture, FigureRoom } from '../../ui/figure.tsx';
import { useWords } from '../words/words.tsx';

type Room = typeof import('@strongback/catalogue/figures');

let coming: Promise<Room | null> | null = null;

/** Pictures are a help, not a condition: when they cannot be fetched the page stands without them. */
function fetchFigures(): Promise<Room | null> {
  coming ??= atOnce(import('@strongback/catalogue/figures').catch(() => null));
  return coming;
}

interface FigureOfProps {
  /** A movement, an assessment or a drill. */
  readonly id: string;
  /** What it is, where it has no picture of its own. */
  readonly like?: { readonly pattern: string; readonly position: string };
  /** Plays the movement, where the person allows movement; a tap plays it again. */
  readonly moving?: boolean;
}

/** The picture of a movement, an assessment or a drill; nothing where there is none. */
export function FigureOf(props: FigureOfProps) {
  return (
    <Suspense fallback={<FigureRoom />}>
      <Drawn {...props} />
    </Suspense>
  );
}

function Drawn({ id, like, moving = false }: FigureOfProps) {
  const { library } = useWords();
  const [round, setRound] = useState(0);
  const room = use(fetchFigures());
  // A running clock draws its screen anew many times; the picture stays.
  const { pattern, position } = like ?? {};
  const figure = useMemo(() => {
    const kind = pattern === undefined || position === undefined ? {} : { like: { pattern, position } };
    return room?.figureFor(id, kind) ?? null;
  }, [room, id, pattern, position]);
  if (figure === null) return null;
  const note = figure.exact ? null : <span className="small quiet">{library.figureAlike}</span>;
  if (!moving || figure.frames.length < 2 || !mayMove()) {
    return (
      <>
        <FigurePicture figure={figure} />
        {note}
      </>
    );
  }
  return (
    <>
      <button type="button" className="figure-button" aria-label={library.figureAgain} onClick={() => setRound(round + 1)}>
        <FigurePicture key={round} figure={figure} moving />
      </button>
      {note}
    </>
  );
}
