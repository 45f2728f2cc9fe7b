// Decides how further phones come in by a code and go out again, and how this phone joins a ledger of another.
import { useCallback, useEffect, useEffectEvent, useState } from 'react';
import type { AthleteId } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { changeBook } from '../../app/book/opening.ts';
import { askServer } from '../../app/account/server.ts';
import { useWords } from '../../app/words/words.tsx';
import { deviceLabel } from '../../platform/device.ts';
import { forgetPairingCode, pairingAddress, pairingCodeHere, pairingLink } from '../../platform/pairing-link.ts';
import { Button } from '../../ui/button.tsx';
import { Field } from '../../ui/parts.tsx';
import { spaced, type Tell, valueOf } from './asking.ts';
import { QrCode } from './qr-code.tsx';

interface Device {
  readonly id: string;
  readonly label: string;
  readonly thisOne: boolean;
}

/** What the server calls the device that began a ledger. */
const FIRST_LABEL = 'first device';

export function DevicesSection({ secret, tell }: { readonly secret: string | null; readonly tell: Tell }) {
  const { people: words } = useWords();
  const book = useBook();
  const { events, kind } = useBookState();
  const [devices, setDevices] = useState<readonly Device[]>([]);
  const [code, setCode] = useState<string | null>(null);
  const [typed, setTyped] = useState('');
  const [scanned] = useState(pairingCodeHere);
  const { athlete } = book;
  const refresh = useCallback(async (): Promise<void> => {
    if (secret === null) return;
    const answer = await askServer<{ readonly devices: readonly Device[] }>(
      'GET',
      `/api/v1/devices?athlete=${encodeURIComponent(athlete)}`,
      { secret },
    );
    if (answer.ok) setDevices(answer.value.devices);
  }, [athlete, secret]);
  useEffect(() => void refresh(), [refresh]);
  const offer = async (): Promise<void> => {
    if (secret === null) return;
    const made = valueOf(
      await askServer<{ readonly code: string }>('POST', '/api/v1/pair/offer', { secret, body: { athlete } }),
      words,
      tell,
    );
    if (made !== null) setCode(made.code);
  };
  const shutOut = async (device: string): Promise<void> => {
    if (secret === null) return;
    const done = valueOf(await askServer('POST', '/api/v1/devices/revoke', { secret, body: { athlete, device } }), words, tell);
    if (done !== null) await refresh();
  };
  const join = async (given: string): Promise<void> => {
    // The demo has no secret of its own: joining leaves it for a ledger that has.
    const own = kind === 'demo' ? await changeBook('own') : book;
    if (own.secret === null) return tell(false, words.offline);
    const claimed = valueOf(
      await askServer<{ readonly athlete: string }>('POST', '/api/v1/pair/claim', {
        secret: own.secret,
        body: { code: given, label: deviceLabel() },
      }),
      words,
      tell,
    );
    if (claimed === null) return;
    await own.join(claimed.athlete as AthleteId);
    await changeBook('own');
  };
  // A phone with nothing on it comes in at once; one with entries of its own is asked first.
  const arrive = useEffectEvent((): void => {
    if (scanned === null) return;
    forgetPairingCode();
    if (events === 0 || kind === 'demo') void join(scanned);
    else setTyped(spaced(scanned));
  });
  useEffect(() => arrive(), []);
  const link = code === null ? null : pairingLink(code);
  return (
    <section className="section">
      <h2>{words.devices}</h2>
      {secret === null ? null : (
        <>
          <p className="small quiet">{words.devicesText}</p>
          <ul className="rows">
            {devices.map((device) => (
              <li className="line" key={device.id}>
                <span>
                  {device.label === FIRST_LABEL ? words.firstDevice : device.label}
                  {device.thisOne ? <span className="quiet small"> {words.thisDevice}</span> : null}
                </span>
                {device.thisOne ? null : <Button onClick={() => void shutOut(device.id)}>{words.shutOut}</Button>}
              </li>
            ))}
          </ul>
          <div>
            <Button onClick={() => void offer()}>{words.addDevice}</Button>
          </div>
          {code === null ? null : (
            <div role="status" className="stack-tight">
              <p>{(link === null ? words.addDeviceText : words.scanText)(pairingAddress())}</p>
              {link === null ? null : <QrCode text={link} label={words.scanSpoken(spaced(code))} />}
              <p className="short-code" data-testid="pairing">
                {spaced(code)}
              </p>
            </div>
          )}
        </>
      )}
      <form
        className="stack-tight"
        onSubmit={(event) => {
          event.preventDefault();
          void join(typed);
        }}
      >
        <h3>{words.haveCode}</h3>
        {events > 0 && kind === 'own' ? <p className="small warn">{words.joinWarn}</p> : null}
        <Field label={words.code} value={typed} maxLength={40} onChange={(event) => setTyped(event.target.value)} />
        <div>
          <Button type="submit" disabled={typed.trim() === ''}>
            {words.join}
          </Button>
        </div>
      </form>
    </section>
  );
}
