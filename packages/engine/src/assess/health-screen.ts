// Decides what the answers of the health screen mean for training: clear, limits, a professional first, waiting, or stop.
import { rule } from '../evidence/rulebook.ts';
import type { RuleId } from '../evidence/rulebook.ts';
import { daysBetween, parseIsoDate } from '../units/calendar.ts';
import type { IsoDate } from '../units/brand.ts';
import { type Joint, JOINTS } from '../vocabulary/body.ts';
import { type Side, SIDES } from '../vocabulary/training.ts';
import { loadLimitKg } from './screen-limits.ts';
import { isTestId } from './test-ids.ts';
import { assessmentOf } from './tests/all.ts';

export const SCREEN_RESULTS = ['clear', 'adjust', 'ask-first', 'wait', 'urgent'] as const;
/** The strictest answer decides; the list runs from the mildest to the strictest. */
export type ScreenResult = (typeof SCREEN_RESULTS)[number];

/** Choice ids by question id. Places: `joint|side|severity|since|night`; limits: `no-overhead`, `load:40`, `heart-rate:130`, `text:…`. */
export type ScreenAnswers = Readonly<Record<string, readonly string[]>>;

export interface ScreenPlace {
  readonly joint: Joint;
  readonly side: Side | null;
  readonly pain: number;
  readonly since: IsoDate | null;
  readonly wakes: boolean;
  /** 0 nothing, 2 a limit for the region, 3 the region is closed. */
  readonly severity: 0 | 2 | 3;
}

export interface ScreenLimits {
  readonly noStraining: boolean;
  readonly noMaximalTests: boolean;
  readonly maxPercent1RM: number | null;
  readonly maxLoadKg: number | null;
  readonly maxHeartRate: number | null;
  /** Tags of movements that are not to be used, e.g. `overhead`, `dead-hang`. */
  readonly forbidden: readonly string[];
  readonly maxLumbarCost: number | null;
  /** Effort is asked by RPE; heart rate is never used. */
  readonly effortByRpeOnly: boolean;
  readonly supervised: boolean;
  readonly minRirFirstWeeks: number | null;
  readonly deloadWeeks: readonly [from: number, to: number] | null;
  readonly hideWeightAndCalories: boolean;
  /** What a professional wrote, word for word. */
  readonly notes: readonly string[];
  readonly training: 'open' | 'ask-first' | 'wait' | 'stop';
}

export interface ScreenOutcome {
  readonly result: ScreenResult;
  readonly limits: ScreenLimits;
  readonly places: readonly ScreenPlace[];
  readonly reasons: readonly {
    readonly question: string;
    readonly result: ScreenResult;
    readonly text: string;
    readonly rule: RuleId;
  }[];
}

/** Positions and tags that somebody who expects a child does without. */
const NOT_PREGNANT = ['supine', 'prone', 'hanging', 'balance'] as const;

/** Where the answers hold a warning sign that came up during a test: ids of tests, until the screen is answered anew. */
export const TEST_SIGNS = 'hs-test-signs';

const strictest = (a: ScreenResult, b: ScreenResult): ScreenResult =>
  SCREEN_RESULTS.indexOf(a) >= SCREEN_RESULTS.indexOf(b) ? a : b;

const readPlace = (text: string, today: IsoDate, seen: boolean): ScreenPlace | null => {
  const [joint, side, pain, since, night] = text.split('|');
  if (!(JOINTS as readonly string[]).includes(joint ?? '')) return null;
  const severity = pain ? Number(pain) : Number.NaN;
  const from = since ? parseIsoDate(since) : null;
  const { limitFrom, closeAbove, closeAfterDays } = rule('screen.places').numbers;
  const hurts = Number.isFinite(severity) ? severity : closeAbove;
  const wakes = night === 'night';
  const long = from !== null && daysBetween(from, today) > closeAfterDays && hurts >= limitFrom;
  return {
    joint: joint as Joint,
    side: (SIDES as readonly string[]).includes(side ?? '') ? (side as Side) : null,
    pain: hurts,
    since: from,
    wakes,
    severity: hurts > closeAbove || ((long || wakes) && !seen) ? 3 : hurts >= limitFrom || wakes ? 2 : 0,
  };
};

