// Decides what results of grip width, shoulder blade and rotators change in the plan.
import { rule } from '../../evidence/rulebook.ts';
import {
  avoid,
  cap,
  close,
  type ConsequenceOf,
  dislike,
  drill,
  holdSets,
  like,
  moreOf,
  NOTHING,
  prefer,
  steps,
} from './moves.ts';

const dose = rule('as.consequence').numbers;

export const gripWidth: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [
            avoid('wide-grip', 'horizontal-press'),
            prefer('neutral-grip', 'horizontal-press'),
            ...like('dumbbell-bench-press'),
          ],
          gate: [close('heavy-press'), ...like('dumbbell-floor-press')],
        }),
        text:
          severity === 3
            ? 'Presses are done from the floor or with a neutral grip; heavy wide benching waits. The grip narrows by one finger a week.'
            : 'The bench press is done with a medium grip, one finger narrower each week; expect about 5 % less on the bar for a while.',
      };

export const scapularControl: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('wall-slide-lift-off', 'side-lying-er-drill')],
          limit: [
            prefer('unilateral', 'horizontal-pull'),
            ...like('one-arm-cable-row', 'one-arm-dumbbell-row', 'landmine-press', 'push-up'),
            ...dislike('upright-row'),
            moreOf('serratus', dose.moreSetsLimit),
            moreOf('lower-traps', dose.moreSetsLimit),
            cap('vertical-press', dose.overheadCapLimitPercent, dose.cautiousRir),
          ],
          gate: [close('overhead'), close('loaded-vertical-pull')],
        }),
        text:
          severity === 1
            ? 'Wall slides and side-lying rotation join the routine.'
            : 'One-arm rows, push-ups and landmine work come first; overhead work stays light, and drills for the shoulder blades are done three times a week.',
      };

export const scapularSlide: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: [prefer('unilateral', 'horizontal-pull', 'carry'), ...drill('wall-slide-lift-off')],
        text: 'One-sided rows and carries start with the weaker side.',
      };

const rotators: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [
            ...like('face-pull', 'band-face-pull'),
            moreOf('external-rotators', dose.moreSetsNote),
            ...drill('side-lying-er-drill'),
          ],
          limit: [
            moreOf('external-rotators', dose.moreSetsLimit),
            prefer('neutral-grip', 'horizontal-press', 'vertical-press'),
            close('heavy-press'),
            holdSets('horizontal-press', 'vertical-press'),
          ],
          gate: [avoid('overhead', 'vertical-press')],
        }),
        text:
          severity === 1
            ? 'Face pulls and rotations are done two or three times a week.'
            : 'Face pulls and rotations are done two or three times a week; pressing sets do not rise and heavy benching waits.',
      };

export const rotatorStrength = rotators;
export const rotatorEndurance = rotators;

export const overheadReach: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [
            prefer('neutral-grip', 'vertical-pull'),
            avoid('behind-neck'),
            ...drill('bench-lat-stretch'),
            cap('vertical-press', severity === 1 ? dose.overheadCapNotePercent : dose.overheadCapLimitPercent),
          ],
          limit: [
            close('overhead'),
            close('loaded-vertical-pull'),
            avoid('overhead', 'vertical-press'),
            ...like('landmine-press', 'incline-dumbbell-press'),
          ],
          gate: [avoid('dead-hang')],
        }),
        text:
          severity === 1
            ? 'Overhead work is done with a neutral grip and never behind the neck; the lats are stretched after training.'
            : severity === 2
              ? 'Landmine and incline presses take the place of overhead pressing; the lats are stretched on five days a week.'
              : 'There is no overhead pressing and no hanging until it no longer hurts.',
      };

export const shoulderRotation: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('cross-body-stretch'), moreOf('external-rotators', dose.moreSetsNote)],
          limit: [prefer('neutral-grip', 'horizontal-press', 'vertical-press'), ...dislike('low-bar-squat')],
        }),
        text:
          severity === 1
            ? 'A cross-body stretch and work for the rotator cuff join the week.'
            : 'Presses are done with a neutral grip and squats with a high bar; stretching and work for the rotator cuff join the week.',
      };
