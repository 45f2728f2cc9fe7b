// Decides the one button that begins a day: it says how long the warm-up before it takes.
import type { Catalogue, PreparedSession } from '@strongback/engine';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { warmUpMinutes } from '../session/warm-up-minutes.ts';

interface StartButtonProps {
  readonly warmUp: PreparedSession['warmUp'];
  readonly catalogue: Catalogue;
  readonly onStart: () => void;
}

export function StartButton({ warmUp, catalogue, onStart }: StartButtonProps) {
  const { today } = useWords();
  return (
    <div className="foot-action">
      <Button look="primary" size="big" onClick={onStart}>
        {warmUp.length > 0 ? today.start(warmUpMinutes(warmUp, catalogue)) : today.startPlain}
      </Button>
    </div>
  );
}
