// Decides what stands around one athlete's ledger at the coach's desk: whose it is, its places, and what happens when the access ends.
import { useEffect, useState, type ReactNode } from 'react';
import { Link, Redirect, Route, Switch, useLocation } from 'wouter';
import type { Account } from '../../app/account/account.ts';
import { BookProvider, useBook, useBookState } from '../../app/book/book-context.tsx';
import type { Book } from '../../app/book/book.types.ts';
import { forgetCoached, openCoached, rememberedRoster, whyShutOut } from '../../app/book/coached.ts';
import { ROUTES } from '../../app/routes.ts';
import { useAccount } from '../../app/account/use-account.ts';
import { trainingRoutes, type Shown, type TrainingScreens } from '../../app/shell/training-routes.tsx';
import { SpeaksOfAthlete, useWords } from '../../app/words/words.tsx';
import { scrollRowTo } from '../../platform/page.ts';
import { Aside } from '../../ui/parts.tsx';
import { Icon } from '../../ui/icon.tsx';
import { AthleteDesk } from './athlete-desk.tsx';
import { RightsProvider, useRights } from './rights.tsx';

const TRAIN = '/train';
/** Places of the coach's own, wherever they are gone to from. */
const OWN = [ROUTES.settings, ROUTES.people, ROUTES.import] as const;
/** Where the list is not known yet, the server alone decides. */
const EVERYTHING = { mayPrescribe: true, mayLog: true };

/** The places that can also be shown for the ledger of somebody coached. */
export type PlaceScreens = TrainingScreens & Readonly<Record<'today' | 'tools' | 'assess', Shown<object>>>;

export interface CoachedAreaProps {
  readonly athlete: string;
  /** The places of the app, shown for this athlete's ledger. */
  readonly places: PlaceScreens;
}

export function CoachedArea({ athlete, places }: CoachedAreaProps) {
  const { coach: words } = useWords();
  const account = useAccount();
  const [book, setBook] = useState<Book | null>(null);
  const [state, setState] = useState<'here' | 'ended' | 'session-over'>('here');
  useEffect(() => {
    let stale = false;
    setState('here');
    if (account !== null)
      void openCoached(account, athlete).then((open) => {
        if (!stale) setBook(open);
      });
    return () => {
      stale = true;
    };
  }, [account, athlete]);
  if (account === null || state === 'session-over')
    return (
      <Said text={account === null ? words.signInFirst : words.sessionOver}>
        <Link href={`~${ROUTES.people}`} className="button" data-look="primary">
          {words.signInFirst}
        </Link>
      </Said>
    );
  if (state === 'ended') return <Said text={words.ended} />;
  if (book === null) return <Said text={words.opening} />;
  return (
    <BookProvider book={book} key={athlete}>
      <WhileLetIn account={account} athlete={athlete} onEnd={setState}>
        <RightsProvider value={rememberedRoster(account)?.find((one) => one.athlete === athlete) ?? EVERYTHING}>
          <SpeaksOfAthlete>
            <Frame screens={places} />
          </SpeaksOfAthlete>
        </RightsProvider>
      </WhileLetIn>
    </BookProvider>
  );
}

function Said({ text, children }: { readonly text: string; readonly children?: ReactNode }) {
  const { coach: words } = useWords();
  return (
    <div className="stack">
      <h1 tabIndex={-1} role="status">
        {text}
      </h1>
      {children}
      <Link href={`~${ROUTES.coach}`} className="button">
        {words.back}
      </Link>
    </div>
  );
}

interface WhileLetInProps {
  readonly account: Account;
  readonly athlete: string;
  readonly onEnd: (why: 'ended' | 'session-over') => void;
  readonly children: ReactNode;
}

/** Watches the server's word. A copy whose access ended is deleted at that moment; a session that ended deletes nothing. */
function WhileLetIn({ account, athlete, onEnd, children }: WhileLetInProps) {
  const { meeting } = useBookState();
  useEffect(() => {
    if (meeting !== 'shut-out' && meeting !== 'erased') return;
    let stale = false;
    void (async () => {
      const why = meeting === 'erased' ? 'ended' : await whyShutOut(account, athlete);
      if (stale || why === 'unknown') return;
      onEnd(why);
      if (why === 'ended') await forgetCoached(account, athlete);
    })();
    return () => {
      stale = true;
    };
  }, [meeting, account, athlete, onEnd]);
  return children;
}

function Frame({ screens }: { readonly screens: PlaceScreens }) {
  const { coach: words } = useWords();
  const [path] = useLocation();
  const { ledger, pending, unsaved, storage, events } = useBookState();
  const book = useBook();
  const { mayLog } = useRights();
  const playing = path.startsWith(ROUTES.session) || path.startsWith(ROUTES.routine);
  const places = [
    { to: '/', text: words.places.overview },
    ...(mayLog ? [{ to: TRAIN, text: words.places.train }] : []),
    { to: ROUTES.plan, text: words.places.plan },
    { to: ROUTES.progress, text: words.places.progress },
    { to: ROUTES.body, text: words.places.body },
  ];
  const { today, tools, assess } = screens;
  // At the end of a narrow row the place one is at would lie beyond its edge.
  useEffect(() => scrollRowTo('.coached-places [aria-current=page]'), [path]);
  if (events === 0 && storage === 'kept') return <Said text={words.opening} />;
  return (
    <div className="stack-wide">
      {playing ? null : (
        <header className="coached-head">
          <div className="row-between">
            <Link href={`~${ROUTES.coach}`} className="icon-button" aria-label={words.back} title={words.back}>
              <Icon name="back" />
            </Link>
            <strong className="grow">{ledger.profile?.name ?? words.unnamed}</strong>
            <span className="small quiet" role="status" data-testid="sent-state">
              {pending + unsaved > 0 ? words.notSent(pending + unsaved) : book.by === undefined ? '' : words.sent}
            </span>
          </div>
          <nav className="coached-places" aria-label={words.placesLabel}>
            {places.map(({ to, text }) => (
              <Link key={to} href={to} aria-current={(to === '/' ? path === '/' : path.startsWith(to)) ? 'page' : undefined}>
                {text}
              </Link>
            ))}
          </nav>
        </header>
      )}
      <Switch>
        <Route path="/" component={AthleteDesk} />
        <Route path={TRAIN}>
          <Aside tone="info">
            <p>{words.logForText}</p>
          </Aside>
          <today.Show />
        </Route>
        {trainingRoutes(screens)}
        {/* Tests and sessions are written into the athlete's log, where they let the coach do so. */}
        {mayLog ? <Route path={ROUTES.assess} component={assess.Show} /> : null}
        {mayLog ? <Route path={ROUTES.tools} component={tools.Show} /> : null}
        {OWN.map((place) => (
          <Route path={place} key={place}>
            <Redirect to={`~${place}`} replace />
          </Route>
        ))}
        <Route>
          <p className="notice" role="status">
            {words.notHere}
          </p>
        </Route>
      </Switch>
    </div>
  );
}
