// Decides what stands after a session: one sentence about the training, plain figures, quiet records, and the way back in.
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { useLocation } from 'wouter';
import { sessionSummary, type Catalogue, type LoggedSession } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { written } from '../../app/catalogue/catalogue.ts';
import { ROUTES } from '../../app/routes.ts';
import { loadAsRead, sumText, useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { countSets } from '../../app/training/sides.ts';
import { Card } from '../../ui/parts.tsx';

export function DoneToday({ session, catalogue }: { readonly session: LoggedSession; readonly catalogue: Catalogue }) {
  const { session: words, today } = useWords();
  const write = useWriter();
  const said = useEngineText();
  const book = useBook();
  const { ledger, whole, today: day } = useBookState();
  const [, go] = useLocation();
  const unit = ledger.profile?.units ?? 'kg';
  const summary = sessionSummary(ledger, session.session, written(catalogue), (kg) => loadAsRead(kg, unit));
  if (!summary) return null;
  return (
    <Card tone="good">
      {session.date === day ? null : <p className="small quiet">{write.longDay(session.date)}</p>}
      <p>
        <strong>{said(summary.sentence)}</strong>
      </p>
      <p className="quiet">
        {[
          words.summary(
            countSets(session.sets.filter((set) => !set.removed && set.kind !== 'warm-up')),
            summary.tonnageKg < 1 ? null : sumText(write, summary.tonnageKg, unit),
          ),
          ...(session.minutes === undefined ? [] : [words.summaryMinutes(session.minutes)]),
        ].join(' · ')}
      </p>
      {whole && summary.records.length > 0 ? (
        <ul>
          {summary.records.map((record) => (
            <li key={record.text}>{words.record(said(record.text))}</li>
          ))}
        </ul>
      ) : null}
      <div className="row">
        <Button
          onClick={() => void book.record([{ type: 'SessionReopened', session: session.session }]).then(() => go(ROUTES.session))}
        >
          {today.reopen}
        </Button>
      </div>
    </Card>
  );
}
