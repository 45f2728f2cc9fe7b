// Decides what the health screen asks, in our own words. Answers are choice ids; "not sure" counts as yes.

export interface ScreenChoice {
  readonly id: string;
  readonly label: string;
}

export interface ScreenQuestion {
  readonly id: string;
  readonly text: string;
  readonly answer: 'choices' | 'yes-no' | 'places' | 'year' | 'limits';
  readonly choices: readonly ScreenChoice[];
  readonly optional: boolean;
}

const NOT_SURE: ScreenChoice = { id: 'not-sure', label: 'Not sure' };
const NONE: ScreenChoice = { id: 'none', label: 'None of these' };
const YES_NO: readonly ScreenChoice[] = [{ id: 'yes', label: 'Yes' }, { id: 'no', label: 'No' }, NOT_SURE];

const pick = (
  id: string,
  text: string,
  choices: readonly (readonly [id: string, label: string])[],
  optional = false,
): ScreenQuestion => ({
  id,
  text,
  answer: 'choices',
  choices: [...choices.map(([choice, label]) => ({ id: choice, label })), NONE, NOT_SURE],
  optional,
});
const yesNo = (id: string, text: string): ScreenQuestion => ({ id, text, answer: 'yes-no', choices: YES_NO, optional: false });

export const SCREEN_INTRODUCTION =
  'A few questions before the first loaded bar. They are no medical test. Answer for yourself; "not sure" is a fine answer and is treated as yes. Your answers stay on this device unless you share them with your coach.';

/** A recognised form for whoever prefers one; linked, never copied. */
export const RECOGNISED_FORM_LINK = 'https://eparmedx.com';

export const SCREEN_QUESTIONS: readonly ScreenQuestion[] = [
  pick('hs-signs', 'In the last six months, did your body give you any of these signals?', [
    ['chest', 'Tightness or pain in the chest'],
    ['heart', 'Heart racing or skipping without a reason'],
    ['breath', 'Out of breath far sooner than the effort explains'],
    ['fainted', 'Fainted, or came close to it'],
    ['ankles', 'Ankles that swell'],
    ['now', 'It is happening right now'],
  ]),
  pick('hs-vessels', 'Is one of these being treated or watched?', [
    ['pressure-steady', 'Raised blood pressure, steady on treatment'],
    ['pressure-unsteady', 'Raised blood pressure, not steady or not known'],
    ['heart', 'Heart rhythm, a valve or the arteries of the heart'],
    ['stroke', 'A stroke or a mini-stroke (TIA)'],
    ['artery', 'A weak or widened artery'],
    ['clots', 'Blood clots'],
  ]),
  pick('hs-strain', 'Is there a reason not to push hard with your breath held?', [
    ['eyes', 'Eye pressure or the retina'],
    ['hernia', 'A hernia'],
    ['operation', 'An operation in the last three months'],
    ['pelvic-floor', 'Pelvic-floor symptoms'],
    ['pregnant', 'Expecting a child'],
    ['birth', 'A birth in the last six months'],
    ['told', 'A clinician told me so and gave me limits'],
  ]),
  pick('hs-condition', 'Do you live with one of these?', [
    ['diabetes', 'Diabetes'],
    ['asthma', 'Asthma that often needs the spray'],
    ['kidney-liver', 'Kidneys or liver'],
    ['epilepsy', 'Epilepsy'],
    ['cancer', 'Cancer, now or in the last five years'],
    ['immune', 'Inflamed joints or an immune condition'],
    ['other', 'Something else that lasts'],
    ['clinician-knows', 'My clinician knows that I lift'],
  ]),
  pick('hs-medicine', 'Is one of these true of a medicine that you take?', [
    ['slows-pulse', 'Slows the pulse'],
    ['thins-blood', 'Thins the blood'],
    ['lowers-pressure', 'Lowers the blood pressure'],
    ['steroids', 'Steroids for more than three months'],
    ['dizzy', 'Makes me dizzy'],
  ]),
  yesNo('hs-bone', 'Have you been told that your bones are thin, or has one broken in a small fall?'),
  {
    id: 'hs-places',
    text: 'Tap the places that hurt, feel loose or give way when you lift. Say how much, since when, and whether it wakes you.',
    answer: 'places',
    choices: [NONE],
    optional: false,
  },
  yesNo(
    'hs-nerves',
    'Are you numb between the legs, have trouble holding urine or stool, or is an arm or a leg losing strength?',
  ),
  yesNo('hs-back-general', 'Back or neck pain together with fever, weight lost without trying, a past cancer or a hard fall?'),
  {
    id: 'hs-shoulder',
    text: 'Has a shoulder ever come out or been operated on?',
    answer: 'choices',
    choices: [{ id: 'left', label: 'Left' }, { id: 'right', label: 'Right' }, { id: 'no', label: 'No' }, NOT_SURE],
    optional: false,
  },
  yesNo('hs-head', 'In the last four weeks, did a knock to the head leave you dazed?'),
  yesNo('hs-ill', 'Are you ill today: fever, a cough from the chest, an upset stomach?'),
  pick(
    'hs-energy',
    'Do you eat enough for what you do? Tick what fits; you may skip this.',
    [
      ['weight-lost', 'I lost weight fast'],
      ['periods', 'My periods stopped or are rare'],
      ['stress-fracture', 'I had stress fractures'],
      ['struggle', 'Eating is a struggle'],
      ['prefer-not', 'I would rather not say'],
    ],
    true,
  ),
  { id: 'hs-age', text: 'In which year were you born?', answer: 'year', choices: [], optional: false },
  {
    id: 'hs-limits',
    text: 'Did a professional set limits for you? Pick them or write them down.',
    answer: 'limits',
    choices: [
      { id: 'no-overhead', label: 'Nothing overhead' },
      { id: 'no-bending', label: 'No bending under load' },
      { id: 'load', label: 'Load up to …' },
      { id: 'heart-rate', label: 'Heart rate up to …' },
      NONE,
    ],
    optional: true,
  },
  {
    id: 'hs-cleared',
    text: 'A professional said that I may train. When?',
    answer: 'choices',
    choices: [],
    optional: true,
  },
];

