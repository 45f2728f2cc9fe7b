// Decides what is known of each sport: what it asks, in which planes and sides, what it loads itself and what it leaves weak.
import type { Sport, SportWork } from '../vocabulary/sports.ts';
import { rule } from './rulebook.ts';
import type { SportAsk, SportProfile, Weight } from './sport-profile.types.ts';

const ONE_LEG = 'every step lands on one leg';
const BRAKES = 'the hamstrings brake every fast stride';
const TURNS_IN = 'it turns the shoulder inwards again and again';
const run = rule('sport.running').numbers;
const sprint = rule('sport.sprinting').numbers;
const cycle = rule('sport.cycling').numbers;
const swim = rule('sport.swimming').numbers;
const row = rule('sport.rowing').numbers;
const climb = rule('sport.climbing').numbers;
const football = rule('sport.football').numbers;
const rugby = rule('sport.rugby').numbers;
const court = rule('sport.court').numbers;
const overhead = rule('sport.overhead').numbers;
const combat = rule('sport.combat').numbers;
const power = rule('sport.powerlifting').numbers;
const weights = rule('sport.weightlifting').numbers;
const strong = rule('sport.strongman').numbers;
const ski = rule('sport.skiing').numbers;

const ask = (work: SportWork, timesPerWeek: number, because: string): SportAsk => ({ work, timesPerWeek, because });
type Planes = SportProfile['planes'];
const planes = (sagittal: Weight, frontal: Weight, transverse: Weight): Planes => ({ sagittal, frontal, transverse });

