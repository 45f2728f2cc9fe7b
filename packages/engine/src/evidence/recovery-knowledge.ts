// Decides what the recovery and nutrition cards say: ranges with their rule, cautions, and when a professional comes first.
import { rule } from './rulebook.ts';
import type { RuleId } from './rulebook.ts';

export const CAUTION =
  'General information for healthy adults, not medical or dietary advice. Before taking supplements talk to a doctor or dietitian if you are pregnant or breastfeeding, under 18, on medication, have kidney, liver or heart disease or a history of an eating disorder. If you compete under testing rules, use batch-tested products only.';

export interface KnowledgeCard {
  readonly id: string;
  readonly title: string;
  readonly group: 'food' | 'supplements' | 'fluid' | 'sleep' | 'calm' | 'off-days';
  readonly text: string;
  /** A range for this person when body mass is known, in words. */
  readonly forBodyMass: ((bodyMassKg: number) => string) | null;
  readonly caution: string | null;
  /** Weight, calories or food amounts: hidden where the health screen asks for it. */
  readonly aboutAmounts: boolean;
  readonly rules: readonly RuleId[];
}

const round = (value: number, to = 5): number => Math.round(value / to) * to;
const span = (low: number, high: number, unit: string): string =>
  low === high ? `about ${low} ${unit}` : `${low} to ${high} ${unit}`;

const protein = rule('prot').numbers;
const meal = rule('prot.meal').numbers;
const carb = rule('carb').numbers;
const energy = rule('energy').numbers;
const caffeine = rule('caff').numbers;
const creatine = rule('creat').numbers;
const fluid = rule('fluid').numbers;
const sleep = rule('sleep').numbers;
const slow = rule('breath.slow').numbers;
const easy = rule('easy.day').numbers;

