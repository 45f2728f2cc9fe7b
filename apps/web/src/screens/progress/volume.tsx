// Decides how a week's sets are read on the body: what is short, what is enough, what is too much, against the athlete's own ranges.
import { useState } from 'react';
import { MUSCLES, standingOf, weeklyRanges, type AthleteView, type Muscle, type Standing } from '@strongback/engine';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { BalanceBar } from '../../ui/balance-bar.tsx';
import { BodyMap, ToneSign } from '../../ui/body-map.tsx';
import { Chips } from '../../ui/chips.tsx';
import { TableTwin } from '../../ui/table-twin.tsx';

const SPANS = ['last4', 'thisWeek'] as const;
const LEGEND: readonly Standing[] = ['under', 'within', 'over', 'counted', 'none'];
/** Names that a sentence bears. */
const NAMED = 4;

export function Volume({ view }: { readonly view: AthleteView }) {
  const { progress: words, names, plan } = useWords();
  const write = useWriter();
  const [span, setSpan] = useState<(typeof SPANS)[number]>('last4');
  const [picked, setPicked] = useState<Muscle | null>(null);
  const ranges = weeklyRanges(view);
  const rows = MUSCLES.map((muscle) => {
    const sets = view.weeklySets[muscle]?.[span] ?? 0;
    const range = ranges[muscle];
    return { muscle, name: names.muscles[muscle], sets, range, standing: standingOf(sets, range) };
  });
  if (rows.every((row) => (view.weeklySets[row.muscle]?.last4 ?? 0) <= 0)) return null;
  const ranged = rows.filter((row) => row.range !== undefined);
  const short = ranged.filter((row) => row.standing === 'under' || row.standing === 'none');
  const over = ranged.filter((row) => row.standing === 'over');
  const shown = rows.find((row) => row.muscle === picked) ?? short[0] ?? over[0] ?? ranged[0];
  const list = (some: typeof rows): string =>
    [
      ...some.slice(0, NAMED).map((row) => names.inside(row.name)),
      ...(some.length > NAMED ? [words.volume.more(some.length - NAMED)] : []),
    ].join(', ');
  const rangeText = (row: (typeof rows)[number]): string =>
    row.range === undefined ? '–' : write.whole(`${write.number(row.range.from)}–${write.number(row.range.to)}`);
  // Half a set beside the range counts as within it; the words say what the figures show.
  const toldOf = ({ standing, sets, range }: (typeof rows)[number]): Standing | 'edge' => {
    const read = Math.round(sets * 10) / 10;
    return standing === 'within' && range !== undefined && (read < range.from || read > range.to) ? 'edge' : standing;
  };
  const setsText = (row: (typeof rows)[number]): string => words.volume.sets(write.number(row.sets), row.sets === 1);
  return (
    <section className="section">
      <h2>{words.volume.title}</h2>
      <p className="quiet">
        {[
          words.volume.within(
            ranged.length - short.length - over.length,
            ranged.length,
            ranged.some((row) => toldOf(row) === 'edge'),
          ),
          ...(short.length === 0 ? [] : [words.volume.short(list(short))]),
          ...(over.length === 0 ? [] : [words.volume.much(list(over))]),
        ].join(' ')}
      </p>
      <WhyButton reasons={[{ rule: 'vol.landmarks', because: words.volume.why, grade: 'D' }]} />
      <Chips
        even
        title={words.volume.title}
        titleHidden
        value={span}
        options={SPANS.map((value) => ({ value, label: value === 'last4' ? words.fourWeeks : words.volume.sevenDays }))}
        onChange={setSpan}
      />
      <BodyMap
        parts={rows.map((row) => ({
          id: row.muscle,
          tone: row.standing,
          spoken: [
            row.name,
            setsText(row),
            ...(row.range ? [words.volume.rangeSpoken(write.number(row.range.from), write.number(row.range.to))] : []),
            words.volume.standings[toldOf(row)],
          ].join(', '),
        }))}
        views={words.volume.views}
        choice={{
          title: words.volume.title,
          chosen: shown?.muscle ?? null,
          onChoose: (id) => setPicked(MUSCLES.find((muscle) => muscle === id) ?? null),
        }}
      />
      {shown ? (
        <BalanceBar
          label={words.volume.told(shown.name, words.volume.standings[toldOf(shown)])}
          text={`${setsText(shown)}${shown.range ? ` (${rangeText(shown)})` : ''}`}
          low={shown.range?.from ?? 0}
          high={shown.range?.to ?? 0}
          value={shown.sets}
          from={0}
          to={Math.max((shown.range?.to ?? 0) * 1.25, shown.sets * 1.1, 1)}
        />
      ) : null}
      <ul className="legend" aria-label={words.volume.legend}>
        {LEGEND.filter((standing) => rows.some((row) => row.standing === standing)).map((standing) => (
          <li key={standing}>
            <ToneSign tone={standing} />
            {words.volume.standings[standing]}
          </li>
        ))}
      </ul>
      <TableTwin
        summary={words.table}
        head={[plan.muscle, words.volume.sevenDays, words.fourWeeks, words.volume.range, words.volume.standing]}
        rows={rows.map((row) => [
          row.name,
          write.number(view.weeklySets[row.muscle]?.thisWeek ?? 0),
          write.number(view.weeklySets[row.muscle]?.last4 ?? 0),
          rangeText(row),
          words.volume.standings[toldOf(row)],
        ])}
      />
    </section>
  );
}
