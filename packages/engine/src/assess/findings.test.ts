// Decides, by example, what results say together: findings, gates, weak links, batteries, re-tests.
import { describe, expect, it } from 'vitest';
import { isRuleId, rule } from '../evidence/rulebook.ts';
import type { IsoDate } from '../units/brand.ts';
import { GATES } from '../vocabulary/world.ts';
import type { AssessedPerson, AssessmentResult } from './assess.types.ts';
import { batteryFor, SHORT_BATTERY } from './battery.ts';
import { CONSEQUENCES } from './consequences/all.ts';
import { NOTHING } from './consequences/moves.ts';
import { findingsFrom, untestedFindings } from './findings.ts';
import { gatesFor, maxEffortOpenFor } from './gates.ts';
import { healthScreen } from './health-screen.ts';
import { retestDue, suitsRetest } from './retest.ts';
import { readResult } from './sitting.ts';
import { severityOf } from './severity.ts';
import { ASSESSMENTS } from './tests/all.ts';
import { TEST_IDS } from './test-ids.ts';
import { withWeakLinks } from './weak-link-work.ts';
import { domainScores, weakLinks } from './weak-links.ts';

const DAY = '2026-11-20' as IsoDate;
const TODAY = '2026-11-23' as IsoDate;
const SAM: AssessedPerson = { sex: 'female', ageYears: 34, bodyMassKg: 68 };
const at = (test: string, value: number, unit: string, own: Partial<AssessmentResult> = {}): AssessmentResult => ({
  test,
  date: DAY,
  value,
  unit,
  ...own,
});
const CLEAR: readonly AssessmentResult[] = [
  at('hinge-screen', 5, 'reps', { measuredBy: 'coach' }),
  at('back-extension-hold', 150, 's'),
  at('side-bridge', 60, 's', { side: 'left' }),
  at('side-bridge', 61, 's', { side: 'right' }),
  at('shoulder-flexion', 168, 'deg', { side: 'left' }),
  at('thoracic-extension', 27, 'deg'),
  at('wall-slide', 3, 'cm'),
  at('scapular-dyskinesis', 0, 'grade', { side: 'left' }),
  at('pull-max', 6, 'reps', { form: 'pull-up' }),
  at('dead-hang', 70, 's'),
  at('grip-width', 1.45, 'ratio'),
  at('er-endurance', 22, 'reps', { side: 'right' }),
  at('push-pull', 1, 'ratio'),
  at('brace-breath', 3, 'points'),
];
const TRAINED = { weeksAtLumbarCost3: 3, weeksAtLumbarCost12: 4 };

describe('findings', () => {
  it('[as.trot] says the value, the side and the norm, and what it changes', () => {
    const [finding] = findingsFrom([at('thoracic-rotation', 38, 'deg', { side: 'left' })], SAM);
    expect(finding).toMatchObject({
      id: 'test.thoracic-rotation.left',
      severity: 1,
      rule: 'as.trot',
      grade: 'C',
      status: 'verify',
      domain: 'thoracic-mobility',
      because: 'seated thoracic rotation 38° on the left; the mark is 40° or more, sides within 10°',
      changes: [{ kind: 'add-drill', drill: 'open-book' }],
      retestOn: '2027-01-15',
    });
  });

  it('come worst first, whatever order the results arrived in', () => {
    const results = [
      at('dead-hang', 20, 's'),
      at('thoracic-rotation', 38, 'deg', { side: 'left' }),
      at('back-extension-hold', 50, 's'),
      at('grip-width', 1.4, 'ratio'),
    ];
    const found = findingsFrom(results, SAM);
    expect(found.map((one) => one.severity)).toEqual([3, 2, 1, 0]);
    expect(findingsFrom([...results].reverse(), SAM)).toEqual(found);
  });

  it('[as.consequence] every limit and gate of a graded test changes something and cites a rule; clear changes nothing', () => {
    const graded = severityOf('dead-hang', [at('dead-hang', 20, 's')], SAM);
    if (!graded) throw new Error('not graded');
    for (const test of ASSESSMENTS) {
      expect(isRuleId(test.rule)).toBe(true);
      for (const severity of [0, 1, 2, 3] as const) {
        const consequence = CONSEQUENCES[test.id]({ ...graded, test: test.id, severity, value: 2, normValue: 1 });
        if (severity === 0 || test.cap === 0) expect(consequence).toEqual(NOTHING);
        else expect(consequence.changes.length, `${test.id} ${severity}`).toBeGreaterThan(0);
        expect(consequence.text.endsWith('.'), `${test.id} ${severity}`).toBe(true);
      }
    }
  });

  it('[as.retest.own] a hinge limit comes back after two weeks, a clear rotation after twelve', () => {
    expect(findingsFrom([at('hinge-screen', 4, 'reps')], SAM)[0]?.retestOn).toBe('2026-12-04');
    expect(findingsFrom([at('thoracic-rotation', 50, 'deg', { side: 'left' })], SAM)[0]?.retestOn).toBe('2027-02-12');
  });
});

