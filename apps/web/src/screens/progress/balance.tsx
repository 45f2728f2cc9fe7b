// Decides how balance is read: what the log says beside what is usual, as bars with words.
import type { AthleteView, Catalogue } from '@strongback/engine';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { BalanceBar } from '../../ui/balance-bar.tsx';

export function Balance({ view, catalogue }: { readonly view: AthleteView; readonly catalogue: Catalogue }) {
  const { progress: words } = useWords();
  const write = useWriter();
  const { e1rmKg, sides, weeklySets } = view.balance;
  const sum = (...patterns: readonly (keyof typeof weeklySets)[]): number =>
    patterns.reduce((total, pattern) => total + (weeklySets[pattern] ?? 0), 0);
  const pull = sum('horizontal-pull', 'vertical-pull');
  const press = sum('horizontal-press', 'vertical-press');
  const bars = [
    ...(e1rmKg.row && e1rmKg.bench
      ? [
          {
            key: 'row',
            label: words.rowBench,
            value: e1rmKg.row / e1rmKg.bench,
            low: 0.85,
            high: 1.15,
            from: 0.4,
            to: 1.6,
            places: 2,
          },
        ]
      : []),
    ...(pull > 0 && press > 0
      ? [{ key: 'sets', label: words.pullPress, value: pull / press, low: 1, high: 2, from: 0, to: 3, places: 1 }]
      : []),
    ...sides.slice(0, 3).map((side) => ({
      key: side.exercise,
      label: words.leftRight(catalogue.movement.get(side.exercise)?.name ?? side.exercise),
      value: side.right === 0 ? 1 : side.left / side.right,
      low: 0.9,
      high: 1.1,
      from: 0.6,
      to: 1.4,
      places: 2,
    })),
  ];
  if (bars.length === 0) return null;
  return (
    <section className="section">
      <h2>{words.balance}</h2>
      {bars.map((bar) => (
        <BalanceBar
          key={bar.key}
          label={bar.label}
          text={write.whole(`${write.evenly(bar.value, bar.places)} (${write.number(bar.low, 2)}–${write.number(bar.high, 2)})`)}
          low={bar.low}
          high={bar.high}
          value={bar.value}
          from={bar.from}
          to={bar.to}
        />
      ))}
      <p className="small quiet">{words.of}</p>
    </section>
  );
}
