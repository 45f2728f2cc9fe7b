// Decides that rules state the figures of their sources, and that our cut-points begin where the norms do.
import { describe, expect, it } from 'vitest';
import { type RuleId, RULES, rule } from './rulebook.ts';

/** What a source, or an agreed convention, states; a changed digit must fail here. */
const FIGURES: readonly (readonly [RuleId, Readonly<Record<string, number | readonly number[]>>])[] = [
  ['acwr', { cStatisticReal: 0.574, cStatisticContrived: 0.544, chance: 0.5 }],
  ['as.bench', { maxRatio: 1.5, cost1RMPercent: 5, competitionLimitCm: 81 }],
  [
    'as.sdt',
    { lightLoadKg: 1.4, heavierLoadKg: 2.3, heavierFromBodyMassKg: 68, reps: 5, kappa: [0.48, 0.61], morePainPercent: 43 },
  ],
  ['as.erir', { bandRatio: [0.66, 0.75], flagBelow: 0.6, isometricTarget: 0.75 }],
  ['as.lat', { meanSdDegrees: [166, 4.7] }],
  ['as.trot', { bandDegrees: [40, 60], sideDifferenceDegrees: 10, realChangeDegrees: 6, detectableDegrees: [2.8, 6.3] }],
  ['as.shrot', { totalDifferenceDegrees: 5, internalLossDegrees: [18, 20] }],
  [
    'deload.every',
    {
      loadedWeeks: [4, 6],
      practiceMeanSdWeeks: [5.6, 2.3],
      practiceDays: [6.4, 1.7],
      advancedLoadedWeeks: [4, 5],
      olderFromAge: 50,
    },
  ],
  [
    'deload.dose',
    { days: [5, 7], setsCut: [0.4, 0.6], minRir: 4, loadCut: [0, 0.2], loadCutStrength: [0, 0.1], loadCutSoreJoint: [0.1, 0.2] },
  ],
  ['deload.stop', { people: 39, weeks: 9 }],
  ['e1rm.deadliftbias', { pullReadsLowKg: [2.1, 6.7] }],
  [
    'iso.long',
    {
      longGainPercentPerWeek: [0.86, 1.69],
      shortGainPercentPerWeek: [0.08, 0.83],
      tendonMinPercent: 70,
      overcomingSets: [3, 5],
      overcomingSeconds: [1, 5],
      yieldingSeconds: [20, 45],
      angleCarryOverDegrees: [20, 50],
    },
  ],
  ['load.strength', { minPercent1RM: 80, exposuresPerWeek: 1 }],
  ['maint.dose', { sessionsPerWeek: 1, setsPerExercise: 1, maxWeeks: 32, olderSessionsPerWeek: 2, olderSetsPerExercise: [2, 3] }],
  ['min.dose', { setsPerSession: 1, sessionsPerWeek: [1, 3], percent1RM: [70, 85], reps: [6, 12] }],
  ['order', { strengthEffect: 0.3 }],
  ['prog.plyear', { firstYearPercent: [7.5, 12.5], byYearTenPercent: [12.5, 20] }],
  ['prog.reps_or_load', { weeks: 8, people: 43 }],
  ['prog.step', { percent: [2, 10], upperPercent: [2, 5], lowerPercent: [5, 10] }],
  ['prog.2for2', { repsAbove: 2, sessions: 2 }],
  ['rec.fail', { addedHours: [24, 48], people: 10 }],
  ['rec.squat', { squatHours: 72, benchHours: 24, squatLossPercent: 8.6, benchLossPercent: 26.7, people: 12 }],
  ['rest.compound', { compoundSeconds: [120, 180], accessorySeconds: 90 }],
  ['rir.range', { trustedUpToRir: 5, errorNearReps: 1, poorFromRir: 7, errorFarReps: 2 }],
  ['rir.strength', { rir: [2, 4] }],
  ['rpe.rir', { top: 10, exactFromRpe: 7, intervalRir: [4, 6] }],
  ['rpe.backoff', { dropPercent: [5, 10], stopLowStressPercent: 5, stopHighStressPercent: 7 }],
  ['rpe.correct', { percentPerPoint: [2.5, 4] }],
  ['str.dose', { daysPerWeek: 5, minutesPerWeek: 5 }],
  ['str.pre', { maxSeconds: 60, longLossPercent: [3, 5] }],
  ['subj', { studies: 56 }],
  ['tempo', { equalSeconds: [0.5, 8], worseAboveSeconds: 10 }],
  ['vbt.sdd', { meanMetresPerSecond: [0.06, 0.08] }],
  [
    'vbt.loss',
    { powerPercent: 10, strengthPercent: [15, 20], strengthCeilingPercent: 25, growthPercent: [25, 30], neverAbovePercent: 40 },
  ],
  ['vol.fraction', { direct: 1, indirect: 0.5, studies: 67 }],
  ['vol.hyp', { effectPerSet: 0.023, growthPercentPerSet: 0.37, bandsSetsPerWeek: [5, 10] }],
  ['vol.session', { maxSetsPerMuscle: 11, maxDirectStrengthSets: 2 }],
  [
    'vol.strength',
    { startsAtSetsPerWeek: 1, saturatesAtSetsPerWeek: [4, 5], minSessionsPerWeek: 2, goalSessionsPerWeek: 3, setsPerSession: 2 },
  ],
  ['vol.trained', { setsPerWeek: [12, 20] }],
  ['well.form', { items: 5, itemRange: [1, 5], sumRange: [5, 25] }],
  ['wu.bench', { percentOfWorkLoad: [40, 80], reps: 6 }],
  ['wu.general', { raiseMinutes: [3, 5], activationSets: [1, 2], activationReps: 15 }],
];

