// Decides, by example and by law, what answers of the health screen mean.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../units/brand.ts';
import { batteryFor } from './battery.ts';
import { complaintsFromScreen, healthScreen, SCREEN_RESULTS, type ScreenAnswers, screenStillCounts } from './health-screen.ts';
import { unansweredQuestions } from './screen-complete.ts';
import { SCREEN_QUESTIONS } from './screen-questions.ts';

const TODAY = '2026-11-23' as IsoDate;
const ALL_CLEAR: ScreenAnswers = Object.fromEntries(
  SCREEN_QUESTIONS.filter((question) => !question.optional).map((question) => [
    question.id,
    question.answer === 'year' ? ['1992'] : [question.choices.some((choice) => choice.id === 'none') ? 'none' : 'no'],
  ]),
);
const result = (answers: ScreenAnswers) => healthScreen({ ...ALL_CLEAR, ...answers }, TODAY).result;
const limits = (answers: ScreenAnswers) => healthScreen({ ...ALL_CLEAR, ...answers }, TODAY).limits;

describe('health screen', () => {
  it('[screen.results] is clear when nothing was found, and complete', () => {
    expect(healthScreen(ALL_CLEAR, TODAY)).toMatchObject({
      result: 'clear',
      reasons: [],
      limits: { training: 'open', noStraining: false, forbidden: [] },
    });
    expect(unansweredQuestions(ALL_CLEAR)).toEqual([]);
    expect(unansweredQuestions({})).toContain('hs-signs');
  });

  it('[screen.results] [parq] sends signals and unsteady vessels to a professional, and stops what happens now', () => {
    expect(result({ 'hs-signs': ['chest'] })).toBe('ask-first');
    expect(result({ 'hs-signs': ['chest', 'now'] })).toBe('urgent');
    expect(result({ 'hs-vessels': ['pressure-unsteady'] })).toBe('ask-first');
    expect(result({ 'hs-nerves': ['yes'] })).toBe('urgent');
    expect(result({ 'hs-nerves': ['not-sure'] })).toBe('urgent');
    expect(result({ 'hs-back-general': ['yes'] })).toBe('ask-first');
    expect(result({ 'hs-ill': ['yes'] })).toBe('wait');
    expect(result({ 'hs-head': ['yes'] })).toBe('wait');
  });

  it('a warning sign during a test asks for a professional first, leaves no test to run, and lasts until a professional has spoken', () => {
    const sign = { ...ALL_CLEAR, 'hs-test-signs': ['hinge-screen'] };
    expect(result(sign)).toBe('ask-first');
    expect(batteryFor(60, healthScreen(sign, TODAY)).tests).toEqual([]);
    expect(result({ ...sign, 'hs-cleared': ['2026-11-20'] })).toBe('adjust');
  });

  it('[screen.straining] limits strain with steady blood pressure, and asks first with most reasons not to strain', () => {
    expect(result({ 'hs-vessels': ['pressure-steady'] })).toBe('adjust');
    expect(limits({ 'hs-vessels': ['pressure-steady'] })).toMatchObject({
      noStraining: true,
      noMaximalTests: true,
      maxPercent1RM: 75,
      training: 'open',
    });
    expect(result({ 'hs-strain': ['hernia'] })).toBe('ask-first');
    expect(result({ 'hs-strain': ['pelvic-floor'] })).toBe('adjust');
    expect(limits({ 'hs-strain': ['pelvic-floor'] }).noStraining).toBe(true);
  });

  it('[screen.pregnancy] who expects a child neither lies on back or belly nor hangs, and does not strain', () => {
    const expecting = healthScreen({ ...ALL_CLEAR, 'hs-strain': ['pregnant'] }, TODAY);
    expect(expecting.limits).toMatchObject({ noStraining: true, maxPercent1RM: 75, training: 'ask-first' });
    expect(expecting.limits.forbidden).toEqual(['balance', 'hanging', 'inverted', 'prone', 'supine']);
    expect(expecting.reasons.map((one) => one.rule)).toContain('screen.pregnancy');
    expect(limits({ 'hs-strain': ['birth'] }).forbidden).toEqual(['inverted']);
  });

  it('the smallest load that a professional allows is the limit, and what is none is kept as a note', () => {
    expect(limits({ 'hs-limits': ['load:40', 'load:25'] })).toMatchObject({ maxLoadKg: 25, notes: [] });
    expect(limits({ 'hs-limits': ['load:a little'] })).toMatchObject({ maxLoadKg: null, notes: ['a little'] });
    expect(limits({ 'hs-limits': ['none'] }).maxLoadKg).toBeNull();
  });

  it('a known condition trains with limits, and a dated word of a professional opens what asked first', () => {
    expect(result({ 'hs-condition': ['diabetes'] })).toBe('ask-first');
    expect(result({ 'hs-condition': ['diabetes', 'clinician-knows'] })).toBe('adjust');
    expect(result({ 'hs-signs': ['breath'], 'hs-cleared': ['2026-11-20'] })).toBe('adjust');
    expect(result({ 'hs-signs': ['breath'], 'hs-cleared': ['2026-12-20'] })).toBe('ask-first');
    expect(result({ 'hs-nerves': ['yes'], 'hs-cleared': ['2026-11-20'] })).toBe('urgent');
  });

  it('[screen.bone] thin bones mean a low spine cost', () => {
    expect(limits({ 'hs-bone': ['yes'] })).toMatchObject({ maxLumbarCost: 2, noMaximalTests: true });
    expect(limits({ 'hs-medicine': ['steroids'] }).maxLumbarCost).toBe(2);
    expect(limits({ 'hs-medicine': ['slows-pulse'] }).effortByRpeOnly).toBe(true);
  });

  it('[screen.places] a place that hurts is spared, then closed', () => {
    const places = (text: string) => healthScreen({ 'hs-places': [text] }, TODAY).places[0]?.severity;
    expect(places('shoulder|left|2|2026-11-22|')).toBe(0);
    expect(places('shoulder|left|4|2026-11-22|')).toBe(2);
    expect(places('shoulder|left|6|2026-11-22|')).toBe(3);
    expect(places('shoulder|left|4|2026-11-01|')).toBe(3);
    expect(places('shoulder|left|1|2026-11-22|night')).toBe(3);
    const seen = { 'hs-places': ['shoulder|left|4|2026-11-01|', 'knee|left|6|2026-11-01|'], 'hs-cleared': ['2026-11-20'] };
    expect(healthScreen(seen, TODAY).places.map((place) => place.severity)).toEqual([2, 3]);
    expect(places('elbow')).toBe(2);
    expect(places('elbow|left||2026-11-22|')).toBe(2);
    expect(healthScreen({ 'hs-places': ['nose|left|9||'] }, TODAY).places).toEqual([]);
  });

  it('[screen.places] places become complaints that the plan spares or leaves alone', () => {
    const outcome = healthScreen(
      { 'hs-places': ['shoulder|left|4|2026-11-01|', 'elbow||4|2026-11-20|', 'knee||1|2026-11-20|'] },
      TODAY,
    );
    expect(complaintsFromScreen(outcome, TODAY)).toEqual([
      { joint: 'shoulder', side: 'left', severity: 6, since: '2026-11-01', provokedBy: [] },
      { joint: 'elbow', severity: 4, since: '2026-11-20', provokedBy: [] },
    ]);
  });

  it('[screen.age] the young take no maximal tests; later starters keep reserve', () => {
    expect(limits({ 'hs-age': ['2012'] })).toMatchObject({ noMaximalTests: true, supervised: true });
    expect(limits({ 'hs-age': ['1970'] })).toMatchObject({ minRirFirstWeeks: 3, deloadWeeks: [4, 5] });
  });

  it('limits of a professional become limits of the plan', () => {
    expect(limits({ 'hs-limits': ['no-overhead', 'load:40', 'heart-rate:130', 'text:no jumps'] })).toMatchObject({
      forbidden: ['overhead'],
      maxLoadKg: 40,
      maxHeartRate: 130,
      notes: ['no jumps'],
    });
    expect(limits({ 'hs-energy': ['periods'] }).hideWeightAndCalories).toBe(true);
    expect(limits({ 'hs-shoulder': ['left'] }).forbidden).toEqual(['behind-neck', 'dead-hang', 'wide-grip']);
    expect(limits({ 'hs-strain': ['eyes'] }).forbidden).toEqual(['inverted']);
    expect(limits({ 'hs-vessels': ['pressure-steady'] }).forbidden).toEqual(['inverted']);
  });

  it('[screen.results] counts for twelve months', () => {
    expect(screenStillCounts('2025-11-24' as IsoDate, TODAY)).toBe(true);
    expect(screenStillCounts('2025-11-23' as IsoDate, TODAY)).toBe(false);
  });

  it('[screen.results] one more sign never makes the result milder', () => {
    const answer = fc
      .constantFrom(...SCREEN_QUESTIONS.filter((question) => question.id !== 'hs-cleared'))
      .chain((question) =>
        question.choices.length === 0
          ? fc.constant([question.id, '1990'] as const)
          : fc.constantFrom(...question.choices.map((choice) => choice.id)).map((choice) => [question.id, choice] as const),
      );
    fc.assert(
      fc.property(
        fc.array(answer, { maxLength: 6 }),
        answer.filter(([, choice]) => choice !== 'clinician-knows'),
        (answers, [id, extra]) => {
          const before: Record<string, string[]> = {};
          for (const [question, choice] of answers) before[question] = [...(before[question] ?? []), choice];
          const after = { ...before, [id]: [...(before[id] ?? []), extra] };
          if (id === 'hs-age') return;
          expect(SCREEN_RESULTS.indexOf(healthScreen(after, TODAY).result)).toBeGreaterThanOrEqual(
            SCREEN_RESULTS.indexOf(healthScreen(before, TODAY).result),
          );
        },
      ),
    );
  });
});
