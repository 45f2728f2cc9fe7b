// Decides how the dumbbells and kettlebells of a place are told: the sizes that are there, and which bells are there twice.
import type { Grams, LedgerState, MassUnit } from '@strongback/engine';
import { useBook } from '../../app/book/book-context.tsx';
import { useWords } from '../../app/words/words.tsx';
import { ChipSet } from '../../ui/chips.tsx';
import { flipped } from '../../ui/flips.ts';

const BELLS_KG = [4, 6, 8, 10, 12, 14, 16, 18, 20, 22, 24, 28, 32, 36, 40, 44, 48];
const BELLS_LB = [5, 10, 15, 18, 20, 25, 26, 30, 35, 40, 44, 45, 50, 53, 60, 62, 70, 80, 88, 106];
const DUMBBELLS_KG = [
  1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 12.5, 14, 15, 16, 17.5, 18, 20, 22, 22.5, 24, 25, 26, 27.5, 28, 30,
].concat([32, 32.5, 34, 35, 36, 37.5, 38, 40, 42.5, 45, 47.5, 50]);
const DUMBBELLS_LB = [
  2.5, 3, 5, 7.5, 8, 10, 12, 12.5, 15, 17.5, 20, 25, 30, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100,
];

type Place = NonNullable<ReturnType<LedgerState['equipment']['get']>>;

/** Weights to choose from, as they are stamped. */
export interface Offer {
  readonly title: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

interface OwnWeightsProps {
  readonly gym: Place;
  /** The bells of the place, one entry a bell; none where nothing is known of them. */
  readonly bells: readonly Grams[];
  readonly unit: MassUnit;
  readonly choices: (title: string, offered: readonly number[], own: readonly number[]) => Offer;
}

interface Sorted {
  readonly sizes: readonly number[];
  /** Sizes that are there twice. */
  readonly pairs: readonly number[];
}

function sorted(bells: readonly number[]): Sorted {
  const sizes = [...new Set(bells)];
  return { sizes, pairs: sizes.filter((size) => bells.filter((one) => one === size).length > 1) };
}

/** What to choose from: the sizes that are there; nothing chosen means that they are not known. */
export function OwnWeights({ gym, bells, unit, choices }: OwnWeightsProps) {
  const { settings: words } = useWords();
  const book = useBook();
  const has = (piece: 'dumbbells' | 'kettlebells'): boolean => gym.equipment.includes(piece);
  // What was touched is entered a moment later where the page just opened: it is applied to what is there by then.
  const keepBells = (next: (now: Sorted) => readonly number[]): void =>
    void book.record(({ bells }) => {
      const now = sorted(bells?.find((one) => one.place === gym.place)?.grams ?? []);
      const grams = [...next(now)].sort((a, b) => a - b) as Grams[];
      return [{ type: 'BellsOwned', place: gym.place, grams: grams.length === 0 ? null : grams }];
    });
  const { sizes, pairs } = sorted(bells);
  const dumbbells = gym.dumbbellsGrams ?? [];
  if (!has('dumbbells') && !has('kettlebells')) return null;
  const offered = choices(words.bellPairs, [], sizes);
  return (
    <details>
      <summary>{words.ownWeights}</summary>
      <div className="stack">
        <p className="small quiet">{words.ownWeightsHint}</p>
        {has('dumbbells') ? (
          <ChipSet
            columns
            {...choices(words.dumbbells, unit === 'kg' ? DUMBBELLS_KG : DUMBBELLS_LB, dumbbells)}
            values={dumbbells.map(String)}
            onChange={(next) => {
              const after = next.map((value) => Number(value) as Grams);
              void book.record(({ equipment }) => {
                const { dumbbellsGrams: now = [], ...rest } = equipment.get(gym.place) ?? gym;
                const grams = [...flipped(now, dumbbells, after)].sort((a, b) => a - b);
                return [{ type: 'EquipmentChanged', ...rest, ...(grams.length === 0 ? {} : { dumbbellsGrams: grams }) }];
              });
            }}
          />
        ) : null}
        {has('kettlebells') ? (
          <ChipSet
            columns
            {...choices(words.bells, unit === 'kg' ? BELLS_KG : BELLS_LB, sizes)}
            values={sizes.map(String)}
            onChange={(next) =>
              keepBells((now) => {
                const left = flipped(now.sizes, sizes, next.map(Number));
                return [...left, ...now.pairs.filter((size) => left.includes(size))];
              })
            }
          />
        ) : null}
        {has('kettlebells') && sizes.length > 0 ? (
          <ChipSet
            columns
            {...offered}
            values={pairs.map(String)}
            onChange={(next) => keepBells((now) => [...now.sizes, ...flipped(now.pairs, pairs, next.map(Number))])}
          />
        ) : null}
      </div>
    </details>
  );
}
