// Decides which heavy patterns are open: every condition of a gate must hold; the person sees what is missing.
import { rule, type RuleId } from '../evidence/rulebook.ts';
import type { GateId } from '../vocabulary/world.ts';
import { daysBetween } from '../units/calendar.ts';
import type { IsoDate } from '../units/brand.ts';
import {
  anyOf,
  bySex,
  type Check,
  type Context,
  orLogged,
  orTold,
  painAtMost,
  severityAtMost,
  valueAtLeast,
  weeks,
} from './gate-checks.ts';
import type { AssessedPerson, AssessmentResult, GateHistory, GateNeed, GateState } from './assess.types.ts';
import type { ScreenOutcome } from './health-screen.ts';
import { type Graded, severityOf } from './severity.ts';
import type { TestId } from './test-ids.ts';

type Conditions = (context: Context) => readonly Check[];

const CONDITIONS: Readonly<Record<Exclude<GateId, 'max-effort'>, Conditions>> = {
  'heavy-hinge': (context) => {
    const gate = rule('gate.heavy-hinge').numbers;
    return [
      orLogged(context, severityAtMost(context, 'hinge-screen', gate.maxHingeSeverity)),
      orLogged(context, valueAtLeast(context, 'back-extension-hold', gate.minBackHoldSeconds, 's')),
      painAtMost(context, ['lumbar-spine', 'hip'], ['hinge-screen', 'back-extension-hold'], gate.maxPain, 'back and hip'),
      orTold(
        context,
        weeks(
          context.history.weeksAtLumbarCost3,
          gate.weeksAtCost3,
          `${gate.weeksAtCost3} weeks of rows and hinges at a middle cost for the back, two or more repetitions in reserve`,
        ),
      ),
    ];
  },
  'deadlift-from-floor': (context) => {
    const gate = rule('gate.deadlift-from-floor').numbers;
    return [
      orLogged(context, severityAtMost(context, 'hinge-screen', gate.maxHingeSeverity)),
      orLogged(
        context,
        valueAtLeast(
          context,
          'back-extension-hold',
          bySex(context.person.sex, gate.menBackHoldSeconds, gate.womenBackHoldSeconds),
          's',
        ),
      ),
      painAtMost(context, ['lumbar-spine', 'hip'], ['hinge-screen', 'back-extension-hold'], gate.maxPain, 'back and hip'),
    ];
  },
  'bent-row': (context) => {
    const gate = rule('gate.bent-row').numbers;
    return [
      severityAtMost(context, 'hinge-screen', gate.maxHingeSeverity),
      valueAtLeast(
        context,
        'side-bridge',
        bySex(context.person.sex, gate.menSideBridgeSeconds, gate.womenSideBridgeSeconds),
        's on both sides',
      ),
      painAtMost(context, ['lumbar-spine'], ['hinge-screen', 'side-bridge'], gate.maxPain, 'back'),
      weeks(
        context.history.weeksAtLumbarCost12,
        gate.weeksAtCost12,
        `${gate.weeksAtCost12} weeks of supported or one-arm rows without pain`,
      ),
    ];
  },
  overhead: (context) => {
    const { maxSeverity } = rule('gate.overhead').numbers;
    return (['shoulder-flexion', 'thoracic-extension', 'wall-slide', 'scapular-dyskinesis'] as const).map((test) =>
      severityAtMost(context, test, maxSeverity),
    );
  },
  'loaded-vertical-pull': (context) => {
    const gate = rule('gate.loaded-vertical-pull').numbers;
    const tested = valueAtLeast(context, 'pull-max', gate.minPullUps, 'strict pull-ups', 'pull-up');
    const logged = context.history.strictPullUps ?? null;
    const best = Math.max(typeof tested.have === 'number' ? tested.have : -1, logged ?? -1);
    const hang = context.graded('dead-hang');
    const row = context.graded('pull-max')?.sitting.form === 'inverted-row';
    return [
      {
        ...tested,
        text: `${gate.minPullUps} strict pull-ups`,
        have: best >= 0 ? best : row ? 0 : null,
        held: best >= 0 ? best >= gate.minPullUps : row ? false : null,
      },
      {
        ...valueAtLeast(context, 'dead-hang', gate.minHangSeconds, 's without pain'),
        held: hang ? (hang.value ?? 0) >= gate.minHangSeconds && hang.pain <= gate.maxHangPain : null,
      },
      severityAtMost(context, 'shoulder-flexion', gate.maxSeverity),
    ];
  },
  'heavy-press': (context) => {
    const gate = rule('gate.heavy-press').numbers;
    const grip = context.graded('grip-width');
    const shoulder = painAtMost(context, ['shoulder'], ['grip-width'], gate.maxPain, 'shoulder');
    const gripHolds = (grip !== null && (grip.value ?? 0) <= gate.maxGripRatio) || shoulder.held === true;
    const ratio = context.graded('push-pull');
    const press = ratio && ratio.sitting.form !== 'field' ? ratio.value : (context.history.pressPullRatio ?? null);
    return [
      {
        text: `bench grip ${gate.maxGripRatio} times shoulder width or less, or no shoulder pain`,
        have: grip?.value ?? null,
        need: gate.maxGripRatio,
        test: 'grip-width',
        held: gripHolds,
      },
      anyOf('external rotation strong or enduring', [
        severityAtMost(context, 'er-endurance', gate.maxRotatorSeverity),
        severityAtMost(context, 'er-ir-strength', gate.maxRotatorSeverity),
      ]),
      {
        text: `press over pull ${gate.maxPressPull} or less`,
        have: press,
        need: gate.maxPressPull,
        test: 'push-pull',
        held: press === null ? null : press <= gate.maxPressPull,
      },
    ];
  },
  'heavy-carry': (context) => {
    const { maxSeverity } = rule('gate.heavy-carry').numbers;
    return [
      severityAtMost(context, 'side-bridge', maxSeverity),
      anyOf('handgrip or dead hang without a limit', [
        severityAtMost(context, 'grip-dynamometer', maxSeverity),
        severityAtMost(context, 'dead-hang', maxSeverity),
      ]),
    ];
  },
};

