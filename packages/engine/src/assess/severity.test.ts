// Decides, result by result, which severity each assessment gives.
import { describe, expect, it } from 'vitest';
import type { IsoDate } from '../units/brand.ts';
import type { AssessedPerson, AssessmentResult } from './assess.types.ts';
import { realChange, severityOf } from './severity.ts';
import type { TestId } from './test-ids.ts';

const DAY = '2026-11-20' as IsoDate;
const MAN: AssessedPerson = { sex: 'male', ageYears: 34, bodyMassKg: 82 };
const WOMAN: AssessedPerson = { sex: 'female', ageYears: 34, bodyMassKg: 68 };

type Row = Partial<AssessmentResult> & { readonly value: number; readonly unit: string };
const rows = (test: TestId, ...given: readonly Row[]): readonly AssessmentResult[] =>
  given.map((row) => ({ test, date: DAY, ...row }));
const severity = (person: AssessedPerson, test: TestId, ...given: readonly Row[]) =>
  severityOf(test, rows(test, ...given), person)?.severity ?? null;
const both = (left: number, right: number, unit: string): readonly Row[] => [
  { value: left, unit, side: 'left' },
  { value: right, unit, side: 'right' },
];

/** [rule ids, person, test, rows, expected severity] */
const CASES: readonly (readonly [string, AssessedPerson, TestId, readonly Row[], number])[] = [
  ['as.bench.cut', MAN, 'grip-width', [{ value: 1.5, unit: 'ratio' }], 0],
  ['as.bench.cut', MAN, 'grip-width', [{ value: 1.51, unit: 'ratio' }], 1],
  ['as.bench.cut', MAN, 'grip-width', [{ value: 1.75, unit: 'ratio' }], 1],
  ['as.bench.cut', MAN, 'grip-width', [{ value: 1.76, unit: 'ratio' }], 2],
  ['as.bench.cut', MAN, 'grip-width', [{ value: 1.55, unit: 'ratio', pain: 3 }], 3],
  ['as.bench.cut', MAN, 'grip-width', [{ value: 1.4, unit: 'ratio', pain: 3 }], 1],
  [
    'as.bench',
    MAN,
    'grip-width',
    [
      { value: 40, unit: 'cm', field: 'shoulder-width' },
      { value: 72, unit: 'cm', field: 'grip' },
    ],
    2,
  ],
  ['as.sdt', MAN, 'scapular-dyskinesis', both(0, 0, 'grade'), 0],
  ['as.sdt', MAN, 'scapular-dyskinesis', both(0, 1, 'grade'), 1],
  ['as.sdt', MAN, 'scapular-dyskinesis', both(2, 0, 'grade'), 2],
  ['as.sdt', MAN, 'scapular-dyskinesis', [{ value: 2, unit: 'grade', side: 'left', pain: 3 }], 3],
  ['as.lsst.cut', MAN, 'scapular-slide', [{ value: 1.6, unit: 'cm' }], 0],
  [
    'as.lsst.cut',
    MAN,
    'scapular-slide',
    [
      { value: 1.6, unit: 'cm' },
      { value: 1.5, unit: 'cm' },
    ],
    1,
  ],
  [
    'as.lsst.cut',
    MAN,
    'scapular-slide',
    [
      { value: 3, unit: 'cm', pain: 8 },
      { value: 3, unit: 'cm' },
    ],
    1,
  ],
  ['as.occiput.cut', MAN, 'occiput-wall', [{ value: 0, unit: 'cm' }], 0],
  ['as.occiput.cut', MAN, 'occiput-wall', [{ value: 4, unit: 'cm' }], 1],
  ['as.occiput.cut', MAN, 'occiput-wall', [{ value: 4.5, unit: 'cm' }], 2],
  ['as.wallslide.cut', MAN, 'wall-slide', [{ value: 5, unit: 'cm' }], 0],
  ['as.wallslide.cut', MAN, 'wall-slide', [{ value: 10, unit: 'cm' }], 1],
  ['as.wallslide.cut', MAN, 'wall-slide', [{ value: 2, unit: 'cm', flags: ['arched'] }], 2],
  ['as.wallslide.cut', MAN, 'wall-slide', [{ value: 2, unit: 'cm', form: 'arched' }], 2],
  ['as.wallslide.cut', MAN, 'wall-slide', [{ value: 2, unit: 'cm', pain: 3 }], 3],
  ['as.trot.cut', MAN, 'thoracic-rotation', both(40, 50, 'deg'), 0],
  ['as.trot.cut', MAN, 'thoracic-rotation', both(38, 44, 'deg'), 1],
  ['as.trot.cut', MAN, 'thoracic-rotation', both(42, 53, 'deg'), 1],
  ['as.trot.cut', MAN, 'thoracic-rotation', both(42, 58, 'deg'), 2],
  ['as.trot.cut', MAN, 'thoracic-rotation', both(29, 35, 'deg'), 2],
  ['as.lumlock.cut', MAN, 'lumbar-locked-rotation', both(50, 55, 'deg'), 0],
  ['as.lumlock.cut', MAN, 'lumbar-locked-rotation', both(49, 55, 'deg'), 1],
  ['as.lumlock.cut', MAN, 'lumbar-locked-rotation', both(39, 45, 'deg'), 2],
  ['as.text.cut', MAN, 'thoracic-extension', [{ value: 25, unit: 'deg' }], 0],
  ['as.text.cut', MAN, 'thoracic-extension', [{ value: 15, unit: 'deg' }], 1],
  ['as.text.cut', MAN, 'thoracic-extension', [{ value: 14, unit: 'deg' }], 2],
  ['as.lat.cut', MAN, 'shoulder-flexion', both(162, 170, 'deg'), 0],
  ['as.lat.cut', MAN, 'shoulder-flexion', both(157, 170, 'deg'), 1],
  ['as.lat.cut', MAN, 'shoulder-flexion', both(156, 170, 'deg'), 2],
  ['as.lat.cut', MAN, 'shoulder-flexion', both(0, 0, 'cm'), 0],
  ['as.lat.cut', MAN, 'shoulder-flexion', both(0, 5, 'cm'), 1],
  ['as.lat.cut', MAN, 'shoulder-flexion', both(0, 6, 'cm'), 2],
  ['as.lat.cut', MAN, 'shoulder-flexion', [{ value: 170, unit: 'deg', side: 'left', pain: 4 }], 3],
  [
    'as.shrot.cut',
    MAN,
    'shoulder-rotation',
    [
      ...both(60, 60, 'deg'),
      { value: 90, unit: 'deg', side: 'left', field: 'external' },
      { value: 96, unit: 'deg', side: 'right', field: 'external' },
    ],
    1,
  ],
  [
    'as.shrot.cut',
    MAN,
    'shoulder-rotation',
    [
      ...both(40, 60, 'deg'),
      { value: 90, unit: 'deg', side: 'left', field: 'external' },
      { value: 90, unit: 'deg', side: 'right', field: 'external' },
    ],
    2,
  ],
  ['as.erir.cut', MAN, 'er-ir-strength', both(0.66, 0.7, 'ratio'), 0],
  ['as.erir.cut', MAN, 'er-ir-strength', both(0.6, 0.7, 'ratio'), 1],
  ['as.erir.cut', MAN, 'er-ir-strength', both(0.59, 0.7, 'ratio'), 2],
  ['as.erend', MAN, 'er-endurance', both(20, 22, 'reps'), 0],
  ['as.erend', MAN, 'er-endurance', both(20, 26, 'reps'), 1],
  ['as.erend', MAN, 'er-endurance', both(12, 14, 'reps'), 1],
  ['as.erend', MAN, 'er-endurance', both(11, 12, 'reps'), 2],
  [
    'as.hinge.cut',
    MAN,
    'hinge-screen',
    [
      { value: 5, unit: 'reps' },
      { value: 72, unit: 'deg' },
    ],
    0,
  ],
  ['as.hinge.cut', MAN, 'hinge-screen', [{ value: 5, unit: 'reps', flags: ['after-cue'] }], 1],
  ['as.hinge.cut', MAN, 'hinge-screen', [{ value: 4, unit: 'reps' }], 2],
  [
    'as.hinge.cut',
    MAN,
    'hinge-screen',
    [
      { value: 5, unit: 'reps' },
      { value: 65, unit: 'deg' },
    ],
    2,
  ],
  ['as.hinge.cut', MAN, 'hinge-screen', [{ value: 3, unit: 'reps', measuredBy: 'coach' }], 3],
  ['as.severity', MAN, 'hinge-screen', [{ value: 3, unit: 'reps', measuredBy: 'self' }], 2],
  ['as.severity', MAN, 'hinge-screen', [{ value: 3, unit: 'reps', measuredBy: 'self', pain: 3 }], 3],
  ['as.slr.cut', MAN, 'straight-leg-raise', both(70, 75, 'deg'), 0],
  ['as.slr.cut', MAN, 'straight-leg-raise', both(70, 81, 'deg'), 1],
  ['as.slr.cut', MAN, 'straight-leg-raise', both(59, 65, 'deg'), 2],
  ['as.ktw.cut', MAN, 'knee-to-wall', both(10, 11.5, 'cm'), 0],
  ['as.ktw.cut', MAN, 'knee-to-wall', both(10, 12, 'cm'), 1],
  ['as.ktw.cut', MAN, 'knee-to-wall', both(6.5, 8, 'cm'), 2],
  ['as.ktw.cut', MAN, 'knee-to-wall', both(34, 36, 'deg'), 1],
  ['as.sor.cut', MAN, 'back-extension-hold', [{ value: 95, unit: 's' }], 0],
  ['as.sor.cut', MAN, 'back-extension-hold', [{ value: 75, unit: 's' }], 1],
  ['as.sor.cut', MAN, 'back-extension-hold', [{ value: 60, unit: 's' }], 2],
  ['as.sor.cut', MAN, 'back-extension-hold', [{ value: 59, unit: 's' }], 3],
  ['as.sor.cut', WOMAN, 'back-extension-hold', [{ value: 129, unit: 's' }], 0],
  ['as.sor.cut', WOMAN, 'back-extension-hold', [{ value: 74, unit: 's' }], 2],
  ['as.sor.cut', {}, 'back-extension-hold', [{ value: 95, unit: 's' }], 1],
  ['as.side.cut', MAN, 'side-bridge', both(61, 62, 's'), 0],
  ['as.side.cut', MAN, 'side-bridge', both(45, 46, 's'), 1],
  ['as.side.cut', MAN, 'side-bridge', both(44, 45, 's'), 2],
  ['as.side.cut', MAN, 'side-bridge', both(64, 81, 's'), 2],
  ['as.side.cut', WOMAN, 'side-bridge', both(42, 43, 's'), 0],
  ['as.side.cut', WOMAN, 'side-bridge', both(29, 30, 's'), 2],
  ['as.flex.cut', MAN, 'flexor-hold', [{ value: 60, unit: 's' }], 0],
  ['as.flex.cut', MAN, 'flexor-hold', [{ value: 30, unit: 's' }], 1],
  ['as.flex.cut', MAN, 'flexor-hold', [{ value: 29, unit: 's' }], 2],
  ['as.slhb.cut', MAN, 'hamstring-bridge', both(25, 29, 'reps'), 0],
  ['as.slhb.cut', MAN, 'hamstring-bridge', both(25, 30, 'reps'), 1],
  ['as.slhb.cut', MAN, 'hamstring-bridge', both(20, 21, 'reps'), 1],
  ['as.slhb.cut', MAN, 'hamstring-bridge', both(19, 20, 'reps'), 2],
  ['as.slhb.cut', { ...MAN, recentHamstringStrain: true }, 'hamstring-bridge', both(19, 20, 'reps'), 3],
  ['as.bhold.cut', MAN, 'bridge-hold', both(90, 95, 's'), 0],
  ['as.bhold.cut', MAN, 'bridge-hold', both(90, 115, 's'), 1],
  ['as.bhold.cut', MAN, 'bridge-hold', both(59, 60, 's'), 2],
  ['as.grip.cut', MAN, 'grip-dynamometer', both(40, 44, 'kg'), 0],
  ['as.grip.cut', MAN, 'grip-dynamometer', both(40, 48, 'kg'), 1],
  ['as.grip.cut', MAN, 'grip-dynamometer', both(37, 38, 'kg'), 1],
  ['as.grip.cut', MAN, 'grip-dynamometer', both(27.5, 28, 'kg'), 2],
  ['as.gripweak', { sex: 'male', ageYears: 75 }, 'grip-dynamometer', both(26, 26, 'kg'), 2],
  ['as.grip.cut', WOMAN, 'grip-dynamometer', both(24.6, 25, 'kg'), 0],
  ['as.hang', MAN, 'dead-hang', [{ value: 1, unit: 'min' }], 0],
  ['as.hang', MAN, 'dead-hang', [{ value: 30, unit: 's' }], 1],
  ['as.hang', MAN, 'dead-hang', [{ value: 29, unit: 's' }], 2],
  ['as.hang', MAN, 'dead-hang', [{ value: 90, unit: 's', pain: 3 }], 3],
  ['as.pullmax', MAN, 'pull-max', [{ value: 8, unit: 'reps', form: 'pull-up' }], 0],
  ['as.pullmax', MAN, 'pull-max', [{ value: 3, unit: 'reps', form: 'pull-up' }], 1],
  ['as.pullmax', MAN, 'pull-max', [{ value: 2, unit: 'reps', form: 'pull-up' }], 2],
  ['as.pullmax', WOMAN, 'pull-max', [{ value: 3, unit: 'reps', form: 'pull-up' }], 0],
  ['as.pullmax', WOMAN, 'pull-max', [{ value: 1, unit: 'reps', form: 'pull-up' }], 1],
  ['as.pullmax', WOMAN, 'pull-max', [{ value: 15, unit: 'reps', form: 'inverted-row' }], 0],
  ['as.pullmax', WOMAN, 'pull-max', [{ value: 7, unit: 'reps', form: 'inverted-row' }], 2],
  ['as.pp.cut', MAN, 'push-pull', [{ value: 0.81, unit: 'ratio' }], 0],
  ['as.pp.cut', MAN, 'push-pull', [{ value: 0.8, unit: 'ratio' }], 1],
  ['as.pp.cut', MAN, 'push-pull', [{ value: 1.16, unit: 'ratio' }], 1],
  ['as.pp.cut', MAN, 'push-pull', [{ value: 1.31, unit: 'ratio' }], 2],
  ['as.brace', MAN, 'brace-breath', [{ value: 3, unit: 'points' }], 0],
  ['as.brace', MAN, 'brace-breath', [{ value: 2, unit: 'points' }], 1],
  ['as.brace', MAN, 'brace-breath', [{ value: 1, unit: 'points' }], 2],
  ['as.brace', MAN, 'brace-breath', [{ value: 3, unit: 'points', flags: ['dizzy'] }], 3],
  ['as.brace', { ...MAN, strainingLimit: true }, 'brace-breath', [{ value: 3, unit: 'points' }], 3],
];