describe('reading results', () => {
  it('refuses what it cannot read, and says why', () => {
    expect(readResult(at('handstand', 5, 's'))).toMatchObject({ ok: false, code: 'assess.unknown-test' });
    expect(readResult(at('dead-hang', 5, 'kg'))).toMatchObject({
      ok: false,
      code: 'assess.unit',
      reason: 'Dead hang is entered in s, not in "kg".',
    });
    expect(readResult(at('dead-hang', 5000, 's'))).toMatchObject({ ok: false, code: 'assess.range' });
    expect(readResult(at('dead-hang', Number.NaN, 's'))).toMatchObject({ ok: false, code: 'assess.unit' });
    expect(findingsFrom([at('handstand', 5, 's'), at('dead-hang', 5, 'kg')], SAM)).toEqual([]);
  });
});

describe('gates', () => {
  const open = (results: readonly AssessmentResult[], history = TRAINED) =>
    new Map(gatesFor(results, SAM, TODAY, history).map((state) => [state.gate, state]));

  it('[gate.heavy-hinge] [gate.deadlift-from-floor] [gate.bent-row] [gate.overhead] [gate.loaded-vertical-pull] [gate.heavy-press] [gate.heavy-carry] open when everything holds', () => {
    const states = open(CLEAR);
    expect([...states.keys()].sort()).toEqual([...GATES].sort());
    for (const gate of GATES)
      if (gate !== 'max-effort') expect(states.get(gate), gate).toMatchObject({ open: true, provisional: false, needs: [] });
  });

  it('[gate.deadlift-from-floor] says how many seconds are missing', () => {
    const results = CLEAR.map((row) => (row.test === 'back-extension-hold' ? { ...row, value: 74 } : row));
    expect(open(results).get('deadlift-from-floor')).toMatchObject({
      open: false,
      needs: [{ text: 'back-extension hold 90 s', have: 74, need: 90 }],
    });
    expect(open(results).get('heavy-hinge')?.open).toBe(true);
  });

  it('[gate.heavy-hinge] needs two weeks at a middle cost', () => {
    expect(open(CLEAR, { weeksAtLumbarCost3: 1, weeksAtLumbarCost12: 4 }).get('heavy-hinge')).toMatchObject({
      open: false,
      needs: [{ have: 1, need: 2 }],
    });
  });

  it('[gate.untested] without tests the spine gates are closed, the others open with a cap or after easy weeks', () => {
    const states = open([]);
    for (const gate of ['heavy-hinge', 'deadlift-from-floor', 'loaded-vertical-pull', 'max-effort'] as const)
      expect(states.get(gate)?.open, gate).toBe(false);
    expect(states.get('overhead')).toMatchObject({ open: true, provisional: true, capPercent1RM: 80 });
    expect(states.get('bent-row')).toMatchObject({ open: true, provisional: true, maxLumbarCost: 3 });
    expect(states.get('heavy-press')).toMatchObject({ open: true, provisional: true });
    expect(open([], { weeksAtLumbarCost3: 0, weeksAtLumbarCost12: 0 }).get('bent-row')?.open).toBe(false);
    const asked = untestedFindings(gatesFor([], SAM, TODAY, TRAINED), TODAY);
    expect(asked.map((one) => one.id)).toEqual(['untested.bent-row', 'untested.overhead']);
    expect(asked[1]?.changes).toEqual([{ kind: 'cap-percent', pattern: 'vertical-press', maxPercent1RM: 80 }]);
  });

  it('[as.retest] a result older than half a year counts as missing', () => {
    const old = CLEAR.map((row) => ({ ...row, date: '2026-01-10' as IsoDate }));
    expect(open(old).get('deadlift-from-floor')?.open).toBe(false);
  });

  it('[gate.heavy-press] painless shoulders stand in for a narrow grip; pain closes', () => {
    const wide = CLEAR.map((row) => (row.test === 'grip-width' ? { ...row, value: 1.8 } : row));
    expect(open(wide).get('heavy-press')?.open).toBe(true);
    expect(
      gatesFor(wide, SAM, TODAY, { ...TRAINED, pain: { shoulder: 4 } }).find((state) => state.gate === 'heavy-press')?.open,
    ).toBe(false);
  });

  it('[gate.loaded-vertical-pull] five strict pull-ups, from the test or from the log', () => {
    const fewer = CLEAR.map((row) => (row.test === 'pull-max' ? { ...row, value: 4 } : row));
    expect(open(fewer).get('loaded-vertical-pull')).toMatchObject({
      open: false,
      needs: [{ text: '5 strict pull-ups', have: 4, need: 5 }],
    });
    expect(
      gatesFor(fewer, SAM, TODAY, { ...TRAINED, strictPullUps: 6 }).find((state) => state.gate === 'loaded-vertical-pull')?.open,
    ).toBe(true);
  });

  it('[gate.max-effort] asks for the screen, the brace, the age and every gate of the lift', () => {
    const clear = healthScreen({ 'hs-age': ['1992'] }, TODAY);
    const states = gatesFor(CLEAR, SAM, TODAY, TRAINED, clear);
    expect(states.find((state) => state.gate === 'max-effort')?.open).toBe(true);
    expect(maxEffortOpenFor(states, ['heavy-hinge', 'deadlift-from-floor'])).toBe(true);
    expect(
      gatesFor(CLEAR, { ...SAM, ageYears: 15 }, TODAY, TRAINED, clear).find((state) => state.gate === 'max-effort')?.open,
    ).toBe(false);
    expect(
      gatesFor(CLEAR, { ...SAM, strainingLimit: false }, TODAY, TRAINED).find((state) => state.gate === 'max-effort')?.open,
    ).toBe(false);
    const strained = healthScreen({ 'hs-vessels': ['pressure-steady'] }, TODAY);
    expect(gatesFor(CLEAR, SAM, TODAY, TRAINED, strained).find((state) => state.gate === 'max-effort')?.open).toBe(false);
    expect(maxEffortOpenFor(gatesFor(CLEAR, SAM, TODAY, {}, clear), ['heavy-hinge'])).toBe(false);
  });
});

