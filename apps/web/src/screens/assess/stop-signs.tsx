// Decides what ends a test at once, and how that is said with one tap.
import { STOP_LIST, type Assessment } from '@strongback/engine';
import { useKnowledgeText } from '../../app/catalogue/knowledge-text.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Aside } from '../../ui/parts.tsx';

export function StopSigns({ test, onStop }: { readonly test: Assessment; readonly onStop: () => void }) {
  const { stop } = useWords().assess;
  const told = useKnowledgeText();
  return (
    <details>
      <summary>{stop.signs}</summary>
      <Aside tone="stop">
        <ul className="stack-tight bullets">
          {[...test.redFlags, ...STOP_LIST].map((sign) => (
            <li key={sign}>{told(sign)}</li>
          ))}
        </ul>
        <Button size="big" onClick={onStop}>
          {stop.oneApplies}
        </Button>
      </Aside>
    </details>
  );
}
