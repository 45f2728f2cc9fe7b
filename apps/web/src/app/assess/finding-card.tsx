// Decides how a finding is read: how strong, what it says, the norm, what it changes, its source and grade.
import { useEngineText } from '../catalogue/engine-text.ts';
import type { Finding } from '@strongback/engine';
import { Aside, Card, Tag, type Tone } from '../../ui/parts.tsx';
import { useBookState } from '../book/book-context.tsx';
import { useCatalogue } from '../catalogue/catalogue.ts';
import { Source } from '../catalogue/knowledge-text.tsx';
import { changeOf } from './tests-done.ts';
import { WhyButton } from '../reasons/why.tsx';
import { useWords, useWriter } from '../words/words.tsx';

const TONES: Readonly<Record<Finding['severity'], Tone>> = { 0: 'good', 1: 'info', 2: 'warn', 3: 'stop' };

export function FindingCard({ finding }: { readonly finding: Finding }) {
  const { assess, outcome } = useWords();
  const said = useEngineText();
  const words = assess.findings;
  const write = useWriter();
  const catalogue = useCatalogue();
  const { ledger, today } = useBookState();
  const change = changeOf(finding, ledger, catalogue, today);
  // What is not tested yet is named without the result that would open a gate.
  const because = finding.source === 'untested' ? finding.because.replaceAll(' without a limit', '') : finding.because;
  const unit = Object.entries(outcome.units).find(([known]) => known === finding.unit)?.[1] ?? '';
  const degrees = unit.startsWith('°') ? unit : '';
  const sources = finding.citation.split('; ');
  const name = [words.clear, words.note, words.limit, words.gate][finding.severity] ?? words.note;
  return (
    <Card tone={TONES[finding.severity]}>
      <div className="tagged">
        <Tag tone={TONES[finding.severity]}>{name}</Tag>
        <h3 className="sentence">{said(because)}</h3>
      </div>
      {finding.changesText === '' ? null : (
        <p className="quiet">
          {finding.changes.length === 0 ? '' : `${words.changes}: `}
          {said(finding.changesText)}
        </p>
      )}
      {change === null ? null : (
        <p className="small" data-change={change.real ? 'real' : 'noise'}>
          {words.change(`${write.number(change.from)}${degrees}`, `${write.number(change.to)}${unit}`, change.real)}
        </p>
      )}
      {finding.stop === true ? (
        <Aside tone="stop">
          <p>{assess.tests.painStop}</p>
        </Aside>
      ) : null}
      <div className="row-between">
        <span className="small quiet">
          <Source text={sources[0] ?? ''} />
          {sources.length > 1 ? ` ${words.moreSources(sources.length - 1)}` : ''}
        </span>
        <WhyButton
          reasons={[{ rule: finding.rule, because, grade: finding.grade, status: finding.status }]}
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