/** One line before every session; each tick opens the question that goes with it. */
export const SESSION_CHECK: readonly { readonly id: string; readonly label: string; readonly opens: string | null }[] = [
  { id: 'chest', label: 'Chest', opens: 'hs-signs' },
  { id: 'fainting', label: 'Fainting', opens: 'hs-signs' },
  { id: 'numbness', label: 'Numbness', opens: 'hs-nerves' },
  { id: 'joint', label: 'New joint pain', opens: 'hs-places' },
  { id: 'ill', label: 'Ill', opens: 'hs-ill' },
  { id: 'none', label: 'Nothing new', opens: null },
];

export const SESSION_CHECK_TEXT = 'Anything new since last time?';

/** Signs that end a test or a session at once. */
export const STOP_LIST: readonly string[] = [
  'Pain or pressure in the chest',
  'Unusual breathlessness, fainting or nearly fainting, a heart that stumbles',
  'A sudden, severe headache',
  'New numbness or weakness',
  'A change in holding urine or stool, or numbness between the legs',
  'A pop with loss of strength',
  'A joint that locks, or is hot, red and swollen',
];

/** Added when the back or neck is concerned. */
export const BACK_STOP_LIST: readonly string[] = [
  'Pain at night or at rest',
  'Fever, or weight lost without trying',
  'A past cancer, a major fall, steroids or thin bones',
  'A first severe episode after 50',
];

/** Other reasons to see a professional, by area. */
export const RED_FLAGS: readonly { readonly area: string; readonly signs: string; readonly emergency: boolean }[] = [
  {
    area: 'Heart and lungs',
    signs: 'pain or pressure in the chest, unusual breathlessness, a stumbling heart, fainting',
    emergency: true,
  },
  { area: 'Head', signs: 'a sudden headache, the worst ever', emergency: true },
  { area: 'Leg', signs: 'a calf that is swollen and painful', emergency: true },
  {
    area: 'Back',
    signs: 'a new change of bladder or bowel, numbness between the legs, leg weakness that grows',
    emergency: true,
  },
  {
    area: 'Shoulder',
    signs: 'a fall after which the arm cannot be lifted, a pop or a new shape, a hand that is numb, cold or discoloured',
    emergency: false,
  },
  { area: 'Neck', signs: 'an injury, or weakness in both arms', emergency: true },
  { area: 'Joint', signs: 'hot, red and swollen with fever; locking', emergency: false },
  { area: 'Muscle', signs: 'severe swelling and dark, cola-coloured urine after unaccustomed work', emergency: true },
  {
    area: 'Pain',
    signs: 'above 5/10 with a changed gait or technique, for more than two weeks, or waking at night',
    emergency: false,
  },
  { area: 'Nerves', signs: 'any new numbness or weakness', emergency: false },
];

/** Shown wherever a result is shown. */
export const RESULT_NOTES: readonly string[] = [
  'These tests choose your exercises. They do not diagnose anything.',
  "A result counts as changed only when it moves by more than the test's own error.",
  'Pain above 5 out of 10, or anything on the stop list: end the test and see a professional.',
];

export const STOP_CARD = {
  title: 'Stop here',
  text: 'Something you noted should be seen by a professional before you train. If it is happening now or getting worse, call your local emergency number. Nothing is planned until you tell us that you were seen.',
} as const;
