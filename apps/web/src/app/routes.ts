// Decides the addresses of the app.
export const ROUTES = {
  today: '/',
  plan: '/plan',
  progress: '/progress',
  outcome: '/progress/outcome',
  effort: '/progress/effort',
  body: '/body',
  library: '/library',
  movement: '/library/:id',
  knowledge: '/knowledge',
  tools: '/tools',
  workshops: '/workshops',
  workshop: '/workshops/:id',
  workshopRun: '/workshops/:id/run',
  session: '/session',
  assess: '/assess',
  import: '/import',
  settings: '/settings',
  routine: '/routine',
  demo: '/demo',
  people: '/people',
  coach: '/coach',
  coached: '/coach/:athlete',
} as const;

export const movementPath = (id: string): string => `/library/${encodeURIComponent(id)}`;
export const workshopPath = (id: string): string => `/workshops/${encodeURIComponent(id)}`;
export const workshopRunPath = (id: string): string => `${workshopPath(id)}/run`;
export const coachedPath = (athlete: string): string => `/coach/${encodeURIComponent(athlete)}`;
/** A routine other than the daily one: one small practice, or slow breathing. */
export const routinePath = (kind: 'practice' | 'breathing'): string => `${ROUTES.routine}?kind=${kind}`;
export const testPath = (test: string): string => `/assess?test=${encodeURIComponent(test)}`;
/** The tests that fit the minutes one has; `minutes` opens with that length chosen, `all` with every test. */
export const batteryPath = (minutes: '15' | '30' | '60' | 'all'): string => `/assess?battery=${minutes}`;
