// Decides whether one entry makes sense by itself: doses, words of a cue, gates of heavy work, markers of a main lift.
import type { Tell } from './fault.ts';
import type { Loose } from './loose.ts';
import { asList, asNumber, asObject, asText, textsOf } from './loose.ts';

/** Longest cue in words: what a lifter can hear between two repetitions. */
const MAX_CUE_WORDS = 8;
/** Fewest technique markers, cues and faults of a main lift. */
const MIN_ON_MAIN_LIFT = 3;
/** Patterns whose movements need no muscle trained directly. */
const WITHOUT_DIRECT_MUSCLE = new Set(['conditioning', 'mobility', 'breathing', 'grip', 'isolation']);

export function checkMovementMeaning(movement: Loose, tell: Tell): void {
  const dose = asObject(movement['doseRange']);
  const min = asNumber(dose['min']);
  const max = asNumber(dose['max']);
  if (min !== undefined && max !== undefined && min > max)
    tell('range-inverted', ['doseRange'], `the smallest dose ${min} is above the largest ${max}`);

  if (typeof movement['tempo'] === 'string' && movement['trackedBy'] !== 'reps') {
    tell('tempo-unit', ['tempo'], 'tempo has no meaning for a movement counted in seconds or metres; use null');
  }

  const fractions = Object.values(asObject(movement['muscles']));
  const roles = new Set(textsOf(movement['roles']).map(([role]) => role));
  const main = roles.has('main');
  if (
    (main || roles.has('secondary')) &&
    !WITHOUT_DIRECT_MUSCLE.has(asText(movement['pattern']) ?? '') &&
    !fractions.includes(1)
  ) {
    tell('no-direct-muscle', ['muscles'], 'no muscle is trained directly (fraction 1)');
  }

  const needed = main ? MIN_ON_MAIN_LIFT : 1;
  for (const [field, what] of [
    ['technique', 'technique marker'],
    ['cues', 'cue'],
    ['faults', 'fault with its cue'],
  ] as const) {
    const count = asList(movement[field]).length;
    if (count < needed) {
      tell('too-few', [field], `${count} of at least ${needed} needed: ${what}${needed > 1 ? 's on a main lift' : ''}`);
    }
  }
  checkGates(movement, tell);
  checkEquipment(movement, tell);
}

/** Equipment that has a weight, so that a load in kilograms means something. */
const LOADABLE = new Set([
  'barbell',
  'dumbbells',
  'kettlebells',
  'cable',
  'machines',
  'trap-bar',
  'landmine',
  'sled',
  'plates',
  'medicine-ball',
]);

/** A first load in kilograms needs something that weighs; a banded movement needs a band; a larger set beside a smaller one says nothing. */
function checkEquipment(movement: Loose, tell: Tell): void {
  const sets = asList(movement['equipment']).map((set) => textsOf(set).map(([word]) => word));
  sets.forEach((set, index) => {
    if (movement['loadGuess'] !== null && movement['loadMode'] === 'external' && !set.some((word) => LOADABLE.has(word))) {
      tell(
        'load-without-implement',
        ['equipment', index],
        'a load is guessed in kilograms, but nothing in this set weighs anything',
      );
    }
    if (movement['loadMode'] === 'banded' && !set.includes('bands'))
      tell('load-without-implement', ['equipment', index], 'a banded movement needs bands');
    const smaller = sets.some(
      (other, at) => at !== index && other.length < set.length && other.every((word) => set.includes(word)),
    );
    if (smaller)
      tell('redundant-equipment', ['equipment', index], 'a smaller set in the list already makes the movement possible');
  });
}

/** Heavy hinges, free heavy rows and overhead barbells stay behind a gate. Source: rules `gate.heavy-hinge`, `gate.bent-row`, `gate.overhead`. */
function checkGates(movement: Loose, tell: Tell): void {
  const gates = new Set(textsOf(movement['gates']).map(([gate]) => gate));
  const cost = asNumber(movement['lumbarCost']) ?? 0;
  const pattern = movement['pattern'];
  if (pattern === 'hinge' && cost >= 4 && !gates.has('heavy-hinge') && !gates.has('deadlift-from-floor')) {
    tell('missing-gate', ['gates'], `a hinge of lumbar cost ${cost} needs the gate heavy-hinge or deadlift-from-floor`);
  }
  if (pattern === 'horizontal-pull' && cost >= 3 && !gates.has('bent-row')) {
    tell('missing-gate', ['gates'], `a row of lumbar cost ${cost} needs the gate bent-row`);
  }
  if (
    pattern === 'vertical-press' &&
    textsOf(movement['tags']).some(([tag]) => tag === 'overhead') &&
    !gates.has('overhead') &&
    movement['stage'] !== 'foundation'
  ) {
    tell('missing-gate', ['gates'], 'a press tagged overhead needs the gate overhead');
  }
}

export function checkDrillMeaning(drill: Loose, tell: Tell, rules: ReadonlySet<string> | undefined): void {
  const dose = asObject(drill['dose']);
  if ((asNumber(dose['reps']) === undefined) === (asNumber(dose['secondsPerSet']) === undefined)) {
    tell('dose', ['dose'], 'a dose has either repetitions or seconds, and not both');
  }
  const rule = asText(drill['rule']);
  if (rules !== undefined && rule !== undefined && !rules.has(rule))
    tell('unknown-rule', ['rule'], `no rule has the id "${rule}"`);
}

export function checkCueMeaning(cue: Loose, tell: Tell): void {
  const count = (asText(cue['text']) ?? '').trim().split(/\s+/).length;
  if (count > MAX_CUE_WORDS) tell('too-many-words', ['text'], `${count} words; a cue has at most ${MAX_CUE_WORDS}`);
  if (asList(cue['answers']).length === 0) tell('unanswered', ['answers'], 'the cue answers no fault');
}
