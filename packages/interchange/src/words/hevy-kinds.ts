// Decides how kinds of set are named for Hevy, in its tables and through its API.
import type { SetKind } from '@strongback/engine';

/** Hevy has no word for sets to the last repetition, clusters and kinds nobody told. */
export const HEVY_KINDS: Readonly<Record<SetKind, string>> = {
  'warm-up': 'warmup',
  working: 'normal',
  drop: 'dropset',
  failure: 'failure',
  amrap: 'normal',
  cluster: 'normal',
  unknown: 'normal',
};
