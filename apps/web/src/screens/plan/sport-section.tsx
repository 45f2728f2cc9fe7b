// Decides how a plan shows the sport it is for: what the sport asks, what this week gives, what stays with the sport itself.
import { sportNamed, sportWeek, type Plan, type PlannedWeek } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { RuleList } from '../../app/reasons/rule-list.tsx';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { TableTwin } from '../../ui/table-twin.tsx';

export function SportSection({ plan, week }: { readonly plan: Plan; readonly week: PlannedWeek }) {
  const { sport: words } = useWords();
  const write = useWriter();
  const { aim: told } = useBookState().ledger;
  const catalogue = useCatalogue();
  const wanted = told === undefined ? null : sportNamed(told.sport);
  const sport = plan.aim?.sport ?? wanted;
  if (sport === null || sport === 'general') return null;
  const given = sportWeek(sport, week, catalogue);
  // A choice made since waits for the next plan.
  const waits = (wanted ?? 'general') !== (plan.aim?.sport ?? 'general') || (told?.inSeason ?? false) !== plan.aim?.inSeason;
  const sets = (count: number): string => words.sets(write.number(count), count === 1);
  return (
    <section className="section">
      <div className="row-between baseline">
        <h2>{words.forSport(words.sports[sport])}</h2>
        <WhyButton reasons={plan.aim?.reasons ?? []} />
      </div>
      {waits ? <p className="small warn">{words.waits}</p> : null}
      {plan.aim?.inSeason ? <p className="small">{words.inSeason}</p> : null}
      <ul className="rows" aria-label={words.asked}>
        {given.asks.map((ask) => (
          <li className="line" key={ask.work}>
            <span>{words.work[ask.work]}</span>
            <span className={ask.given >= ask.asked ? 'good' : 'warn'}>
              {words.given(write.number(ask.given), write.number(ask.asked))}
            </span>
          </li>
        ))}
      </ul>
      <p className="small quiet">{words.leaves(given.leaves.map((one) => words.remainders[one]).join(', '))}</p>
      <TableTwin
        summary={words.table}
        head={[words.head.what, words.head.weight, words.head.gives]}
        rows={[
          ...given.qualities.map((one) => [
            words.qualities[one.quality],
            words.weights[one.weight],
            one.quality === 'mobility' ? words.minutes(write.number(one.given)) : sets(one.given),
          ]),
          ...given.planes.map((one) => [words.planes[one.plane], words.weights[one.weight], sets(one.sets)]),
          [words.oneSide, words.weights[given.profile.oneSided ? 2 : 0], sets(given.sides.one)],
          [words.bothSides, words.weights[given.profile.oneSided ? 1 : 2], sets(given.sides.both)],
        ]}
      />
      <RuleList rules={[given.profile.rule]} />
    </section>
  );
}
