// Decides how the page itself is told about theme, language and text size.

export function dressPage(dress: {
  readonly theme: 'dark' | 'light';
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly text: string;
}): void {
  const root = document.documentElement;
  root.dataset['theme'] = dress.theme;
  root.dataset['text'] = dress.text;
  root.lang = dress.language;
  root.dir = dress.direction;
  // The bar of the browser follows with the next frame: asking for the colour now would lay the page out twice.
  requestAnimationFrame(() => {
    const ground = getComputedStyle(root).getPropertyValue('--ground').trim();
    document.querySelector('meta[name="theme-color"]')?.setAttribute('content', ground);
  });
}

export function prefersLight(): boolean {
  return matchMedia('(prefers-color-scheme: light)').matches;
}

/** False when the person asked the device for less motion. */
export function mayMove(): boolean {
  return !matchMedia('(prefers-reduced-motion: reduce)').matches;
}

export function onThemeChange(call: () => void): () => void {
  const query = matchMedia('(prefers-color-scheme: light)');
  query.addEventListener('change', call);
  return () => query.removeEventListener('change', call);
}

/** What was asked for has the keyboard; the page stays where it is. */
export function focusOn(wanted: string): void {
  document.querySelector<HTMLElement>(wanted)?.focus({ preventScroll: true });
}

/** Reads the page from its top again, headline first. */
export function toTop(): void {
  scrollTo(0, 0);
  requestAnimationFrame(() => document.querySelector<HTMLElement>('main h1')?.focus({ preventScroll: true }));
}

/** Brings one piece of a row that scrolls sideways into sight; the page itself stays where it is. */
export function scrollRowTo(wanted: string): void {
  document.querySelector(wanted)?.scrollIntoView({ inline: 'center', block: 'nearest' });
}

/** Calls whenever the height of the page changes, until the person takes over; gives the way to stop. */
export function whilePageSettles(call: () => void): () => void {
  const watch = new ResizeObserver(call);
  const takenOver = ['pointerdown', 'keydown', 'wheel'] as const;
  const stop = (): void => {
    watch.disconnect();
    for (const one of takenOver) removeEventListener(one, stop);
  };
  watch.observe(document.body);
  for (const one of takenOver) addEventListener(one, stop, { passive: true });
  return stop;
}

/** Tells whether `wanted` is no longer whole under `line`, at once and whenever that changes; gives the way to stop. */
export function whileScrolledOff(wanted: string, line: string, call: (off: boolean) => void): () => void {
  const place = document.querySelector(wanted);
  if (place === null) return () => undefined;
  const under = Math.round((document.querySelector(line)?.getBoundingClientRect().height ?? 0) + FADE_PX);
  const watch = new IntersectionObserver(
    ([seen]) => {
      if (seen !== undefined) call(seen.intersectionRatio < WHOLE && seen.boundingClientRect.top < under);
    },
    { rootMargin: `-${under}px 0px 0px`, threshold: [0, WHOLE] },
  );
  watch.observe(place);
  return () => watch.disconnect();
}

/** The share of a piece that is seen when all but its edge is. */
const WHOLE = 0.97;
/** How far below the line it fades what slides under it. */
const FADE_PX = 6;

/** Opens the device's print view of what is shown. */
export function printPage(): void {
  print();
}

/** The address shown, without host and search. */
export function addressNow(): string {
  return location.pathname;
}

/** Where the app is put into the page. */
export function mountPoint(): HTMLElement | null {
  return document.getElementById('app');
}

/** Where the app came from: `https://host`, without a path. */
export function pageOrigin(): string {
  return location.origin;
}

/** Has the browser ask whether to leave, as long as `unkept` says that something entered here would be lost; gives the way to stop. */
export function askBeforeLeaving(unkept: () => boolean): () => void {
  const ask = (event: BeforeUnloadEvent): void => {
    if (unkept()) event.preventDefault();
  };
  addEventListener('beforeunload', ask);
  return () => removeEventListener('beforeunload', ask);
}
