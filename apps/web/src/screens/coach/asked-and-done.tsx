// Decides how prescribed stands against performed: the newest days, exercise by exercise, a word where they differ.
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Tag } from '../../ui/parts.tsx';
import { loadWords, setsWords, setWords, speakerOf } from '../session/speech.ts';
import { comparedDays, type ComparedDay, type ComparedExercise } from './compared.ts';

const DAYS = 6;

export function AskedAndDone() {
  const { coach: words } = useWords();
  const { ledger, today } = useBookState();
  const days = comparedDays(ledger, today, DAYS);
  return (
    <section className="section">
      <h2>{words.performed}</h2>
      {days.length === 0 ? <p className="quiet">{words.performedNone}</p> : null}
      {days.map((day, index) => (
        <DayCompared key={`${day.on}${day.session?.session ?? ''}`} day={day} open={index === 0} />
      ))}
    </section>
  );
}

function DayCompared({ day, open }: { readonly day: ComparedDay; readonly open: boolean }) {
  const words = useWords();
  const write = useWriter();
  const below = day.exercises.flatMap((one) => one.sets).filter((one) => one.verdict === 'below').length;
  const effort = day.session?.effort;
  return (
    <details className="card" open={open}>
      <summary>
        <span className="row-between grow">
          <span>{write.longDay(day.on)}</span>
          <span className="row">
            {day.session === null ? <Tag tone="warn">{words.coach.missedDay}</Tag> : null}
            {below > 0 ? <Tag tone="warn">{`${write.number(below)} ${words.coach.below}`}</Tag> : null}
            {effort === undefined ? null : <span className="small quiet">{words.coach.effort(write.number(effort))}</span>}
          </span>
        </span>
      </summary>
      <table className="table compared">
        <thead>
          <tr>
            <th scope="col">{words.coach.exercise}</th>
            <th scope="col">{words.coach.asked}</th>
            <th scope="col">{words.coach.done}</th>
          </tr>
        </thead>
        <tbody>
          {day.exercises.map((one) => (
            <Row key={one.exercise} one={one} />
          ))}
        </tbody>
      </table>
      {day.session?.note ? <p className="quiet">{day.session.note}</p> : null}
    </details>
  );
}

function Row({ one }: { readonly one: ComparedExercise }) {
  const words = useWords();
  const write = useWriter();
  const { ledger } = useBookState();
  const catalogue = useCatalogue();
  const movement = catalogue.movement.get(one.exercise);
  const speaker = speakerOf(words, write, ledger);
  const first = one.planned?.sets[0];
  const asked =
    one.planned === null || first === undefined
      ? null
      : `${setsWords(speaker, one.planned.sets)}${
          first.loadKg ? ` ${words.session.atWord} ${loadWords(speaker, movement, first.loadKg)}` : ''
        }`;
  const shown = one.sets.find(({ set }) => set.asked !== undefined)?.set.asked;
  const askedThen =
    shown?.reps === undefined
      ? asked
      : `${write.whole(`${write.number(one.sets.length)} × ${write.number(shown.reps)}`)}${
          shown.loadGrams ? ` ${words.session.atWord} ${loadWords(speaker, movement, shown.loadGrams / 1000)}` : ''
        }`;
  return (
    <tr>
      <th scope="row">{movement?.name ?? one.sets[0]?.set.sourceName ?? one.exercise}</th>
      <td className="number">{askedThen ?? words.coach.extra}</td>
      <td className="number">
        {one.sets.length === 0 ? <span className="warn">{words.coach.notDone}</span> : null}
        {one.sets.map(({ set, verdict }) => (
          <span key={set.set} className="compared-set" data-verdict={verdict ?? 'free'}>
            {setWords(
              speaker,
              movement,
              {
                unit: set.seconds !== undefined ? 'seconds' : set.millimetres !== undefined ? 'metres' : 'reps',
                amount: set.seconds ?? (set.millimetres === undefined ? (set.reps ?? 0) : set.millimetres / 1000),
                loadKg: set.loadGrams === undefined ? null : set.loadGrams / 1000,
              },
              set.side === 'left' || set.side === 'right' ? words.session.side[set.side] : null,
            )}
            {verdict === 'below' || verdict === 'above' ? <span className="small"> {words.coach[verdict]}</span> : null}
          </span>
        ))}
      </td>
    </tr>
  );
}
