// Decides how an athlete lets a coach in and out: a code with what it allows, a list, an end that acts at once.
import { useCallback, useEffect, useState } from 'react';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { askServer } from '../../app/account/server.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Check, Field } from '../../ui/parts.tsx';
import { spaced, type Tell, valueOf } from './asking.ts';

interface Grant {
  readonly coach: string;
  readonly name: string;
  readonly mayPrescribe: boolean;
  readonly mayLog: boolean;
  readonly live: boolean;
}

export function CoachesSection({ secret, tell }: { readonly secret: string; readonly tell: Tell }) {
  const { people: words } = useWords();
  const book = useBook();
  const { athlete } = book;
  const { ledger } = useBookState();
  const [name, setName] = useState(ledger.profile?.name ?? '');
  const [grants, setGrants] = useState<readonly Grant[]>([]);
  const [mayPrescribe, setMayPrescribe] = useState(true);
  const [mayLog, setMayLog] = useState(false);
  const [code, setCode] = useState<string | null>(null);
  const refresh = useCallback(async (): Promise<void> => {
    const answer = await askServer<{ readonly grants: readonly Grant[] }>(
      'GET',
      `/api/v1/grants?athlete=${encodeURIComponent(athlete)}`,
      { secret },
    );
    if (answer.ok) setGrants(answer.value.grants);
  }, [athlete, secret]);
  useEffect(() => void refresh(), [refresh]);
  const invite = async (): Promise<void> => {
    const called = name.trim();
    if (ledger.profile !== null && called !== '' && called !== ledger.profile.name) {
      const { units, zone } = ledger.profile;
      await book.record([{ type: 'AthleteProfiled', units, zone, name: called }]);
    }
    const body = { athlete, mayPrescribe, mayLog, untilMs: null };
    const made = valueOf(
      await askServer<{ readonly code: string }>('POST', '/api/v1/grants/invite', { secret, body }),
      words,
      tell,
    );
    if (made !== null) setCode(made.code);
  };
  const end = async (coach: string): Promise<void> => {
    const done = valueOf(await askServer('POST', '/api/v1/grants/revoke', { secret, body: { athlete, coach } }), words, tell);
    if (done !== null) await refresh();
  };
  const live = grants.filter((one) => one.live);
  return (
    <section className="section">
      <h2>{words.coaches}</h2>
      <p className="small quiet">{words.coachesText}</p>
      {live.length === 0 ? <p className="quiet">{words.none}</p> : null}
      <ul className="rows">
        {live.map((grant) => (
          <li className="line line-wrap" key={grant.coach}>
            <span className="stack-tight">
              <strong>{grant.name}</strong>
              <span className="small quiet">
                {[grant.mayPrescribe ? words.mayPrescribe : null, grant.mayLog ? words.mayLog : null]
                  .filter((one) => one !== null)
                  .join(' · ')}
              </span>
            </span>
            <Button look="danger" onClick={() => void end(grant.coach)}>
              {words.end}
            </Button>
          </li>
        ))}
      </ul>
      {ledger.profile === null ? null : (
        <Field label={words.yourName} value={name} maxLength={80} onChange={(event) => setName(event.target.value)} />
      )}
      <Check label={words.mayPrescribe} checked={mayPrescribe} onChange={setMayPrescribe} />
      <Check label={words.mayLog} checked={mayLog} onChange={setMayLog} />
      <div>
        <Button onClick={() => void invite()}>{words.invite}</Button>
      </div>
      {code === null ? null : (
        <div role="status" className="stack-tight">
          <p>{words.inviteText}</p>
          <p className="short-code" data-testid="invitation">
            {spaced(code)}
          </p>
        </div>
      )}
    </section>
  );
}
