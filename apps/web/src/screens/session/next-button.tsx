// Decides the one large button: it says what it will record, asks how many where nobody can know, ends the session at its end.
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { usePressed } from './pressed.ts';

interface NextButtonProps {
  /** `slot/row` of the set that comes next. */
  readonly row: string;
  readonly text: string;
  readonly onPress: () => void;
}

export function NextButton({ row, text, onPress }: NextButtonProps) {
  const pressed = usePressed(row);
  return (
    <Button look="done" size="big" onClick={onPress} data-pressed={pressed}>
      {text}
    </Button>
  );
}

export function FinishButton({ onPress }: { readonly onPress: () => void }) {
  const { session } = useWords();
  return (
    <Button look="done" size="big" onClick={onPress}>
      {session.finish}
    </Button>
  );
}
