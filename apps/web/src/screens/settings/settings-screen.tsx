// Decides what can be set: the person, the week, the gym, the look, the rest timer, and the data.
import { useState } from 'react';
import { Link } from 'wouter';
import { ENGINE_VERSION } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { choose } from '../../app/account/choices.ts';
import { changeBook } from '../../app/book/opening.ts';
import { ROUTES } from '../../app/routes.ts';
import { BackLink, PageHead } from '../../app/shell/shell.tsx';
import { useChoices, useWords } from '../../app/words/words.tsx';
import { LANGUAGES } from '../../messages/messages.types.ts';
import { askToNotify, notifyState, tone, vibrate } from '../../platform/signal.ts';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Check, Pick } from '../../ui/parts.tsx';
import { DataSection } from './data-section.tsx';
import { GymSection } from './gym-section.tsx';
import { SportChoice } from './sport-choice.tsx';
import { ProgramsSection } from './programs-section.tsx';

const VOLUMES = ['0', '0.3', '0.7', '1'] as const;

export function SettingsScreen() {
  const words = useWords();
  const text = words.settings;
  const { kind, ledger } = useBookState();
  const { athlete, secret } = useBook();
  const { theme, text: size, language, volume, vibrate: shakes, notify, askSpeed, askGrip, effort, simple } = useChoices();
  const [denied, setDenied] = useState(notifyState() === 'denied' || notifyState() === 'missing');
  const wantNotify = async (on: boolean): Promise<void> => {
    const state = on ? await askToNotify() : 'default';
    setDenied(on && state !== 'granted');
    choose({ notify: on && state === 'granted' });
  };
  return (
    <div className="stack-wide">
      <PageHead top={<BackLink to={ROUTES.today} />} title={text.title} />
      {kind === 'demo' ? (
        <Button look="primary" onClick={() => void changeBook('own')}>
          {words.shell.leaveDemo}
        </Button>
      ) : null}
      <div className="two-columns">
        <div className="stack-wide">
          {ledger.profile ? (
            <>
              <GymSection />
              <SportChoice />
            </>
          ) : null}
        </div>
        <div className="stack-wide">
          <section className="section">
            <h2>{text.look}</h2>
            <Chips
              even
              title={text.theme}
              value={theme}
              options={(['auto', 'dark', 'light'] as const).map((value) => ({ value, label: text.themes[value] }))}
              onChange={(value) => choose({ theme: value })}
            />
            <Chips
              even
              title={text.text}
              value={size}
              options={(['normal', 'large', 'larger'] as const).map((value) => ({ value, label: text.texts[value] }))}
              onChange={(value) => choose({ text: value })}
            />
            <Pick
              label={text.language}
              value={language}
              options={LANGUAGES.map((value) => ({ value, label: text.languages[value] }))}
              onChange={(value) => choose({ language: value })}
            />
          </section>
          <section className="section">
            <h2>{text.rest}</h2>
            <Chips
              even
              title={text.sound}
              value={VOLUMES.find((value) => Number(value) === volume) ?? '0.3'}
              options={VOLUMES.map((value) => ({ value, label: text.volumes[value] }))}
              onChange={(value) => {
                choose({ volume: Number(value) });
                tone(Number(value));
              }}
            />
            <Check
              label={text.vibrate}
              checked={shakes}
              onChange={(on) => {
                choose({ vibrate: on });
                if (on) vibrate(120);
              }}
            />
            <Check label={text.notify} checked={notify} onChange={(on) => void wantNotify(on)} />
            {denied ? <p className="small warn">{text.notifyDenied}</p> : null}
            <p className="small quiet">{text.notifyHonest}</p>
          </section>
          <section className="section">
            <h2>{text.asked}</h2>
            <Chips
              even
              title={text.effort}
              value={effort}
              options={(['rpe', 'rir'] as const).map((value) => ({ value, label: text.efforts[value] }))}
              onChange={(value) => choose({ effort: value })}
            />
            <Check label={text.simple} checked={simple} onChange={(on) => choose({ simple: on })} />
            <Check label={text.askSpeed} checked={askSpeed} onChange={(on) => choose({ askSpeed: on })} />
            <Check label={text.askGrip} checked={askGrip} onChange={(on) => choose({ askGrip: on })} />
          </section>
          <DataSection />
          {secret === null ? null : <ProgramsSection athlete={athlete} secret={secret} />}
          <div className="row">
            <Link href={ROUTES.people} className="button">
              {words.people.link}
            </Link>
            <Link href={ROUTES.assess} className="button">
              {text.assess}
            </Link>
            <Link href={ROUTES.import} className="button">
              {text.importLog}
            </Link>
          </div>
          <p className="small quiet">{text.version(ENGINE_VERSION)}</p>
        </div>
      </div>
    </div>
  );
}
