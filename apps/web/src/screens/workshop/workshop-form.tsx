// Decides how a workshop is asked for: what they learn, who comes, what is there, what to mind.
import { useState } from 'react';
import { useLocation } from 'wouter';
import { designWorkshop, type Workshop, WORKSHOP_CHOICES } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue, written } from '../../app/catalogue/catalogue.ts';
import { workshopPath } from '../../app/routes.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { newId } from '../../platform/chance.ts';
import { toTop } from '../../platform/page.ts';
import { Button } from '../../ui/button.tsx';
import { Chips, ChipSet } from '../../ui/chips.tsx';
import { Card, Field, Pick } from '../../ui/parts.tsx';
import { keeping } from './kept.ts';
import { spokenWorkshop } from './spoken.ts';

const { themes, mostThemes, levels, cares, equipment, stations } = WORKSHOP_CHOICES;
type Wish = Workshop['wish'];
type Item = (typeof equipment)[number];
type Care = (typeof cares)[number];
type Theme = (typeof themes)[number];

const USUAL = { people: '12', minutes: '60', pieces: '4', minding: '1' } as const;
const FREE = 'free';

/** A whole number as typed; not a number where it is none. */
const whole = (typed: string): number => (/^\d{1,3}$/.test(typed.trim()) ? Number(typed) : Number.NaN);

const typedOf = <Key extends string>(counts: readonly (readonly [Key, number])[]): Partial<Record<Key, string>> => {
  const typed: Partial<Record<Key, string>> = {};
  for (const [key, count] of counts) typed[key] = String(count);
  return typed;
};

