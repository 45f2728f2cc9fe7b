// Decides what is seen of a page between what is fixed to its head and its foot: the piece in hand whole, and no piece by halves.
import { mayMove } from './page.ts';

export interface Edges {
  /** Sticks to the head of the page. */
  readonly line: string;
  /** Hangs under the line, over the page, where it is there at all. */
  readonly name: string;
  /** Is fixed to its foot. */
  readonly foot: string;
  /** Is always seen whole. */
  readonly wanted: string;
  /** Is seen whole too where there is room for both. */
  readonly alsoWanted: string;
  /** Is seen whole too where there is room for all of it and the title stays. */
  readonly welcome: string;
  /** What the page is about: seen whole, or not at all. */
  readonly title: string;
  /** What is shown whole or not at all, once the page stands still. */
  readonly pieces: string;
}

/** CSS pixels of a piece that may be under an edge unseen: the room around its letters. */
const SLACK = 4;
/** A piece taller than this share of the screen is no piece: it may be cut. */
const TALLEST = 0.4;
/** A foot taller than this share of the screen would hide what it is for: it goes with the page. */
const TALLEST_FOOT = 0.45;
/** Most of the screen that is covered for the sake of a piece seen by halves. */
const MOST_COVERED = 0.2;
/** How far what is fixed fades, in lines of text: what lies there is still seen. */
const FADE = 0.5;
/** What the name under the line takes of the page, in lines of text. */
const NAME = 2;

/** Moves the page just so far that the wanted piece stands between head and foot; from the top of the page where `fromTop` says so. */
export function keepInSight(edges: Edges, fromTop: boolean): void {
  const row = boxOf(edges.wanted);
  if (row === undefined) return;
  const over = footOver(edges, row);
  const line = boxOf(edges.line)?.height ?? 0;
  const least = line + NAME * lineOfText();
  const before = naturalTop(edges.line);
  const fits = (box: DOMRect | undefined): box is DOMRect =>
    box !== undefined && box.bottom - row.top < over - least && box.bottom > row.bottom;
  const topFor = (bottom: number): number => {
    const hidden = bottom + SLACK - over;
    const top = fromTop ? Math.max(0, scrollY + hidden) : scrollY + Math.max(0, hidden);
    // What stands over the line leaves whole.
    return top > 0 && top < before ? before : top;
  };
  const also = boxOf(edges.alsoWanted);
  const welcome = boxOf(edges.welcome);
  const title = boxOf(edges.title);
  const titleStays = (top: number): boolean => title === undefined || title.top + scrollY - top > line;
  const top = fits(also)
    ? topFor(also.bottom)
    : fits(welcome) && titleStays(topFor(welcome.bottom))
      ? topFor(welcome.bottom)
      : topFor(row.bottom);
  if (fromTop || top > scrollY) scrollTo({ top, behavior: mayMove() && !fromTop ? 'smooth' : 'auto' });
}

