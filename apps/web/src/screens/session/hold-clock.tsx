// Decides how a hold is timed: by its start, left then right by itself, recorded when it ends; it survives a lock or a restart.
import { useEffect, useState } from 'react';
import { useChoices, useWords } from '../../app/words/words.tsx';
import { nowMs, onTick } from '../../platform/clock.ts';
import { tone, vibrate } from '../../platform/signal.ts';
import { Button } from '../../ui/button.tsx';
import { Meter } from '../../ui/parts.tsx';
import { clockText } from '../../ui/rest-ring.tsx';
import { pressKey, type Player } from './use-player.ts';
import type { Row } from './rows.ts';

/** Time to take the place, and to change sides. */
const READY_SECONDS = 5;
const LOST_SECONDS = 120;

export function HoldClock({ player, row }: { readonly player: Player; readonly row: Row }) {
  const { player: words, session } = useWords();
  const { volume, vibrate: shakes } = useChoices();
  const { desk, slot } = player;
  const key = pressKey(slot?.slot ?? '', row.key);
  const hold = desk.hold?.row === key ? desk.hold : null;
  const [now, setNow] = useState(nowMs);
  const running = hold !== null;
  useEffect(() => (running ? onTick(200, () => setNow(nowMs())) : undefined), [running]);
  const ran = hold === null ? 0 : (now - hold.startedAtMs) / 1000 - READY_SECONDS;
  const second = hold !== null && hold.left !== null;
  const target = second ? (row.right ?? row).amount : row.amount;
  const over = hold !== null && ran >= target;
  const end = (held: number): void => {
    tone(volume);
    if (shakes) vibrate([180, 80, 180]);
    const seconds = Math.max(1, Math.round(held));
    if (row.sided && hold !== null && hold.left === null) {
      player.change((old) => ({ ...old, hold: { row: key, startedAtMs: nowMs(), left: seconds } }));
      return;
    }
    if (hold !== null && hold.left !== null) {
      player.complete({
        ...row,
        amount: hold.left,
        right: hold.left === seconds ? null : { amount: seconds, loadKg: (row.right ?? row).loadKg },
      });
      return;
    }
    player.complete({ ...row, amount: seconds });
  };
  useEffect(() => {
    if (!over) return;
    // Nobody was there for long after its end: what was held is not known.
    if (ran > target + LOST_SECONDS) player.change((old) => ({ ...old, hold: null }));
    else end(target);
  }, [over]);
  const side = row.sided ? (second ? session.side.right : session.side.left) : null;
  const shown = !running ? target : ran < 0 ? -ran : Math.max(0, target - ran);
  return (
    <section className="hold" data-running={running} aria-label={words.hold.title}>
      <p className="hold-clock number" role="timer" aria-live="off">
        {clockText(Math.ceil(shown))}
      </p>
      <p className="small quiet" role="status">
        {[running ? (ran < 0 ? words.hold.ready : words.hold.on) : words.hold.text, ...(side === null ? [] : [side])].join(' · ')}
      </p>
      <Meter share={running ? Math.max(0, ran) / Math.max(1, target) : 0} spoken={words.hold.title} />
      {running ? (
        <Button look="quiet" onClick={() => (ran <= 0 ? player.change((old) => ({ ...old, hold: null })) : end(ran))}>
          {ran <= 0 ? words.hold.cancel : words.hold.stop}
        </Button>
      ) : (
        <Button
          look="primary"
          onClick={() => {
            setNow(nowMs());
            player.change((old) => ({ ...old, hold: { row: key, startedAtMs: nowMs(), left: null } }));
          }}
        >
          {words.hold.start(session.amount.seconds(row.amount))}
        </Button>
      )}
    </section>
  );
}
