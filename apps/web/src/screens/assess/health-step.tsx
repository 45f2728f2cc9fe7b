// Decides how the health screen is asked: every question on one page, one tap when none of it applies.
import { useState } from 'react';
import { SCREEN_INTRODUCTION, SCREEN_QUESTIONS, type EventBody } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useKnowledgeText } from '../../app/catalogue/knowledge-text.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { ChipSet } from '../../ui/chips.tsx';

type Answers = Readonly<Record<string, readonly string[]>>;

/** Places come from the complaints, the year from the profile, limits and clearance only when they matter. */
const ASKED = SCREEN_QUESTIONS.filter(
  (question) => question.answer === 'yes-no' || (question.answer === 'choices' && question.choices.length > 0),
);
const NOTHING = new Set(['none', 'no']);

/** The choice that says nothing applies. */
function nothingOf(id: string): string {
  return ASKED.find((question) => question.id === id)?.choices.find((choice) => NOTHING.has(choice.id))?.id ?? 'none';
}

export function HealthStep({ onDone }: { readonly onDone: (bodies: readonly EventBody[]) => void }) {
  const { assess, shell } = useWords();
  const told = useKnowledgeText();
  const { ledger, today } = useBookState();
  const [answers, setAnswers] = useState<Answers>({});
  const open = ASKED.filter((question) => !question.optional && (answers[question.id] ?? []).length === 0);
  const put = (id: string, next: readonly string[]): void => {
    const before = answers[id] ?? [];
    const newest = next.find((choice) => !before.includes(choice));
    // "None" and the others exclude each other.
    const kept = newest === undefined ? next : NOTHING.has(newest) ? [newest] : next.filter((choice) => !NOTHING.has(choice));
    setAnswers({ ...answers, [id]: kept });
  };
  const finish = (given: Answers): void => {
    const places = [...ledger.complaints.values()]
      .filter((one) => one.easedOn === null)
      .map((one) => `${one.joint}|${one.side ?? ''}|${one.severity}|${one.since}|`);
    const year = ledger.profile?.born?.slice(0, 4);
    onDone([
      {
        type: 'HealthScreened',
        date: today,
        answers: {
          ...given,
          'hs-places': places.length === 0 ? ['none'] : places,
          ...(year === undefined ? {} : { 'hs-age': [year] }),
        },
      },
    ]);
  };
  const allNothing = (): void =>
    finish(
      Object.fromEntries(
        ASKED.map((question) => {
          const answered = answers[question.id] ?? [];
          return [question.id, answered.length > 0 ? answered : [nothingOf(question.id)]];
        }),
      ),
    );
  return (
    <div className="stack-wide">
      <p className="quiet">{told(SCREEN_INTRODUCTION)}</p>
      {ASKED.map((question) => (
        <ChipSet
          key={question.id}
          title={told(question.text)}
          options={question.choices.map((choice) => ({ value: choice.id, label: told(choice.label) }))}
          values={answers[question.id] ?? []}
          onChange={(next) => put(question.id, next)}
        />
      ))}
      <div className="foot-action">
        {open.length === 0 ? (
          <Button look="primary" size="big" onClick={() => finish(answers)}>
            {shell.next}
          </Button>
        ) : (
          <Button look="primary" size="big" onClick={allNothing}>
            {open.length === ASKED.filter((question) => !question.optional).length
              ? assess.health.noneOfAll
              : assess.health.noneOfRest}
          </Button>
        )}
      </div>
    </div>
  );
}
