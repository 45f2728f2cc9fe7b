// Decides which addresses a test visits when it visits every screen: one of each route.
import { ROUTES } from '../app/routes.ts';

/** Leads elsewhere at once, or stands only where there is an account and somebody to coach. */
const ELSEWHERE: ReadonlySet<string> = new Set([ROUTES.demo, ROUTES.coached, ROUTES.workshop, ROUTES.workshopRun]);

export const PLACES: readonly string[] = [
  ...Object.values(ROUTES)
    .filter((route) => !ELSEWHERE.has(route))
    .map((route) => (route === ROUTES.movement ? '/library/deadlift' : route)),
  '/routine?kind=breathing',
];
