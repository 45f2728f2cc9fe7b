// Decides how complaints are told, followed and let go.
import { useState } from 'react';
import { JOINTS, type Joint, type Side } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { PainAsked, type SeverityChoice } from '../../app/training/pain-asked.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { writtenDay } from '../../app/words/written-day.ts';
import { course } from '../../messages/figures.ts';
import { newId } from '../../platform/chance.ts';
import { BodyMap } from '../../ui/body-map.tsx';
import { Button } from '../../ui/button.tsx';
import { Chips } from '../../ui/chips.tsx';
import { Sheet } from '../../ui/sheet.tsx';

export function Complaints() {
  const { body: words, names, shell, session, progress } = useWords();
  const write = useWriter();
  const book = useBook();
  const { ledger, today } = useBookState();
  const [asking, setAsking] = useState(false);
  const [joint, setJoint] = useState<Joint | null>(null);
  const [severity, setSeverity] = useState<SeverityChoice | null>(null);
  const [side, setSide] = useState<Side | 'both'>('both');
  const open = [...ledger.complaints.values()].filter((one) => one.easedOn === null);
  const save = (): void => {
    if (joint === null || severity === null) return;
    void book.record([
      {
        type: 'JointComplained',
        complaint: newId(),
        joint,
        severity: Number(severity),
        since: today,
        provokedBy: [],
        ...(side === 'both' ? {} : { side }),
      },
    ]);
    setAsking(false);
    setJoint(null);
    setSeverity(null);
  };
  return (
    <section className="section">
      <h2>{words.complaints}</h2>
      {open.length === 0 ? (
        <p className="quiet">{words.noComplaints}</p>
      ) : (
        <>
          <BodyMap
            small
            parts={[]}
            views={progress.volume.views}
            marks={open.map((one) => ({ place: one.joint, side: one.side ?? 'both', text: write.number(one.severity) }))}
          />
          <ul className="rows">
            {open.map((one) => (
              <li className="line" key={one.complaint}>
                <span>
                  {names.joints[one.joint]}
                  {one.side ? `, ${session.side[one.side]}` : ''}
                  <span className="block small quiet">
                    {words.severity(one.severity)}, {words.since(writtenDay(write, one.since, today))}
                    {one.told.length > 1 ? ` (${course(...one.told.map((told) => told.severity))})` : ''}
                  </span>
                </span>
                <Button onClick={() => void book.record([{ type: 'JointEased', complaint: one.complaint, date: today }])}>
                  {words.eased}
                </Button>
              </li>
            ))}
          </ul>
        </>
      )}
      <div>
        <Button onClick={() => setAsking(true)}>{words.addComplaint}</Button>
      </div>
      <Sheet open={asking} onClose={() => setAsking(false)} title={session.hurtsTitle} closeLabel={shell.close}>
        <Chips
          title={session.hurtsTitle}
          titleHidden
          options={JOINTS.map((value) => ({ value, label: names.joints[value] }))}
          value={joint}
          onChange={setJoint}
        />
        <PainAsked severity={severity} side={side} onSeverity={setSeverity} onSide={setSide} />
        <div className="sheet-foot">
          <Button look="primary" size="big" disabled={joint === null || severity === null} onClick={save}>
            {shell.save}
          </Button>
        </div>
      </Sheet>
    </section>
  );
}
