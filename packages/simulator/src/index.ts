// What the simulator offers: virtual bodies and lives, campaigns over policies, and the demo athlete.
export { BODY_NAMES, type BodyName, LIFTS } from './body/body.types.ts';
export { type Interval, interval } from './campaign/bootstrap.ts';
export { type CampaignRow, type CampaignSetting, tabulate, yearsOf } from './campaign/campaign.ts';
export { VIOLATIONS, type Violation, type YearOutcome } from './campaign/outcome.types.ts';
export { FIRST_DAY, runYear, type YearSetting } from './campaign/run-year.ts';
export { demoEvents } from './demo/demo-events.ts';
export { POLICY_NAMES, type PolicyName } from './policy/policy.types.ts';
