// Decides which ranges of food and rest are shown beside the body: what a day asks for at this weight, each with its rule and grade.
import { knowledgeCardsFor, RULES } from '@strongback/engine';
import { Link } from 'wouter';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { useKnowledgeText } from '../../app/catalogue/knowledge-text.tsx';
import { ROUTES } from '../../app/routes.ts';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords } from '../../app/words/words.tsx';

/** The few that matter most days; all of them stand on the page behind the link. */
const SHOWN = ['sleep', 'protein', 'carbohydrate', 'fluid', 'easy-movement'];

interface RecoveryProps {
  readonly massKg: number | null;
  /** Amounts of food and weight are not shown to this person. */
  readonly hideAmounts: boolean;
}

export function Recovery({ massKg, hideAmounts }: RecoveryProps) {
  const { body: words, library } = useWords();
  const told = useKnowledgeText();
  const said = useEngineText();
  const cards = knowledgeCardsFor(hideAmounts);
  const shown = SHOWN.flatMap((id) => cards.find((card) => card.id === id) ?? []);
  return (
    <section className="section">
      <h2>{words.recovery}</h2>
      <ul className="rows">
        {shown.map((card) => (
          <li className="line" key={card.id}>
            <span>
              {told(card.title)}
              <span className="block small quiet">
                <bdi>
                  {card.forBodyMass && massKg !== null && !hideAmounts ? said(card.forBodyMass(massKg)) : told(card.text)}
                </bdi>
              </span>
            </span>
            <WhyButton
              reasons={card.rules.map((id) => ({ rule: id, because: told(RULES[id].statement), grade: RULES[id].grade }))}
            />
          </li>
        ))}
      </ul>
      <div>
        <Link className="link" href={ROUTES.knowledge}>
          {library.knowledge}
        </Link>
      </div>
    </section>
  );
}
