// Decides what is said when the health questions or a test say stop: what it is, what to do, and the ways on from here.
import { TEST_SIGNS, type EventBody, type ScreenOutcome } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { useKnowledgeText } from '../../app/catalogue/knowledge-text.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Aside } from '../../ui/parts.tsx';

const EMERGENCY = 'tel:112';

interface StopProps {
  readonly screen: ScreenOutcome;
  /** Asks the health questions again. */
  readonly onAgain: () => void;
  /** Records what opens the way, then goes back to where the person was. */
  readonly onMistake: (bodies: readonly EventBody[]) => void;
  readonly onCleared: (bodies: readonly EventBody[]) => void;
  /** On without any test. */
  readonly onFindings: () => void;
}

export function StopStep({ screen, onAgain, onMistake, onCleared, onFindings }: StopProps) {
  const { health, stop } = useWords().assess;
  const said = useEngineText();
  const told = useKnowledgeText();
  const { ledger, today } = useBookState();
  const answers = ledger.healthScreen?.answers ?? {};
  const inTest = (answers[TEST_SIGNS] ?? []).length > 0;
  const { [TEST_SIGNS]: _signs, ...without } = answers;
  return (
    <div className="stack" role="alert">
      <Aside tone="stop">
        <p>
          <strong>{inTest ? stop.testTitle : health.result[screen.result]}</strong>
        </p>
        <p>
          {screen.result === 'urgent'
            ? health.urgentText
            : screen.result === 'wait'
              ? health.waitText
              : inTest
                ? stop.testText
                : health.askText}
        </p>
        <ul className="stack-tight bullets">
          {screen.reasons.map((reason) => (
            <li key={`${reason.question} ${reason.text}`}>{said(told(reason.text))}</li>
          ))}
        </ul>
      </Aside>
      <p className="quiet">{stop.nothingRuns}</p>
      <div className="foot-action stack-tight">
        {screen.result === 'urgent' || inTest ? (
          <a className="button" data-look="primary" data-size="big" href={EMERGENCY}>
            {stop.call}
          </a>
        ) : null}
        {screen.result === 'urgent' ? null : (
          <Button size="big" onClick={onFindings}>
            {stop.toFindings}
          </Button>
        )}
        {screen.result === 'ask-first' ? (
          <Button
            size="big"
            onClick={() => onCleared([{ type: 'HealthScreened', date: today, answers: { ...answers, 'hs-cleared': [today] } }])}
          >
            {health.cleared}
          </Button>
        ) : null}
        {inTest ? (
          <Button look="plain" onClick={() => onMistake([{ type: 'HealthScreened', date: today, answers: without }])}>
            {stop.mistake}
          </Button>
        ) : (
          <Button look="plain" onClick={onAgain}>
            {stop.answerAgain}
          </Button>
        )}
      </div>
    </div>
  );
}
