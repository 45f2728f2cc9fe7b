// Decides how somebody is in a club: who else is in it, as what, and which of its coaches may see one's own ledger. A role shows no training.
import { useCallback, useEffect, useState } from 'react';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { askServer } from '../../app/account/server.ts';
import { useAccount } from '../../app/account/use-account.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Field, Pick } from '../../ui/parts.tsx';
import { spaced, type Tell, valueOf } from './asking.ts';

const ROLES = ['member', 'coach', 'administrator'] as const;
type Role = (typeof ROLES)[number];
interface Person {
  readonly account: string;
  readonly name: string;
  readonly role: Role;
  readonly you: boolean;
}
interface Club {
  readonly club: string;
  readonly name: string;
  readonly role: Role;
}

export function ClubsSection({ tell }: { readonly tell: Tell }) {
  const account = useAccount();
  return account === null ? null : <Clubs secret={account.token} tell={tell} />;
}

function Clubs({ secret, tell }: { readonly secret: string; readonly tell: Tell }) {
  const { people: words } = useWords();
  const [clubs, setClubs] = useState<readonly Club[]>([]);
  const [name, setName] = useState('');
  const [code, setCode] = useState('');
  const refresh = useCallback(async (): Promise<void> => {
    const answer = await askServer<{ readonly clubs: readonly Club[] }>('GET', '/api/v1/clubs', { secret });
    if (answer.ok) setClubs(answer.value.clubs);
  }, [secret]);
  useEffect(() => void refresh(), [refresh]);
  const ask = async (path: string, body: object): Promise<void> => {
    const done = valueOf(await askServer('POST', `/api/v1/clubs/${path}`, { secret, body }), words, tell);
    if (done === null) return;
    setName('');
    setCode('');
    await refresh();
  };
  return (
    <section className="section">
      <h2>{words.clubs}</h2>
      <p className="small quiet">{words.clubsText}</p>
      {clubs.map((club) => (
        <OneClub key={club.club} club={club} secret={secret} tell={tell} onGone={() => void refresh()} />
      ))}
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          void ask('join', { code });
        }}
      >
        <Field label={words.clubCode} value={code} maxLength={40} onChange={(event) => setCode(event.target.value)} />
        <div>
          <Button type="submit" disabled={code.trim() === ''}>
            {words.joinClub}
          </Button>
        </div>
      </form>
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          void ask('create', { name });
        }}
      >
        <Field label={words.clubName} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
        <div>
          <Button type="submit" disabled={name.trim() === ''}>
            {words.makeClub}
          </Button>
        </div>
      </form>
    </section>
  );
}

function OneClub({
  club: { club, name, role: mine },
  secret,
  tell,
  onGone,
}: {
  readonly club: Club;
  readonly secret: string;
  readonly tell: Tell;
  readonly onGone: () => void;
}) {
  const { people: words } = useWords();
  const { athlete } = useBook();
  const { kind } = useBookState();
  const [people, setPeople] = useState<readonly Person[]>([]);
  const [role, setRole] = useState<Role>('member');
  const [code, setCode] = useState<string | null>(null);
  const refresh = useCallback(async (): Promise<void> => {
    const answer = await askServer<{ readonly people: readonly Person[] }>(
      'GET',
      `/api/v1/clubs/people?club=${encodeURIComponent(club)}`,
      { secret },
    );
    if (answer.ok) setPeople(answer.value.people);
  }, [club, secret]);
  useEffect(() => void refresh(), [refresh]);
  const ask = async <T,>(path: string, body: object): Promise<T | null> =>
    valueOf(await askServer<T>('POST', `/api/v1/clubs/${path}`, { secret, body: { club, ...body } }), words, tell);
  const letIn = async (coach: string): Promise<void> => {
    const done = await ask('grant', { athlete, coach, mayPrescribe: true, mayLog: false, untilMs: null });
    if (done !== null) tell(true, words.letIn);
  };
  const remove = async (account: string): Promise<void> => {
    if ((await ask('remove', { account })) !== null) await refresh();
  };
  const invite = async (): Promise<void> => {
    const made = await ask<{ readonly code: string }>('invite', { role });
    if (made !== null) setCode(made.code);
  };
  const leave = async (): Promise<void> => {
    if ((await ask('leave', {})) !== null) onGone();
  };
  return (
    <div className="stack-tight" data-testid="club">
      <h3>{name}</h3>
      <ul className="rows">
        {people.map((person) => (
          <li className="line" key={person.account}>
            <span className="stack-tight">
              <strong>{person.name}</strong>
              <span className="small quiet">{words.clubRole[person.role]}</span>
            </span>
            <span className="row">
              {person.you || person.role === 'member' || kind !== 'own' ? null : (
                <Button onClick={() => void letIn(person.account)}>{words.letCoachIn}</Button>
              )}
              {person.you || mine !== 'administrator' ? null : (
                <Button look="danger" onClick={() => void remove(person.account)}>
                  {words.removePerson}
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {mine === 'administrator' ? (
        <Pick
          label={words.inviteAs}
          options={ROLES.map((value) => ({ value, label: words.clubRole[value] }))}
          value={role}
          onChange={setRole}
        />
      ) : null}
      <div className="row">
        {mine === 'administrator' ? <Button onClick={() => void invite()}>{words.inviteToClub}</Button> : null}
        <Button look="danger" onClick={() => void leave()}>
          {words.leaveClub}
        </Button>
      </div>
      {code === null ? null : (
        <p role="status" className="short-code" data-testid="club-code">
          {spaced(code)}
        </p>
      )}
    </div>
  );
}
