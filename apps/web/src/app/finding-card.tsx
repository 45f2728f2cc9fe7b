// Decides how a finding is read: how strong, what it says, the norm, what it changes, its source and grade.
import { useEngineText } from './engine-text.ts';
import type { Finding } from '@strongback/engine';
import { Card, Tag, type Tone } from '../ui/parts.tsx';
import { WhyButton } from './why.tsx';
import { useWords } from './words.tsx';

const TONES: Readonly<Record<Finding['severity'], Tone>> = { 0: 'good', 1: 'info', 2: 'warn', 3: 'stop' };

export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { assess } = useWords();
  const said = useEngineText();
  const words = assess.findings;
  const name = [words.clear, words.note, words.limit, words.gate][finding.severity] ?? words.note;
  return (
    <Card tone={TONES[finding.severity]}>
      <div className="row-between baseline">
        <h3 className="sentence">{said(finding.because)}</h3>
        <Tag tone={TONES[finding.severity]}>{name}</Tag>
      </div>
      {finding.changesText === '' ? null : (
        <p className="quiet">
          {words.changes}: {finding.changesText}
        </p>
      )}
      <div className="row-between">
        <span className="small quiet">
          {finding.citation.length > 90 ? `${finding.citation.slice(0, 88)}…` : finding.citation}
        </span>
        <WhyButton
          reasons={[{ rule: finding.rule, because: finding.because, grade: finding.grade, status: finding.status }]}
          numbers={
            finding.value === null
              ? []
              : [{ name: assess.tests.result, value: finding.value, unit: finding.unit === 'deg' ? '°' : finding.unit }]
          }
        />
      </div>
    </Card>
  );
}
