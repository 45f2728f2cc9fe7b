// Decides what stands around a screen: the five places, notices that matter, and the way to settings.
import { useEffect, useRef, useSyncExternalStore, type ReactNode } from 'react';
import { Link, useLocation } from 'wouter';
import { Button } from '../../ui/button.tsx';
import { Icon, type IconName } from '../../ui/icon.tsx';
import { toTop } from '../../platform/page.ts';
import { letUpdateIn, onUpdateFound, updateWaits } from '../../platform/updates.ts';
import { useBook, useBookState } from '../book/book-context.tsx';
import { useAccount } from '../account/use-account.ts';
import { ROUTES } from '../routes.ts';
import { StorageNotice } from './storage-notice.tsx';
import { useWords } from '../words/words.tsx';

const TABS: readonly {
  readonly to: string;
  readonly name: 'today' | 'plan' | 'progress' | 'body' | 'library' | 'coach';
  readonly icon: IconName;
}[] = [
  { to: ROUTES.today, name: 'today', icon: 'today' },
  { to: ROUTES.plan, name: 'plan', icon: 'plan' },
  { to: ROUTES.progress, name: 'progress', icon: 'progress' },
  { to: ROUTES.body, name: 'body', icon: 'body' },
  { to: ROUTES.library, name: 'library', icon: 'library' },
];

/** Pages that are reached from a place and belong to it. */
const OF_PLACE: Readonly<Record<string, readonly string[]>> = {
  [ROUTES.library]: [ROUTES.knowledge, ROUTES.tools, ROUTES.workshops],
};

const COACH: (typeof TABS)[number] = { to: ROUTES.coach, name: 'coach', icon: 'people' };

/** True where the five places are shown: not on the first page, in the assessment or in a session. */
function showsTabs(path: string, hasAthlete: boolean): boolean {
  if (path.startsWith('/session') || path.startsWith('/routine') || path.startsWith('/assess')) return false;
  if (/^\/coach\/[^/]+\/(session|routine)/.test(path)) return false;
  if (/^\/workshops\/[^/]+\/run/.test(path)) return false;
  return hasAthlete || ['/library', '/settings', '/people', '/coach', '/workshops'].some((place) => path.startsWith(place));
}

export function Shell({ children }: { readonly children: ReactNode }) {
  const words = useWords();
  const [path] = useLocation();
  const { ledger, kind, seat } = useBookState();
  const book = useBook();
  const coaches = useAccount()?.coaches === true;
  const places = coaches ? [...TABS, COACH] : TABS;
  const tabs = showsTabs(path, ledger.plan !== null || ledger.profile !== null);
  const first = useRef(true);
  useEffect(() => {
    // A new place is read from its top, by eye and by screen reader.
    if (first.current) {
      first.current = false;
      return;
    }
    toTop();
  }, [path]);
  const waits = useSyncExternalStore(onUpdateFound, updateWaits);
  return (
    <div className="shell" data-tabs={tabs}>
      {tabs ? (
        <nav className="tabs" aria-label={words.shell.tabsLabel}>
          <Link href={ROUTES.today} className="rail-brand">
            <img src="/icon.svg" alt="" />
            <span>{words.shell.name}</span>
          </Link>
          <ul>
            {places.map((tab) => {
              const here =
                tab.to === '/' ? path === '/' : [tab.to, ...(OF_PLACE[tab.to] ?? [])].some((to) => path.startsWith(to));
              return (
                <li key={tab.name}>
                  <Link href={tab.to} className="tab" aria-current={here ? 'page' : undefined}>
                    <Icon name={tab.icon} />
                    <span>{words.shell.tabs[tab.name]}</span>
                  </Link>
                </li>
              );
            })}
          </ul>
        </nav>
      ) : null}
      <main className="shell-main stack">
        {kind === 'demo' ? (
          <p className="demo small" role="note">
            {words.shell.demoBanner}{' '}
            <Link href={ROUTES.settings} className="link-inline">
              {words.shell.leaveDemo}
            </Link>
          </p>
        ) : null}
        {seat === 'follower' ? (
          <div className="notice" role="status">
            <span>
              <strong>{words.shell.followerTitle}.</strong> {words.shell.followerText}
            </span>
            <Button onClick={() => book.takeOver()}>{words.shell.takeOver}</Button>
          </div>
        ) : null}
        <StorageNotice />
        {waits && ledger.openSession === null ? (
          <div className="notice" role="status">
            <span>{words.shell.updateReady}</span>
            <Button onClick={letUpdateIn}>{words.shell.updateNow}</Button>
          </div>
        ) : null}
        {children}
      </main>
    </div>
  );
}

/** The head of a screen: a small line on top, the finding as headline, a quiet line below. */
export function PageHead({
  top,
  title,
  lead,
  children,
}: {
  readonly top?: ReactNode;
  readonly title: string;
  readonly lead?: string | null;
  readonly children?: ReactNode;
}) {
  return (
    <header className="page-head">
      {top === undefined ? null : <div className="page-top">{top}</div>}
      {children}
      <h1 tabIndex={-1}>{title}</h1>
      {lead ? <p className="quiet">{lead}</p> : null}
    </header>
  );
}

/** A link to settings with its sign. */
export function SettingsLink() {
  const words = useWords();
  return (
    <Link href={ROUTES.settings} className="icon-button" aria-label={words.shell.settings} title={words.shell.settings}>
      <Icon name="settings" />
    </Link>
  );
}

/** A way back to a place. */
export function BackLink({ to }: { readonly to: string }) {
  const words = useWords();
  return (
    <Link href={to} className="icon-button" aria-label={words.shell.back} title={words.shell.back}>
      <Icon name="back" />
    </Link>
  );
}
