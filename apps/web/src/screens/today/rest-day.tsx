// Decides what a day without a session offers: the daily routine, a walk, breathing.
import { useLocation } from 'wouter';
import type { Catalogue, Plan } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { weekIndex } from '../../app/training/planning.ts';
import { ROUTES } from '../../app/routes.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/parts.tsx';
import { BreathGuide } from './breath-guide.tsx';

export function RestDay({ plan, catalogue }: { readonly plan: Plan; readonly catalogue: Catalogue }) {
  const { today: words } = useWords();
  const { today } = useBookState();
  const [, go] = useLocation();
  const daily = plan.weeks[weekIndex(plan, today)]?.daily.find((one) => one.kind === 'mobility');
  return (
    <>
      {daily ? (
        <Card tone="good">
          <h2>{words.routine(daily.minutes)}</h2>
          <p className="quiet">{daily.drills.map((id) => catalogue.drill.get(id)?.name ?? id).join(', ')}</p>
          <Button look="primary" onClick={() => go(ROUTES.routine)}>
            {words.routineStart}
          </Button>
        </Card>
      ) : null}
      <Card>
        <h2>{words.walk.title}</h2>
        <p className="quiet">{words.walk.text}</p>
      </Card>
      <BreathGuide />
    </>
  );
}
