// Decides what results of the upper back, hinge, ankle and trunk change in the plan.
import { rule } from '../../evidence/rulebook.ts';
import type { PlanChange } from '../finding.types.ts';
import {
  avoid,
  cap,
  close,
  type ConsequenceOf,
  dislike,
  drill,
  like,
  moreOf,
  morePattern,
  NOTHING,
  prefer,
  steps,
} from './moves.ts';

const dose = rule('as.consequence').numbers;
const spine = (
  patterns: Extract<PlanChange, { kind: 'cap-lumbar-cost' }>['patterns'],
  maxLumbarCost: number,
  abovePercent1RM?: number,
): PlanChange =>
  abovePercent1RM === undefined
    ? { kind: 'cap-lumbar-cost', patterns, maxLumbarCost }
    : { kind: 'cap-lumbar-cost', patterns, maxLumbarCost, abovePercent1RM };

export const headToWall: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('thoracic-extension-roller', 'chin-nod')],
          limit: [prefer('supported', 'horizontal-pull'), prefer('incline', 'horizontal-pull')],
        }),
        text:
          severity === 1
            ? 'Extension over a roller and gentle chin nods join the routine.'
            : 'Supported and incline rows come first; extension over a roller joins the routine.',
      };

export const wallSlide: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('thoracic-extension-roller', 'bench-lat-stretch', 'pec-doorway-stretch')],
          limit: [
            close('overhead'),
            cap('vertical-press', dose.wallSlideCapPercent),
            ...like('landmine-press', 'incline-dumbbell-press'),
          ],
        }),
        text:
          severity === 1
            ? 'Extension, lat and chest stretches join the routine.'
            : 'Landmine or incline presses take the place of strict overhead pressing until the arms slide cleanly.',
      };

export const thoracicRotation: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('open-book')],
          limit: [
            prefer('unilateral', 'horizontal-pull'),
            ...like('one-arm-cable-row', 'one-arm-dumbbell-row'),
            avoid('wide-grip', 'horizontal-press'),
            ...drill('kneeling-thoracic-rotation'),
          ],
        }),
        text:
          severity === 1
            ? 'The open book joins the daily routine.'
            : 'One-arm rows are done with a reach and a turn, presses with a narrower grip, and rotation drills every day.',
      };

export const thoracicExtension: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('thoracic-extension-roller')],
          limit: [
            close('overhead'),
            cap('vertical-press', dose.wallSlideCapPercent),
            prefer('supported', 'horizontal-pull'),
            prefer('incline', 'horizontal-pull'),
            ...like('landmine-press'),
          ],
        }),
        text:
          severity === 1
            ? 'The upper back is extended over a roller every day.'
            : 'Rows are supported or inclined, presses are done with the landmine, and the upper back is extended over a roller every day.',
      };

export const hinge: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('stick-hinge')],
          limit: [
            close('heavy-hinge'),
            close('deadlift-from-floor'),
            close('bent-row'),
            ...like('romanian-deadlift-to-knee', 'block-pull', 'kettlebell-deadlift'),
            cap('hinge', dose.hingeCapLimitPercent, dose.cautiousRir),
          ],
          gate: [
            ...like('wall-tap-hinge', 'glute-bridge'),
            ...dislike('deadlift', 'trap-bar-deadlift'),
            spine(['horizontal-pull', 'vertical-pull'], 2),
            spine(['hinge'], 3),
          ],
        }),
        text:
          severity === 1
            ? 'Stick hinges join every warm-up; hinging goes on as planned.'
            : severity === 2
              ? 'Hinges are Romanian deadlifts to the knee, block pulls and kettlebells, all with reserve; stick hinges join every warm-up.'
              : 'Wall-tap hinges, bridges and supported rows stand in; nothing heavy comes from the floor until the hinge is clean.',
      };

export const straightLegRaise: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('hamstring-stretch-strap')],
          limit: [prefer('partial', 'hinge'), ...like('block-pull', 'romanian-deadlift-to-knee')],
        }),
        text:
          severity === 1
            ? 'A hamstring stretch joins the routine.'
            : 'Hinges go only as deep as the back stays still, and a hamstring stretch joins the routine.',
      };

export const kneeToWall: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('ankle-rock')],
          limit: [...like('box-squat', 'goblet-squat', 'belt-squat'), ...dislike('overhead-squat', 'pistol-squat')],
        }),
        text:
          severity === 1
            ? 'Ankle rocks are done every day.'
            : 'Squats are done with raised heels or to a box, and ankle rocks every day.',
      };

export const backHold: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [
            ...drill('bird-dog-drill'),
            ...like('prone-back-extension-hold', 'bird-dog'),
            moreOf('erectors', dose.moreSetsNote),
          ],
          limit: [
            prefer('supported', 'horizontal-pull'),
            avoid('free-standing', 'horizontal-pull'),
            cap('hinge', dose.backHoldCapLimitPercent),
            close('deadlift-from-floor'),
          ],
          gate: [close('heavy-hinge'), spine(['hinge', 'horizontal-pull'], 3, dose.backHoldCapGatePercent)],
        }),
        text:
          severity === 1
            ? 'Back-extension holds and bird-dogs are done three times a week.'
            : severity === 2
              ? 'Rows are done with the chest supported instead of bent over, hinges are a little lighter, and holds build the back.'
              : 'Rows and hinges are chosen to spare the back; those that ask more of it are done only as light technique work.',
      };

export const sideBridge: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [
            ...drill('side-plank-drill'),
            ...like('suitcase-carry'),
            prefer('unilateral', 'horizontal-pull'),
            ...morePattern('anti-lateral-flexion', dose.moreSetsNote),
          ],
          limit: [{ kind: 'cap-carry', maxPercentBodyMassPerHand: dose.carryCapPercent }, close('heavy-carry')],
        }),
        text:
          severity === 1
            ? 'The side of the trunk is trained with suitcase carries, one-arm rows and side planks.'
            : 'The side of the trunk is trained with side planks and suitcase carries; carries stay light for now.',
      };

export const flexorHold: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('dead-bug-drill'), ...morePattern('anti-extension', dose.moreSetsNote)],
          limit: [prefer('front-loaded', 'carry')],
        }),
        text: 'The trunk is trained with dead bugs, roll-outs and carries in front of the body.',
      };
