// Decides what stands in a Why sheet: the sentence first, then what the rulebook knows of the rule.
import { useEngineText } from '../catalogue/engine-text.ts';
import { RULES, citationOf, type Rule } from '@strongback/engine';
import { Tag } from '../../ui/parts.tsx';
import { InEnglish, Source, Told } from '../catalogue/knowledge-text.tsx';
import type { WhyNumber, WhyReason } from './why.types.ts';
import { useWords, useWriter } from '../words/words.tsx';

export function WhyBody({
  reasons,
  numbers,
}: {
  readonly reasons: readonly WhyReason[];
  readonly numbers: readonly WhyNumber[];
}) {
  const { reasons: words } = useWords().shell;
  const write = useWriter();
  const said = useEngineText();
  const seen = new Set<string>();
  const once = reasons.filter((reason) => reason.because !== '' && !seen.has(reason.because) && seen.add(reason.because));
  // Sentences of one rule stand together: what is known of it is said once.
  const byRule = [...new Set(once.map((reason) => reason.rule))].flatMap((rule) => {
    const [first, ...more] = once.filter((reason) => reason.rule === rule);
    return first === undefined ? [] : [{ ...first, sentences: [first, ...more].map((reason) => reason.because) }];
  });
  return (
    <div className="stack">
      {byRule.map((reason) => {
        const rule = (RULES as Readonly<Record<string, Rule>>)[reason.rule];
        const grade = rule?.grade ?? reason.grade;
        const status = rule?.status ?? reason.status;
        return (
          <section key={reason.because} className="stack-tight">
            {reason.sentences.map((sentence) => (
              <p key={sentence} className="sentence">
                <strong>{said(sentence)}</strong>
              </p>
            ))}
            {rule ? (
              <p className="quiet">
                <Told text={rule.statement} />
              </p>
            ) : null}
            <p className="small">
              <Tag tone={grade === 'A' || grade === 'B' ? 'good' : 'info'}>{words.grades[grade]}</Tag>
            </p>
            <details>
              <summary className="small quiet">{words.source}</summary>
              <dl className="small stack-tight">
                <div>
                  <dt className="quiet">{words.rule}</dt>
                  <dd>{reason.rule}</dd>
                </div>
                {rule && Object.keys(rule.numbers).length > 0 ? (
                  <div>
                    <dt className="quiet">{words.numbers}</dt>
                    <dd>
                      {Object.entries(rule.numbers).map(([name, value]) => (
                        <span key={name} className="block">
                          <InEnglish
                            text={`${name.replace(/([A-Z])/g, ' $1').toLowerCase()}: ${Array.isArray(value) ? value.join(' – ') : String(value)} ${rule.units[name] ?? ''}`}
                          />
                        </span>
                      ))}
                    </dd>
                  </div>
                ) : null}
                <div hidden={rule === undefined || rule.sources.length === 0}>
                  <dt className="quiet">{words.source}</dt>
                  <dd>
                    {rule && rule.sources.length > 0
                      ? rule.sources.map(citationOf).map((text) => (
                          <span key={text} className="block">
                            <Source text={text} />
                          </span>
                        ))
                      : words.none}
                  </dd>
                </div>
                {rule?.note ? (
                  <div>
                    <dd>
                      <Told text={rule.note} />
                    </dd>
                  </div>
                ) : null}
                <div>
                  <dd>
                    {rule && rule.sources.length === 0 ? words.ownDefault : status === 'verify' ? words.verify : words.confirmed}
                  </dd>
                </div>
              </dl>
            </details>
          </section>
        );
      })}
      {numbers.length > 0 ? (
        <section className="stack-tight">
          <h3>{words.numbers}</h3>
          <ul className="rows">
            {numbers.map((number) => (
              <li className="line" key={number.name}>
                <span>{number.name}</span>
                <span className="number">{`${write.number(number.value, 2)} ${number.unit}`}</span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
