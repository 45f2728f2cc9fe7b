// Decides the raw severity of the set-up, shoulder-blade and mobility tests.
import { rule } from '../evidence/rulebook.ts';
import type { Severity } from '../vocabulary/world.ts';
import {
  bothSidesAlike,
  higherIsBetter,
  lowerIsBetter,
  type RawGrade,
  raw,
  sideGap,
  worse,
  worseSideOf,
  worst,
  zOf,
} from './grading.ts';
import type { Sitting } from './sitting.ts';

export const gradeGripWidth = (sitting: Sitting): RawGrade | null => {
  const { clearUpTo, noteUpTo } = rule('as.bench.cut').numbers;
  const entered = worseSideOf(sitting.fields.get('ratio'), 'lower')?.value;
  const grip = sitting.fields.get('grip')?.both ?? null;
  const width = sitting.fields.get('shoulder-width')?.both ?? null;
  const ratio = entered ?? (grip !== null && width !== null ? Math.round((grip / width) * 100) / 100 : null);
  if (ratio === null) return null;
  return raw(lowerIsBetter(ratio, clearUpTo, noteUpTo), { value: ratio, side: null }, { normValue: clearUpTo });
};

export const gradeScapularControl = (sitting: Sitting): RawGrade | null => {
  const seen = worseSideOf(sitting.fields.get('grade'), 'lower');
  return seen && raw(Math.min(2, Math.round(seen.value)) as Severity, seen, { normValue: 0 });
};

export const gradeScapularSlide = (sitting: Sitting, earlier: readonly Sitting[]): RawGrade | null => {
  const { noteFromCm, times } = rule('as.lsst.cut').numbers;
  const gapsIn = (one: Sitting): Map<string, number[]> => {
    const gaps = new Map<string, number[]>([['difference', [...(one.fields.get('difference')?.attempts ?? [])]]]);
    for (const position of ['rest', 'hips', 'raised']) {
      const gap = sideGap(one.fields.get(position));
      if (gap !== null) gaps.set(position, [gap]);
    }
    return gaps;
  };
  const now = gapsIn(sitting);
  const all = [...now.values()].flat();
  if (all.length === 0) return null;
  const before = earlier.at(-1) ? gapsIn(earlier.at(-1) as Sitting) : new Map<string, number[]>();
  const twice = [...now].some(
    ([position, gaps]) =>
      [...gaps, ...(before.get(position) ?? [])].filter((gap) => gap >= noteFromCm).length >= times &&
      gaps.some((gap) => gap >= noteFromCm),
  );
  return raw(twice ? 1 : 0, { value: Math.max(...all), side: null }, { normValue: noteFromCm });
};

export const gradeRotatorStrength = (sitting: Sitting): RawGrade | null => {
  const { clearFrom, noteFrom } = rule('as.erir.cut').numbers;
  const out = sitting.fields.get('external');
  const inward = sitting.fields.get('internal');
  const ratioOf = (side: 'left' | 'right' | 'both'): number | null => {
    const entered = sitting.fields.get('ratio')?.[side] ?? null;
    if (entered !== null) return entered;
    const top = out?.[side] ?? null;
    const below = inward?.[side] ?? null;
    return top !== null && below !== null && below > 0 ? Math.round((top / below) * 100) / 100 : null;
  };
  const at = worseSideOf({ left: ratioOf('left'), right: ratioOf('right'), both: ratioOf('both'), attempts: [] }, 'higher');
  return at && raw(higherIsBetter(at.value, clearFrom, noteFrom), at, { normValue: clearFrom });
};

export const gradeRotatorEndurance = (sitting: Sitting): RawGrade | null =>
  bothSidesAlike(sitting.fields.get('reps'), rule('as.erend').numbers);

export const gradeHeadToWall = (sitting: Sitting): RawGrade | null => {
  const { clearUpTo, noteUpTo } = rule('as.occiput.cut').numbers;
  const at = worseSideOf(sitting.fields.get('gap'), 'lower');
  return at && raw(lowerIsBetter(at.value, clearUpTo, noteUpTo), at, { normValue: clearUpTo });
};

export const gradeWallSlide = (sitting: Sitting): RawGrade | null => {
  const { clearUpTo, noteUpTo } = rule('as.wallslide.cut').numbers;
  const at = worseSideOf(sitting.fields.get('gap'), 'lower');
  if (!at) return null;
  const arched = sitting.flags.has('arched');
  return raw(worse(lowerIsBetter(at.value, clearUpTo, noteUpTo), arched ? 2 : 0), at, {
    normValue: clearUpTo,
    also: arched ? 'the low back arched' : null,
  });
};

