// Decides how a complex begins: at once as a session of its own, at the end of the one under way, or not, and why not.
import { useLocation } from 'wouter';
import { addComplex, complexBarrier, complexName, complexSession, type ComplexOrder, type SessionId } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { complexContext } from '../../app/training/complex-context.ts';
import { preparedFor } from '../../app/training/coach.ts';
import { ROUTES } from '../../app/routes.ts';
import { useWords } from '../../app/words/words.tsx';
import { nowMs, wallTime } from '../../platform/clock.ts';
import { Button } from '../../ui/button.tsx';
import { addedTo } from '../session/additions.ts';
import { newDesk, readDesk, withPrepared, withUndo, writeDesk } from '../session/desk.ts';

export function StartComplex({ order }: { readonly order: ComplexOrder }) {
  const { complex: words } = useWords().tools;
  const book = useBook();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const open = ledger.openSession === null ? null : (ledger.sessions.get(ledger.openSession) ?? null);
  const context = complexContext(ledger, catalogue, open?.date ?? today);
  const allowed = complexBarrier(order, context, open !== null);
  if (!allowed.ok) {
    const told = words.barred[allowed.code as keyof typeof words.barred];
    return (
      <p className="warn" role="alert">
        {told}
      </p>
    );
  }
  const start = (): void => {
    const before = [...ledger.sessions.keys()].filter((id) => id.startsWith(`complex:${today}:`)).length;
    const session = `complex:${today}:${before + 1}.${book.device}` as SessionId;
    const prepared = complexSession(order, session, context);
    if (prepared === null) return;
    writeDesk(newDesk(prepared, session, nowMs(), ledger.habits));
    void book.record([{ type: 'SessionStarted', session, date: today, at: wallTime(), plan: complexName(order) }]);
    go(ROUTES.session);
  };
  const join = (): void => {
    if (open === null) return;
    const prepared = preparedFor(ledger, catalogue, open.date);
    const desk = readDesk(open.session) ?? (prepared === null ? null : newDesk(prepared, open.session, nowMs(), ledger.habits));
    const more = desk === null ? null : addComplex(desk.prepared, order, context);
    if (desk === null || more === null || !more.ok) return;
    const added = addedTo(open.session, more.value.slots.at(-1)?.slot ?? '', complexName(order));
    void book.record(added.bodies);
    writeDesk(withUndo(desk, withPrepared(desk, more.value), 'add', added.counter));
    go(ROUTES.session);
  };
  return (
    <div className="row">
      <Button look="primary" onClick={open === null ? start : join}>
        {open === null ? words.start : words.join}
      </Button>
    </div>
  );
}
