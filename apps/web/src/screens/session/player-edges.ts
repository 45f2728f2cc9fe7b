// Decides what of the player stays in sight between its line and its foot, and what is never shown by halves.
import type { Edges } from '../../platform/edges.ts';

/** What is fixed in the player, what is to be seen between it, and what is never shown by halves. */
export const EDGES = {
  line: '.player > .row-between',
  name: '.player-name',
  foot: '.player-foot',
  wanted: '.set-row[data-state=next]',
  alsoWanted: '.player .hold',
  welcome: '.player .beat',
  title: '.player h1',
  pieces: [
    '.demo, .queue-line, .player-head h1, .player-head p, .player-links > *, .complex-lifts > li, .player-about > p, .player-about > ul > li',
    '.player-about > details, .set-row, .ramp-done > summary, .player-work p, .beat, .hold, .player-work .chips',
    '.player-work .button, .plates, .player > .banner, .player > .notice, .player > .aside, .player > p',
  ].join(),
} as const satisfies Edges;
