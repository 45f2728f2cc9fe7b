// Decides how calendars and programs get at the ledger on the server: an address to subscribe to, tokens with scopes, each taken back at once.
import { useCallback, useEffect, useState } from 'react';
import { askServer } from '../../app/account/server.ts';
import { useWords } from '../../app/words/words.tsx';
import { nowMs } from '../../platform/clock.ts';
import { copyText } from '../../platform/copying.ts';
import { pageOrigin } from '../../platform/page.ts';
import { readPreference, writePreference } from '../../platform/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { ChipSet } from '../../ui/chips.tsx';
import { Field, Pick } from '../../ui/parts.tsx';

const SCOPES = ['read', 'log', 'propose'] as const;
type Scope = (typeof SCOPES)[number];
const LIVES = ['30', '365', 'never'] as const;
type Life = (typeof LIVES)[number];
const DAY_MS = 86_400_000;

interface Shown {
  readonly id: string;
  readonly label: string;
  readonly scopes: readonly (Scope | 'calendar')[];
  readonly live: boolean;
}
interface Made {
  readonly id: string;
  readonly token: string;
}

/** The server keeps no secret it could show again, so the phone remembers the calendar's own. */
function rememberedCalendar(athlete: string): Made | null {
  try {
    return JSON.parse(readPreference(`calendar.${athlete}`) ?? 'null') as Made | null;
  } catch {
    return null;
  }
}

export function ProgramsSection({ athlete, secret }: { readonly athlete: string; readonly secret: string }) {
  const { programs: words, people } = useWords();
  const [tokens, setTokens] = useState<readonly Shown[] | null>(null);
  const [calendar, setCalendar] = useState(() => rememberedCalendar(athlete));
  const [fresh, setFresh] = useState<Made | null>(null);
  const [told, setTold] = useState<string | null>(null);
  const [label, setLabel] = useState('');
  const [scopes, setScopes] = useState<readonly Scope[]>(['read']);
  const [life, setLife] = useState<Life>('365');
  const keepCalendar = useCallback(
    (next: Made | null): void => {
      setCalendar(next);
      writePreference(`calendar.${athlete}`, next === null ? null : JSON.stringify(next));
    },
    [athlete],
  );
  const refresh = useCallback(async (): Promise<void> => {
    const path = `/api/v1/tokens?athlete=${encodeURIComponent(athlete)}`;
    const answer = await askServer<{ readonly tokens: readonly Shown[] }>('GET', path, { secret });
    if (!answer.ok) return;
    const live = answer.value.tokens.filter((one) => one.live);
    setTokens(live);
    // Taken back from another phone.
    const held = rememberedCalendar(athlete);
    if (held !== null && !live.some((one) => one.id === held.id)) keepCalendar(null);
  }, [athlete, secret, keepCalendar]);
  useEffect(() => void refresh(), [refresh]);
  const make = async (name: string, what: readonly string[], untilMs: number | null): Promise<Made | null> => {
    setTold(null);
    const body = { athlete, label: name, scopes: what, untilMs };
    const answer = await askServer<Made>('POST', '/api/v1/tokens/create', { secret, body });
    if (answer.ok) return answer.value;
    setTold(answer.code === 'offline' ? people.offline : people.refused(answer.reason));
    return null;
  };
  const makeCalendar = async (): Promise<void> => {
    const made = await make(words.calendarLabel, ['calendar'], null);
    if (made === null) return;
    keepCalendar(made);
    await refresh();
  };
  const makeToken = async (): Promise<void> => {
    const made = await make(label, scopes, life === 'never' ? null : nowMs() + Number(life) * DAY_MS);
    if (made === null) return;
    setFresh(made);
    setLabel('');
    await refresh();
  };
  const revoke = async (token: string): Promise<void> => {
    setTold(null);
    const answer = await askServer('POST', '/api/v1/tokens/revoke', { secret, body: { athlete, token } });
    if (!answer.ok && answer.code !== 'unknown')
      return setTold(answer.code === 'offline' ? people.offline : people.refused(answer.reason));
    if (calendar?.id === token) keepCalendar(null);
    if (fresh?.id === token) setFresh(null);
    await refresh();
  };
  const copy = async (text: string): Promise<void> => setTold((await copyText(text)) ? words.copied : words.copyByHand);
  const address = (key: string): string =>
    `${pageOrigin()}/api/v1/calendar?athlete=${encodeURIComponent(athlete)}&key=${encodeURIComponent(key)}`;
  const others = (tokens ?? []).filter((one) => one.id !== calendar?.id);
  return (
    <section className="section" aria-labelledby="programs-title">
      <h2 id="programs-title">{words.title}</h2>
      <h3>{words.calendar}</h3>
      <p className="small quiet">{words.calendarText}</p>
      {calendar === null ? (
        <div>
          <Button onClick={() => void makeCalendar()}>{words.makeCalendar}</Button>
        </div>
      ) : (
        <>
          <Field label={words.address} readOnly value={address(calendar.token)} onFocus={(event) => event.target.select()} />
          <div className="row">
            <Button onClick={() => void copy(address(calendar.token))}>{words.copyAddress}</Button>
            <Button onClick={() => void revoke(calendar.id)}>{words.endCalendar}</Button>
          </div>
        </>
      )}
      <h3>{words.tokens}</h3>
      <p className="small quiet">{words.tokensText}</p>
      {others.length === 0 ? null : (
        <ul className="rows">
          {others.map((one) => (
            <li className="line" key={one.id}>
              <span>
                {one.label} <span className="quiet small">{one.scopes.map((scope) => words.scopes[scope]).join(', ')}</span>
              </span>
              <Button aria-label={words.endNamed(one.label)} onClick={() => void revoke(one.id)}>
                {words.end}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {fresh === null ? null : (
        <>
          <Field
            label={words.token}
            hint={words.tokenOnce}
            readOnly
            value={fresh.token}
            onFocus={(event) => event.target.select()}
          />
          <div>
            <Button onClick={() => void copy(fresh.token)}>{words.copyToken}</Button>
          </div>
        </>
      )}
      <p className="small" role="status">
        {told}
      </p>
      <details>
        <summary>{words.newToken}</summary>
        <form
          className="stack"
          onSubmit={(event) => {
            event.preventDefault();
            void makeToken();
          }}
        >
          <Field label={words.label} value={label} maxLength={80} onChange={(event) => setLabel(event.target.value)} />
          <ChipSet
            title={words.may}
            values={scopes}
            options={SCOPES.map((value) => ({ value, label: words.scopes[value] }))}
            onChange={setScopes}
          />
          <Pick
            label={words.life}
            value={life}
            options={LIVES.map((value) => ({ value, label: words.lives[value] }))}
            onChange={setLife}
          />
          <div>
            <Button type="submit" disabled={label.trim() === '' || scopes.length === 0}>
              {words.makeToken}
            </Button>
          </div>
        </form>
      </details>
    </section>
  );
}
