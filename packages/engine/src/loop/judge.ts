// Decides what is weak and what is open: findings and gates from the tests and from the log, for one person on one day.
import type { AssessedPerson, AssessmentResult, GateState } from '../assess/assess.types.ts';
import type { Finding } from '../assess/finding.types.ts';
import { byWeight, findingsFrom, untestedFindings } from '../assess/findings.ts';
import { gatesFor } from '../assess/gates.ts';
import { complaintsFromScreen, healthScreen, type ScreenOutcome } from '../assess/health-screen.ts';
import { logFindings } from '../assess/log-findings.ts';
import { isTestId } from '../assess/test-ids.ts';
import { withWeakLinks } from '../assess/weak-link-work.ts';
import type { AthleteView } from '../athlete/view.types.ts';
import type { LedgerState } from '../ledger/state.types.ts';
import type { GateReport } from '../plan/plan.types.ts';
import type { IsoDate } from '../units/brand.ts';
import type { Joint } from '../vocabulary/body.ts';

export interface Judgement {
  /** Worst first. */
  readonly findings: readonly Finding[];
  readonly gates: readonly GateState[];
  /** Null until the health screen was answered. */
  readonly screen: ScreenOutcome | null;
}

/** Findings and gates of one person on the day of the view. */
export function judge(state: LedgerState, view: AthleteView): Judgement {
  const results = assessmentResults(state);
  const screen = state.healthScreen === null ? null : healthScreen(state.healthScreen.answers, view.today);
  const person = assessedPerson(view, screen);
  const pain: Partial<Record<Joint, number>> = {};
  const complaints = [...view.complaints, ...placesOf(state, screen, view.today)];
  for (const complaint of complaints) pain[complaint.joint] = Math.max(pain[complaint.joint] ?? 0, complaint.severity);
  const { bench, pullUpWithBodyMass } = view.balance.e1rmKg;
  const gates = gatesFor(
    results,
    person,
    view.today,
    { ...view.gateHistory, pain, pressPullRatio: bench && pullUpWithBodyMass ? bench / pullUpWithBodyMass : null },
    screen,
  );
  const findings = withWeakLinks(
    [...findingsFrom(results, person), ...logFindings(view.balance, view.today), ...untestedFindings(gates, view.today)].sort(
      byWeight,
    ),
  );
  return { findings, gates, screen };
}

/** Places that the health screen named, as complaints, until the ledger says that the joint eased. */
export function placesOf(
  state: LedgerState,
  screen: ScreenOutcome | null,
  today: IsoDate,
): ReturnType<typeof complaintsFromScreen> {
  if (screen === null) return [];
  const told = [...state.complaints.values()];
  const eased = (joint: Joint): boolean =>
    told.some((one) => one.joint === joint && one.easedOn !== null) &&
    !told.some((one) => one.joint === joint && one.easedOn === null);
  return complaintsFromScreen(screen, today).filter((place) => !eased(place.joint));
}

/** What a plan reports of a gate. */
export function gateReport(gate: GateState): GateReport {
  return {
    gate: gate.gate,
    open: gate.open,
    needs: gate.needs.map(({ text, have, need, test }) => ({ text, have, need, ...(test === null ? {} : { test }) })),
  };
}

/** What the norms need of a person, from the view and the health screen. */
export function assessedPerson(view: AthleteView, screen: ScreenOutcome | null): AssessedPerson {
  const { sex, ageYears, bodyMassKg } = view.profile;
  return { sex, ageYears, bodyMassKg, strainingLimit: screen?.limits.noStraining ?? false };
}

/** The recorded tests as the assessments read them; rows of tests that this build does not know are left out. */
export function assessmentResults(state: LedgerState): readonly AssessmentResult[] {
  return state.assessments.flatMap((row): AssessmentResult[] => {
    if (!isTestId(row.test)) return [];
    return [
      {
        test: row.test,
        date: row.date,
        value: row.value,
        unit: row.unit,
        side: row.side ?? null,
        pain: row.pain ?? null,
        measuredBy: row.measuredBy ?? null,
        form: row.form ?? null,
        field: row.field ?? null,
        device: row.device ?? null,
        ...(row.flags === undefined ? {} : { flags: row.flags }),
      },
    ];
  });
}