/** Gates that a missing test keeps closed: the two highest spine costs, and added load where severity 1 already forbids it. */
const CLOSED_WHEN_UNTESTED: readonly GateId[] = ['heavy-hinge', 'deadlift-from-floor'];

const RULE_OF: Readonly<Record<GateId, RuleId>> = {
  'heavy-hinge': 'gate.heavy-hinge',
  'deadlift-from-floor': 'gate.deadlift-from-floor',
  'bent-row': 'gate.bent-row',
  overhead: 'gate.overhead',
  'loaded-vertical-pull': 'gate.loaded-vertical-pull',
  'heavy-press': 'gate.heavy-press',
  'heavy-carry': 'gate.heavy-carry',
  'max-effort': 'gate.max-effort',
};

const need = ({ text, have, need: wanted, test }: Check): GateNeed => ({ text, have, need: wanted, test });

/** Share of 1RM at which a gate that is not open for good holds its lifts; null where none stands. */
const capOf = (gate: GateId, open: boolean, unsure: boolean, byLog: boolean): number | null =>
  open && byLog
    ? rule('gate.logged').numbers.capPercent1RM
    : gate === 'overhead' && open && unsure
      ? rule('gate.untested').numbers.capPercent1RM
      : null;

const stateOf = (gate: Exclude<GateId, 'max-effort'>, context: Context): GateState => {
  const checks = CONDITIONS[gate](context);
  const failed = checks.some((check) => check.held === false);
  const unknown = checks.filter((check) => check.held === null);
  const noPullUp = gate === 'loaded-vertical-pull' && checks[0]?.held === null;
  const open = !failed && (unknown.length === 0 || (!CLOSED_WHEN_UNTESTED.includes(gate) && !noPullUp));
  const byLog = checks.filter((check) => check.byLog === true);
  const provisional = open && unknown.length + byLog.length > 0;
  const reach = context.graded('shoulder-flexion');
  return {
    gate,
    open,
    provisional,
    capPercent1RM: capOf(gate, open, provisional || reach?.severity === 1, byLog.length > 0),
    maxLumbarCost: gate === 'bent-row' && provisional ? rule('gate.untested').numbers.closesFromLumbarCost - 1 : null,
    ruleId: RULE_OF[gate],
    // What the log stands in for is still asked for.
    needs: checks.filter((check) => check.held !== true || check.byLog === true).map(need),
    met: checks.filter((check) => check.held === true && check.byLog !== true).map(need),
  };
};

const maxEffort = (context: Context): GateState => {
  const gate = rule('gate.max-effort').numbers;
  const age = context.person.ageYears ?? null;
  const straining = context.screen
    ? context.screen.limits.noStraining || context.person.strainingLimit === true
    : context.person.strainingLimit === true || undefined;
  const checks: readonly Check[] = [
    {
      text: 'health screen without a straining limit',
      have: straining === undefined ? null : straining ? 'a limit' : 'clear',
      need: 'clear',
      test: null,
      held: straining === undefined ? null : !straining,
    },
    valueAtLeast(context, 'brace-breath', gate.minBracePoints, 'points'),
    {
      text: `age ${gate.minAge} or over`,
      have: age,
      need: gate.minAge,
      test: null,
      held: age === null ? null : age >= gate.minAge,
    },
    painAtMost(context, ['shoulder', 'lumbar-spine', 'hip', 'knee', 'elbow'], [], rule('pain').numbers.safeUpTo, 'joint'),
  ];
  return {
    gate: 'max-effort',
    open: checks.every((check) => check.held === true),
    provisional: false,
    capPercent1RM: null,
    maxLumbarCost: null,
    ruleId: 'gate.max-effort',
    needs: checks.filter((check) => check.held !== true).map(need),
    met: checks.filter((check) => check.held === true).map(need),
  };
};

/**
 * The state of every gate. A result older than half a year counts as missing.
 * A missing test closes `heavy-hinge`, `deadlift-from-floor` (unless the log shows the lift) and `max-effort`; the others stay open provisionally, with a cap, and ask for it.
 */
export const gatesFor = (
  results: readonly AssessmentResult[],
  person: AssessedPerson,
  today: IsoDate,
  history: GateHistory = {},
  screen: ScreenOutcome | null = null,
): readonly GateState[] => {
  const { staleAfterWeeks } = rule('as.retest').numbers;
  const fresh = results.filter((result) => daysBetween(result.date, today) <= staleAfterWeeks * 7);
  const known = new Map<TestId, Graded | null>();
  const graded = (test: TestId): Graded | null => {
    if (!known.has(test)) known.set(test, severityOf(test, fresh, person));
    return known.get(test) ?? null;
  };
  const context: Context = { person, history, screen, graded };
  const patterns = Object.keys(CONDITIONS) as Exclude<GateId, 'max-effort'>[];
  return [...patterns.map((gate) => stateOf(gate, context)), maxEffort(context)];
};

/** Whether a maximal single of a lift may be tried: `max-effort` and every gate of that lift are open, none of them provisionally. */
export const maxEffortOpenFor = (gates: readonly GateState[], liftGates: readonly GateId[]): boolean =>
  (['max-effort', ...liftGates] as const).every((id) =>
    gates.some((state) => state.gate === id && state.open && !state.provisional),
  );
