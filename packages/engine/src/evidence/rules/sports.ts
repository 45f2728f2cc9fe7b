// Decides what each sport asks of the gym: exposures a week with their evidence, and how far a profile may move a plan.
import { defineRules } from '../rule.ts';

const TIMES = 'times per week';
const asked = { topic: 'sport-profile', grade: 'E', status: 'verify' } as const;
const HEAVY_HELPS =
  'That heavy strength work helps the sport is from the review; which movements it asks for, and how often, is our judgement.';
const OURS = 'Our judgement from what the sport does; no trial compared these movements.';

export const SPORT_RULES = defineRules({
  'sport.profile': {
    topic: 'sport-profile',
    statement: 'The sport a plan is for moves what is chosen a little, inside every hard rule and every ceiling of sets.',
    numbers: {
      askPoints: [500, 'points'],
      planePoints: [200, 'points'],
      sidePoints: [150, 'points'],
      regionPoints: [200, 'points'],
      mostPoints: [900, 'points'],
      missingPoints: [4500, 'points'],
      moreSets: [1.2, 'share'],
      fewerSets: [0.85, 'share'],
      decidesFrom: [2, 'points'],
    },
    sources: [],
    grade: 'E',
    status: 'confirmed',
  },
  'sport.season': {
    topic: 'sport-profile',
    statement: 'In season the gym keeps what is there: few sets, loads as before, everything else belongs to the sport.',
    numbers: { overStart: [1.25, 'share'], setsPerWeek: [24, 'sets per week'], furtherSetPoints: [2000, 'points'] },
    sources: ['spiering-2021'],
    grade: 'E',
    status: 'confirmed',
    note: 'That strength lasts on few sets while the load stays is from the review; the counts are ours.',
  },
  'sport.general': {
    topic: 'sport-profile',
    statement: 'Without a sport in view the plan keeps its own balance.',
    numbers: {},
    sources: [],
    grade: 'E',
    status: 'confirmed',
  },
  'sport.running': {
    ...asked,
    statement: 'Running asks for strength on one leg, behind the hip and at the side of the trunk.',
    numbers: { singleLeg: [2, TIMES], hamstrings: [1, TIMES], sideTrunk: [1, TIMES] },
    sources: ['lum-barbosa-2019b'],
    note: HEAVY_HELPS,
  },
  'sport.sprinting': {
    topic: 'sport-profile',
    statement: 'Sprinting asks for hamstrings that brake, strength on one leg, and speed.',
    numbers: { hamstrings: [2, TIMES], singleLeg: [2, TIMES] },
    sources: ['van-dyk-2019', 'freckleton-2014'],
    grade: 'E',
    status: 'verify',
    note: 'That hamstring work about halves hamstring injuries is from the review; how often, and the rest, is our judgement.',
  },
  'sport.cycling': {
    ...asked,
    statement: 'Cycling asks for strong legs one at a time, and for the back of the hip that pedalling leaves behind.',
    numbers: { hinge: [2, TIMES], singleLeg: [2, TIMES], antiExtension: [2, TIMES] },
    sources: ['lum-barbosa-2019b'],
    note: HEAVY_HELPS,
  },
  'sport.swimming': {
    ...asked,
    statement:
      'Swimming asks for the outer rotators and the shoulder blades that strokes leave behind, and for a straight trunk.',
    numbers: { externalRotation: [2, TIMES], shoulderBlade: [2, TIMES], antiExtension: [2, TIMES] },
    sources: ['lum-barbosa-2019b'],
    note: HEAVY_HELPS,
  },
  'sport.rowing': {
    ...asked,
    statement: 'Rowing asks for strong legs and a trunk that passes it on, and for the presses that a boat never trains.',
    numbers: { press: [2, TIMES], antiExtension: [2, TIMES], singleLeg: [1, TIMES] },
    sources: ['thiele-2020'],
    note: HEAVY_HELPS,
  },
  'sport.climbing': {
    ...asked,
    statement: 'Climbing asks for what it does not train itself: presses, rows and the outer rotators; grip it trains enough.',
    numbers: { press: [2, TIMES], row: [2, TIMES], externalRotation: [2, TIMES] },
    sources: ['saul-2019'],
    note: 'That hands and forearms decide the grade is from the review; that the gym does the rest is our judgement.',
  },
  'sport.football': {
    topic: 'sport-profile',
    statement: 'Football asks for hamstrings that brake, strength on one leg, and a groin that bears turns.',
    numbers: { hamstrings: [2, TIMES], singleLeg: [2, TIMES], sideways: [1, TIMES] },
    sources: ['van-dyk-2019'],
    grade: 'E',
    status: 'verify',
    note: 'That hamstring work about halves hamstring injuries is from the review; how often, and the rest, is our judgement.',
  },
  'sport.rugby': {
    ...asked,
    statement: 'Rugby asks for strength to push and to hold, a braced trunk, and hamstrings that brake.',
    numbers: { press: [2, TIMES], row: [2, TIMES], carry: [2, TIMES], hamstrings: [1, TIMES] },
    sources: ['mcmaster-2013', 'van-dyk-2019'],
    note: OURS,
  },
  'sport.court': {
    ...asked,
    statement: 'Basketball and volleyball ask for landings on one leg and steps to the side; spikes ask for the outer rotators.',
    numbers: { singleLeg: [2, TIMES], sideways: [1, TIMES], hamstrings: [1, TIMES], externalRotation: [2, TIMES] },
    sources: ['andersson-2017'],
    note: 'That shoulder work lowers shoulder trouble is from a trial in handball; the rest is our judgement.',
  },
  'sport.overhead': {
    topic: 'sport-profile',
    statement: 'Rackets and throws ask for outer rotators and shoulder blades that brake the arm, and a trunk that turns.',
    numbers: { externalRotation: [3, TIMES], shoulderBlade: [2, TIMES], rotation: [2, TIMES] },
    sources: ['andersson-2017'],
    grade: 'E',
    status: 'verify',
    note: 'A warm-up with such work three times a week lowered shoulder trouble in handball; doing it with loads is our judgement.',
  },
  'sport.combat': {
    ...asked,
    statement: 'Wrestling and judo ask for strong pulls, holds that do not give, and a trunk that turns and stays.',
    numbers: { row: [2, TIMES], carry: [2, TIMES], rotation: [2, TIMES], hold: [1, TIMES] },
    sources: ['chaabene-2017'],
    note: 'Which qualities tell good wrestlers apart is from the review; the movements are our judgement.',
  },
  'sport.powerlifting': {
    ...asked,
    statement: 'Powerlifting asks for the squat, the bench press and the deadlift themselves, and an upper back that holds them.',
    numbers: { squat: [2, TIMES], press: [2, TIMES], hinge: [2, TIMES] },
    sources: [],
    note: OURS,
  },
  'sport.weightlifting': {
    ...asked,
    statement: 'Weightlifting asks for deep squats, strong pulls and a steady arm overhead; the lifts need a coach beside them.',
    numbers: { squat: [2, TIMES], hinge: [2, TIMES], overhead: [1, TIMES] },
    sources: [],
    note: OURS,
  },
  'sport.strongman': {
    ...asked,
    statement: 'Strongman asks for carries, pulls from the floor, presses overhead and a grip that lasts.',
    numbers: { carry: [2, TIMES], hinge: [2, TIMES], overhead: [1, TIMES], grip: [1, TIMES] },
    sources: ['winwood-2011'],
    note: 'What competitors train is from a survey; how often is our judgement.',
  },
  'sport.skiing': {
    ...asked,
    statement:
      'Cross-country skiing asks for pulls from above, a trunk that presses on the poles, and legs that glide one at a time.',
    numbers: { pulldown: [2, TIMES], antiExtension: [2, TIMES], singleLeg: [2, TIMES] },
    sources: ['sunde-2019'],
    note: 'Stronger pulldowns went with faster double poling among young skiers; that does not show a cause. The rest is our judgement.',
  },
});
