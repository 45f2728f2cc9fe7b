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
            ? 'Extension over a roller and gentle chin nods.'
            : 'Supported and incline rows first, with extension over a roller.',
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
            : 'Landmine or incline instead of strict overhead pressing until the arms slide clean.',
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
            : 'One-arm rows with reach and turn, a narrower press grip, rotation drills every day.',
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
            ? 'Extension over a roller every day.'
            : 'Supported and incline rows, landmine pressing, and extension over a roller every day.',
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
            ? 'Stick hinges in every warm-up; hinging goes on as planned.'
            : severity === 2
              ? 'Romanian deadlifts to the knee, block pulls and kettlebells with reserve; stick hinges in every warm-up.'
              : 'Wall-tap hinges, bridges and supported rows; nothing heavy from the floor until the hinge is clean.',
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
            : 'Hinges only as deep as the back stays still, and a hamstring stretch.',
      };

export const kneeToWall: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('ankle-rock')],
          limit: [...like('box-squat', 'goblet-squat', 'belt-squat'), ...dislike('overhead-squat', 'pistol-squat')],
        }),
        text: severity === 1 ? 'Ankle rocks every day.' : 'Raised heels or a box in the squat, and ankle rocks every day.',
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
            ? 'Back-extension holds and bird-dogs three times a week.'
            : severity === 2
              ? 'Chest-supported rows instead of bent-over ones, hinges a little lighter, holds to build the back.'
              : 'Rows and hinges that spare the back; heavier ones only as light technique work.',
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
            ? 'Suitcase carries, one-arm rows and side planks.'
            : 'Side planks and suitcase carries; carries stay light for now.',
      };

export const flexorHold: ConsequenceOf = ({ severity }) =>
  severity === 0
    ? NOTHING
    : {
        changes: steps(severity, {
          note: [...drill('dead-bug-drill'), ...morePattern('anti-extension', dose.moreSetsNote)],
          limit: [prefer('front-loaded', 'carry')],
        }),
        text: 'Dead bugs, roll-outs and front-loaded carries.',
      };
