// What the simulator offers: virtual bodies and lives, and the demo athlete.
export { afterWork, AVERAGE_BODY, type Body, type BodyTraits, newBody, trueStrengthKg } from './body/fitness-fatigue.ts';
export { demoEvents } from './demo/demo-events.ts';
export { type DemoFact, demoYear } from './demo/demo-year.ts';
export { performSet, repsToFailure } from './life/perform.ts';
