// Decides that an exercise is not met unwarned when it loads a joint that was told to hurt earlier in the session.
import { useState } from 'react';
import { painBarrier, type Movement } from '@strongback/engine';
import { useWords } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Card } from '../../ui/parts.tsx';
import type { Soreness } from './desk.ts';
import type { Row } from './rows.ts';

/** The soreness of this session that bars the movement; null where none does, or where sets of it were done all the same. */
export function barredBy(movement: Movement | undefined, rows: readonly Row[], sore: readonly Soreness[]): Soreness | null {
  if (movement === undefined || rows.some((row) => row.performed?.exercise === movement.id)) return null;
  return sore.find((one) => painBarrier(movement, [{ ...one, provokedBy: [] }]) !== null) ?? null;
}

export function SoreNotice({ sore, onFits }: { readonly sore: Soreness; readonly onFits: () => void }) {
  const { player, session, names } = useWords();
  const [goOn, setGoOn] = useState(false);
  if (goOn) return null;
  return (
    <Card tone="warn">
      <p>{player.sore(names.joints[sore.joint])}</p>
      <div className="row">
        <Button look="primary" onClick={onFits}>
          {session.hurtsFind}
        </Button>
        <Button onClick={() => setGoOn(true)}>{player.soreGoOn}</Button>
      </div>
    </Card>
  );
}
