// Decides which screen an address shows; each screen is its own download.
import { Component, Suspense, lazy, useEffect, useState, type ReactNode } from 'react';
import { Route, Switch, useLocation } from 'wouter';
import { Button } from '../ui/button.tsx';
import { reload } from '../platform/updates.ts';
import { BookProvider, useBookState } from './book-context.tsx';
import type { Book } from './book.types.ts';
import { onBookChange, openChosenBook } from './opening.ts';
import { ROUTES } from './routes.ts';
import { Shell } from './shell.tsx';
import { SpeechProvider, useWords } from './words.tsx';

const First = lazy(async () => ({ default: (await import('../screens/first/first-page.tsx')).FirstPage }));
const Today = lazy(async () => ({ default: (await import('../screens/today/today-screen.tsx')).TodayScreen }));
const Plan = lazy(async () => ({ default: (await import('../screens/plan/plan-screen.tsx')).PlanScreen }));
const Progress = lazy(async () => ({ default: (await import('../screens/progress/progress-screen.tsx')).ProgressScreen }));
const Body = lazy(async () => ({ default: (await import('../screens/body/body-screen.tsx')).BodyScreen }));
const Routine = lazy(async () => ({ default: (await import('../screens/body/routine-player.tsx')).RoutinePlayer }));
const Library = lazy(async () => ({ default: (await import('../screens/library/library-screen.tsx')).LibraryScreen }));
const MovementPage = lazy(async () => ({ default: (await import('../screens/library/movement-page.tsx')).MovementPage }));
const Session = lazy(async () => ({ default: (await import('../screens/session/session-screen.tsx')).SessionScreen }));
const Assess = lazy(async () => ({ default: (await import('../screens/assess/assess-screen.tsx')).AssessScreen }));
const Import = lazy(async () => ({ default: (await import('../screens/import/import-screen.tsx')).ImportScreen }));
const Settings = lazy(async () => ({ default: (await import('../screens/settings/settings-screen.tsx')).SettingsScreen }));

function Home() {
  const { ledger } = useBookState();
  return ledger.plan === null && ledger.sessions.size === 0 ? <First /> : <Today />;
}

function Screens() {
  return (
    <Switch>
      <Route path={ROUTES.today} component={Home} />
      <Route path={ROUTES.plan} component={Plan} />
      <Route path={ROUTES.progress} component={Progress} />
      <Route path={ROUTES.body} component={Body} />
      <Route path={ROUTES.routine} component={Routine} />
      <Route path={ROUTES.library} component={Library} />
      <Route path={ROUTES.movement}>{({ id }) => <MovementPage id={decodeURIComponent(id)} />}</Route>
      <Route path={ROUTES.session} component={Session} />
      <Route path={ROUTES.assess} component={Assess} />
      <Route path={ROUTES.import} component={Import} />
      <Route path={ROUTES.settings} component={Settings} />
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
  return (
    <p className="quiet" role="status">
      {shell.loading}
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

export function Root() {
  const [book, setBook] = useState<Book | null>(null);
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    const open = (): void => {
      void openChosenBook().then(setBook, () => setFailed(true));
    };
    open();
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
