// Decides what a coach would write about one person on one day, and in which order: the important first, nothing twice.
import type { Finding } from '../../assess/finding.types.ts';
import { believe } from '../../athlete/believe.ts';
import { type Tolerance, tolerances } from '../../athlete/tolerance.ts';
import type { AthleteView } from '../../athlete/view.types.ts';
import type { LedgerState } from '../../ledger/state.types.ts';
import type { Muscle } from '../../vocabulary/body.ts';
import type { Proposal } from '../../review/proposal.types.ts';
import type { Catalogue } from '../../vocabulary/movement.ts';
import { type Judgement, judge } from '../judge.ts';
import { earnedLines, liftLines } from './lifts.ts';
import type { CoachNote, NoteLine, NoteSection } from './note.types.ts';
import { isBreak, standingLines } from './standing.ts';
import { assumedLines, gateLines, testLines } from './unknowns.ts';
import { capitalised, dayText, inSentence, listText, sentence } from './wording.ts';

/** Signs that ask for a look rather than a decision. */
const WATCHED: readonly string[] = [
  'review.missed-target',
  'review.technique',
  'review.suspicious',
  'review.plateau',
  'review.soreness',
];
const MOST_WATCHED = 4;
/** Below this nothing is judged. */
const FEW_SESSIONS = 4;

interface Known extends Judgement {
  readonly view: AthleteView;
}

/**
 * The note about one person. `known` and `proposals` are those of the same state, catalogue and day. After a break the lifts and the
 * balance are read as of the last training day, and the note says so.
 */
export function coachNote(state: LedgerState, known: Known, proposals: readonly Proposal[], catalogue: Catalogue): CoachNote {
  const { view } = known;
  const then = lastTrained(state, known, catalogue);
  const log = then.findings.filter((finding) => finding.source === 'log');
  const sections: readonly NoteSection[] = [
    { heading: 'Where things stand', lines: standingLines(state, view, known.screen) },
    {
      heading: 'What the log says',
      lines: [
        ...liftLines(then.view, catalogue, isBreak(view)),
        ...volumeLines(then.view, isBreak(view)),
        ...log.filter((f) => f.severity > 0).map(logLine),
        ...inBalance(log),
      ],
    },
    {
      heading: 'Weak, stiff or sore',
      lines: [
        ...weakLines(known.findings, view.sessionCount === 0 || isBreak(view)),
        ...soreLines(view, catalogue),
        ...borneLines(tolerances(view, state, catalogue)),
      ],
    },
    { heading: 'What I would change', lines: changeLines(view, then.findings, proposals) },
    { heading: 'Next time', lines: isBreak(view) ? [] : earnedLines(view, catalogue) },
    { heading: 'Not known yet', lines: [...testLines(known.gates), ...assumedLines(view)] },
    { heading: 'Gates', lines: gateLines(known.gates) },
  ];
  return {
    title: `${view.profile.name ?? view.profile.id ?? 'Athlete'}, ${dayText(view.today)}`,
    sections: sections.filter((section) => section.lines.length > 0),
  };
}

function lastTrained(state: LedgerState, known: Known, catalogue: Catalogue): Known {
  const { view } = known;
  if (!isBreak(view) || view.lastTrainedOn === null) return known;
  const then = believe(state, catalogue, view.lastTrainedOn);
  return { view: then, ...judge(state, then) };
}

const findingLine = (finding: Finding): NoteLine => ({
  text: `${capitalised(sentence(finding.because))}${finding.changesText === '' || finding.changesText === 'Nothing changes.' ? '' : ` What it changes: ${sentence(finding.changesText)}`}`,
  rules: [finding.rule],
});

/** A finding says what was seen; what follows from it is said once, further down. */
const logLine = (finding: Finding): NoteLine => ({
  text: capitalised(
    sentence(
      finding.because.replace(
        /^about 0 (\w+) sets a week over (\d+) weeks; the mark is/,
        'no $1 work in $2 weeks; a week should hold',
      ),
    ),
  ),
  rules: [finding.rule],
});

/** The muscles that hold presses and pulls steady, then the ones they move with. */
const MUSCLES_TOLD: readonly Muscle[] = [
  'upper-back',
  'lats',
  'rear-delts',
  'erectors',
  'glutes',
  'hamstrings',
  'quads',
  'chest',
  'front-delts',
];

/** Weekly sets of the last four weeks, direct and shared work counted as the rule says. */
function volumeLines(view: AthleteView, paused: boolean): readonly NoteLine[] {
  if (view.sessionsLast4Weeks === 0) return [];
  const sets = MUSCLES_TOLD.map((muscle) => ({
    name: muscle.replaceAll('-', ' '),
    count: Math.round((view.weeklySets[muscle]?.last4 ?? 0) * 2) / 2,
  }));
  const told = sets.filter(({ count }) => count > 0).map(({ name, count }) => `${name} ${count}`);
  const none = sets.filter(({ count }) => count === 0).map(({ name }) => name);
  const without = none.length === 0 ? '' : ` ${told.length === 0 ? 'None' : 'Nothing'} for ${listText(none)}.`;
  return [
    {
      text: `Sets a week over ${paused ? 'its' : 'the'} last four weeks${told.length === 0 ? '.' : `: ${listText(told)}.`}${without}`,
      rules: ['vol.fraction'],
    },
  ];
}

