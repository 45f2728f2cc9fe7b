// Decides by example what the headline of a day names.
import type { Pattern, PlannedSession, PreparedSession } from '@strongback/engine';
import { expect, test } from 'vitest';
import { en } from '../../messages/en/index.ts';
import { asPrepared, sessionTitle } from './session-title.ts';

const planned = { roles: ['horizontal-pull', 'squat', 'carry'], slots: [] } as unknown as PlannedSession;
const left = (...patterns: readonly Pattern[]) =>
  ({ slots: patterns.map((pattern) => ({ intent: { pattern } })) }) as unknown as PreparedSession;

test('a day cut to a quarter of an hour names what is left of it, not what was left out', () => {
  const whole = sessionTitle(en, planned);
  expect(sessionTitle(en, asPrepared(planned, left('horizontal-pull', 'squat', 'carry', 'grip')))).toBe(whole);
  const short = sessionTitle(en, asPrepared(planned, left('horizontal-pull')));
  expect(whole).toContain(short.toLowerCase().slice(1));
  expect(short).not.toContain('squat');
  expect(sessionTitle(en, asPrepared(planned, left('scapular')))).not.toBe('');
});