const PROFILES: Readonly<Record<Sport, Omit<SportProfile, 'sport'>>> = {
  running: {
    rule: 'sport.running',
    qualities: { 'maximal-strength': 2, power: 1, 'strength-endurance': 2, trunk: 1 },
    planes: planes(3, 1, 1),
    oneSided: true,
    speed: 'mixed',
    loads: ['quads', 'calves'],
    weak: ['glutes', 'hamstrings'],
    asks: [
      ask('single-leg', run.singleLeg, ONE_LEG),
      ask('hamstrings', run.hamstrings, 'the back of the leg takes over when the stride gets long'),
      ask('side-trunk', run.sideTrunk, 'the hip must not drop to the free side'),
    ],
    leaves: ['endurance', 'speed'],
  },
  sprinting: {
    rule: 'sport.sprinting',
    qualities: { 'maximal-strength': 3, power: 3, trunk: 1 },
    planes: planes(3, 1, 1),
    oneSided: true,
    speed: 'fast',
    loads: ['calves'],
    weak: ['hamstrings', 'glutes'],
    asks: [ask('hamstrings', sprint.hamstrings, BRAKES), ask('single-leg', sprint.singleLeg, ONE_LEG)],
    leaves: ['speed', 'jumping'],
  },
  cycling: {
    rule: 'sport.cycling',
    qualities: { 'maximal-strength': 2, 'strength-endurance': 3, trunk: 1 },
    planes: planes(3, 0, 0),
    oneSided: true,
    speed: 'mixed',
    loads: ['quads'],
    weak: ['hamstrings', 'glutes', 'erectors'],
    asks: [
      ask('hinge', cycle.hinge, 'pedalling leaves the back of the hip behind'),
      ask('single-leg', cycle.singleLeg, 'each leg pushes alone'),
      ask('anti-extension', cycle.antiExtension, 'the trunk holds still while the legs push'),
    ],
    leaves: ['endurance', 'speed'],
  },
  swimming: {
    rule: 'sport.swimming',
    qualities: { 'maximal-strength': 2, power: 1, 'strength-endurance': 3, trunk: 2, mobility: 2 },
    planes: planes(2, 1, 2),
    oneSided: false,
    speed: 'mixed',
    loads: ['lats', 'front-delts'],
    weak: ['external-rotators', 'lower-traps', 'rear-delts'],
    asks: [
      ask('external-rotation', swim.externalRotation, TURNS_IN),
      ask('shoulder-blade', swim.shoulderBlade, 'the shoulder blade carries every stroke'),
      ask('anti-extension', swim.antiExtension, 'a straight body glides'),
    ],
    leaves: ['endurance', 'skill', 'mobility'],
  },
  rowing: {
    rule: 'sport.rowing',
    qualities: { 'maximal-strength': 3, power: 2, 'strength-endurance': 3, trunk: 2, grip: 1 },
    planes: planes(3, 0, 1),
    oneSided: false,
    speed: 'mixed',
    loads: ['lats', 'upper-back', 'forearms'],
    weak: ['chest', 'serratus', 'abs'],
    asks: [
      ask('press', row.press, 'a boat is pulled, never pushed'),
      ask('anti-extension', row.antiExtension, 'the trunk passes on what the legs push'),
      ask('single-leg', row.singleLeg, 'in the boat both legs always push together'),
    ],
    leaves: ['endurance', 'skill'],
  },
  climbing: {
    rule: 'sport.climbing',
    qualities: { 'maximal-strength': 2, power: 1, grip: 3, trunk: 2, isometric: 2, mobility: 1 },
    planes: planes(2, 2, 1),
    oneSided: true,
    speed: 'slow',
    loads: ['lats', 'forearms', 'biceps'],
    weak: ['chest', 'upper-back', 'external-rotators', 'triceps'],
    asks: [
      ask('press', climb.press, 'climbing pulls and hardly presses'),
      ask('row', climb.row, 'a wall pulls from above, seldom from the front'),
      ask('external-rotation', climb.externalRotation, TURNS_IN),
    ],
    leaves: ['grip', 'skill', 'mobility'],
  },
  football: {
    rule: 'sport.football',
    qualities: { 'maximal-strength': 2, power: 3, 'strength-endurance': 1, trunk: 1 },
    planes: planes(3, 2, 2),
    oneSided: true,
    speed: 'fast',
    loads: ['quads', 'calves'],
    weak: ['hamstrings', 'glutes'],
    asks: [
      ask('hamstrings', football.hamstrings, BRAKES),
      ask('single-leg', football.singleLeg, 'kicks and turns stand on one leg'),
      ask('sideways', football.sideways, 'turns and tackles load the groin'),
    ],
    leaves: ['speed', 'endurance', 'skill'],
  },
  rugby: {
    rule: 'sport.rugby',
    qualities: { 'maximal-strength': 3, power: 3, 'strength-endurance': 1, trunk: 2, isometric: 1, grip: 1 },
    planes: planes(3, 1, 1),
    oneSided: false,
    speed: 'fast',
    loads: ['quads', 'forearms'],
    weak: ['upper-back', 'hamstrings'],
    asks: [
      ask('press', rugby.press, 'contact is pushed away'),
      ask('row', rugby.row, 'a bind and a tackle hold on'),
      ask('carry', rugby.carry, 'contact meets a braced trunk'),
      ask('hamstrings', rugby.hamstrings, BRAKES),
    ],
    leaves: ['contact', 'speed', 'skill'],
  },
  basketball: {
    rule: 'sport.court',
    qualities: { 'maximal-strength': 2, power: 3, trunk: 1 },
    planes: planes(2, 3, 1),
    oneSided: true,
    speed: 'fast',
    loads: ['quads', 'calves'],
    weak: ['hamstrings', 'glutes'],
    asks: [
      ask('single-leg', court.singleLeg, 'jumps take off and land on one leg'),
      ask('sideways', court.sideways, 'defence moves to the side'),
      ask('hamstrings', court.hamstrings, BRAKES),
    ],
    leaves: ['jumping', 'speed', 'skill'],
  },
  volleyball: {
    rule: 'sport.court',
    qualities: { 'maximal-strength': 2, power: 3, trunk: 1 },
    planes: planes(2, 2, 2),
    oneSided: true,
    speed: 'fast',
    loads: ['quads', 'front-delts'],
    weak: ['external-rotators', 'lower-traps', 'hamstrings'],
    asks: [
      ask('external-rotation', court.externalRotation, 'the back of the shoulder brakes every spike'),
      ask('single-leg', court.singleLeg, 'jumps take off and land on one leg'),
    ],
    leaves: ['jumping', 'skill'],
  },
  tennis: {
    rule: 'sport.overhead',
    qualities: { 'maximal-strength': 1, power: 3, 'strength-endurance': 1, trunk: 2, grip: 1 },
    planes: planes(1, 2, 3),
    oneSided: true,
    speed: 'fast',
    loads: ['front-delts', 'forearms'],
    weak: ['external-rotators', 'rear-delts', 'lower-traps'],
    asks: [
      ask('external-rotation', overhead.externalRotation, 'the back of the shoulder brakes every serve'),
      ask('shoulder-blade', overhead.shoulderBlade, 'the shoulder blade carries every stroke'),
      ask('rotation', overhead.rotation, 'force goes through a turning trunk'),
    ],
    leaves: ['speed', 'skill'],
  },
  throwing: {
    rule: 'sport.overhead',
    qualities: { 'maximal-strength': 2, power: 3, trunk: 2 },
    planes: planes(1, 1, 3),
    oneSided: true,
    speed: 'fast',
    loads: ['front-delts'],
    weak: ['external-rotators', 'rear-delts', 'lower-traps'],
    asks: [
      ask('external-rotation', overhead.externalRotation, 'the back of the shoulder brakes every throw'),
      ask('shoulder-blade', overhead.shoulderBlade, 'the shoulder blade carries every throw'),
      ask('rotation', overhead.rotation, 'force goes through a turning trunk'),
    ],
    leaves: ['speed', 'skill'],
  },
  combat: {
    rule: 'sport.combat',
    qualities: { 'maximal-strength': 2, power: 2, 'strength-endurance': 2, grip: 2, trunk: 2, isometric: 3 },
    planes: planes(2, 1, 3),
    oneSided: false,
    speed: 'mixed',
    loads: ['forearms'],
    weak: ['upper-back', 'hamstrings'],
    asks: [
      ask('row', combat.row, 'grips are won by pulling'),
      ask('carry', combat.carry, 'a body in motion is held close'),
      ask('rotation', combat.rotation, 'a throw turns the trunk'),
      ask('hold', combat.hold, 'a grip and a pin are held still'),
    ],
    leaves: ['contact', 'endurance', 'skill'],
  },
  powerlifting: {
    rule: 'sport.powerlifting',
    qualities: { 'maximal-strength': 3, trunk: 2, grip: 1 },
    planes: planes(3, 0, 0),
    oneSided: false,
    speed: 'slow',
    loads: [],
    weak: ['upper-back'],
    asks: [
      ask('squat', power.squat, 'the squat is one of the three lifts'),
      ask('press', power.press, 'the bench press is one of the three lifts'),
      ask('hinge', power.hinge, 'the deadlift is one of the three lifts'),
    ],
    leaves: ['skill'],
  },
  weightlifting: {
    rule: 'sport.weightlifting',
    qualities: { 'maximal-strength': 3, power: 3, trunk: 2, mobility: 2 },
    planes: planes(3, 0, 0),
    oneSided: false,
    speed: 'fast',
    loads: [],
    weak: ['upper-back', 'quads'],
    asks: [
      ask('squat', weights.squat, 'a bar is caught in a deep squat'),
      ask('hinge', weights.hinge, 'every lift begins with a pull from the floor'),
      ask('overhead', weights.overhead, 'every lift ends overhead'),
    ],
    leaves: ['skill', 'speed'],
  },
  strongman: {
    rule: 'sport.strongman',
    qualities: { 'maximal-strength': 3, 'strength-endurance': 2, grip: 3, trunk: 3, isometric: 1 },
    planes: planes(3, 1, 1),
    oneSided: false,
    speed: 'mixed',
    loads: [],
    weak: ['upper-back', 'glutes', 'forearms'],
    asks: [
      ask('carry', strong.carry, 'most events move a load on foot'),
      ask('hinge', strong.hinge, 'most events begin with a lift from the floor'),
      ask('overhead', strong.overhead, 'logs end overhead'),
      ask('grip', strong.grip, 'the hands give up first'),
    ],
    leaves: ['skill', 'endurance'],
  },
  skiing: {
    rule: 'sport.skiing',
    qualities: { 'maximal-strength': 2, power: 1, 'strength-endurance': 3, trunk: 3 },
    planes: planes(3, 2, 0),
    oneSided: true,
    speed: 'mixed',
    loads: ['quads'],
    weak: ['lats', 'abs', 'triceps'],
    asks: [
      ask('pulldown', ski.pulldown, 'double poling is a pull from above'),
      ask('anti-extension', ski.antiExtension, 'the trunk presses on the poles'),
      ask('single-leg', ski.singleLeg, 'each stride glides on one ski'),
    ],
    leaves: ['endurance', 'skill'],
  },
  general: {
    rule: 'sport.general',
    qualities: {},
    planes: planes(0, 0, 0),
    oneSided: false,
    speed: 'mixed',
    loads: [],
    weak: [],
    asks: [],
    leaves: [],
  },
};

/** The profile of a sport: qualities, planes, sides and speed it asks for, regions it loads and leaves weak. */
export function sportProfile(sport: Sport): SportProfile {
  return { sport, ...PROFILES[sport] };
}
