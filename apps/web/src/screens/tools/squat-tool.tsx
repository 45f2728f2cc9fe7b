// Decides how the levers of a squat are asked and told: own lengths, ankle, knees and bar; the lean, two arms and their moments, drawn.
import { useState } from 'react';
import { momentNewtonMetres, squatLevers } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { RuleList } from '../../app/reasons/rule-list.tsx';
import { decimalMark, kilogramsOf, useWords, useWriter } from '../../app/words/words.tsx';
import { Chips } from '../../ui/chips.tsx';
import { parseDecimal } from '../../ui/decimal.ts';
import { Card, Field } from '../../ui/parts.tsx';
import { SideView } from '../../ui/side-view.tsx';

/** A body of middle build, to begin with: lengths in centimetres, angles in degrees, the bar in the person's unit. */
const BEGIN = { shank: '42', femur: '43', trunk: '50', ankle: '35', out: '20', load: '100' } as const;
/** The test that measures the lengths, and its field of the first length, which results leave out. */
const MEASURED = { test: 'segment-lengths', first: 'shank' } as const;
const LENGTHS = ['shank', 'femur', 'trunk'] as const;
const ANGLES = ['ankle', 'out'] as const;
const STEEPEST_DEGREES = 60;
const LONGEST_CENTIMETRES = 90;

export function SquatTool() {
  const { tools } = useWords();
  const words = tools.squat;
  const write = useWriter();
  const { ledger } = useBookState();
  const unit = ledger.profile?.units ?? 'kg';
  const measured = Object.fromEntries(
    ledger.assessments
      .filter((one) => one.test === MEASURED.test)
      .map((one) => [one.field ?? MEASURED.first, String(one.value)] as const),
  );
  const [typed, setTyped] = useState<Readonly<Record<keyof typeof BEGIN, string>>>({ ...BEGIN, ...measured });
  const [bar, setBar] = useState<'high' | 'low'>('high');
  const value = (key: keyof typeof BEGIN): number => parseDecimal(typed[key]) ?? Number.NaN;
  const build = {
    shankMetres: value('shank') / 100,
    femurMetres: value('femur') / 100,
    trunkMetres: value('trunk') / 100,
  };
  const good =
    LENGTHS.every((key) => value(key) > 0 && value(key) <= LONGEST_CENTIMETRES) &&
    ANGLES.every((key) => value(key) >= 0 && value(key) <= STEEPEST_DEGREES) &&
    value('load') >= 0;
  const stance = { shankDegrees: value('ankle'), kneesOutDegrees: value('out'), bar };
  const levers = good ? squatLevers(build, stance) : null;
  const other = good ? squatLevers(build, { ...stance, bar: bar === 'high' ? 'low' : 'high' }) : null;
  const kg = kilogramsOf(value('load'), unit);
  const cm = (metres: number): string => write.number(Math.abs(metres) * 100, 0);
  const moment = (metres: number): string => write.number(momentNewtonMetres(kg, Math.abs(metres)), 0);
  const ask = (key: keyof typeof BEGIN, label: string, of: string) => (
    <Field
      key={key}
      label={words.measure(label, of)}
      inputMode="decimal"
      value={typed[key].replace('.', decimalMark(write))}
      onChange={(event) => setTyped({ ...typed, [key]: event.target.value })}
    />
  );
  return (
    <div className="two-columns">
      <div>
        <Card>
          <p>{words.text}</p>
          <p className="small quiet">{LENGTHS.every((key) => key in measured) ? words.measured : words.example}</p>
          {LENGTHS.map((key) => ask(key, words[key], words.cm))}
          {ANGLES.map((key) => ask(key, words[key], words.degrees))}
          <Chips
            title={words.bar}
            value={bar}
            options={(['high', 'low'] as const).map((one) => ({ value: one, label: words.bars[one] }))}
            onChange={setBar}
          />
          {ask('load', words.load, words.units[unit])}
        </Card>
      </div>
      <div>
        <Card>
          <div className="stack" role="status">
            {!good ? <p>{words.wrong}</p> : levers === null ? <p>{words.falls}</p> : null}
            {levers === null ? null : (
              <>
                <h2>{words.lean(write.number(levers.leanDegrees, 0))}</h2>
                <SideView points={levers.points} spoken={words.drawn} />
                <p>{words.hip(cm(levers.hipArmMetres), moment(levers.hipArmMetres))}</p>
                <p>
                  {levers.kneeArmMetres < 0
                    ? words.behind(cm(levers.kneeArmMetres))
                    : words.knee(cm(levers.kneeArmMetres), moment(levers.kneeArmMetres))}
                </p>
                {other === null ? null : (
                  <p>{words.other(words.bars[bar === 'high' ? 'low' : 'high'], write.number(other.leanDegrees, 0))}</p>
                )}
                <p className="small quiet">{words.note}</p>
              </>
            )}
          </div>
          <details>
            <summary>{tools.why}</summary>
            <RuleList rules={['squat.lean']} />
          </details>
        </Card>
      </div>
    </div>
  );
}
