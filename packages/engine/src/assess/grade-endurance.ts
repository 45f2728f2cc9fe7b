// Decides the raw severity of the hinge, trunk, hip, grip, pulling and bracing tests.
import { rule } from '../evidence/rulebook.ts';
import type { Sex } from '../vocabulary/body.ts';
import type { Severity } from '../vocabulary/world.ts';
import type { AssessedPerson } from './assess.types.ts';
import {
  apart,
  bothSidesAlike,
  clipped,
  higherIsBetter,
  percent,
  type RawGrade,
  raw,
  sideGap,
  sideShare,
  worse,
  worseSideOf,
  worst,
  zOf,
} from './grading.ts';
import type { Sitting } from './sitting.ts';

/** Where the sex is unknown both are judged and the worse result counts. */
const judgedAs = (person: AssessedPerson): readonly Sex[] => (person.sex ? [person.sex] : ['male', 'female']);

const worstGrade = (grades: readonly RawGrade[]): RawGrade | null =>
  grades.reduce<RawGrade | null>(
    (bad, one) =>
      !bad || one.severity > bad.severity || (one.severity === bad.severity && (one.normValue ?? 0) > (bad.normValue ?? 0))
        ? one
        : bad,
    null,
  );

/** Seconds of the back-extension hold on or before the sitting, for the ratios. */
export interface HoldContext {
  readonly person: AssessedPerson;
  /** Earlier sittings of the same test, oldest first. */
  readonly earlier: readonly Sitting[];
  readonly backHoldSeconds: number | null;
}

export const gradeHinge = (sitting: Sitting): RawGrade | null => {
  const cut = rule('as.hinge.cut').numbers;
  const clean = worseSideOf(sitting.fields.get('clean-reps'), 'higher');
  const grade = worseSideOf(sitting.fields.get('grade'), 'lower');
  const angle = worseSideOf(sitting.fields.get('hip-angle'), 'higher');
  if (!clean && !grade && !angle) return null;
  const byReps: Severity = !clean ? 0 : clean.value >= cut.cleanReps ? 0 : clean.value >= cut.limitReps ? 2 : 3;
  const byAngle: Severity = !angle ? 0 : angle.value >= cut.clearFromDegrees ? 0 : angle.value >= cut.limitFromDegrees ? 2 : 3;
  const byGrade = (grade ? Math.min(3, Math.round(grade.value)) : 0) as Severity;
  const cued: Severity = sitting.flags.has('after-cue') ? 1 : 0;
  return raw(worst(byReps, byAngle, byGrade, cued), clean ?? angle ?? grade, {
    normValue: clean ? cut.cleanReps : angle ? cut.clearFromDegrees : 0,
    also:
      cued && byReps === 0 && byAngle === 0
        ? 'only after the cue'
        : angle && byAngle > byReps
          ? `hips bent ${angle.value}°`
          : null,
  });
};

export const gradeBackHold = (sitting: Sitting, { person }: HoldContext): RawGrade | null => {
  const cut = rule('as.sor.cut').numbers;
  const norm = rule('as.sor').numbers;
  const at = worseSideOf(sitting.fields.get('seconds'), 'higher');
  if (!at) return null;
  return worstGrade(
    judgedAs(person).map((sex) => {
      const clear = sex === 'male' ? cut.menClearFrom : cut.womenClearFrom;
      const note = sex === 'male' ? cut.menNoteFrom : cut.womenNoteFrom;
      const band = at.value < cut.gateBelow ? 3 : higherIsBetter(at.value, clear, note);
      return raw(band, at, {
        normValue: clear,
        z: zOf(at.value, sex === 'male' ? norm.menMeanSdSeconds : norm.womenMeanSdSeconds),
      });
    }),
  );
};

