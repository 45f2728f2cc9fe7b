// Decides how an account is made, signed in to, linked with the ledger, and ended; none of it is needed to train alone.
import { useState } from 'react';
import { useLocation } from 'wouter';
import type { AthleteId } from '@strongback/engine';
import { keepAccount } from '../../app/account/account.ts';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { rememberRoster } from '../../app/book/coached.ts';
import { changeBook } from '../../app/book/opening.ts';
import { ROUTES } from '../../app/routes.ts';
import { askServer } from '../../app/account/server.ts';
import { useAccount } from '../../app/account/use-account.ts';
import { useWords } from '../../app/words/words.tsx';
import { deviceLabel } from '../../platform/device.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/parts.tsx';
import { type Tell, valueOf } from './asking.ts';
import { DeleteAccount } from './delete-account.tsx';
import { MoreKeys, OtherWaysIn } from './other-keys.tsx';

interface Entered {
  readonly account: string;
  readonly token: string;
}
interface Shown {
  readonly athletes: readonly string[];
  readonly coached: readonly unknown[];
}

export function AccountSection({ tell }: { readonly tell: Tell }) {
  const { people: words } = useWords();
  const account = useAccount();
  return (
    <section className="section">
      <h2>{words.account}</h2>
      {account === null ? <SignIn tell={tell} /> : <SignedIn tell={tell} />}
    </section>
  );
}

function SignIn({ tell }: { readonly tell: Tell }) {
  const { people: words } = useWords();
  const [login, setLogin] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [closed, setClosed] = useState(false);
  const [invitation, setInvitation] = useState('');
  const enter = async (path: 'create' | 'sign-in'): Promise<void> => {
    const invited = path === 'create' && invitation.trim() !== '' ? { invitation } : {};
    const body = { login, passphrase, label: deviceLabel(), ...invited };
    const answer = await askServer<Entered>('POST', `/api/v1/account/${path}`, { body });
    // Making an account is refused as unknown only where it needs an invitation.
    if (path === 'create' && !answer.ok && answer.code === 'unknown') setClosed(true);
    const entered = valueOf(answer, words, tell);
    if (entered !== null) await comeIn(entered);
  };
  const comeIn = async (entered: Entered): Promise<void> => {
    const shown = await askServer<Shown>('GET', '/api/v1/account', { secret: entered.token });
    keepAccount({ ...entered, login: login.trim(), coaches: shown.ok && shown.value.coached.length > 0 });
  };
  return (
    <form
      className="stack"
      onSubmit={(event) => {
        event.preventDefault();
        void enter('sign-in');
      }}
    >
      <p className="small quiet">{words.accountText}</p>
      <Field label={words.login} autoComplete="username" value={login} onChange={(event) => setLogin(event.target.value)} />
      <Field
        label={words.passphrase}
        type="password"
        autoComplete="current-password"
        hint={words.passphraseHint}
        value={passphrase}
        onChange={(event) => setPassphrase(event.target.value)}
      />
      {closed ? (
        <Field
          label={words.invitation}
          value={invitation}
          maxLength={40}
          onChange={(event) => setInvitation(event.target.value)}
        />
      ) : null}
      <div className="row">
        <Button type="submit" look="primary">
          {words.signIn}
        </Button>
        <Button onClick={() => void enter('create')}>{words.create}</Button>
      </div>
      <OtherWaysIn tell={tell} login={login} onEnter={comeIn} />
    </form>
  );
}

function SignedIn({ tell }: { readonly tell: Tell }) {
  const { people: words } = useWords();
  const account = useAccount();
  const book = useBook();
  const { kind, events } = useBookState();
  const [, go] = useLocation();
  const [code, setCode] = useState('');
  if (account === null) return null;
  const { token: secret } = account;
  const accept = async (): Promise<void> => {
    const taken = valueOf(await askServer('POST', '/api/v1/grants/accept', { secret, body: { code } }), words, tell);
    if (taken === null) return;
    keepAccount({ ...account, coaches: true });
    tell(true, words.accepted);
    go(ROUTES.coach);
  };
  const signOut = async (): Promise<void> => {
    await askServer('POST', '/api/v1/account/sign-out', { secret, body: {} });
    rememberRoster(account, []);
    keepAccount(null);
  };
  const elsewhere = async (): Promise<void> => {
    const done = valueOf(
      await askServer<{ readonly ended: number }>('POST', '/api/v1/account/sign-out-elsewhere', { secret, body: {} }),
      words,
      tell,
    );
    if (done !== null) tell(true, words.signedOutElsewhere(done.ended));
  };
  const link = async (): Promise<void> => {
    const body = { athlete: book.athlete, capability: book.secret };
    const done = valueOf(await askServer('POST', '/api/v1/account/adopt', { secret, body }), words, tell);
    if (done !== null) tell(true, words.linked);
  };
  const bring = async (): Promise<void> => {
    const shown = valueOf(await askServer<Shown>('GET', '/api/v1/account', { secret }), words, tell);
    const athlete = shown?.athletes[0];
    if (athlete === undefined) return;
    // This device gets a secret of its own, so that it goes on when the session ends.
    const own = kind === 'demo' ? await changeBook('own') : book;
    const offered = valueOf(
      await askServer<{ readonly code: string }>('POST', '/api/v1/pair/offer', { secret, body: { athlete } }),
      words,
      tell,
    );
    if (offered === null || own.secret === null) return;
    const body = { code: offered.code, label: deviceLabel() };
    if (valueOf(await askServer('POST', '/api/v1/pair/claim', { secret: own.secret, body }), words, tell) === null) return;
    await own.join(athlete as AthleteId);
    await changeBook('own');
  };
  return (
    <div className="stack">
      <p>{words.signedIn(account.login)}</p>
      <div className="row">
        <Button onClick={() => void signOut()}>{words.signOut}</Button>
        <Button onClick={() => void elsewhere()}>{words.signOutElsewhere}</Button>
      </div>
      {kind !== 'own' || book.secret === null ? null : events > 0 ? (
        <div>
          <Button onClick={() => void link()}>{words.linkLedger}</Button>
        </div>
      ) : (
        <div>
          <Button onClick={() => void bring()}>{words.bring}</Button>
        </div>
      )}
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          void accept();
        }}
      >
        <h3>{words.accept}</h3>
        <Field label={words.invitation} value={code} maxLength={40} onChange={(event) => setCode(event.target.value)} />
        <div className="row">
          <Button type="submit" disabled={code.trim() === ''}>
            {words.join}
          </Button>
          {account.coaches ? <Button onClick={() => go(ROUTES.coach)}>{words.toCoach}</Button> : null}
        </div>
      </form>
      <MoreKeys account={account} tell={tell} />
      <DeleteAccount tell={tell} />
    </div>
  );
}
