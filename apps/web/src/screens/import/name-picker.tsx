// Decides how an unknown name is matched to a movement: a list that narrows while typing, found by names in both languages.
import { Combobox } from '@base-ui/react/combobox';
import type { Catalogue } from '@strongback/engine';
import { written } from '../../app/catalogue/catalogue.ts';
import { finderOf } from '../../app/catalogue/movement-search.ts';
import { useWords } from '../../app/words/words.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
  /** The name as it is written, where the person reads another. */
  readonly also: string | null;
}

export function NamePicker({
  name,
  catalogue,
  value,
  onPick,
}: {
  readonly name: string;
  readonly catalogue: Catalogue;
  readonly value: string | null;
  readonly onPick: (exercise: string | null) => void;
}) {
  const { imports: words, library } = useWords();
  const options: readonly Option[] = catalogue.movements.map((movement) => {
    const english = written(catalogue).movement.get(movement.id)?.name ?? movement.name;
    return { value: movement.id, label: movement.name, also: english === movement.name ? null : english };
  });
  const finds = (option: Option, typed: string): boolean => {
    const movement = catalogue.movement.get(option.value);
    return movement !== undefined && (finderOf(typed)(movement) || finderOf(typed)({ ...movement, name: option.also ?? '' }));
  };
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Combobox.Root
      items={options}
      value={chosen}
      filter={finds}
      onValueChange={(option: Option | null) => onPick(option?.value ?? null)}
    >
      <Combobox.Input className="input" placeholder={words.keepAsLog} aria-label={`${words.matchTo}: ${name}`} />
      <Combobox.Portal>
        <Combobox.Positioner className="popup-place" sideOffset={4}>
          <Combobox.Popup className="popup">
            <Combobox.Empty className="small quiet">{library.none}</Combobox.Empty>
            <Combobox.List>
              {(option: Option) => (
                <Combobox.Item key={option.value} value={option} className="popup-item">
                  {option.label}
                  {option.also === null ? null : (
                    <span className="block small quiet" lang="en">
                      {option.also}
                    </span>
                  )}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
