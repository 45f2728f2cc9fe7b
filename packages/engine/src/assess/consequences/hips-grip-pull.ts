// Decides what results of hips, grip, pulling, balance and bracing change in the plan.
import { rule } from '../../evidence/rulebook.ts';
import { STRENGTH_PATTERNS } from '../../vocabulary/training.ts';
import {
  avoid,
  cap,
  close,
  type ConsequenceOf,
  drill,
  holdSets,
  like,
  moreOf,
  morePattern,
  NOTHING,
  prefer,
  steps,
} from './moves.ts';

const dose = rule('as.consequence').numbers;

export const hamstringBridge: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [
            ...drill('heels-far-bridge'),
            moreOf('hamstrings', dose.moreSetsNote),
            ...like('romanian-deadlift', 'single-leg-romanian-deadlift', 'slider-leg-curl'),
          ],
          limit: [holdSets('hinge'), ...like('nordic-lower')],
          gate: [avoid('power'), avoid('plyometric'), avoid('ballistic')],
        }),
        text:
          severity === 1
            ? 'The hamstrings are trained with Romanian deadlifts and slider curls; a long-lever bridge joins the warm-up.'
            : severity === 2
              ? 'Work for the hamstrings is done once or twice a week; deadlift sets do not rise.'
              : 'The hamstrings are trained slowly and with control; there are no sprints and no fast hinges for now.',
      };

export const bridgeHold: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: [
          ...drill('single-leg-bridge-hold-drill'),
          ...like('barbell-hip-thrust', 'glute-bridge', 'step-up'),
          moreOf('glutes', severity >= 2 ? dose.moreSetsLimit : dose.moreSetsNote),
        ],
        text: 'The hips are trained with thrusts, bridges and step-ups.',
      };

export const handgrip: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: [
          ...like('farmer-carry'),
          prefer('thick-grip'),
          moreOf('forearms', severity >= 2 ? dose.moreSetsLimit : dose.moreSetsNote),
          ...drill('dead-hang-drill'),
          { kind: 'straps', fromPercent1RM: dose.strapsFromPercent },
        ],
        text: 'Carries and holds follow the last pull; the heaviest sets are done with straps, so that grip does not limit the back.',
      };

export const deadHang: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [
            moreOf('forearms', dose.moreSetsNote),
            ...like('lat-pulldown', 'farmer-carry'),
            ...(severity < 3 ? drill('dead-hang-drill') : []),
          ],
          limit: [
            { kind: 'no-added-load', patterns: ['vertical-pull'] },
            close('loaded-vertical-pull'),
            ...like('assisted-pull-up'),
          ],
          gate: [avoid('dead-hang'), prefer('supported', 'horizontal-pull'), ...like('seated-cable-row', 'chest-supported-row')],
        }),
        text:
          severity === 1
            ? 'Short hangs are done three times a week.'
            : severity === 2
              ? 'Pull-ups stay assisted; short hangs, carries and pulldowns build the grip and the lats.'
              : 'Hanging is left out for now; rows on the cable and with the chest supported take its place.',
      };

export const pullMax: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [{ kind: 'no-added-load', patterns: ['vertical-pull'] }, ...drill('scapular-pull-up-drill')],
          limit: [
            ...morePattern('vertical-pull', dose.moreSetsLimit),
            ...like('lat-pulldown', 'assisted-pull-up', 'eccentric-pull-up', 'inverted-row'),
            close('loaded-vertical-pull'),
          ],
          gate: [avoid('dead-hang')],
        }),
        text:
          severity === 1
            ? 'Pull-ups are done without added weight, with scapular pull-ups before them.'
            : 'Pulldowns, assisted and lowering-only pull-ups and inverted rows build towards the pull-up, with more vertical sets.',
      };

export const pushPull: ConsequenceOf = ({ severity, value, normValue }) => {
  if (severity === 0) return NOTHING;
  const pressingLags = value !== null && normValue !== null && value < normValue;
  if (pressingLags) {
    return {
      changes: [...morePattern('horizontal-press', dose.moreSetsNote)],
      text: 'Pressing lags behind: the week holds two to four more pressing sets, for four weeks.',
    };
  }
  const { answerPullPerPress, answerWeeks } = rule('log.press-pull').numbers;
  return {
    changes: steps(severity, {
      note: [
        { kind: 'pull-per-press', ratio: answerPullPerPress, weeks: answerWeeks },
        ...morePattern('horizontal-pull', dose.moreSetsNote),
        ...morePattern('vertical-pull', dose.moreSetsNote),
      ],
      limit: [holdSets('horizontal-press', 'vertical-press'), close('heavy-press')],
    }),
    text:
      severity === 1
        ? 'For four weeks there are two pulling sets for each pressing set.'
        : 'There are two pulling sets for each pressing set; pressing sets do not rise and heavy benching waits.',
  };
};

export const brace: ConsequenceOf = ({ severity }) => {
  if (severity === 0) return NOTHING;
  const { maxPercent1RM } = rule('screen.straining').numbers;
  return {
    changes: steps(severity, {
      note: [...drill('brace-rehearsal')],
      limit: [
        { kind: 'breathing', rule: severity === 3 ? 'no-breath-hold' : 'exhale-past-sticking', maxPercent1RM },
        ...STRENGTH_PATTERNS.filter((pattern) =>
          ['hinge', 'squat', 'lunge', 'horizontal-press', 'vertical-press', 'horizontal-pull', 'vertical-pull'].includes(pattern),
        ).map((pattern) => cap(pattern, maxPercent1RM)),
        prefer('supported', 'horizontal-pull'),
        ...like('goblet-squat', 'split-squat'),
        close('max-effort'),
      ],
    }),
    text:
      severity === 1
        ? 'The part that failed is practised every day.'
        : severity === 2
          ? 'Supported rows, goblet squats and split squats are done up to three quarters of 1RM, breathing out past the hardest point.'
          : 'The breath is not held at any load, and no load goes beyond three quarters of 1RM.',
  };
};
