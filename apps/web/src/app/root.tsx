// Decides which screen an address shows; each screen is its own download.
import { Component, Suspense, useEffect, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Button } from '../ui/button.tsx';
import { whenIdle } from '../platform/clock.ts';
import { addressNow } from '../platform/page.ts';
import { reload } from '../platform/updates.ts';
import { BookProvider, useBookState } from './book/book-context.tsx';
import type { Book } from './book/book.types.ts';
import { loadSpoken } from './catalogue/catalogue.ts';
import { begunBefore, onBookChange, onOpeningBlocked, openChosenBook, openingBlocked } from './book/opening.ts';
import { ROUTES } from './routes.ts';
import { fetchScreens, SCREENS } from './screens.ts';
import { Shell } from './shell/shell.tsx';
import { trainingRoutes } from './shell/training-routes.tsx';
import { SpeechProvider, useWords } from './words/words.tsx';

const { first, today, tools, workshops, workshop, workshopRun, assess, imports, settings, people, coach, coached } = SCREENS;

function Home() {
  const { ledger } = useBookState();
  const begun = ledger.plan !== null;
  // Once Today stands, the other places are fetched while nobody waits for them.
  useEffect(() => (begun ? whenIdle(fetchScreens) : undefined), [begun]);
  return ledger.plan === null && ledger.sessions.size === 0 ? <first.Show /> : <today.Show />;
}

function Screens() {
  const { whole } = useBookState();
  const [path] = useLocation();
  // Only Today can stand on what is recent; every other place speaks of the whole past.
  if (!whole && path !== ROUTES.today) return <Waiting />;
  return (
    <Switch>
      <Route path={ROUTES.today} component={Home} />
      {trainingRoutes(SCREENS)}
      <Route path={ROUTES.tools} component={tools.Show} />
      <Route path={ROUTES.workshops} component={workshops.Show} />
      <Route path={ROUTES.workshop}>{({ id }) => <workshop.Show id={decodeURIComponent(id)} />}</Route>
      <Route path={ROUTES.workshopRun}>{({ id }) => <workshopRun.Show id={decodeURIComponent(id)} />}</Route>
      <Route path={ROUTES.assess} component={assess.Show} />
      <Route path={ROUTES.import} component={imports.Show} />
      <Route path={ROUTES.settings} component={settings.Show} />
      <Route path={ROUTES.people} component={people.Show} />
      <Route path={ROUTES.coach} component={coach.Show} />
      <Route path={ROUTES.coached} nest>
        {({ athlete }) => <coached.Show athlete={decodeURIComponent(athlete)} places={SCREENS} />}
      </Route>
      <Route>
        <NotFound />
      </Route>
    </Switch>
  );
}

function NotFound() {
  const { shell } = useWords();
  const [, go] = useLocation();
  return (
    <>
      <h1 tabIndex={-1}>{shell.notFound}</h1>
      <Button look="primary" onClick={() => go(ROUTES.today)}>
        {shell.toToday}
      </Button>
    </>
  );
}

function Waiting() {
  const { shell } = useWords();
  const blocked = useSyncExternalStore(onOpeningBlocked, openingBlocked);
  return (
    <p className={blocked ? 'notice' : 'quiet'} role="status">
      {blocked ? shell.blocked : shell.loading}
    </p>
  );
}

/** Catches what a screen throws, so that the rest of the app stays usable. */
class Fence extends Component<{ readonly children: ReactNode; readonly sorry: ReactNode }, { readonly broken: boolean }> {
  override state = { broken: false };
  static getDerivedStateFromError(): { readonly broken: boolean } {
    return { broken: true };
  }
  override render(): ReactNode {
    return this.state.broken ? this.props.sorry : this.props.children;
  }
}

function Sorry() {
  const { shell } = useWords();
  return (
    <div className="stack" role="alert">
      <h1>{shell.crashed}</h1>
      <Button look="primary" onClick={reload}>
        {shell.tryAgain}
      </Button>
    </div>
  );
}

let ready: Promise<Book> | null = null;

/** Begins to read the ledger, and whatever Today needs where this phone has begun before; once, before anything is drawn. */
export function getReady(): Promise<Book> {
  ready ??= (async () => {
    const code = begunBefore() && addressNow() === ROUTES.today ? Promise.all([loadSpoken(), today.fetch()]) : null;
    const book = await openChosenBook();
    await code;
    return book;
  })();
  return ready;
}

export function Root() {
  const [book, setBook] = useState<Book | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    getReady()
      .then(setBook)
      .catch(() => setFailed(true));
    return onBookChange((next) => setBook(next));
  }, []);
  return (
    <SpeechProvider>
      {failed ? (
        <main className="shell-main">
          <Sorry />
        </main>
      ) : book === null ? (
        <main className="shell-main">
          <Waiting />
        </main>
      ) : (
        <BookProvider book={book} key={book.state().kind}>
          <Shell>
            <Fence sorry={<Sorry />} key={book.state().kind}>
              <Suspense fallback={<Waiting />}>
                <Screens />
              </Suspense>
            </Fence>
          </Shell>
        </BookProvider>
      )}
    </SpeechProvider>
  );
}
