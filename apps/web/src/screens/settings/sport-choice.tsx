// Decides how the sport that the gym work is for is named, with what it asks and how well that is known.
import { sportNamed, sportProfile, SPORTS } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { RuleList } from '../../app/reasons/rule-list.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Check, Pick } from '../../ui/parts.tsx';

const NONE = '';

export function SportChoice() {
  const { sport: words } = useWords();
  const book = useBook();
  const { aim } = useBookState().ledger;
  const known = aim === undefined ? null : sportNamed(aim.sport);
  const named: readonly { readonly value: string; readonly label: string }[] = SPORTS.map((sport) => ({
    value: sport,
    label: words.sports[sport],
  })).toSorted((a, b) => (a.label < b.label ? -1 : 1));
  const options = [
    { value: NONE, label: words.none },
    ...named,
    // What another program named stays as it was told.
    ...(aim !== undefined && known === null ? [{ value: aim.sport, label: words.unknown(aim.sport) }] : []),
  ];
  const keep = (sport: string | null, inSeason: boolean): void => void book.record([{ type: 'SportAimSet', sport, inSeason }]);
  const profile = known === null ? null : sportProfile(known);
  return (
    <section className="section">
      <h2>{words.title}</h2>
      <Pick
        label={words.choose}
        value={known ?? aim?.sport ?? NONE}
        options={options}
        onChange={(sport) => keep(sport === NONE ? null : sport, aim?.inSeason ?? false)}
      />
      {aim === undefined || profile === null ? null : (
        <>
          <Check label={words.season} checked={aim.inSeason} onChange={(on) => keep(aim.sport, on)} />
          {profile.asks.length === 0 ? <p className="quiet">{words.nothingAsked}</p> : null}
          <RuleList rules={[profile.rule]} />
        </>
      )}
      <p className="small quiet">{words.chosenNote}</p>
    </section>
  );
}
