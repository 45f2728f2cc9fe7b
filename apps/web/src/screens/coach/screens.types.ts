// Decides what a screen is to whoever shows it: a component that waits for its own download.
import type { ComponentType } from 'react';

export interface Shown<Props> {
  readonly Show: ComponentType<Props>;
}

/** The places that can also be shown for the ledger of somebody coached. */
export type PlaceScreens = Readonly<
  Record<
    | 'today'
    | 'plan'
    | 'progress'
    | 'outcome'
    | 'effort'
    | 'body'
    | 'routine'
    | 'library'
    | 'knowledge'
    | 'tools'
    | 'session'
    | 'assess',
    Shown<object>
  >
> & { readonly movement: Shown<{ readonly id: string }> };