export const gradeSideBridge = (sitting: Sitting, { person, earlier, backHoldSeconds }: HoldContext): RawGrade | null => {
  const cut = rule('as.side.cut').numbers;
  const norm = rule('as.side').numbers;
  const values = sitting.fields.get('seconds');
  const at = worseSideOf(values, 'higher');
  if (!at) return null;
  const share = sideShare(values);
  const before = sideShare(earlier.at(-1)?.fields.get('seconds'));
  const farApart = share !== null && share > cut.sideLimitAbove;
  const apartTwice = share !== null && share > cut.sideNoteAbove && before !== null && before > cut.sideNoteAbove;
  const mean = values && values.left !== null && values.right !== null ? (values.left + values.right) / 2 : at.value;
  const toBack = backHoldSeconds !== null && backHoldSeconds > 0 ? mean / backHoldSeconds : null;
  const outlasts = toBack !== null && toBack > cut.toExtensorNoteAbove;
  return worstGrade(
    judgedAs(person).map((sex) => {
      const clear = sex === 'male' ? cut.menClearFrom : cut.womenClearFrom;
      const note = sex === 'male' ? cut.menNoteFrom : cut.womenNoteFrom;
      const right = sex === 'male' ? norm.menRightMeanSdSeconds : norm.womenRightMeanSdSeconds;
      const left = sex === 'male' ? norm.menLeftMeanSdSeconds : norm.womenLeftMeanSdSeconds;
      return raw(worst(higherIsBetter(at.value, clear, note), farApart ? 2 : apartTwice || outlasts ? 1 : 0), at, {
        normValue: clear,
        z: zOf(at.value, at.side === 'left' ? left : right),
        also:
          farApart || apartTwice
            ? `${apart(percent(share), at.value >= clear)}${farApart || at.value < clear ? '' : ` for the second time (up to ${percent(cut.sideNoteAbove)} counts as alike)`}`
            : outlasts
              ? 'it outlasts the back extensors'
              : null,
      });
    }),
  );
};

export const gradeFlexorHold = (sitting: Sitting, { person, backHoldSeconds }: HoldContext): RawGrade | null => {
  const cut = rule('as.flex.cut').numbers;
  const norm = rule('as.flex').numbers;
  const at = worseSideOf(sitting.fields.get('seconds'), 'higher');
  if (!at) return null;
  const outlasts = backHoldSeconds !== null && backHoldSeconds > 0 && at.value / backHoldSeconds >= cut.toExtensorNoteFrom;
  const meanSd = person.sex === 'male' ? norm.menMeanSdSeconds : norm.womenMeanSdSeconds;
  return raw(worse(higherIsBetter(at.value, cut.clearFrom, cut.noteFrom), outlasts ? 1 : 0), at, {
    normValue: cut.clearFrom,
    z: zOf(at.value, meanSd),
    also: outlasts ? 'it outlasts the back extensors' : null,
  });
};

export const gradeHamstringBridge = (sitting: Sitting, { person }: HoldContext): RawGrade | null => {
  const cut = rule('as.slhb.cut').numbers;
  const values = sitting.fields.get('reps');
  const at = worseSideOf(values, 'higher');
  if (!at) return null;
  const gap = sideGap(values);
  const uneven = gap !== null && gap >= cut.sideNoteFrom;
  const band = higherIsBetter(at.value, cut.clearFrom, cut.noteFrom);
  return raw(worst(band === 2 && person.recentHamstringStrain ? 3 : band, uneven ? 1 : 0), at, {
    normValue: cut.clearFrom,
    also: uneven ? apart(`${gap} repetitions`, at.value >= cut.clearFrom) : null,
  });
};

export const gradeBridgeHold = (sitting: Sitting): RawGrade | null =>
  bothSidesAlike(sitting.fields.get('seconds'), rule('as.bhold.cut').numbers);

/** Index 0 for the twenties (and younger) to 5 for seventy and over. */
const decadeOf = (ageYears: number): number => Math.max(0, Math.min(5, Math.floor(ageYears / 10) - 2));

