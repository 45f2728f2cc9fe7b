// Decides what is said of a day beside its list: what was gained, left free, moved or given up, and why its loads are what they are.
import type { Catalogue, PreparedSession } from '@strongback/engine';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { WhyButton } from '../../app/reasons/why.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Aside } from '../../ui/parts.tsx';
import { withName } from './with-name.ts';

interface DayNotesProps {
  readonly prepared: PreparedSession;
  readonly catalogue: Catalogue;
}

export function DayNotes({ prepared, catalogue }: DayNotesProps) {
  const words = useWords();
  const said = useEngineText();
  const stepped = prepared.slots.find((slot) => slot.verdict.kind !== 'first' && slot.verdict.because !== '') ?? null;
  const gained = prepared.slots
    .filter((slot) => slot.reasons.some((reason) => reason.rule === 'session.lengthen'))
    .map((slot) => catalogue.movement.get(slot.exercise)?.name ?? slot.exercise);
  return (
    <>
      {gained.length === 0 ? null : (
        <Aside tone="good">
          <p className="small">{words.today.gained(words.today.headlineJoin(gained))}</p>
        </Aside>
      )}
      {prepared.free === undefined ? null : (
        <Aside>
          <p className="small">{said(prepared.free.because)}</p>
          <WhyButton reasons={[prepared.free]} />
        </Aside>
      )}
      {prepared.other === undefined ? null : (
        <Aside>
          <p className="small">{said(prepared.other)}</p>
        </Aside>
      )}
      {prepared.moved === undefined ? null : (
        <Aside>
          <p className="small">{said(prepared.moved)}</p>
        </Aside>
      )}
      {prepared.gaveUp.length > 0 ? (
        <Aside>
          <p className="small">
            <strong>{words.today.gaveUp}</strong>
          </p>
          <ul className="small bullets">
            {prepared.gaveUp.map((text) => (
              <li key={text}>{said(withName(text, catalogue))}</li>
            ))}
          </ul>
        </Aside>
      ) : null}
      <Aside tone={stepped?.verdict.kind === 'back' ? 'warn' : 'info'}>
        <p className="sentence">
          {said(
            stepped === null
              ? (prepared.slots[0]?.reasons[0]?.because ?? '')
              : `${catalogue.movement.get(stepped.exercise)?.name ?? stepped.exercise}: ${stepped.verdict.because}`,
          )}
        </p>
        <WhyButton
          reasons={[
            ...prepared.slots
              .filter((slot) => slot.verdict.because !== '')
              .map((slot) => ({
                rule: slot.verdict.rule,
                because: `${catalogue.movement.get(slot.exercise)?.name ?? slot.exercise}: ${slot.verdict.because}`,
                grade: 'E' as const,
              })),
            ...prepared.slots.flatMap((slot) => slot.reasons),
          ]}
        />
      </Aside>
    </>
  );
}