/** The meaning of the answers on a day. An unanswered question counts as not asked; `isScreenComplete` tells. */
export const healthScreen = (answers: ScreenAnswers, today: IsoDate): ScreenOutcome => {
  const reasons: { question: string; result: ScreenResult; text: string; rule: RuleId }[] = [];
  const forbidden = new Set<string>();
  const notes: string[] = [];
  let noStraining = false;
  let bone = false;
  const picked = (id: string): readonly string[] => (answers[id] ?? []).filter((choice) => choice !== 'none' && choice !== 'no');
  const has = (id: string, ...choices: readonly string[]): boolean => picked(id).some((choice) => choices.includes(choice));
  const say = (question: string, result: ScreenResult, text: string): void => {
    reasons.push({ question, result, text, rule: 'screen.results' });
  };
  /** A professional has seen the person. */
  const cleared = (answers['hs-cleared'] ?? []).some((date) => parseIsoDate(date) !== null && date <= today);
  const yes = (id: string): boolean => has(id, 'yes', 'not-sure');

  const signs = picked('hs-signs');
  if (signs.includes('now') && signs.length > 1)
    say('hs-signs', 'urgent', 'A signal of heart, breath or circulation is happening now.');
  else if (signs.includes('now')) say('hs-signs', 'urgent', 'Something is happening right now.');
  else if (signs.length > 0) say('hs-signs', 'ask-first', 'A signal of heart, breath or circulation in the last six months.');

  const vessels = picked('hs-vessels');
  if (vessels.some((choice) => choice !== 'pressure-steady'))
    say('hs-vessels', 'ask-first', 'Heart or blood vessels are being watched.');
  if (vessels.length > 0) {
    noStraining = true;
    if (has('hs-vessels', 'pressure-steady')) say('hs-vessels', 'adjust', 'Blood pressure steady on treatment: no straining.');
  }

  const strain = picked('hs-strain');
  if (strain.length > 0) {
    noStraining = true;
    say('hs-strain', 'adjust', 'A reason not to push with held breath: no straining.');
    if (strain.some((choice) => choice !== 'pelvic-floor' && choice !== 'told'))
      say('hs-strain', 'ask-first', 'A professional should say how hard you may push.');
    if (strain.includes('pregnant')) {
      for (const place of NOT_PREGNANT) forbidden.add(place);
      reasons.push({
        question: 'hs-strain',
        result: 'adjust',
        text: 'Expecting a child: nothing lying on the back or the belly, no hanging, nothing that asks for balance.',
        rule: 'screen.pregnancy',
      });
    }
  }

  const conditions = picked('hs-condition').filter((choice) => choice !== 'clinician-knows');
  if (conditions.length > 0) {
    const known = has('hs-condition', 'clinician-knows');
    say(
      'hs-condition',
      known ? 'adjust' : 'ask-first',
      known ? 'A lasting condition, and your clinician knows that you lift.' : 'A lasting condition: ask your clinician first.',
    );
  }

  if (has('hs-medicine', 'thins-blood', 'not-sure'))
    say('hs-medicine', 'ask-first', 'Medicine that asks for a professional first.');
  if (has('hs-medicine', 'lowers-pressure', 'not-sure')) {
    noStraining = true;
    say('hs-medicine', 'adjust', 'Medicine that lowers the blood pressure: no straining.');
  }
  if (has('hs-medicine', 'slows-pulse'))
    say('hs-medicine', 'adjust', 'Medicine that slows the pulse: effort by feel, never by heart rate.');
  if (has('hs-medicine', 'dizzy')) {
    forbidden.add('overhead').add('free-standing');
    say('hs-medicine', 'adjust', 'Medicine that makes dizzy: nothing heavy overhead or unsupported.');
  }
  if (yes('hs-bone') || has('hs-medicine', 'steroids')) {
    bone = true;
    forbidden.add('loaded-bend').add('loaded-twist').add('rotation');
    say('hs-bone', 'ask-first', 'Thin bones: no loaded bending or twisting of the back.');
  }

  const places = picked('hs-places')
    .map((text) => readPlace(text, today, cleared))
    .filter((place): place is ScreenPlace => place !== null);
  for (const place of places) {
    if (place.severity === 3) say('hs-places', 'adjust', `${place.joint}: closed until a professional has seen it.`);
    else if (place.severity === 2) say('hs-places', 'adjust', `${place.joint}: spared for now.`);
  }

  if (yes('hs-nerves')) say('hs-nerves', 'urgent', 'Numbness, bladder or bowel trouble, or a limb that loses strength.');
  if (yes('hs-back-general')) say('hs-back-general', 'ask-first', 'Back or neck pain together with a general sign.');
  if (has('hs-shoulder', 'left', 'right', 'not-sure')) {
    forbidden.add('dead-hang').add('behind-neck').add('wide-grip');
    say('hs-shoulder', 'adjust', 'A shoulder that came out or was operated on: no hanging, nothing behind the neck or wide.');
  }
  if (yes('hs-head')) {
    say('hs-head', 'wait', 'A knock to the head: rest today.');
    say('hs-head', 'ask-first', 'A knock to the head in the last four weeks: a professional first.');
  }
  if (yes('hs-ill')) say('hs-ill', 'wait', 'Ill today: train again after a day without symptoms.');

  for (const test of picked(TEST_SIGNS))
    say(TEST_SIGNS, 'ask-first', `A warning sign during a test${isTestId(test) ? `: ${assessmentOf(test).name}` : ''}.`);

  const ages = rule('screen.age').numbers;
  const born = Number(answers['hs-age']?.[0]);
  const age = Number.isFinite(born) && born > 1900 ? Number(today.slice(0, 4)) - born : null;
  const young = age !== null && age < ages.noMaxTestsBelowAge;
  const older = age !== null && age >= ages.olderFromAge;
  if (young) say('hs-age', 'adjust', 'Under sixteen: no maximal tests, supervised, technique first.');

  // Head below the heart raises eye and blood pressure: whoever must not strain does not press upside down.
  if (noStraining) forbidden.add('inverted');

  let maxHeartRate: number | null = null;
  for (const limit of picked('hs-limits')) {
    const [kind, ...rest] = limit.split(':');
    const value = rest.join(':');
    if (kind === 'no-overhead') forbidden.add('overhead');
    else if (kind === 'no-bending') forbidden.add('loaded-bend');
    else if (kind === 'heart-rate' && Number.isFinite(Number(value)))
      maxHeartRate = Math.min(maxHeartRate ?? Number.POSITIVE_INFINITY, Number(value));
    else if (kind !== 'load' || !Number.isFinite(Number(value))) notes.push(value || limit);
    say('hs-limits', 'adjust', 'A professional set a limit.');
  }

  const felt = reasons.reduce<ScreenResult>(
    (bad, one) => strictest(bad, cleared && one.result === 'ask-first' ? 'adjust' : one.result),
    'clear',
  );
  const straining = rule('screen.straining').numbers;
  const expecting = has('hs-strain', 'pregnant') ? rule('screen.pregnancy').numbers.maxPercent1RM : straining.maxPercent1RM;
  return {
    result: felt,
    places,
    reasons,
    limits: {
      noStraining,
      noMaximalTests: noStraining || young || bone,
      maxPercent1RM: noStraining ? Math.min(straining.maxPercent1RM, expecting) : null,
      maxLoadKg: loadLimitKg(answers),
      maxHeartRate,
      forbidden: [...forbidden].sort(),
      maxLumbarCost: bone || forbidden.has('loaded-bend') ? rule('screen.bone').numbers.maxLumbarCost : null,
      effortByRpeOnly: has('hs-medicine', 'slows-pulse'),
      supervised: young,
      minRirFirstWeeks: older ? ages.minRir : null,
      deloadWeeks: older ? ages.deloadWeeks : null,
      hideWeightAndCalories: picked('hs-energy').length > 0,
      notes,
      training: felt === 'urgent' ? 'stop' : felt === 'wait' ? 'wait' : felt === 'ask-first' ? 'ask-first' : 'open',
    },
  };
};

/** Whether a screen of this date still counts: twelve months, or until anything changes. */
export const screenStillCounts = (screened: IsoDate, today: IsoDate): boolean => {
  const months =
    (Number(today.slice(0, 4)) - Number(screened.slice(0, 4))) * 12 +
    Number(today.slice(5, 7)) -
    Number(screened.slice(5, 7)) -
    (today.slice(8) < screened.slice(8) ? 1 : 0);
  return months < rule('screen.results').numbers.validMonths;
};

/** Places of the screen as complaints, so that the plan spares or closes their region: a closed one counts as above 5/10. */
export const complaintsFromScreen = (
  outcome: ScreenOutcome,
  today: IsoDate,
): readonly {
  readonly joint: Joint;
  readonly side?: Side;
  readonly severity: number;
  readonly since: IsoDate;
  readonly provokedBy: readonly string[];
}[] => {
  const { closeAbove } = rule('screen.places').numbers;
  return outcome.places
    .filter((place) => place.severity > 0)
    .map((place) => ({
      joint: place.joint,
      ...(place.side ? { side: place.side } : {}),
      severity: place.severity === 3 ? Math.max(place.pain, closeAbove + 1) : place.pain,
      since: place.since ?? today,
      provokedBy: [],
    }));
};