describe('figures of the sources', () => {
  for (const [id, numbers] of FIGURES) it(`[${id}] states its figures`, () => expect(RULES[id].numbers).toEqual(numbers));

  it('[row.spine] [row.cost] rows rank the same by study and by our ladder', () => {
    const { invertedRank, cableRank, barbellRank } = rule('row.spine').numbers;
    expect([invertedRank, cableRank, barbellRank]).toEqual([1, 2, 3]);
    const ladder = rule('row.cost').numbers;
    expect([
      ladder.supportedRow,
      ladder.oneArmRow,
      ladder.barbellRow[0],
      ladder.romanianDeadlift,
      ladder.deadlift,
      ladder.maxIn48Hours,
    ]).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('[vol.back.start] [vol.landmarks] the upper back is the same in both tables, and every band rises', () => {
    const back = rule('vol.back.start').numbers;
    expect([back.maintainSets, back.startSets, ...back.productiveSets, back.askAtSets]).toEqual([4, 8, 10, 20, 24]);
    const bands = rule('vol.landmarks').numbers;
    expect(bands['upper-back']).toEqual([4, 8, 10, 20, 24]);
    expect(bands.lats).toEqual([4, 8, 10, 18, 22]);
    for (const band of Object.values(bands)) expect(band).toEqual(band.toSorted((a, b) => a - b));
  });

  it('[as.occiput] [as.wallslide] [as.lumlock] [as.text] [as.slr] [as.ktw] [as.bhold] [as.hinge] [as.lsst] our cut-points begin where the norm does', () => {
    expect(rule('as.occiput.cut').numbers.clearUpTo).toBe(rule('as.occiput').numbers.expectedCm);
    expect(rule('as.wallslide.cut').numbers.clearUpTo).toBe(rule('as.wallslide').numbers.notedAboveCm);
    expect(rule('as.lumlock.cut').numbers.clearFrom).toBe(rule('as.lumlock').numbers.passDegrees);
    expect(rule('as.text.cut').numbers.clearFrom).toBe(rule('as.text').numbers.bandDegrees[0]);
    expect(rule('as.slr.cut').numbers.clearFrom).toBe(rule('as.slr').numbers.bandDegrees[0]);
    expect(rule('as.ktw.cut').numbers).toMatchObject({
      clearFrom: rule('as.ktw').numbers.passCm,
      clearFromDegrees: rule('as.ktw').numbers.passDegrees,
      sideNoteAbove: rule('as.ktw').numbers.sideDifferenceCm,
    });
    expect(rule('as.bhold.cut').numbers.clearFrom).toBe(rule('as.bhold').numbers.targetSeconds);
    expect(rule('as.hinge.cut').numbers).toMatchObject({
      clearFromDegrees: rule('as.hinge').numbers.minHipDegrees,
      cleanReps: rule('as.hinge').numbers.reps,
    });
    expect(rule('as.hinge').numbers.maxShinDegrees).toBe(15);
    expect(rule('as.lsst.cut').numbers.noteFromCm).toBe(rule('as.lsst').numbers.sideDifferenceCm);
    expect([0, 5, 50, 25, 70, 10, 35, 1.5, 90]).toEqual([
      rule('as.occiput').numbers.expectedCm,
      rule('as.wallslide').numbers.notedAboveCm,
      rule('as.lumlock').numbers.passDegrees,
      rule('as.text').numbers.bandDegrees[0],
      rule('as.slr').numbers.bandDegrees[0],
      rule('as.ktw').numbers.passCm,
      rule('as.ktw').numbers.passDegrees,
      rule('as.ktw').numbers.sideDifferenceCm,
      rule('as.bhold').numbers.targetSeconds,
    ]);
  });

  it('[as.bench.cut] [as.lat.cut] [as.shrot.cut] [as.erir.cut] [as.trot.cut] [as.slhb.cut] and the others too', () => {
    expect(rule('as.bench.cut').numbers.clearUpTo).toBe(rule('as.bench').numbers.maxRatio);
    const [mean, sd] = rule('as.lat').numbers.meanSdDegrees;
    expect([Math.ceil(mean - sd), Math.ceil(mean - 2 * sd)]).toEqual([
      rule('as.lat.cut').numbers.clearFromDegrees,
      rule('as.lat.cut').numbers.noteFromDegrees,
    ]);
    expect(rule('as.shrot.cut').numbers).toMatchObject({
      totalUpTo: rule('as.shrot').numbers.totalDifferenceDegrees,
      internalUpTo: rule('as.shrot').numbers.internalLossDegrees[0],
    });
    expect(rule('as.erir.cut').numbers).toMatchObject({
      clearFrom: rule('as.erir').numbers.bandRatio[0],
      noteFrom: rule('as.erir').numbers.flagBelow,
    });
    expect(rule('as.trot.cut').numbers).toMatchObject({
      clearFrom: rule('as.trot').numbers.bandDegrees[0],
      sideNoteAbove: rule('as.trot').numbers.sideDifferenceDegrees,
    });
    expect(rule('as.slhb.cut').numbers).toMatchObject({
      clearFrom: rule('as.slhb').numbers.average,
      noteFrom: rule('as.slhb').numbers.poorBelow,
    });
  });

  it('[screen.red-flag] [pain] stop levels agree everywhere', () => {
    const stop = rule('pain').numbers.acceptableUpTo;
    expect(stop).toBe(5);
    expect([
      rule('screen.red-flag').numbers.stopsAbove,
      rule('as.severity').numbers.painStopsAbove,
      rule('session.pain').numbers.stopAbove,
      rule('plan.complaint').numbers.closeAbove,
      rule('screen.places').numbers.closeAbove,
    ]).toEqual([stop, stop, stop, stop, stop]);
    expect([
      rule('pain').numbers.substituteFrom,
      rule('session.pain').numbers.swapFrom,
      rule('plan.complaint').numbers.substituteFrom,
    ]).toEqual([4, 4, 4]);
    expect([
      rule('pain').numbers.safeUpTo,
      rule('gate.heavy-hinge').numbers.maxPain,
      rule('gate.bent-row').numbers.maxPain,
    ]).toEqual([2, 2, 2]);
  });
});
