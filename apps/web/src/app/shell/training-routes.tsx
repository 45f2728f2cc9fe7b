// Decides where the places stand that show a ledger: the same for one's own and for that of somebody coached.
import type { ComponentType, ReactNode } from 'react';
import { Route } from 'wouter';
import { ROUTES } from '../routes.ts';

/** A component that waits for its own download. */
export interface Shown<Props> {
  readonly Show: ComponentType<Props>;
}

type Place = 'plan' | 'progress' | 'outcome' | 'effort' | 'body' | 'routine' | 'library' | 'knowledge' | 'session';

export type TrainingScreens = Readonly<Record<Place, Shown<object>>> & { readonly movement: Shown<{ readonly id: string }> };

/** Called, not shown as a component, so that the `Switch` around it sees each route. */
export function trainingRoutes(screens: TrainingScreens): ReactNode {
  const { plan, progress, outcome, effort, body, routine, library, movement, knowledge, session } = screens;
  return (
    <>
      <Route path={ROUTES.plan} component={plan.Show} />
      <Route path={ROUTES.progress} component={progress.Show} />
      <Route path={ROUTES.outcome} component={outcome.Show} />
      <Route path={ROUTES.effort} component={effort.Show} />
      <Route path={ROUTES.body} component={body.Show} />
      <Route path={ROUTES.routine} component={routine.Show} />
      <Route path={ROUTES.library} component={library.Show} />
      <Route path={ROUTES.movement}>{({ id }) => <movement.Show id={decodeURIComponent(id)} />}</Route>
      <Route path={ROUTES.knowledge} component={knowledge.Show} />
      <Route path={ROUTES.session} component={session.Show} />
    </>
  );
}
