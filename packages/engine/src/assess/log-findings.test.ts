// What the log says of itself: in the language of tests, and only once it is long enough to say it.
import { describe, expect, it } from 'vitest';
import { rule } from '../evidence/rulebook.ts';
import type { IsoDate } from '../units/brand.ts';
import { logFindings } from './log-findings.ts';

const TODAY = '2026-11-16' as IsoDate;

describe('findings from the log', () => {
  const log = {
    weeklySets: { 'horizontal-press': 12, 'horizontal-pull': 6, 'vertical-pull': 1, hinge: 4 },
    weeks: 4,
    e1rmKg: { deadlift: 120, squat: 130, row: 90 },
    sides: [{ exercise: 'one-arm-dumbbell-row', pattern: 'horizontal-pull' as const, left: 30, right: 38, sessions: 4 }],
  };

  it('[log.press-pull] [log.vertical-horizontal] [log.sides] [log.hinge-lag] speak the same language as tests', () => {
    const found = logFindings(log, TODAY);
    expect(found.map((one) => [one.id, one.severity])).toEqual([
      ['log.press-pull', 2],
      ['log.sides.one-arm-dumbbell-row', 2],
      ['log.vertical-horizontal', 2],
      ['log.hinge-lag', 1],
    ]);
    expect(found[0]?.because).toBe(
      'about 12 pressing sets a week against 7 of pulling, over 4 weeks; the mark is at least as many pulls',
    );
    expect(found[3]?.because).toBe('the deadlift is 0.92 times the squat; the mark is 1.05 or more');
  });

  it('[log.press-pull] a short log says nothing', () => {
    expect(logFindings({ weeklySets: { 'horizontal-press': 2 }, weeks: 1, e1rmKg: {}, sides: [] }, TODAY)).toEqual([]);
    const days = { weeklySets: { 'horizontal-press': 4, 'horizontal-pull': 4 }, e1rmKg: {}, sides: [] };
    expect(logFindings({ ...days, weeks: rule('log.press-pull').numbers.minWeeks - 1 }, TODAY)).toEqual([]);
    expect(logFindings({ ...days, weeks: rule('log.press-pull').numbers.minWeeks }, TODAY)).not.toEqual([]);
  });
});
