// Decides what the training log itself shows: press against pull, vertical against horizontal, side against side, a lagging hinge.
import { RULES, rule, type RuleId } from '../evidence/rulebook.ts';
import type { IsoDate } from '../units/brand.ts';
import type { Pattern } from '../vocabulary/training.ts';
import type { Severity } from '../vocabulary/world.ts';
import type { LogBalance } from './assess.types.ts';
import { like, morePattern } from './consequences/moves.ts';
import type { Domain, Finding, PlanChange } from './finding.types.ts';
import { byWeight, sourcesOf } from './findings.ts';
import { clipped, percent } from './grading.ts';

const two = (value: number): number => Math.round(value * 100) / 100;
/** A weekly count as one would say it: whole sets, below three to the half. */
const about = (sets: number): number => (sets < 3 ? Math.round(sets * 2) / 2 : Math.round(sets));
const setsWord = (count: number): string => (count === 1 ? 'set' : 'sets');
/** Two counts set side by side: rounded, unless that would make two different ones the same. */
const beside = (a: number, b: number): readonly [number, number] => {
  const rounded = [about(a), about(b)] as const;
  return rounded[0] !== rounded[1] || a === b ? rounded : [Math.round(a * 10) / 10, Math.round(b * 10) / 10];
};

/** What one kind of finding in the log is, whatever its numbers are. */
interface FindingKind {
  readonly id: string;
  readonly rule: RuleId;
  readonly domain: Domain;
  readonly severity: Severity;
}

const findingFrom = (
  { id, rule: ruleId, domain, severity }: FindingKind,
  date: IsoDate,
  own: {
    readonly value: number;
    readonly unit: string;
    readonly norm: string;
    readonly normValue: number;
    readonly because: string;
    readonly changes: readonly PlanChange[];
    readonly text: string;
    readonly side?: 'left' | 'right';
  },
): Finding => ({
  id: `log.${id}`,
  source: 'log',
  test: null,
  side: own.side ?? null,
  date,
  value: own.value,
  unit: own.unit,
  norm: own.norm,
  normValue: own.normValue,
  severity,
  domain,
  score: clipped(-severity),
  rule: ruleId,
  grade: RULES[ruleId].grade,
  status: RULES[ruleId].status,
  citation: sourcesOf(ruleId),
  because: own.because,
  changes: own.changes,
  changesText: own.text,
  stop: false,
});

/** The first days of a log hold what their own days were for: what a week lacks shows later. */
const tooShort = (log: LogBalance): boolean => log.weeks < rule('log.press-pull').numbers.minWeeks;

const pressPull = (log: LogBalance, date: IsoDate): Finding | null => {
  const cut = rule('log.press-pull').numbers;
  const press = (log.weeklySets['horizontal-press'] ?? 0) + (log.weeklySets['vertical-press'] ?? 0);
  const pull = (log.weeklySets['horizontal-pull'] ?? 0) + (log.weeklySets['vertical-pull'] ?? 0);
  if (tooShort(log) || press + pull < cut.minSetsPerWeek) return null;
  const ratio = pull > 0 ? two(press / pull) : cut.limitAbove * 2;
  const severity: Severity = ratio > cut.limitAbove ? 2 : ratio > cut.noteAbove ? 1 : 0;
  const [presses, pulls] = beside(press, pull);
  return findingFrom({ id: 'press-pull', rule: 'log.press-pull', domain: 'push-pull-balance', severity }, date, {
    value: ratio,
    unit: 'ratio',
    norm: 'at least as many pulling as pressing sets',
    normValue: cut.noteAbove,
    because: `about ${presses} pressing ${setsWord(presses)} a week against ${pulls} of pulling, over ${log.weeks} weeks; the mark is at least as many pulls`,
    changes:
      severity === 0
        ? []
        : [
            { kind: 'pull-per-press', ratio: cut.answerPullPerPress, weeks: cut.answerWeeks },
            ...morePattern('horizontal-pull', rule('as.consequence').numbers.moreSetsNote),
            ...(severity === 2 ? ([{ kind: 'hold-sets', patterns: ['horizontal-press', 'vertical-press'] }] as const) : []),
          ],
    text: severity === 0 ? 'Nothing changes.' : 'For four weeks there are two pulling sets for each pressing set.',
  });
};

const verticalHorizontal = (log: LogBalance, date: IsoDate): Finding | null => {
  const cut = rule('log.vertical-horizontal').numbers;
  const vertical = log.weeklySets['vertical-pull'] ?? 0;
  const horizontal = log.weeklySets['horizontal-pull'] ?? 0;
  if (tooShort(log) || vertical + horizontal < cut.minSetsPerWeek) return null;
  const lesser: Pattern = vertical < horizontal ? 'vertical-pull' : 'horizontal-pull';
  const share = two(Math.min(vertical, horizontal) / (vertical + horizontal));
  const severity: Severity = share < cut.limitShareBelow ? 2 : share < cut.noteShareBelow ? 1 : 0;
  return findingFrom({ id: 'vertical-horizontal', rule: 'log.vertical-horizontal', domain: 'pull-strength', severity }, date, {
    value: share,
    unit: 'share',
    norm: `each at least ${percent(cut.noteShareBelow)} of pulling`,
    normValue: cut.noteShareBelow,
    because: `about ${about(vertical)} sets of pulldowns and pull-ups a week against ${about(horizontal)} of rows, over ${log.weeks} weeks; the mark is ${percent(cut.noteShareBelow)} or more for each`,
    changes:
      severity === 0
        ? []
        : [
            ...morePattern(
              lesser,
              severity === 2 ? rule('as.consequence').numbers.moreSetsLimit : rule('as.consequence').numbers.moreSetsNote,
            ),
          ],
    text:
      severity === 0
        ? 'Nothing changes.'
        : `The week holds more ${lesser === 'vertical-pull' ? 'pulldowns and pull-ups' : 'rows'}.`,
  });
};

