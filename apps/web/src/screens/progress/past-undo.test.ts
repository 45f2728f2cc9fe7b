// Proves that each correction of a finished session can be taken back, the newest first, each session for itself.
import type { EventBody } from '@strongback/engine';
import { beforeEach, expect, it } from 'vitest';
import { clearPreferences } from '../../platform/preferences.ts';
import { pastSteps, withoutPastStep, withPastStep } from './past-undo.ts';

const step = (set: string): EventBody => ({ type: 'SetRemoved', session: 's', set }) as unknown as EventBody;

beforeEach(clearPreferences);

it('[U-9] keeps the steps of each session and gives them back the newest first', () => {
  withPastStep('monday', step('1'));
  withPastStep('friday', step('2'));
  expect(withPastStep('monday', step('3'))).toEqual([step('1'), step('3')]);
  expect(pastSteps('friday')).toEqual([step('2')]);
  expect(withoutPastStep('monday')).toEqual([step('1')]);
  expect(withoutPastStep('monday')).toEqual([]);
  expect(withoutPastStep('monday')).toEqual([]);
  expect(pastSteps('friday')).toEqual([step('2')]);
});
