// Decides how knowledge beside the plan is read: food, fluid, sleep and calm around training, and what is often said against what is known.
import { CAUTION, CLAIMS, DAY_AROUND_TRAINING, knowledgeCardsFor, type KnowledgeCard } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { useKnowledgeText } from '../../app/catalogue/knowledge-text.tsx';
import { ROUTES } from '../../app/routes.ts';
import { RuleList } from '../../app/reasons/rule-list.tsx';
import { BackLink } from '../../app/shell/shell.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Aside, Card } from '../../ui/parts.tsx';

const GROUPS = ['food', 'fluid', 'sleep', 'calm', 'off-days', 'supplements'] as const satisfies readonly KnowledgeCard['group'][];

export function KnowledgeScreen() {
  const { knowledge: words } = useWords();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const told = useKnowledgeText();
  const said = useEngineText();
  const { screen, view } = understood(ledger, catalogue, today);
  const hideAmounts = screen?.limits.hideWeightAndCalories ?? false;
  const cards = knowledgeCardsFor(hideAmounts);
  const mass = view.profile.bodyMassKg;
  return (
    <div className="stack-wide">
      <div className="page-top">
        <BackLink to={ROUTES.library} />
      </div>
      <h1 tabIndex={-1}>{words.title}</h1>
      <Aside tone="info">
        <p className="small">
          <bdi>{told(CAUTION)}</bdi>
        </p>
      </Aside>
      <div className="two-columns">
        <section className="section">
          <h2>{words.around}</h2>
          <ul className="rows">
            {DAY_AROUND_TRAINING.map((moment) => (
              <li className="line" key={moment.hours}>
                <bdi>{told(moment.text)}</bdi>
                <span className="quiet number">{words.hours(moment.hours)}</span>
              </li>
            ))}
          </ul>
          {GROUPS.map((group) => {
            const mine = cards.filter((card) => card.group === group);
            return mine.length === 0 ? null : (
              <section className="section" key={group}>
                <h3>{words.groups[group]}</h3>
                {mine.map((card) => (
                  <Card key={card.id}>
                    {told(card.title) === words.groups[group] ? null : <h4>{told(card.title)}</h4>}
                    <p>
                      <bdi>{told(card.text)}</bdi>
                    </p>
                    {card.forBodyMass && mass !== null && !hideAmounts ? (
                      <p className="quiet">
                        <bdi>{words.forYou(said(card.forBodyMass(mass)))}</bdi>
                      </p>
                    ) : null}
                    {card.caution === null ? null : (
                      <p className="small quiet">
                        <bdi>{told(card.caution)}</bdi>
                      </p>
                    )}
                    <details>
                      <summary className="small">{words.evidence}</summary>
                      <RuleList rules={card.rules} />
                    </details>
                  </Card>
                ))}
              </section>
            );
          })}
        </section>
        <section className="section">
          <h2>{words.claims}</h2>
          {CLAIMS.map((claim) => (
            <Card key={claim.id}>
              <p className="small quiet">
                {words.said}: <bdi>{told(claim.said)}</bdi>
              </p>
              <p>
                <bdi>{told(claim.known)}</bdi>
              </p>
              <p className="small quiet">
                {words.wesay}: <bdi>{told(claim.wording)}</bdi>
              </p>
              <details>
                <summary className="small">{words.evidence}</summary>
                <RuleList rules={claim.rules} />
              </details>
            </Card>
          ))}
        </section>
      </div>
    </div>
  );
}