export const gradeHandgrip = (sitting: Sitting, { person }: HoldContext): RawGrade | null => {
  const cut = rule('as.grip.cut').numbers;
  const norm = rule('as.gripdecade').numbers;
  const weak = rule('as.gripweak').numbers;
  const values = sitting.fields.get('force');
  const at = worseSideOf(values, 'higher');
  if (!at) return null;
  const share = sideShare(values);
  const uneven = share !== null && share > cut.sideNoteAbove;
  const decades = person.ageYears == null ? [0, 1, 2, 3, 4, 5] : [decadeOf(person.ageYears)];
  return worstGrade(
    judgedAs(person).flatMap((sex) =>
      decades.map((decade) => {
        const mean = (sex === 'male' ? norm.menMeanKg : norm.womenMeanKg)[decade] ?? 0;
        const sd = (sex === 'male' ? norm.menSdKg : norm.womenSdKg)[decade] ?? 1;
        const clear = Math.round((mean + cut.clearFromSd * sd) * 10) / 10;
        const note = Math.round((mean + cut.noteFromSd * sd) * 10) / 10;
        const band = worse(
          higherIsBetter(at.value, clear, note),
          at.value < (sex === 'male' ? weak.menBelowKg : weak.womenBelowKg) ? 2 : 0,
        );
        return raw(worse(band, uneven ? 1 : 0), at, {
          normValue: clear,
          z: zOf(at.value, [mean, sd]),
          also: uneven ? `hands differ by ${percent(share)}` : null,
        });
      }),
    ),
  );
};

export const gradeDeadHang = (sitting: Sitting): RawGrade | null => {
  const cut = rule('as.hang').numbers;
  const at = worseSideOf(sitting.fields.get('seconds'), 'higher');
  return at && raw(higherIsBetter(at.value, cut.clearFrom, cut.noteFrom), at, { normValue: cut.clearFrom });
};

export const gradePullMax = (sitting: Sitting, { person }: HoldContext): RawGrade | null => {
  const cut = rule('as.pullmax').numbers;
  const at = worseSideOf(sitting.fields.get('reps'), 'higher');
  if (!at) return null;
  if (sitting.form === 'inverted-row')
    return raw(higherIsBetter(at.value, cut.rowClearFrom, cut.rowNoteFrom), at, { normValue: cut.rowClearFrom });
  return worstGrade(
    judgedAs(person).map((sex) => {
      const clear = sex === 'male' ? cut.menClearFrom : cut.womenClearFrom;
      const note = sex === 'male' ? cut.menNoteFrom : cut.womenNoteFrom;
      return raw(higherIsBetter(at.value, clear, note), at, { normValue: clear });
    }),
  );
};

export const gradePushPull = (sitting: Sitting): RawGrade | null => {
  const cut = rule('as.pp.cut').numbers;
  const at = worseSideOf(sitting.fields.get('ratio'), 'lower');
  if (!at || sitting.form === 'field') return null;
  const [mean, sd] = rule('as.pp').numbers.meanSdRatio;
  const band: Severity = at.value > cut.noteUpTo ? 2 : at.value > cut.clearUpTo || at.value < cut.clearFrom ? 1 : 0;
  return raw(band, at, {
    normValue: at.value < cut.clearFrom ? cut.clearFrom : cut.clearUpTo,
    z: clipped(-Math.abs((at.value - mean) / sd)),
    also: at.value < cut.clearFrom ? 'pressing lags' : null,
  });
};

export const gradeBrace = (sitting: Sitting, { person }: HoldContext): RawGrade | null => {
  const cut = rule('as.brace').numbers;
  const at = worseSideOf(sitting.fields.get('points'), 'higher');
  if (!at) return null;
  const dizzy = sitting.flags.has('dizzy');
  const gate = dizzy || person.strainingLimit === true;
  return raw(gate ? 3 : higherIsBetter(at.value, cut.clearFrom, cut.noteFrom), at, {
    normValue: cut.clearFrom,
    also: dizzy ? 'dizzy' : gate ? 'the health screen forbids straining' : null,
  });
};
