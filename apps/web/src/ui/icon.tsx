// Decides the drawn signs of the app; each is decoration beside a word or a label.
const PATHS = {
  today: 'M5 6.5h14M5 12h9M5 17.5h6',
  plan: 'M4 18V9M9.3 18V6M14.6 18v-7M20 18V4',
  progress: 'M4 17l5-5 4 3 7-8M15 7h5v5',
  body: 'M12 7.2a2.2 2.2 0 1 0 0-4.4 2.2 2.2 0 0 0 0 4.4ZM5 10.5c4.5 1.2 9.500 1.200 14 0M12 11.500v4.500M12 16l-3 5M12 16l3 5',
  library: 'M5 4.500h5v15H5zM10 4.500h4.500v15H10zM15.500 6l3-.8 3 13.500-3 .8z',
  people:
    'M9 11a3 3 0 1 0 0-6 3 3 0 0 0 0 6ZM3.500 19c.5-3.500 2.500-5 5.500-5s5 1.500 5.500 5M16 5.500a2.600 2.600 0 0 1 0 5M17 14c2 .5 3.200 2 3.500 4.500',
  settings: 'M4 7h9M17 7h3M4 12h3M11 12h9M4 17h9M17 17h3M15 5v4M9 10v4M15 15v4',
  close: 'M6 6l12 12M18 6L6 18',
  back: 'M14.500 5.500L8 12l6.500 6.500',
  more: 'M4.500 12h1M11.500 12h1M18.500 12h1',
  check: 'M5 12.500l4.500 4.500L19 7.500',
  plus: 'M12 5v14M5 12h14',
  minus: 'M5 12h14',
  up: 'M12 19V5M6 11l6-6 6 6',
  down: 'M12 5v14M6 13l6 6 6-6',
  undo: 'M8 5L4 9l4 4M4 9h10a5 5 0 0 1 0 10h-3',
  play: 'M7 5l12 7-12 7z',
} as const;
export type IconName = keyof typeof PATHS;

/** What points along the line turns round where text runs from right to left. */
const TURNS: ReadonlySet<IconName> = new Set<IconName>(['back', 'undo']);

/** A 24-unit line drawing, hidden from screen readers. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className={TURNS.has(name) ? 'icon icon-turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={PATHS[name]} />
    </svg>
  );
}
