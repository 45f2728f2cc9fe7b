// Decides which domains are weakest and so get more accessory work for one block.
import { rule } from '../evidence/rulebook.ts';
import type { Domain, Finding } from './finding.types.ts';

export interface DomainScore {
  readonly domain: Domain;
  /** Mean of the scores, the worst counted twice; ±3, lower is weaker. */
  readonly score: number;
  readonly worstSeverity: number;
  readonly findings: readonly string[];
}

/** Score of every domain that was looked at, weakest first. Set-up and ankle are not weak links. */
export const domainScores = (findings: readonly Finding[]): readonly DomainScore[] => {
  const { worstCounts } = rule('as.weak-link').numbers;
  const byDomain = new Map<Domain, Finding[]>();
  for (const finding of findings) {
    if (finding.source === 'untested' || finding.domain === 'setup' || finding.domain === 'ankle-mobility') continue;
    byDomain.set(finding.domain, [...(byDomain.get(finding.domain) ?? []), finding]);
  }
  return [...byDomain]
    .map(([domain, mine]): DomainScore => {
      const scores = mine.map((finding) => finding.score);
      const worst = Math.min(...scores);
      const sum = scores.reduce((total, score) => total + score, 0) + worst * (worstCounts - 1);
      return {
        domain,
        score: Math.round((sum / (scores.length + worstCounts - 1)) * 100) / 100,
        worstSeverity: Math.max(...mine.map((finding) => finding.severity)),
        findings: mine.map((finding) => finding.id).sort(),
      };
    })
    .sort((a, b) => a.score - b.score || b.worstSeverity - a.worstSeverity || (a.domain < b.domain ? -1 : 1));
};

/** The two lowest domains in which something was found; they get the accessory share of `as.weak-link`. */
export const weakLinks = (findings: readonly Finding[]): readonly DomainScore[] => {
  const { domains, minSeverity } = rule('as.weak-link').numbers;
  return domainScores(findings)
    .filter((one) => one.worstSeverity >= minSeverity)
    .slice(0, domains);
};
