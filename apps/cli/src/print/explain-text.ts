// Decides how an explanation reads: like a coach's note, the important first, every claim with its rule and grade.
import {
  type AthleteView,
  type Catalogue,
  daysBetween,
  type Finding,
  type LedgerState,
  type Proposal,
  type Understanding,
} from '@strongback/engine';
import { proposedChanges } from '../mcp/proposed-change.ts';

const SUGGESTIONS_SHOWN = 10;

/** Plain text note for a person. */
export function explanationText(
  state: LedgerState,
  known: Understanding,
  proposals: readonly Proposal[],
  catalogue: Catalogue,
): string {
  const { view } = known;
  const name = (id: string): string => catalogue.movement.get(id)?.name ?? id.replace('unmapped:', '');
  const lines: string[] = [`${view.profile.name ?? view.profile.id ?? 'Athlete'} on ${view.today}`, '', ...training(view, state)];
  if (known.screen && known.screen.result !== 'clear')
    lines.push(
      '',
      `Health screen: ${known.screen.result}`,
      ...known.screen.reasons.map((reason) => `  - ${reason.text} [${reason.rule}]`),
    );
  lines.push('', 'What is weak, stiff or sore');
  const findings = known.findings.filter((finding) => finding.severity > 0);
  if (findings.length === 0) lines.push('  nothing found yet; the fifteen-minute tests would tell more');
  for (const finding of findings) lines.push(...findingLines(finding));
  for (const complaint of view.complaints)
    lines.push(
      `  - ${complaint.side ?? ''}${complaint.side ? ' ' : ''}${complaint.joint}: ${complaint.severity}/10 since ${complaint.since}${complaint.provokedBy.length > 0 ? `, with ${complaint.provokedBy.map(name).join(', ')}` : ''}`,
    );
  lines.push('', 'How strong, and how sure');
  const strengths = [...view.strength.entries()]
    .filter(([, belief]) => belief.source === 'log' || belief.source === 'reported')
    .sort((a, b) => (a[1].lastOn < b[1].lastOn ? 1 : a[1].lastOn > b[1].lastOn ? -1 : a[0] < b[0] ? -1 : 1));
  if (strengths.length === 0) lines.push('  unknown: nothing logged yet');
  for (const [exercise, belief] of strengths.slice(0, 12)) {
    const spread = (1.28 * belief.sigmaPercent * belief.e1rmKg) / 100;
    lines.push(
      `  ${name(exercise).padEnd(36)} 1RM about ${belief.e1rmKg.toFixed(1)} kg, likely ${(belief.e1rmKg - spread).toFixed(1)} to ${(belief.e1rmKg + spread).toFixed(1)} (last ${belief.lastOn})`,
    );
  }
  const earned = [...view.earned.entries()]
    .filter(([, dose]) => daysBetween(dose.lastOn, view.today) <= 28)
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
  if (earned.length > 0) lines.push('', 'What the last sessions earned');
  for (const [exercise, dose] of earned)
    lines.push(`  ${name(exercise).padEnd(36)} ${dose.verdict.padEnd(5)} ${dose.because} [${dose.rule}]`);
  const asked = proposals.filter((entry) => entry.needsDecision && entry.decided === null);
  if (asked.length > 0) lines.push('', 'Proposed, for you to decide');
  for (const entry of asked)
    lines.push(
      `  - ${entry.headline}. ${entry.because}`,
      `      ${entry.change} Expected: ${entry.expected} [${entry.rule}, ${entry.grade}${entry.status === 'verify' ? ', not yet checked' : ''}]`,
    );
  const suggested = proposedChanges(state);
  if (suggested.length > 0) lines.push('', 'Suggested by an assistant, for you to decide');
  for (const { change, because, date } of suggested.slice(-SUGGESTIONS_SHOWN))
    lines.push(`  - ${change} (${date ?? 'no date'})`, `      ${because}`);
  lines.push('', 'Gates');
  for (const gate of known.gates) {
    const needs = gate.needs
      .map((need) => `${need.text}${need.have === null ? ' (not tested)' : ` (have ${need.have})`}`)
      .join('; ');
    lines.push(
      `  ${gate.gate.padEnd(24)} ${gate.open ? (gate.provisional ? 'open for now' : 'open') : 'closed'}${needs ? `: ${needs}` : ''}`,
    );
  }
  if (view.assumptions.length > 0) lines.push('', 'Assumed', ...view.assumptions.map((text) => `  - ${text}`));
  return `${lines.join('\n')}\n`;
}

function training(view: AthleteView, state: LedgerState): string[] {
  const imported = [...state.sessions.values()].filter((session) => session.app !== undefined).length;
  const open = state.openSession === null ? undefined : state.sessions.get(state.openSession);
  const lines = [
    view.sessionCount === 0
      ? 'No session in the log yet.'
      : `${view.sessionCount} sessions since ${view.trainingSince ?? 'an unknown day'}${imported > 0 ? ` (${imported} imported)` : ''}, ${view.sessionsLast4Weeks} in the last four weeks, the last on ${view.lastTrainedOn ?? 'an unknown day'}.`,
    `Level: ${view.level}. Loaded weeks since the last deload: ${view.loadedWeeks}.`,
    `Readiness: ${view.readiness.because} [${view.readiness.rule}]`,
  ];
  if (open)
    lines.push(`A session is open: ${open.title ?? open.date}, ${open.sets.filter((set) => !set.removed).length} sets so far.`);
  for (const entry of view.soreness.filter((belief) => belief.persistent))
    lines.push(`Lasting soreness: ${entry.region}, ${entry.because}`);
  return lines;
}

function findingLines(finding: Finding): string[] {
  return [
    `  - ${finding.because}`,
    `      severity ${finding.severity}; ${finding.changesText || 'no change'} [${finding.rule}, ${finding.grade}${finding.status === 'verify' ? ', not yet checked' : ''}: ${finding.citation}]`,
  ];
}

/** The same for machines; maps become objects. */
export function explanationJson(
  state: LedgerState,
  known: Understanding,
  proposals: readonly Proposal[],
): Record<string, unknown> {
  const { view } = known;
  return {
    athlete: state.athlete,
    on: view.today,
    sessions: view.sessionCount,
    level: view.level,
    findings: known.findings,
    gates: known.gates,
    complaints: view.complaints,
    screen: known.screen,
    strength: Object.fromEntries(view.strength),
    earned: Object.fromEntries(view.earned),
    readiness: view.readiness,
    soreness: view.soreness,
    weeklySets: view.weeklySets,
    loadedWeeks: view.loadedWeeks,
    proposals,
    openSession: state.openSession,
    assumptions: view.assumptions,
  };
}
