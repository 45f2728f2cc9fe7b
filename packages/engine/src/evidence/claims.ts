// Decides how the product words what training guides claim: no stronger than the evidence, with the rule that carries it.
import type { RuleId } from './rulebook.ts';

export interface Claim {
  readonly id: string;
  /** What is often said. */
  readonly said: string;
  /** What is known. */
  readonly known: string;
  /** What the product may write. */
  readonly wording: string;
  readonly rules: readonly RuleId[];
}

export const CLAIMS: readonly Claim[] = [
  {
    id: 'assess-first',
    said: 'Testing grip width, shoulder blades and upper back finds the cause of trouble.',
    known:
      'Two people who watch the same test often judge it alike, not always; it is poor for a diagnosis and fair for choosing exercises.',
    wording: 'These tests choose your exercises.',
    rules: ['as.bench', 'as.sdt', 'as.trot'],
  },
  {
    id: 'two-week-step',
    said: 'One repetition or one set more every two weeks.',
    known: 'At equal effort that is well over one per cent a week, more than lasts beyond the novice phase.',
    wording: 'One repetition or one set more, when technique and reserve allow.',
    rules: ['prog.guide', 'prog.two-week-step', 'prog.novice'],
  },
  {
    id: 'four-week-blocks',
    said: 'Four-week blocks are the best way to train.',
    known: 'Planned variation beats none for 1RM; nobody tested these exact weeks.',
    wording: 'A common frame; the weeks are our choice.',
    rules: ['per.1rm', 'per.blocks', 'plan.blocks'],
  },
  {
    id: 'deload',
    said: 'A deload every four to six weeks sustains gains.',
    known: 'It matches what lifters do; trials show no added gain, and a full week off cost a little strength.',
    wording: 'Lighter weeks let fatigue fall.',
    rules: ['deload.every', 'deload.stop', 'deload.dose'],
  },
  {
    id: 'two-pull-days',
    said: 'Two upper-back days, one horizontal and one vertical, are best.',
    known: 'Frequency helps strength and volume drives growth; the split is convention.',
    wording: 'A simple way to spread the work.',
    rules: ['plan.pull-days', 'vol.strength', 'vol.pull-split'],
  },
  {
    id: 'short-and-frequent',
    said: 'Short and frequent beats rare and maximal.',
    known: 'True for strength by a small margin at equal volume; growth is about equal.',
    wording: 'At least as good, and easier to recover from.',
    rules: ['vol.strength', 'plan.short-and-frequent'],
  },
  {
    id: 'squeeze-blades',
    said: 'Squeezing the shoulder blades stabilises the shoulder.',
    known: 'Plausible; squeezing on purpose did not change the muscle activity that was measured.',
    wording: 'A cue that many find steadier.',
    rules: ['session.cues'],
  },
  {
    id: 'activation',
    said: 'Activation with bands prepares you to perform and protects you.',
    known: 'Effects are small and inconsistent.',
    wording: 'Part of the warm-up.',
    rules: ['wu.general', 'session.warm-up'],
  },
  {
    id: 'release',
    said: 'Rolling and dynamic stretching keep tissue healthy.',
    known: 'Range improves at once and briefly; lasting range takes more than four weeks.',
    wording: 'Moves more freely today; keep at it for more than four weeks.',
    rules: ['fr', 'str.dose'],
  },
  {
    id: 'breathing',
    said: 'Breathing drills raise pressure in the trunk.',
    known: 'Bracing and holding the breath do; slow breathing calms.',
    wording: 'Bracing is for lifting, slow breathing is for calming.',
    rules: ['iap', 'brace.protocol', 'breath.slow'],
  },
  {
    id: 'cool-down',
    said: 'A cool-down reduces soreness.',
    known: 'It does not.',
    wording: 'A calm end to the session.',
    rules: ['cool', 'session.cool-down'],
  },
  {
    id: 'impingement',
    said: 'Better shoulder-blade control prevents impingement and strain.',
    known: 'Poor control goes with more pain later; no trial shows that training the control prevents the pain.',
    wording: 'May help shoulder comfort.',
    rules: ['as.sdt'],
  },
  {
    id: 'meal-timing',
    said: 'Meals around training optimise muscle building.',
    known: 'The total of the day outweighs the hour.',
    wording: 'Spread it over the day.',
    rules: ['prot', 'prot.meal'],
  },
  {
    id: 'omega-3',
    said: 'Omega-3 is good for tissue health.',
    known: 'Weak and inconsistent.',
    wording: 'The evidence is thin.',
    rules: ['omega3'],
  },
  {
    id: 'recalibrate',
    said: 'Adjust at a plateau or when soreness stays.',
    known: 'Good practice; the thresholds are ours.',
    wording: 'This threshold is ours.',
    rules: ['plateau', 'sore', 'review.plateau'],
  },
  {
    id: 'readiness-signs',
    said: 'Grip strength and bar speed show readiness.',
    known: 'Bar speed partly, grip weakly.',
    wording: 'One sign among several.',
    rules: ['grip.drop', 'vbt.sdd', 'subj'],
  },
  {
    id: 'gates',
    said: 'Core and back must tolerate load before heavy lifts.',
    known: 'No trials; a sensible control of risk.',
    wording: 'A gate we set.',
    rules: ['gate.heavy-hinge', 'gate.deadlift-from-floor', 'plan.gates'],
  },
  {
    id: 'injury-risk',
    said: 'Regular assessment lowers the risk of injury.',
    known: 'We know of no source for this.',
    wording: 'It keeps training regular.',
    rules: ['as.retest', 'acwr'],
  },
];
