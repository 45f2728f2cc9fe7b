// Decides what the two weakest domains get: more sets for the muscles that serve them, for one block.
import { rule } from '../evidence/rulebook.ts';
import type { Muscle } from '../vocabulary/body.ts';
import type { Domain, Finding } from './finding.types.ts';
import { plainMuscle } from '../vocabulary/muscle-words.ts';
import { weakLinks } from './weak-links.ts';

const SERVED_BY: Readonly<Record<Domain, readonly Muscle[]>> = {
  'thoracic-mobility': ['upper-back', 'lower-traps'],
  'shoulder-mobility': ['external-rotators', 'serratus'],
  'scapular-control': ['lower-traps', 'serratus', 'external-rotators'],
  'pull-strength': ['lats', 'upper-back'],
  'push-pull-balance': ['rear-delts', 'upper-back'],
  'trunk-endurance': ['obliques', 'abs'],
  'hip-extension-endurance': ['glutes', 'hamstrings'],
  hinge: ['hamstrings', 'glutes'],
  grip: ['forearms'],
  bracing: ['abs'],
  setup: [],
  'ankle-mobility': [],
};

/** The findings, the worst of each weak domain carrying the added accessory work where it does not ask for more already (rule `as.weak-link`). */
export const withWeakLinks = (findings: readonly Finding[]): readonly Finding[] => {
  const { accessoryShare } = rule('as.weak-link').numbers;
  const carriers = new Map<string, Domain>();
  for (const link of weakLinks(findings)) {
    const worst = findings.find(
      (finding) => finding.domain === link.domain && finding.source !== 'untested' && finding.severity === link.worstSeverity,
    );
    if (worst) carriers.set(worst.id, link.domain);
  }
  return findings.map((finding) => {
    const domain = carriers.get(finding.id);
    if (domain === undefined) return finding;
    const asked = new Set(
      findings.flatMap((one) =>
        one.changes.flatMap((change) => (change.kind === 'more-sets' && change.muscle ? [change.muscle] : [])),
      ),
    );
    const added = SERVED_BY[domain]
      .filter((muscle) => !asked.has(muscle))
      .map((muscle) => ({ kind: 'more-sets' as const, muscle, factor: 1 + accessoryShare }));
    return added.length === 0
      ? finding
      : {
          ...finding,
          changes: [...finding.changes, ...added],
          changesText: `${finding.changesText} For one block there are more sets for ${listOf(added.map((change) => plainMuscle(change.muscle)))}: this is one of the weak links.`,
        };
  });
};

/** Words in a sentence: `a, b and c`. */
const listOf = (words: readonly string[]): string =>
  words.length < 2 ? words.join() : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