describe('weak links', () => {
  it('[as.weak-link] [plan.weak-link] are the two lowest domains with something found, the worst test counting twice', () => {
    const found = findingsFrom(
      [
        at('thoracic-rotation', 25, 'deg', { side: 'left' }),
        at('thoracic-extension', 28, 'deg'),
        at('dead-hang', 20, 's'),
        at('hinge-screen', 5, 'reps', { flags: ['after-cue'] }),
        at('brace-breath', 3, 'points'),
      ],
      SAM,
    );
    expect(domainScores(found).find((one) => one.domain === 'thoracic-mobility')?.score).toBe(-1.33);
    expect(weakLinks(found).map((one) => one.domain)).toEqual(['grip', 'thoracic-mobility']);
    const worked = withWeakLinks(found);
    expect(worked.find((one) => one.test === 'thoracic-rotation')?.changes).toEqual(
      expect.arrayContaining([
        { kind: 'more-sets', muscle: 'upper-back', factor: 1 + rule('as.weak-link').numbers.accessoryShare },
        { kind: 'more-sets', muscle: 'lower-traps', factor: 1 + rule('plan.weak-link').numbers.accessoryShare },
      ]),
    );
    expect(worked.find((one) => one.test === 'hinge-screen')).toEqual(found.find((one) => one.test === 'hinge-screen'));
    expect(worked.find((one) => one.test === 'dead-hang')).toEqual(found.find((one) => one.test === 'dead-hang'));
  });
});