describe('severity', () => {
  for (const [ruleId, person, test, given, expected] of CASES) {
    const text = given
      .map(
        (row) =>
          `${row.value} ${row.unit}${row.side ? ` ${row.side}` : ''}${row.form ? ` ${row.form}` : ''}${row.pain ? ` pain ${row.pain}` : ''}`,
      )
      .join(', ');
    it(`[${ruleId}] ${test}: ${text} is ${expected}`, () => expect(severity(person, test, ...given)).toBe(expected));
  }

  it('[as.side.cut] a small side difference counts only when it shows twice', () => {
    const once = rows('side-bridge', ...both(80, 88, 's'));
    expect(severityOf('side-bridge', once, MAN)?.severity).toBe(0);
    const twice = [...once.map((row) => ({ ...row, date: '2026-10-20' as IsoDate })), ...once];
    expect(severityOf('side-bridge', twice, MAN)).toMatchObject({
      severity: 1,
      also: 'enough on both sides, but 9 % apart for the second time (up to 5 % counts as alike)',
    });
    expect(severityOf('side-bridge', rows('side-bridge', ...both(64, 81, 's')), MAN)?.also).toBe(
      'enough on both sides, but 21 % apart',
    );
  });

  it('[as.side.cut] [as.flex.cut] trunk tests look at the back-extension hold', () => {
    const back = rows('back-extension-hold', { value: 100, unit: 's' });
    expect(severityOf('side-bridge', [...back, ...rows('side-bridge', ...both(80, 80, 's'))], MAN)?.severity).toBe(1);
    expect(severityOf('flexor-hold', [...back, ...rows('flexor-hold', { value: 100, unit: 's' })], MAN)?.severity).toBe(1);
    expect(severityOf('flexor-hold', [...back, ...rows('flexor-hold', { value: 99, unit: 's' })], MAN)?.severity).toBe(0);
  });

  it('[as.severity] pain above five stops the test and asks for a professional', () => {
    expect(
      severityOf('thoracic-rotation', rows('thoracic-rotation', { value: 50, unit: 'deg', side: 'left', pain: 6 }), MAN),
    ).toMatchObject({ severity: 3, stop: true });
    expect(
      severityOf('thoracic-rotation', rows('thoracic-rotation', { value: 50, unit: 'deg', side: 'left', pain: 5 }), MAN),
    ).toMatchObject({ severity: 1, stop: false });
  });

  it('[as.pp] the field form has no norm, and segments are never graded', () => {
    expect(severity(MAN, 'push-pull', { value: 2.5, unit: 'ratio', form: 'field' })).toBeNull();
    expect(severity(MAN, 'segment-lengths', { value: 45, unit: 'cm', field: 'femur' })).toBeNull();
  });

  it('takes means and best attempts as the test says', () => {
    expect(
      severityOf(
        'thoracic-rotation',
        rows(
          'thoracic-rotation',
          { value: 36, unit: 'deg', side: 'left' },
          { value: 40, unit: 'deg', side: 'left' },
          { value: 38, unit: 'deg', side: 'left' },
        ),
        MAN,
      )?.value,
    ).toBe(38);
    expect(
      severityOf(
        'grip-dynamometer',
        rows('grip-dynamometer', { value: 40, unit: 'kg', side: 'left' }, { value: 45, unit: 'kg', side: 'left' }),
        MAN,
      )?.value,
    ).toBe(45);
    expect(
      severityOf(
        'shoulder-flexion',
        rows('shoulder-flexion', { value: 7, unit: 'cm', side: 'left' }, { value: 4, unit: 'cm', side: 'left' }),
        MAN,
      )?.value,
    ).toBe(4);
  });

  it('[as.weak-link] scores by the spread where one is known, otherwise by severity', () => {
    expect(severityOf('back-extension-hold', rows('back-extension-hold', { value: 95, unit: 's' }), MAN)?.score).toBe(-1);
    expect(severityOf('back-extension-hold', rows('back-extension-hold', { value: 10, unit: 's' }), MAN)?.score).toBe(-2.67);
    expect(severityOf('push-pull', rows('push-pull', { value: 1.157, unit: 'ratio' }), MAN)?.score).toBeCloseTo(-2.03, 1);
    expect(severityOf('thoracic-rotation', rows('thoracic-rotation', ...both(29, 35, 'deg')), MAN)?.score).toBe(-2);
  });

  it('[as.trot] a change is real only beyond the error of the test', () => {
    const at = (value: number, date: string) =>
      rows('thoracic-rotation', { value, unit: 'deg', side: 'left' }).map((row) => ({ ...row, date: date as IsoDate }));
    expect(realChange('thoracic-rotation', [...at(38, '2026-10-01'), ...at(43, '2026-11-01')], MAN)).toEqual({
      from: 38,
      to: 43,
      real: false,
    });
    expect(realChange('thoracic-rotation', [...at(38, '2026-10-01'), ...at(44, '2026-11-01')], MAN)).toEqual({
      from: 38,
      to: 44,
      real: true,
    });
    expect(realChange('thoracic-rotation', at(38, '2026-10-01'), MAN)).toBeNull();
  });
});