/** Asks for a new workshop, or asks again for one that is kept: then its own wish stands there. */
export function WorkshopForm({ kept }: { readonly kept?: { readonly id: string; readonly name: string; readonly wish: Wish } }) {
  const before = kept?.wish;
  const all = useWords();
  const { workshop: words, names } = all;
  const write = useWriter();
  const book = useBook();
  const catalogue = useCatalogue();
  const { ledger } = useBookState();
  const [, go] = useLocation();
  const said = spokenWorkshop(all, catalogue, write);
  const [name, setName] = useState(kept?.name ?? '');
  const [learned, setLearned] = useState<readonly Theme[]>(before?.themes ?? ['hinge', 'row']);
  const [people, setPeople] = useState<string>(String(before?.people ?? USUAL.people));
  const [minutes, setMinutes] = useState<string>(String(before?.minutes ?? USUAL.minutes));
  const [level, setLevel] = useState<(typeof levels)[number]>(before?.level ?? 'new');
  const [wanted, setWanted] = useState(before?.stations === undefined ? FREE : String(before.stations));
  const [pieces, setPieces] = useState<Readonly<Partial<Record<Item, string>>>>(() =>
    typedOf(
      equipment.flatMap((item) => (before?.equipment[item] === undefined ? [] : [[item, before.equipment[item]] as const])),
    ),
  );
  const [minded, setMinded] = useState<Readonly<Partial<Record<Care, string>>>>(() =>
    typedOf((before?.cares ?? []).map((one) => [one.care, one.people] as const)),
  );
  const [fault, setFault] = useState<string | null>(null);
  const items = equipment.filter((item) => pieces[item] !== undefined);
  const named = cares.filter((care) => minded[care] !== undefined);
  const proposed = learned.map((theme) => words.themes[theme]).join(' + ');
  const pickMore = <Key extends string>(
    before: Readonly<Partial<Record<Key, string>>>,
    keys: readonly Key[],
    usual: string,
  ): Partial<Record<Key, string>> => {
    const after: Partial<Record<Key, string>> = {};
    for (const key of keys) after[key] = before[key] ?? usual;
    return after;
  };
  const design = (): void => {
    if (learned.length === 0) return setFault(words.chooseTheme);
    const wish: Wish = {
      themes: [...learned],
      people: whole(people),
      minutes: whole(minutes),
      equipment: Object.fromEntries(items.map((item) => [item, whole(pieces[item] ?? '')])),
      level,
      cares: named.map((care) => ({ care, people: whole(minded[care] ?? '') })),
      ...(wanted === FREE ? {} : { stations: Number(wanted) }),
      seed: before?.seed ?? 1 + (ledger.workshops?.length ?? 0),
    };
    const made = designWorkshop(wish, written(catalogue));
    if (!made.ok) {
      const { code, at } = made;
      return setFault(
        code === 'workshop.minutes'
          ? at === undefined
            ? words.noFit
            : words.tooShort(at)
          : code === 'workshop.theme'
            ? words.noTheme
            : words.wrong,
      );
    }
    const id = kept?.id ?? `w-${newId()}`;
    setFault(null);
    void book.record([keeping(id, name.trim() || proposed, made.value)]);
    if (kept === undefined) go(workshopPath(id));
    else toTop();
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        design();
      }}
    >
      {kept === undefined ? <h2>{words.fresh}</h2> : <p className="small quiet">{words.askAgainText}</p>}
      <Card>
        <ChipSet
          title={words.themesTitle}
          values={learned}
          options={themes.map((value) => ({ value, label: words.themes[value] }))}
          onChange={(values) => setLearned(values.slice(-mostThemes))}
        />
        <div className="sides">
          <Field
            label={words.people}
            inputMode="numeric"
            value={people}
            maxLength={3}
            onChange={(event) => setPeople(event.target.value)}
          />
          <Field
            label={words.minutes}
            inputMode="numeric"
            value={minutes}
            maxLength={3}
            onChange={(event) => setMinutes(event.target.value)}
          />
        </div>
        <Chips
          title={words.levelTitle}
          value={level}
          options={levels.map((value) => ({ value, label: words.levels[value] }))}
          onChange={setLevel}
        />
        <Pick
          label={words.stationsTitle}
          value={wanted}
          options={[
            { value: FREE, label: words.stationsFree },
            ...Array.from({ length: stations[1] - stations[0] + 1 }, (_, at) => stations[0] + at)
              .filter((one) => one >= Math.max(1, learned.length))
              .map((one) => ({ value: String(one), label: said.count(one) })),
          ]}
          onChange={setWanted}
        />
      </Card>
      <Card>
        <ChipSet
          title={words.gearTitle}
          values={items}
          options={equipment.map((value) => ({ value, label: names.equipment[value] }))}
          onChange={(values) => setPieces(pickMore(pieces, values, USUAL.pieces))}
        />
        <p className="small quiet">{words.gearText}</p>
        {items.length === 0 ? null : (
          <div className="sides">
            {items.map((item) => (
              <Field
                key={item}
                label={names.equipment[item]}
                inputMode="numeric"
                maxLength={3}
                value={pieces[item] ?? ''}
                onChange={(event) => setPieces({ ...pieces, [item]: event.target.value })}
              />
            ))}
          </div>
        )}
      </Card>
      <Card>
        <ChipSet
          title={words.careTitle}
          values={named}
          options={cares.map((value) => ({ value, label: said.careName(value) }))}
          onChange={(values) => setMinded(pickMore(minded, values, USUAL.minding))}
        />
        <p className="small quiet">{words.careText}</p>
        {named.length === 0 ? null : (
          <div className="sides">
            {named.map((care) => (
              <Field
                key={care}
                label={words.careCount(said.careName(care))}
                inputMode="numeric"
                maxLength={2}
                value={minded[care] ?? ''}
                onChange={(event) => setMinded({ ...minded, [care]: event.target.value })}
              />
            ))}
          </div>
        )}
      </Card>
      <Field
        label={words.name}
        value={name}
        placeholder={proposed}
        maxLength={60}
        onChange={(event) => setName(event.target.value)}
      />
      {fault === null ? null : (
        <p role="alert" className="warn">
          {fault}
        </p>
      )}
      <Button look="primary" size="big" type="submit">
        {kept === undefined ? words.design : words.again}
      </Button>
    </form>
  );
}
