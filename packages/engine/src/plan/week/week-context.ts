// Decides what is known when one week is composed: its days and roles, its block, what came before.
import type { Muscle } from '../../vocabulary/body.ts';
import type { BlockKind } from '../../vocabulary/training.ts';
import type { Movement, Catalogue } from '../../vocabulary/movement.ts';
import type { DayRole } from './day-roles.ts';
import type { Person } from '../person.ts';
import type { Phase } from '../season/phases.ts';

export interface WeekContext {
  readonly person: Person;
  readonly catalogue: Catalogue;
  readonly phase: Phase;
  readonly kind: BlockKind;
  /** Which time the emphasis comes round. */
  readonly cycle: number;
  /** Index of the first week this composition stands for. */
  readonly weekIndex: number;
  readonly roles: readonly DayRole[];
  /** Heaviest recent weekly sets per muscle, for ramps. */
  readonly before: Readonly<Partial<Record<Muscle, number>>>;
  readonly sport: Readonly<Partial<Record<Muscle, number>>>;
  /** Movements of the same block already composed: these stay. */
  readonly blockMovements: ReadonlySet<string>;
  /** The same by date offset from the week's start. */
  readonly placed: ReadonlyMap<string, number>;
  /** What the plan under way holds on these days, sets by `weekday|movement`: kept where nothing speaks against it. */
  readonly familiar?: ReadonlyMap<string, number>;
  /** Given where a search is to stay near the weeks before: what they held, of whatever emphasis, sets by `weekday|movement`. It is worth nothing of its own. */
  readonly lately?: ReadonlyMap<string, number>;
  /** Steps already given inside the block, by movement. */
  readonly steps: ReadonlyMap<string, 'rep' | 'set' | 'hold'>;
  /** Movements of the block before: mains stay, accessories change. */
  readonly lastMovements: ReadonlySet<string>;
  /** How many blocks each movement has been in, up to the block before. */
  readonly blocksUsed: ReadonlyMap<string, number>;
  readonly seed: number;
  readonly done?: AlreadyDone;
}

/** What the kept part of a week under way already holds; empty for a whole week. */
export interface AlreadyDone {
  /** Exposures by pattern, and by pattern served in part. */
  readonly patterns: ReadonlyMap<string, number>;
  readonly also: ReadonlyMap<string, number>;
  readonly muscles: Readonly<Partial<Record<Muscle, number>>>;
  readonly joints: ReadonlyMap<string, number>;
  readonly movements: ReadonlyMap<string, number>;
}

export interface Assigned {
  readonly movement: Movement;
  /** Index into the roles of the week. */
  readonly day: number;
  readonly sets: number;
}
