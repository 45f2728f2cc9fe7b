// Decides how an unknown name is matched to a movement: a list that narrows while typing.
import { Combobox } from '@base-ui/react/combobox';
import type { Catalogue } from '@strongback/engine';
import { useWords } from '../../app/words.tsx';

interface Option {
  readonly value: string;
  readonly label: string;
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
  const options: readonly Option[] = catalogue.movements.map((movement) => ({ value: movement.id, label: movement.name }));
  const chosen = options.find((option) => option.value === value) ?? null;
  return (
    <Combobox.Root items={options} value={chosen} onValueChange={(option: Option | null) => onPick(option?.value ?? null)}>
      <Combobox.Input className="input" placeholder={words.keepAsLog} aria-label={`${words.matchTo}: ${name}`} />
      <Combobox.Portal>
        <Combobox.Positioner className="popup-place" sideOffset={4}>
          <Combobox.Popup className="popup">
            <Combobox.Empty className="small quiet">{library.none}</Combobox.Empty>
            <Combobox.List>
              {(option: Option) => (
                <Combobox.Item key={option.value} value={option} className="popup-item">
                  {option.label}
                </Combobox.Item>
              )}
            </Combobox.List>
          </Combobox.Popup>
        </Combobox.Positioner>
      </Combobox.Portal>
    </Combobox.Root>
  );
}
