// Decides the warm-up page: the drills with their doses, one button to go on.
import type { Catalogue, DrillDose } from '@strongback/engine';
import { FigureOf } from '../../app/catalogue/figure-of.tsx';
import { SavedState } from '../../app/shell/saved-state.tsx';
import { Button } from '../../ui/button.tsx';
import type { Player } from './use-player.ts';
import { warmUpMinutes } from './warm-up-minutes.ts';
import { useWords } from '../../app/words/words.tsx';
import { heldTogether } from '../../messages/held-together.ts';
import { Check } from '../../ui/parts.tsx';
import { useState } from 'react';

export function WarmUpPage({ player, catalogue }: { readonly player: Player; readonly catalogue: Catalogue }) {
  const { session, today } = useWords();
  const { prepared } = player.desk;
  return (
    <div className="player">
      <div className="page-top">
        <span>{today.minutesOption(warmUpMinutes(prepared.warmUp, catalogue))}</span>
        <SavedState />
      </div>
      <h1 tabIndex={-1}>{session.warmUp}</h1>
      <DrillList drills={prepared.warmUp} catalogue={catalogue} />
      <div className="player-foot">
        <Button look="done" size="big" onClick={() => player.change((old) => ({ ...old, warmedUp: true }))}>
          {session.warmUpDone}
        </Button>
      </div>
    </div>
  );
}

export function DrillList({ drills, catalogue }: { readonly drills: readonly DrillDose[]; readonly catalogue: Catalogue }) {
  const { session } = useWords();
  const [done, setDone] = useState<readonly string[]>([]);
  return (
    <ul className="rows">
      {drills.map((dose, index) => {
        const drill = catalogue.drill.get(dose.drill);
        const key = `${dose.drill}.${index}`;
        const amount = dose.reps !== undefined ? session.amount.reps(dose.reps) : session.amount.seconds(dose.seconds ?? 30);
        return (
          <li key={key}>
            <div className="row-between">
              <Check
                label={drill?.name ?? dose.drill}
                checked={done.includes(key)}
                onChange={(checked) => setDone(checked ? [...done, key] : done.filter((other) => other !== key))}
              />
              <span className="number quiet">{session.drillDose(dose.sets ?? 1, amount, dose.perSide ?? false)}</span>
            </div>
            {drill ? (
              <details>
                <summary className="small quiet">{session.howTo}</summary>
                <div className="figure-beside">
                  <ol className="stack-tight numbered small">
                    {drill.steps.map((step) => (
                      <li key={step}>
                        <bdi>{heldTogether(step)}</bdi>
                      </li>
                    ))}
                  </ol>
                  <div className="player-figure">
                    <FigureOf id={drill.id} />
                  </div>
                </div>
              </details>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
