// Decides which consequence belongs to which test.
import type { TestId } from '../test-ids.ts';
import * as back from './back-and-hinge.ts';
import * as hips from './hips-grip-pull.ts';
import { type ConsequenceOf, NOTHING } from './moves.ts';
import * as shoulder from './shoulder.ts';

export const CONSEQUENCES: Readonly<Record<TestId, ConsequenceOf>> = {
  'grip-width': shoulder.gripWidth,
  'scapular-dyskinesis': shoulder.scapularControl,
  'scapular-slide': shoulder.scapularSlide,
  'er-ir-strength': shoulder.rotatorStrength,
  'er-endurance': shoulder.rotatorEndurance,
  'shoulder-flexion': shoulder.overheadReach,
  'shoulder-rotation': shoulder.shoulderRotation,
  'occiput-wall': back.headToWall,
  'wall-slide': back.wallSlide,
  'thoracic-rotation': back.thoracicRotation,
  'lumbar-locked-rotation': back.thoracicRotation,
  'thoracic-extension': back.thoracicExtension,
  'hinge-screen': back.hinge,
  'straight-leg-raise': back.straightLegRaise,
  'knee-to-wall': back.kneeToWall,
  'back-extension-hold': back.backHold,
  'side-bridge': back.sideBridge,
  'flexor-hold': back.flexorHold,
  'hamstring-bridge': hips.hamstringBridge,
  'bridge-hold': hips.bridgeHold,
  'grip-dynamometer': hips.handgrip,
  'dead-hang': hips.deadHang,
  'pull-max': hips.pullMax,
  'push-pull': hips.pushPull,
  'brace-breath': hips.brace,
  'segment-lengths': () => NOTHING,
};