/** As long as the page stands still, covers what would be seen by halves at the head and the foot; gives the way to stop. */
export function whileEdgesAreClean(edges: Edges): () => void {
  const root = document.documentElement;
  let waiting = 0;
  const bare = (): void => {
    root.style.removeProperty('--veil-head');
    root.style.removeProperty('--veil-foot');
  };
  const veil = (): void => {
    waiting = 0;
    const footHeight = boxOf(edges.foot)?.height ?? 0;
    const flows = root.toggleAttribute('data-foot-flows', footHeight > TALLEST_FOOT * innerHeight);
    // What is last on the page can be scrolled free of the foot, however tall its words make it.
    root.style.setProperty('--foot-room', `${flows ? 0 : Math.ceil(footHeight)}px`);
    const line = boxOf(edges.line)?.bottom ?? 0;
    const head = boxOf(edges.name)?.bottom ?? line;
    const row = boxOf(edges.wanted);
    const foot = (row === undefined ? innerHeight : footOver(edges, row)) + FADE * lineOfText();
    const boxes = [...document.querySelectorAll(edges.pieces)]
      .filter((piece) => !piece.matches(edges.wanted) && piece.checkVisibility())
      .map(inkOf)
      .filter((box) => box.bottom > box.top && box.bottom - box.top < innerHeight * TALLEST);
    root.style.setProperty('--veil-head', `${little(edgeOf(boxes, head, 1, row?.top) - line)}px`);
    root.style.setProperty('--veil-foot', `${little(foot - edgeOf(boxes, foot, -1, row?.bottom))}px`);
  };
  const soon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(veil, STILL_MS);
  };
  const moving = (): void => {
    bare();
    soon();
  };
  const watch = new ResizeObserver(soon);
  for (const fixed of [edges.line, edges.foot]) {
    const found = document.querySelector(fixed);
    if (found !== null) watch.observe(found);
  }
  watch.observe(document.body);
  addEventListener('scroll', moving, { passive: true });
  addEventListener('resize', moving, { passive: true });
  return () => {
    clearTimeout(waiting);
    watch.disconnect();
    removeEventListener('scroll', moving);
    removeEventListener('resize', moving);
    root.removeAttribute('data-foot-flows');
    root.style.removeProperty('--foot-room');
    bare();
  };
}

/** The size of its text in CSS pixels. */
function lineOfText(): number {
  return Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}

/** A cover that would take more of the screen hides more than it tidies: then there is none. */
function little(veil: number): number {
  return veil > MOST_COVERED * innerHeight ? 0 : veil;
}

/** How long a page has not moved that stands still. */
const STILL_MS = 120;

function boxOf(wanted: string): DOMRect | undefined {
  return document.querySelector(wanted)?.getBoundingClientRect();
}

/** Where the foot begins over `box`: the foot of the screen where it stands beside it. */
function footOver({ foot }: Edges, box: DOMRect): number {
  const found = boxOf(foot);
  if (found === undefined || found.left >= box.right || found.right <= box.left) return innerHeight;
  return Math.min(innerHeight, found.top);
}

interface Span {
  readonly top: number;
  readonly bottom: number;
}

/** From where to where a piece is seen: without the room around its letters. */
function inkOf(piece: Element): Span {
  const { top, bottom } = piece.getBoundingClientRect();
  const { paddingTop, paddingBottom, backgroundColor } = getComputedStyle(piece);
  const seen = !/^(transparent|rgba\(0, 0, 0, 0\))$/.test(backgroundColor);
  return seen ? { top, bottom } : { top: top + Number.parseFloat(paddingTop), bottom: bottom - Number.parseFloat(paddingBottom) };
}

/** The edge moved inwards past every box that lies on it or under its fade, but never over the wanted one. */
function edgeOf(boxes: readonly Span[], from: number, way: 1 | -1, wanted: number | undefined): number {
  let edge = from;
  // Only the head fades inwards: the foot's fade is counted in `from`.
  let fade = way === 1 ? FADE * lineOfText() : 0;
  for (;;) {
    const cut = boxes.filter((box) => box.top < edge + fade - SLACK / 2 && box.bottom > edge + SLACK / 2);
    fade = 0;
    if (cut.length === 0) break;
    edge = way === 1 ? Math.max(...cut.map((box) => box.bottom)) : Math.min(...cut.map((box) => box.top));
  }
  if (wanted === undefined) return edge;
  return way === 1 ? Math.min(edge, Math.max(from, wanted)) : Math.max(edge, Math.min(from, wanted));
}

/** How far from the top of the page a sticky piece stands before it sticks. */
function naturalTop(wanted: string): number {
  const piece = document.querySelector<HTMLElement>(wanted);
  const page = piece?.parentElement;
  if (piece === null || page === null || page === undefined) return 0;
  return page.getBoundingClientRect().top + scrollY + Number.parseFloat(getComputedStyle(piece).marginTop);
}
