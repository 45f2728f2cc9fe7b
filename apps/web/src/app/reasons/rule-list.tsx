// Decides how rules are listed beside what they stand behind: the sentence, how well it is supported, the source.
import { Fragment, Suspense } from 'react';
import { citationOf, RULES, type RuleId } from '@strongback/engine';
import { Tag } from '../../ui/parts.tsx';
import { Source, Told } from '../catalogue/knowledge-text.tsx';
import { useWords } from '../words/words.tsx';

export function RuleList({ rules }: { readonly rules: readonly RuleId[] }) {
  return (
    <Suspense fallback={null}>
      <Rows rules={rules} />
    </Suspense>
  );
}

function Rows({ rules }: { readonly rules: readonly RuleId[] }) {
  const { reasons: words } = useWords().shell;
  return (
    <ul className="stack-tight">
      {rules.map((id) => {
        const rule = RULES[id];
        return (
          <li key={id} className="stack-tight" data-rule={id}>
            <span>
              <Told text={rule.statement} />
            </span>
            <span className="row small">
              <Tag tone={rule.grade === 'A' || rule.grade === 'B' ? 'good' : 'info'}>{words.grades[rule.grade]}</Tag>
              {rule.sources.length > 0 && rule.status === 'verify' ? <Tag tone="warn">{words.verify}</Tag> : null}
            </span>
            <span className="small quiet">
              {rule.sources.length === 0
                ? words.ownDefault
                : rule.sources.map((source, at) => (
                    <Fragment key={source}>
                      {at === 0 ? '' : '; '}
                      <Source text={citationOf(source)} />
                    </Fragment>
                  ))}
            </span>
          </li>
        );
      })}
    </ul>
  );
}
