// Decides the full list of assessments and how one is looked up.
import type { Assessment } from '../test.types.ts';
import { TEST_IDS, type TestId } from '../test-ids.ts';
import { HIP_AND_LEG_TESTS } from './hips-and-legs.ts';
import { SHOULDER_BLADE_TESTS } from './shoulder-blade.ts';
import { TRUNK_AND_PULL_TESTS } from './trunk-and-pull.ts';
import { UPPER_BACK_TESTS } from './upper-back.ts';

const byId = new Map(
  [...SHOULDER_BLADE_TESTS, ...UPPER_BACK_TESTS, ...HIP_AND_LEG_TESTS, ...TRUNK_AND_PULL_TESTS].map((test) => [test.id, test]),
);

/** The assessment with this id. Throws when the list is incomplete, which a test forbids. */
export const assessmentOf = (id: TestId): Assessment => {
  const found = byId.get(id);
  if (!found) throw new Error(`assessment without a definition: ${id}`);
  return found;
};

/** All twenty-six, in the order of their ids. */
export const ASSESSMENTS: readonly Assessment[] = TEST_IDS.map(assessmentOf);
