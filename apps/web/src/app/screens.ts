// Decides how each screen is fetched: a download of its own, shown without a pause once it is here.
import { createElement, use, type ComponentType, type ReactNode } from 'react';
import { loadEnglish } from './words/english.ts';

interface Screen<Props> {
  readonly Show: ComponentType<Props>;
  readonly fetch: () => Promise<unknown>;
}

/** A screen that is fetched with its words when first shown, or before; when both are here it renders at once. */
function screen<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  words: () => Promise<unknown> = loadEnglish,
): Screen<Props> {
  let here: ComponentType<Props> | null = null;
  let coming: Promise<ComponentType<Props>> | null = null;
  const fetch = (): Promise<ComponentType<Props>> => {
    coming ??= Promise.all([load(), words()]).then(([found]) => {
      here = found;
      return found;
    });
    return coming;
  };
  const Show = (props: Props): ReactNode => createElement(here ?? use(fetch()), props);
  return { Show, fetch };
}

export const SCREENS = {
  // The first page speaks with the words that come with the app.
  first: screen(
    async () => (await import('../screens/first/first-page.tsx')).FirstPage,
    () => Promise.resolve(),
  ),
  today: screen(async () => (await import('../screens/today/today-screen.tsx')).TodayScreen),
  plan: screen(async () => (await import('../screens/plan/plan-screen.tsx')).PlanScreen),
  progress: screen(async () => (await import('../screens/progress/progress-screen.tsx')).ProgressScreen),
  outcome: screen(async () => (await import('../screens/outcome/outcome-screen.tsx')).OutcomeScreen),
  effort: screen(async () => (await import('../screens/outcome/effort-screen.tsx')).EffortScreen),
  body: screen(async () => (await import('../screens/body/body-screen.tsx')).BodyScreen),
  routine: screen(async () => (await import('../screens/body/routine-player.tsx')).RoutinePlayer),
  library: screen(async () => (await import('../screens/library/library-screen.tsx')).LibraryScreen),
  knowledge: screen(async () => (await import('../screens/library/knowledge-screen.tsx')).KnowledgeScreen),
  tools: screen(async () => (await import('../screens/tools/tools-screen.tsx')).ToolsScreen),
  workshops: screen(async () => (await import('../screens/workshop/workshops-screen.tsx')).WorkshopsScreen),
  workshop: screen(async () => (await import('../screens/workshop/workshop-screen.tsx')).WorkshopScreen),
  workshopRun: screen(async () => (await import('../screens/workshop/run-screen.tsx')).RunScreen),
  movement: screen(async () => (await import('../screens/library/movement-page.tsx')).MovementPage),
  session: screen(async () => (await import('../screens/session/session-screen.tsx')).SessionScreen),
  assess: screen(async () => (await import('../screens/assess/assess-screen.tsx')).AssessScreen),
  imports: screen(async () => (await import('../screens/import/import-screen.tsx')).ImportScreen),
  people: screen(async () => (await import('../screens/people/people-screen.tsx')).PeopleScreen),
  coach: screen(async () => (await import('../screens/coach/roster-screen.tsx')).RosterScreen),
  coached: screen(async () => (await import('../screens/coach/coached-area.tsx')).CoachedArea),
  settings: screen(async () => (await import('../screens/settings/settings-screen.tsx')).SettingsScreen),
} as const;

/** Fetches the places that a training person goes to. */
export function fetchScreens(): void {
  const { session, plan, progress, outcome, effort, body, library, movement, routine } = SCREENS;
  for (const one of [session, plan, progress, outcome, effort, body, library, movement, routine]) void one.fetch();
}