describe('battery and re-tests', () => {
  it('[as.battery] a quarter of an hour gives the short start, an hour the core, enough time all', () => {
    expect(
      batteryFor(15)
        .tests.map((test) => test.id)
        .sort(),
    ).toEqual([...SHORT_BATTERY].sort());
    const core = ASSESSMENTS.filter((test) => test.tier === 'core').map((test) => test.id);
    expect(batteryFor(70).tests.map((test) => test.id)).toEqual(expect.arrayContaining(core));
    expect(batteryFor(200).tests).toHaveLength(TEST_IDS.length);
    for (const minutes of [5, 10, 15, 20, 30, 45, 60, 90]) {
      const { tests, warmUpMinutes, sharedMinutes, ...battery } = batteryFor(minutes);
      expect(battery.minutes).toBeLessThanOrEqual(minutes);
      expect(tests.reduce((sum, test) => sum + test.minutes, warmUpMinutes - sharedMinutes)).toBe(battery.minutes);
    }
  });

  it('[as.battery] mobility comes first and strength last', () => {
    const phases = batteryFor(200).tests.map((test) => ['mobility', 'control', 'endurance', 'strength'].indexOf(test.phase));
    expect(phases).toEqual([...phases].sort((a, b) => a - b));
  });

  it('[screen.results] the screen takes tests away', () => {
    expect(batteryFor(200, healthScreen({ 'hs-signs': ['chest'] }, TODAY)).tests).toEqual([]);
    const strained = batteryFor(200, healthScreen({ 'hs-vessels': ['pressure-steady'] }, TODAY));
    expect(
      strained.leftOut
        .filter((one) => one.why === 'straining')
        .map((one) => one.test)
        .sort(),
    ).toEqual(['back-extension-hold', 'flexor-hold', 'grip-dynamometer', 'pull-max']);
    expect(batteryFor(200, healthScreen({ 'hs-shoulder': ['left'] }, TODAY)).tests.map((test) => test.id)).not.toContain(
      'dead-hang',
    );
  });

  it('[as.retest] [plan.retest] re-tests never fall in a deload week', () => {
    const results = [
      at('thoracic-rotation', 29, 'deg', { side: 'left' }),
      at('hinge-screen', 3, 'reps', { measuredBy: 'coach' }),
    ];
    expect(retestDue(results, SAM, TODAY).map((one) => [one.test, one.on])).toEqual([
      ['hinge-screen', '2026-12-04'],
      ['thoracic-rotation', '2026-12-18'],
    ]);
    expect(retestDue(results, SAM, TODAY, { deloadWeeks: ['2026-12-14' as IsoDate, '2026-12-21' as IsoDate] })[1]?.on).toBe(
      '2026-12-28',
    );
    expect(retestDue(results, SAM, '2027-01-05' as IsoDate)[0]).toMatchObject({ on: '2027-01-05', overdue: true });
    expect(suitsRetest({ deload: false, hoursSinceHardWork: 47, wellnessZ: 0 })).toBe(false);
    expect(suitsRetest({ deload: false, hoursSinceHardWork: 48, wellnessZ: -1 })).toBe(true);
    expect(suitsRetest({ deload: false, hoursSinceHardWork: null, wellnessZ: -1.1 })).toBe(false);
    expect(suitsRetest({ deload: true, hoursSinceHardWork: null, wellnessZ: null })).toBe(false);
  });
});