/** Angles with bands and, where the cut-points name them, side rules. */
const gradeAngle = (
  sitting: Sitting,
  cut: {
    readonly clearFrom: number;
    readonly noteFrom: number;
    readonly sideNoteAbove?: number;
    readonly sideLimitAbove?: number;
  },
): RawGrade | null => {
  const values = sitting.fields.get('angle');
  const at = worseSideOf(values, 'higher');
  if (!at) return null;
  const gap = sideGap(values);
  const limit = gap !== null && cut.sideLimitAbove !== undefined && gap > cut.sideLimitAbove;
  const note = gap !== null && cut.sideNoteAbove !== undefined && gap > cut.sideNoteAbove;
  return raw(worse(higherIsBetter(at.value, cut.clearFrom, cut.noteFrom), limit ? 2 : note ? 1 : 0), at, {
    normValue: cut.clearFrom,
    also: note || limit ? `sides differ by ${gap}°` : null,
  });
};

export const gradeThoracicRotation = (sitting: Sitting): RawGrade | null => gradeAngle(sitting, rule('as.trot.cut').numbers);
export const gradeLockedRotation = (sitting: Sitting): RawGrade | null => gradeAngle(sitting, rule('as.lumlock.cut').numbers);
export const gradeThoracicExtension = (sitting: Sitting): RawGrade | null => gradeAngle(sitting, rule('as.text.cut').numbers);
export const gradeStraightLegRaise = (sitting: Sitting): RawGrade | null => gradeAngle(sitting, rule('as.slr.cut').numbers);

export const gradeOverheadReach = (sitting: Sitting): RawGrade | null => {
  const cut = rule('as.lat.cut').numbers;
  const angle = worseSideOf(sitting.fields.get('angle'), 'higher');
  const gap = worseSideOf(sitting.fields.get('gap'), 'lower');
  const byAngle = angle ? higherIsBetter(angle.value, cut.clearFromDegrees, cut.noteFromDegrees) : 0;
  const byGap = gap ? lowerIsBetter(gap.value, cut.clearUpToCm, cut.noteUpToCm) : 0;
  if (angle) {
    return raw(worst(byAngle, byGap), angle, {
      normValue: cut.clearFromDegrees,
      z: zOf(angle.value, rule('as.lat').numbers.meanSdDegrees),
      also: gap && byGap > byAngle ? `wrist ${gap.value} cm above the surface` : null,
    });
  }
  return gap && raw(byGap, gap, { normValue: cut.clearUpToCm });
};

export const gradeShoulderRotation = (sitting: Sitting): RawGrade | null => {
  const cut = rule('as.shrot.cut').numbers;
  const inward = sitting.fields.get('internal');
  const outward = sitting.fields.get('external');
  const inwardGap = sideGap(inward);
  if (inwardGap === null || !inward) return null;
  const total = (side: 'left' | 'right'): number | null => {
    const out = outward?.[side] ?? null;
    const inn = inward[side];
    return out === null || inn === null ? null : out + inn;
  };
  const totalGap = sideGap({ left: total('left'), right: total('right'), both: null, attempts: [] });
  const uneven = totalGap !== null && totalGap > cut.totalUpTo;
  const lost = inwardGap > cut.internalUpTo;
  const at = worseSideOf(inward, 'higher');
  return raw(uneven && lost ? 2 : uneven || lost ? 1 : 0, at && { value: Math.max(totalGap ?? 0, inwardGap), side: at.side }, {
    normValue: lost && !uneven ? cut.internalUpTo : cut.totalUpTo,
    also: uneven || lost ? `inward differs by ${inwardGap}°${totalGap === null ? '' : `, in total by ${totalGap}°`}` : null,
  });
};

export const gradeKneeToWall = (sitting: Sitting): RawGrade | null => {
  const cut = rule('as.ktw.cut').numbers;
  const values = sitting.fields.get('distance');
  const at = worseSideOf(values, 'higher');
  const angle = worseSideOf(sitting.fields.get('shin-angle'), 'higher');
  const byAngle = angle ? higherIsBetter(angle.value, cut.clearFromDegrees, cut.noteFromDegrees) : 0;
  if (!at) return angle && raw(byAngle, angle, { normValue: cut.clearFromDegrees });
  const gap = sideGap(values);
  const uneven = gap !== null && gap > cut.sideNoteAbove;
  return raw(worst(higherIsBetter(at.value, cut.clearFrom, cut.noteFrom), uneven ? 1 : 0), at, {
    normValue: cut.clearFrom,
    also: uneven ? `sides differ by ${gap} cm` : null,
  });
};
