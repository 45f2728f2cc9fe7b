// Decides how a battery is chosen: the minutes one has, the tests that fit and their order, what is left out and why.
import { batteryFor, type Assessment, type ScreenOutcome, type TestId } from '@strongback/engine';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';

export const LENGTHS = ['15', '30', '60', 'all'] as const;
export type Length = (typeof LENGTHS)[number];

export const minutesOf = (length: Length): number => (length === 'all' ? Number.POSITIVE_INFINITY : Number(length));

interface IntroProps {
  readonly length: Length;
  readonly screen: ScreenOutcome | null;
  /** Tests done today are not asked again. */
  readonly already: readonly TestId[];
  readonly onLength: (length: Length) => void;
  readonly onStart: (tests: readonly Assessment[]) => void;
  readonly onLater: () => void;
  readonly laterText: string;
}

export function BatteryIntro({ length, screen, already, onLength, onStart, onLater, laterText }: IntroProps) {
  const { tests: words } = useWords().assess;
  const said = useEngineText();
  const battery = batteryFor(minutesOf(length), screen, already);
  const barred = battery.leftOut.filter((one) => one.why === 'straining' || one.why === 'shoulder');
  return (
    <div className="stack">
      <Chips
        even
        title={words.howLong}
        options={LENGTHS.map((value) => ({ value, label: value === 'all' ? words.allTests : value }))}
        value={length}
        onChange={onLength}
      />
      <p className="quiet">{words.intro(battery.tests.length, battery.minutes)}</p>
      {already.length === 0 ? null : <p className="small quiet">{words.already(already.length)}</p>}
      {barred.length === 0 ? null : <p className="small quiet">{words.barred(barred.length)}</p>}
      <ol className="rows">
        {battery.warmUpMinutes > 0 ? (
          <li className="line">
            <span>{words.warmUp}</span>
            <span className="quiet number">{words.minutes(battery.warmUpMinutes)}</span>
          </li>
        ) : null}
        {battery.tests.map((one) => (
          <li className="line" key={one.id}>
            <span>{said(one.name)}</span>
            <span className="quiet number">{one.minutes > 0 ? words.minutes(one.minutes) : ''}</span>
          </li>
        ))}
        {battery.sharedMinutes > 0 ? (
          <li className="line">
            <span className="quiet">{words.shared}</span>
            <span className="quiet number">{words.less(battery.sharedMinutes)}</span>
          </li>
        ) : null}
      </ol>
      <div className="foot-action stack-tight">
        {battery.tests.length === 0 ? null : (
          <Button look="primary" size="big" onClick={() => onStart(battery.tests)}>
            {words.start}
          </Button>
        )}
        <Button look={battery.tests.length === 0 ? 'primary' : 'outline'} size="big" onClick={onLater}>
          {laterText}
        </Button>
      </div>
    </div>
  );
}