/** What the log shows to be in order, in one sentence. */
function inBalance(log: readonly Finding[]): readonly NoteLine[] {
  const fine = log.filter((finding) => finding.severity === 0 && finding.side === null);
  if (fine.length === 0) return [];
  return [
    {
      text: `In balance: ${listText(fine.map((finding) => finding.because.split('; the mark')[0] ?? finding.because))}.`,
      rules: fine.map((finding) => finding.rule),
    },
  ];
}

/** What tests found; what follows is said further down, unless nothing is planned from here. */
function weakLines(findings: readonly Finding[], withChanges: boolean): readonly NoteLine[] {
  return findings
    .filter((finding) => finding.severity > 0 && finding.source !== 'log' && finding.source !== 'untested')
    .map(withChanges ? findingLine : logLine);
}

function soreLines(view: AthleteView, catalogue: Catalogue): readonly NoteLine[] {
  const complaints = view.complaints.map((one): NoteLine => {
    const where = `${one.side === undefined ? '' : `${one.side} `}${one.joint.replaceAll('-', ' ')}`;
    const by = one.provokedBy.map((id) => inSentence(catalogue.movement.get(id)?.name ?? id.replaceAll('-', ' ')));
    return {
      text: `Pain: ${where}, ${one.severity}/10 since ${dayText(one.since, view.today)}${by.length === 0 ? '' : `, brought on by ${listText(by)}`}.`,
      rules: ['pain'],
    };
  });
  const lasting = view.soreness
    .filter((belief) => belief.persistent)
    .map(
      (belief): NoteLine => ({
        text: `Lasting soreness, ${belief.region.replaceAll('-', ' ')}: ${sentence(belief.because)}`,
        rules: ['review.soreness'],
      }),
    );
  return [...complaints, ...lasting];
}

/** What pain followed, beside what was borne: only where pain did follow, and only joints and patterns, which a coach can act on. */
function borneLines(all: readonly Tolerance[]): readonly NoteLine[] {
  return all.flatMap((one): NoteLine[] => {
    if (!one.known || one.troubledFrom === null || one.of === 'tissue') return [];
    const sets = one.of === 'joint' ? 'weighted sets' : 'sets';
    const borne = one.borne === null ? 'none was without' : `the most without was ${one.borne}`;
    return [
      {
        text: `${capitalised(one.subject.replaceAll('-', ' '))}: new or worse pain has followed weeks of ${one.troubledFrom} ${sets} and more; ${borne}; usual lately ${one.usual}, this week so far ${one.thisWeek}. That describes this half year and predicts nothing.`,
        rules: ['session.pain', 'acwr'],
      },
    ];
  });
}

/** Where no plan under way says so itself. */
const BEGIN_AGAIN: NoteLine = {
  text: 'Begin again before anything else: a new plan from today, whose first week is light on purpose. The trends above start anew with it.',
  rules: ['prog.break'],
};

/** Proposals that ask the same of several lifts stand together, so that it is asked once. */
function proposedLines(asked: readonly Proposal[]): readonly NoteLine[] {
  const alike = new Map<string, Proposal[]>();
  for (const one of asked) {
    const key = JSON.stringify([one.rule, one.change, one.expected]);
    alike.set(key, [...(alike.get(key) ?? []), one]);
  }
  return [...alike.values()].flatMap((group): NoteLine[] => {
    const [first] = group;
    if (first === undefined) return [];
    const seen = group.map((one) => `${sentence(one.headline)} ${sentence(one.because)}`).join(' ');
    const each = group.length === 1 ? 'Proposed' : 'Proposed for each';
    return [{ text: `${seen} ${each}: ${sentence(first.change)} Expected: ${sentence(first.expected)}`, rules: [first.rule] }];
  });
}

function changeLines(view: AthleteView, findings: readonly Finding[], proposals: readonly Proposal[]): readonly NoteLine[] {
  const asked = proposals.filter((proposal) => proposal.needsDecision && proposal.decided === null);
  const proposed = proposedLines(asked);
  if (view.sessionCount === 0) return proposed;
  if (isBreak(view)) return [...proposed, ...(asked.some(({ kind }) => kind === 'plan-anew') ? [] : [BEGIN_AGAIN])];
  const answered = findings.filter(
    (finding) => finding.severity > 0 && finding.source !== 'untested' && finding.changes.length > 0,
  );
  const watched = proposals.filter((proposal) => WATCHED.includes(proposal.rule)).slice(0, MOST_WATCHED);
  const lines: NoteLine[] = [...proposed];
  if (answered.length > 0)
    lines.push({
      text: `The next plan answers what is above: ${[...new Set(answered.map((finding) => inSentence(firstSentence(finding.changesText))))].join('; ')}.`,
      rules: [...new Set(answered.map((finding) => finding.rule))],
    });
  if (proposed.length === 0 && watched.length > 0)
    lines.push({
      text: `To watch: ${watched.map((proposal) => inSentence(proposal.headline)).join('; ')}.`,
      rules: [...new Set(watched.map((proposal) => proposal.rule))],
    });
  if (lines.length > 0) return lines;
  const text =
    view.sessionCount < FEW_SESSIONS
      ? 'Nothing yet: so few sessions say little. Train as planned, and tell the effort of each set.'
      : 'Nothing: no sign in the log asks for a change. Train as planned.';
  return [{ text, rules: [] }];
}

const firstSentence = (text: string): string => text.split('. ')[0]?.replace(/\.$/, '') ?? text;