const sides = (log: LogBalance, date: IsoDate): readonly Finding[] => {
  const cut = rule('log.sides').numbers;
  return log.sides.flatMap((one) => {
    const top = Math.max(one.left, one.right);
    if (one.sessions < cut.minSessions || top <= 0) return [];
    const share = two(Math.abs(one.left - one.right) / top);
    const severity: Severity = share > cut.limitAbove ? 2 : share > cut.noteAbove ? 1 : 0;
    const weaker = one.left < one.right ? 'left' : 'right';
    const domain: Domain =
      one.pattern === 'hinge' || one.pattern === 'lunge'
        ? 'hip-extension-endurance'
        : one.pattern === 'carry' || one.pattern === 'grip'
          ? 'grip'
          : 'pull-strength';
    return [
      findingFrom({ id: `sides.${one.exercise}`, rule: 'log.sides', domain, severity }, date, {
        value: share,
        unit: 'share',
        norm: `sides within ${percent(cut.noteAbove)}`,
        normValue: cut.noteAbove,
        side: weaker,
        because: `${one.exercise.replaceAll('-', ' ')}: the ${weaker} side is ${percent(share)} behind over ${one.sessions} sessions; the mark is within ${percent(cut.noteAbove)}`,
        changes: severity === 0 ? [] : [{ kind: 'weaker-side-first', side: weaker, patterns: [one.pattern] }],
        text: severity === 0 ? 'Nothing changes.' : `The ${weaker} side goes first and sets the repetitions.`,
      }),
    ];
  });
};

const hingeLag = (log: LogBalance, date: IsoDate): Finding | null => {
  const cut = rule('log.hinge-lag').numbers;
  const { deadlift, row, squat } = log.e1rmKg;
  const toRow = deadlift != null && row != null && row > 0 ? two(deadlift / row) : null;
  const toSquat = deadlift != null && squat != null && squat > 0 ? two(deadlift / squat) : null;
  const byRow: Severity = toRow === null ? 0 : toRow < cut.toRowLimitBelow ? 2 : toRow < cut.toRowNoteBelow ? 1 : 0;
  const bySquat: Severity = toSquat === null ? 0 : toSquat < cut.toSquatLimitBelow ? 2 : toSquat < cut.toSquatNoteBelow ? 1 : 0;
  const sets = log.weeklySets['hinge'] ?? 0;
  const trained = Object.values(log.weeklySets).reduce((sum, count) => sum + (count ?? 0), 0);
  const few = !tooShort(log) && trained >= rule('log.press-pull').numbers.minSetsPerWeek && sets < cut.minSetsPerWeek;
  if (toRow === null && toSquat === null && !few) return null;
  const severity = Math.max(byRow, bySquat, few ? 1 : 0) as Severity;
  const [value, normValue, against] =
    bySquat >= byRow && toSquat !== null
      ? [toSquat, cut.toSquatNoteBelow, 'squat']
      : toRow !== null
        ? [toRow, cut.toRowNoteBelow, 'row']
        : [two(sets), cut.minSetsPerWeek, 'sets'];
  return findingFrom({ id: 'hinge-lag', rule: 'log.hinge-lag', domain: 'hinge', severity }, date, {
    value,
    unit: against === 'sets' ? 'sets' : 'ratio',
    norm: against === 'sets' ? `${normValue} hinge sets a week or more` : `deadlift ${normValue} times the ${against} or more`,
    normValue,
    because:
      against === 'sets' || (few && byRow === 0 && bySquat === 0)
        ? `about ${about(sets)} hinge ${setsWord(about(sets))} a week over ${log.weeks} weeks; the mark is ${cut.minSetsPerWeek} or more`
        : `the deadlift is ${value} times the ${against}; the mark is ${normValue} or more`,
    changes:
      severity === 0
        ? []
        : [
            ...morePattern(
              'hinge',
              severity === 2 ? rule('as.consequence').numbers.moreSetsLimit : rule('as.consequence').numbers.moreSetsNote,
            ),
            ...like('romanian-deadlift'),
          ],
    text: severity === 0 ? 'Nothing changes.' : 'The week holds more hinge work.',
  });
};

/** Findings from the log, in the same shape and order as those from tests. Too little log gives none. */
export const logFindings = (log: LogBalance, today: IsoDate): readonly Finding[] =>
  [pressPull(log, today), verticalHorizontal(log, today), hingeLag(log, today), ...sides(log, today)]
    .filter((one): one is Finding => one !== null)
    .sort(byWeight);
