// Decides how an account is opened without its passphrase, and how such keys are made: passkeys and recovery codes.
import { useState } from 'react';
import type { Account } from '../../app/account/account.ts';
import { askServer } from '../../app/account/server.ts';
import { useWords } from '../../app/words/words.tsx';
import { deviceLabel } from '../../platform/device.ts';
import { askPasskey, canUsePasskeys, makePasskey } from '../../platform/passkeys.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/parts.tsx';
import { spaced, type Tell, valueOf } from './asking.ts';

interface Entered {
  readonly account: string;
  readonly token: string;
}

const challengeOf = () => askServer<{ readonly challenge: string }>('POST', '/api/v1/passkey/offer', { body: {} });

/** For somebody at the door. */
export function OtherWaysIn({
  tell,
  login,
  onEnter,
}: {
  readonly tell: Tell;
  readonly login: string;
  readonly onEnter: (entered: Entered) => Promise<void>;
}) {
  const { people: words } = useWords();
  const [code, setCode] = useState('');
  const [next, setNext] = useState('');
  const byPasskey = async (): Promise<void> => {
    const offered = valueOf(await challengeOf(), words, tell);
    const used = offered === null ? null : await askPasskey(offered.challenge);
    if (used === null) return;
    const body = { ...used, label: deviceLabel() };
    const entered = valueOf(await askServer<Entered>('POST', '/api/v1/passkey/sign-in', { body }), words, tell);
    if (entered !== null) await onEnter(entered);
  };
  const byCode = async (): Promise<void> => {
    const body = { login, code, next, label: deviceLabel() };
    const entered = valueOf(await askServer<Entered>('POST', '/api/v1/account/recover', { body }), words, tell);
    if (entered !== null) await onEnter(entered);
  };
  return (
    <>
      {canUsePasskeys() ? (
        <div>
          <Button onClick={() => void byPasskey()}>{words.passkey}</Button>
        </div>
      ) : (
        <p className="small quiet">{words.passkeyNeedsHttps}</p>
      )}
      <details>
        <summary>{words.useRecovery}</summary>
        <div className="stack">
          <Field label={words.recoveryCode} value={code} maxLength={40} onChange={(event) => setCode(event.target.value)} />
          <Field
            label={words.newPassphrase}
            type="password"
            autoComplete="new-password"
            hint={words.passphraseHint}
            value={next}
            onChange={(event) => setNext(event.target.value)}
          />
          <div>
            <Button disabled={login.trim() === '' || code === '' || next === ''} onClick={() => void byCode()}>
              {words.useRecovery}
            </Button>
          </div>
        </div>
      </details>
    </>
  );
}

/** For somebody who is in. */
export function MoreKeys({ account, tell }: { readonly account: Account; readonly tell: Tell }) {
  const { people: words } = useWords();
  const [passphrase, setPassphrase] = useState('');
  const [codes, setCodes] = useState<readonly string[]>([]);
  const { token: secret } = account;
  const addPasskey = async (): Promise<void> => {
    const offered = valueOf(await challengeOf(), words, tell);
    const made = offered === null ? null : await makePasskey(offered.challenge, account.account, account.login);
    if (made === null) return;
    const body = { ...made, label: deviceLabel() };
    if (valueOf(await askServer('POST', '/api/v1/passkey/add', { secret, body }), words, tell) !== null)
      tell(true, words.passkeyAdded);
  };
  const makeCodes = async (): Promise<void> => {
    const made = valueOf(
      await askServer<{ readonly codes: readonly string[] }>('POST', '/api/v1/account/recovery', {
        secret,
        body: { passphrase },
      }),
      words,
      tell,
    );
    if (made !== null) setCodes(made.codes);
    setPassphrase('');
  };
  return (
    <>
      {canUsePasskeys() ? (
        <div>
          <Button onClick={() => void addPasskey()}>{words.addPasskey}</Button>
        </div>
      ) : (
        <p className="small quiet">{words.passkeyNeedsHttps}</p>
      )}
      <details>
        <summary>{words.recovery}</summary>
        <div className="stack">
          <p className="small quiet">{words.recoveryText}</p>
          <Field
            label={words.passphrase}
            type="password"
            autoComplete="current-password"
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
          <div>
            <Button disabled={passphrase === ''} onClick={() => void makeCodes()}>
              {words.recovery}
            </Button>
          </div>
          <ul className="stack-tight number" data-testid="recovery-codes">
            {codes.map((code) => (
              <li key={code}>{spaced(code)}</li>
            ))}
          </ul>
        </div>
      </details>
    </>
  );
}