export const KNOWLEDGE_CARDS: readonly KnowledgeCard[] = [
  {
    id: 'protein',
    title: 'Protein',
    group: 'food',
    text: `Around ${protein.perDay} g for each kilogram of body weight a day, up to ${protein.upTo}. The day's total matters most; ${meal.meals[0]} to ${meal.meals[1]} meals are a convenient way to reach it.`,
    // The upper share of a meal: four of those are the day's least, and the lower one would leave the day short.
    forBodyMass: (kg) =>
      `${span(round(kg * protein.perDay), round(kg * protein.upTo), 'g a day')}, at least ${round(kg * meal.perMeal[1])} g a meal`,
    caution: 'With kidney disease ask your clinician first.',
    aboutAmounts: true,
    rules: ['prot', 'prot.meal'],
  },
  {
    id: 'energy',
    title: 'Energy',
    group: 'food',
    text: `To gain, eat ${energy.gainPercent[0]} to ${energy.gainPercent[1]} % above your need; to lose, no more than ${energy.maxLossPercentPerWeek[0]} to ${energy.maxLossPercentPerWeek[1]} % of body weight a week. A large deficit costs muscle before strength.`,
    forBodyMass: null,
    caution: 'Rapid loss, missing periods, stress fractures or a struggle with eating: see a professional, not a plan.',
    aboutAmounts: true,
    rules: ['energy', 'energy.low'],
  },
  {
    id: 'carbohydrate',
    title: 'Carbohydrate',
    group: 'food',
    text: `${carb.perDay[0]} g for each kilogram a day serves strength work, up to ${carb.perDay[1]} with much endurance. A session of ${carb.shortSessionSets} sets or fewer needs nothing special.`,
    forBodyMass: (kg) => span(round(kg * carb.perDay[0], 10), round(kg * carb.perDay[1], 10), 'g a day'),
    caution: null,
    aboutAmounts: true,
    rules: ['carb'],
  },
  {
    id: 'around-training',
    title: 'Around training',
    group: 'food',
    text: `A meal with carbohydrate ${carb.beforeHours[0]} to ${carb.beforeHours[1]} hours before, something to drink, and the next normal meal afterwards. The exact time matters little once the day's total is right.`,
    forBodyMass: null,
    caution: null,
    aboutAmounts: false,
    rules: ['carb', 'prot.meal', 'fluid'],
  },
  {
    id: 'creatine',
    title: 'Creatine',
    group: 'supplements',
    text: `${creatine.gramsPerDay[0]} to ${creatine.gramsPerDay[1]} g of monohydrate a day is the best supported supplement for strength. A loading week is optional.`,
    forBodyMass: null,
    caution: 'Not with kidney disease without a clinician.',
    aboutAmounts: true,
    rules: ['creat'],
  },
  {
    id: 'caffeine',
    title: 'Caffeine',
    group: 'supplements',
    text: `${caffeine.perKg[0]} to ${caffeine.perKg[1]} mg for each kilogram, ${caffeine.beforeMinutes[0]} to ${caffeine.beforeMinutes[1]} minutes before, has a small effect on strength; less may do. At most ${caffeine.maxPerDay} mg a day, and none in the last ${rule('caff.sleep').numbers.hoursBeforeBed[0]} to ${rule('caff.sleep').numbers.hoursBeforeBed[1]} hours before bed.`,
    forBodyMass: (kg) =>
      span(
        Math.min(caffeine.maxPerDay, round(kg * caffeine.perKg[0], 10)),
        Math.min(caffeine.maxPerDay, round(kg * caffeine.perKg[1], 10)),
        'mg',
      ),
    caution: 'Not in pregnancy, with heart rhythm trouble or raised blood pressure without a clinician.',
    aboutAmounts: true,
    rules: ['caff', 'caff.sleep'],
  },
  {
    id: 'omega-3',
    title: 'Omega-3',
    group: 'supplements',
    text: `${rule('omega3').numbers.gramsPerDay[0]} to ${rule('omega3').numbers.gramsPerDay[1]} g a day were studied; effects on strength and soreness are small and inconsistent. The evidence is thin.`,
    forBodyMass: null,
    caution: 'With blood thinners ask your clinician first.',
    aboutAmounts: true,
    rules: ['omega3'],
  },
  {
    id: 'micronutrients',
    title: 'Vitamin D and iron',
    group: 'supplements',
    text: 'They help only when a blood test shows too little.',
    forBodyMass: null,
    caution: 'Have it measured; iron without need does harm.',
    aboutAmounts: false,
    rules: ['micro'],
  },
  {
    id: 'fluid',
    title: 'Drinking',
    group: 'fluid',
    text: `${fluid.beforeMlPerKg[0]} to ${fluid.beforeMlPerKg[1]} mL for each kilogram in the ${fluid.beforeHours} hours before training, then to thirst. A loss of ${rule('fluid.strength').numbers.lossPercent} % of body weight costs strength.`,
    forBodyMass: (kg) =>
      `${span(round(kg * fluid.beforeMlPerKg[0], 50), round(kg * fluid.beforeMlPerKg[1], 50), 'mL')} in the ${fluid.beforeHours} hours before training`,
    caution: 'With heart or kidney disease follow your clinician.',
    aboutAmounts: true,
    rules: ['fluid', 'fluid.strength'],
  },
  {
    id: 'sleep',
    title: 'Sleep',
    group: 'sleep',
    text: `${sleep.adultHours[0]} to ${sleep.adultHours[1]} hours; many who train hard do better with ${sleep.athleteHours[0]} to ${sleep.athleteHours[1]}. Sleep more before a journey. Many nights of ${rule('sleep.short').numbers.hours} hours or less harm sets of many repetitions most.`,
    forBodyMass: null,
    caution: 'Loud snoring with daytime sleepiness, or weeks of poor sleep: ask a professional.',
    aboutAmounts: false,
    rules: ['sleep', 'sleep.short'],
  },
  {
    id: 'slow-breathing',
    title: 'Slow breathing',
    group: 'calm',
    text: `${slow.perMinute[0]} to ${slow.perMinute[1]} breaths a minute for ${slow.minutes[0]} to ${slow.minutes[1]} minutes calm many people. It is not the brace of a heavy lift.`,
    forBodyMass: null,
    caution: null,
    aboutAmounts: false,
    rules: ['breath.slow'],
  },
  {
    id: 'easy-movement',
    title: 'Easy movement',
    group: 'off-days',
    text: `${easy.minutes[0]} to ${easy.minutes[1]} easy minutes of walking or cycling on an off day cost nothing and ease soreness for a short while.`,
    forBodyMass: null,
    caution: null,
    aboutAmounts: false,
    rules: ['easy.day'],
  },
  {
    id: 'cold-water',
    title: 'Cold water',
    group: 'off-days',
    text: 'Cold baths after lifting slow growth a little. Fine now and then, not as a routine.',
    forBodyMass: null,
    caution: 'Not with heart disease or uncontrolled blood pressure.',
    aboutAmounts: false,
    rules: ['cold'],
  },
];

/** What a day looks like around one session: hours before or after it, and the cards that belong there. */
export const DAY_AROUND_TRAINING: readonly {
  readonly hours: number;
  readonly text: string;
  readonly cards: readonly string[];
}[] = [
  { hours: -4, text: 'Start drinking; a normal meal fits here.', cards: ['fluid', 'around-training'] },
  { hours: -1, text: 'Caffeine, if you use it and it is not late in the day.', cards: ['caffeine'] },
  { hours: 0, text: 'Train. Drink to thirst.', cards: ['fluid'] },
  { hours: 1, text: 'The next normal meal, with protein.', cards: ['protein', 'around-training'] },
  { hours: 6, text: 'Slow down: dim light, slow breathing.', cards: ['slow-breathing'] },
  { hours: 10, text: 'Sleep.', cards: ['sleep'] },
];

/** The cards to show; amounts are hidden where the health screen asks for it. */
export const knowledgeCardsFor = (hideAmounts: boolean): readonly KnowledgeCard[] =>
  KNOWLEDGE_CARDS.filter((card) => !hideAmounts || !card.aboutAmounts);
