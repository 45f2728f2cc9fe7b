// Decides which routines are offered, each with what it is for: daily mobility, one small practice, slow breathing.
import { rule, type Plan, type RuleId } from '@strongback/engine';
import { Link, useLocation } from 'wouter';
import { routinePath, ROUTES } from '../../app/routes.ts';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/parts.tsx';
import { PRACTICE_MINUTES } from './routine.ts';

type Daily = Plan['weeks'][number]['daily'][number];

export function Routines({ daily, found }: { readonly daily: Daily | null; readonly found: boolean }) {
  const { body: words } = useWords();
  const [, go] = useLocation();
  const why = (id: RuleId, because: string) => <WhyButton reasons={[{ rule: id, because, grade: rule(id).grade }]} />;
  const lead = daily === null ? words.routineLead : words.dailyLead(daily.minutes, daily.drills.length, found);
  return (
    <Card tone="good">
      <div className="row-between">
        <h2>{words.daily}</h2>
        {why('mob.daily', lead)}
      </div>
      <p className="quiet">{lead}</p>
      <Button look="primary" onClick={() => go(ROUTES.routine)}>
        {words.start}
      </Button>
      <ul className="rows">
        <li className="line">
          <span>
            {words.practice(PRACTICE_MINUTES)}
            <span className="block small quiet">{words.practiceLead}</span>
          </span>
          <Link className="link" href={routinePath('practice')}>
            {words.start}
          </Link>
        </li>
        <li className="line">
          <span>
            {words.breathing}
            <span className="block small quiet">{words.breathingLead}</span>
          </span>
          <Link className="link" href={routinePath('breathing')}>
            {words.start}
          </Link>
        </li>
      </ul>
    </Card>
  );
}
