// Decides what the session address shows: nothing to play, the warm-up and exercises, or the end.
import { useEffect, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import {
  complexNamed,
  complexSession,
  prepareTest,
  type Catalogue,
  type LedgerState,
  type LoggedSession,
  type PreparedSession,
} from '@strongback/engine';
import { planIn } from '../../app/training/planning.ts';
import { useBook, useFacts } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { complexContext } from '../../app/training/complex-context.ts';
import { preparedFor, readyForSets } from '../../app/training/coach.ts';
import { takeOverRests } from '../../app/training/own-habits.ts';
import { startLogged } from '../../app/training/session-clock.ts';
import { ROUTES } from '../../app/routes.ts';
import { useChoices, useWords, useWriter } from '../../app/words/words.tsx';
import { nowMs, wallTime, whenIdle } from '../../platform/clock.ts';
import { deskWithAdditions, withAdditions } from './additions.ts';
import { closeDesk, minutesOf, newDesk, readDesk, type Desk, type Ending } from './desk.ts';
import { FinishView } from './finish-view.tsx';
import { PlayerView } from './player-view.tsx';
import { countWork } from './rows.ts';
import { speakerOf } from './speech.ts';
import { usePlayer } from './use-player.ts';

export function SessionScreen() {
  const { session, shell } = useWords();
  const book = useBook();
  const { ledger } = useFacts();
  const catalogue = useCatalogue();
  const open = ledger.openSession === null ? null : (ledger.sessions.get(ledger.openSession) ?? null);
  // The desk is read once a session: what was prepared then is what is played, even after a reload.
  const [desk, setDesk] = useState<Desk | null>(null);
  const id = open?.session ?? null;
  useEffect(() => {
    if (!open) return setDesk(null);
    if (desk?.session === open.session) return;
    const kept = readDesk(open.session);
    if (kept) return setDesk(kept);
    void takeOverRests(book);
    // A complex says itself what it is, also on a device that did not start it.
    const complex = complexNamed(open.plan);
    const prepared =
      testOf(ledger, catalogue, open) ??
      (complex !== null
        ? complexSession(complex, open.session, complexContext(ledger, catalogue, open.date))
        : preparedFor(ledger, catalogue, open.date, open.minutes === undefined ? {} : { minutes: open.minutes }));
    const whole = prepared === null ? null : withAdditions(ledger, catalogue, prepared, open);
    if (whole === null) return setDesk(null);
    const fresh = newDesk(whole, open.session, nowMs(), book.state().ledger.habits);
    setDesk({ ...fresh, startedAtMs: startLogged(open, nowMs()) ?? fresh.startedAtMs });
  }, [id]);
  useEffect(() => (open ? whenIdle(() => readyForSets(ledger, catalogue, open.date)) : undefined), [id]);
  if (!open || !desk) {
    return (
      <div className="stack">
        <h1 tabIndex={-1}>{session.nothing}</h1>
        <Link className="button" href={ROUTES.today}>
          {shell.toToday}
        </Link>
      </div>
    );
  }
  return <Playing key={open.session} first={desk} logged={open} />;
}

/** The test that a session was started for, also on a device that did not start it; null for any other session. */
function testOf(ledger: LedgerState, catalogue: Catalogue, open: LoggedSession): PreparedSession | null {
  const plan = planIn(ledger);
  const day = open.plannedDate;
  if (plan === null || day === undefined) return null;
  const test = prepareTest({ ...complexContext(ledger, catalogue, day), plan });
  return test?.session === open.session ? test : null;
}

function Playing({ first, logged }: { readonly first: Desk; readonly logged: LoggedSession }) {
  const words = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger } = useFacts();
  const catalogue = useCatalogue();
  const [, go] = useLocation();
  const player = usePlayer(first, logged, catalogue);
  const { profile, habits } = ledger;
  const { effort } = useChoices();
  const speaker = useMemo(
    () => ({ ...speakerOf(words, write, { profile, habits }), effort }),
    [words, write, profile, habits, effort],
  );
  const { change } = player;
  const { added } = ledger;
  // What another device adds to the session joins it here; what is there already stays as it stands.
  useEffect(() => {
    if (added !== undefined) change((old) => deskWithAdditions(book.state().ledger, catalogue, old));
  }, [added, change, book, catalogue]);
  const { open } = countWork(player.desk, logged);
  const minutes = minutesOf(nowMs() - player.desk.startedAtMs);
  const { ending } = player.desk;
  const setEnding = (next: Ending | null): void => player.change((old) => ({ ...old, ending: next }));
  if (ending !== null) {
    return (
      <FinishView
        logged={logged}
        open={open}
        minutes={minutes}
        coolDown={player.desk.prepared.coolDown}
        catalogue={catalogue}
        speaker={speaker}
        ending={ending}
        onChange={setEnding}
        onBack={() => setEnding(null)}
        onSave={() => {
          const { effort } = ending;
          const note = ending.note.trim();
          void book.record([
            {
              type: 'SessionFinished',
              session: logged.session,
              at: wallTime(),
              ...(minutes === null ? {} : { minutes }),
              ...(effort === null ? {} : { effort }),
              ...(note === '' ? {} : { note }),
            },
          ]);
          closeDesk(player.desk);
          go(ROUTES.today);
        }}
      />
    );
  }
  return (
    <PlayerView
      player={player}
      catalogue={catalogue}
      speaker={speaker}
      onEnd={() => setEnding({ effort: null, note: '' })}
      onLeft={() => {
        closeDesk(player.desk);
        go(ROUTES.today);
      }}
      onDiscard={() => {
        void book.record([{ type: 'SessionDiscarded', session: logged.session }]);
        closeDesk(player.desk);
        go(ROUTES.today);
      }}
    />
  );
}
