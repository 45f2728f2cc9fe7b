// Decides how a movement is found: as one types, by pattern, with one's own equipment.
import { useDeferredValue, useMemo, useState } from 'react';
import { Link, useLocation } from 'wouter';
import { isOwnExercise, JOINTS, STAGES, STRENGTH_PATTERNS, type Joint, type Pattern, type Stage } from '@strongback/engine';
import { useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { finderOf } from '../../app/catalogue/movement-search.ts';
import { movementPath, ROUTES } from '../../app/routes.ts';
import { PageHead, SettingsLink } from '../../app/shell/shell.tsx';
import { useWords, useWriter } from '../../app/words/words.tsx';
import { Button } from '../../ui/button.tsx';
import { Check, Field, Pick } from '../../ui/parts.tsx';
import { OwnExerciseSheet } from './own-exercise-sheet.tsx';

const PATTERNS: readonly Pattern[] = [...STRENGTH_PATTERNS, 'scapular', 'grip'];

/** A joint is spared where it is loaded a little at most. */
const SPARES = 1;

export function LibraryScreen() {
  const { library: words, names, own, shell, workshop } = useWords();
  const [, go] = useLocation();
  const [making, setMaking] = useState(false);
  const write = useWriter();
  const { ledger } = useBookState();
  const catalogue = useCatalogue();
  const [typed, setTyped] = useState('');
  const search = useDeferredValue(typed);
  const [pattern, setPattern] = useState<Pattern | 'any'>('any');
  const [stage, setStage] = useState<Stage | 'any'>('any');
  const [joint, setJoint] = useState<Joint | 'any'>('any');
  const gear = ledger.equipment.get(ledger.place ?? 'home')?.equipment ?? null;
  const [mine, setMine] = useState(false);
  const found = useMemo(() => {
    const meant = finderOf(search);
    return catalogue.movements
      .filter(
        (movement) =>
          (pattern === 'any' || movement.pattern === pattern) &&
          (stage === 'any' || movement.stage === stage) &&
          (joint === 'any' || (movement.joints[joint] ?? 0) <= SPARES) &&
          (!mine || gear === null || movement.equipment.some((set) => set.every((item) => gear.includes(item)))) &&
          meant(movement),
      )
      .toSorted((a, b) => write.compare(a.name, b.name));
  }, [catalogue, write, search, pattern, stage, joint, mine, gear]);
  return (
    <div className="stack">
      <PageHead
        top={
          <>
            <span>{shell.tabs.library}</span>
            <SettingsLink />
          </>
        }
        title={words.found(found.length)}
      />
      <Link href={ROUTES.knowledge} className="link">
        {words.knowledge}
      </Link>
      <Link href={ROUTES.tools} className="link">
        {words.tools}
      </Link>
      <Link href={ROUTES.workshops} className="link">
        {workshop.link}
      </Link>
      <Field label={words.search} type="search" value={typed} onChange={(event) => setTyped(event.target.value)} />
      <Pick
        label={words.pattern}
        value={pattern}
        options={[{ value: 'any', label: words.any }, ...PATTERNS.map((value) => ({ value, label: names.patterns[value] }))]}
        onChange={setPattern}
      />
      <div className="sides">
        <Pick
          label={words.stageTitle}
          value={stage}
          options={[{ value: 'any', label: words.any }, ...STAGES.map((value) => ({ value, label: words.stage[value] }))]}
          onChange={setStage}
        />
        <Pick
          label={words.spares}
          value={joint}
          options={[{ value: 'any', label: words.anyJoint }, ...JOINTS.map((value) => ({ value, label: names.joints[value] }))]}
          onChange={setJoint}
        />
      </div>
      {gear === null ? null : <Check label={words.equipment} checked={mine} onChange={setMine} />}
      <div className="row">
        <Button onClick={() => setMaking(true)}>
          {found.length === 0 && typed.trim() !== '' ? own.makeNamed(typed.trim()) : own.make}
        </Button>
      </div>
      {making ? (
        <OwnExerciseSheet
          of={null}
          name={found.length === 0 ? typed.trim() : ''}
          onClose={() => setMaking(false)}
          onMade={(exercise) => go(movementPath(exercise))}
        />
      ) : null}
      {found.length === 0 ? (
        <p className="quiet">{words.none}</p>
      ) : (
        <ul className="rows library">
          {found.map((movement) => (
            <li key={movement.id}>
              <Link href={movementPath(movement.id)} className="line">
                <span>
                  {movement.name}
                  <span className="block small quiet">
                    {names.patterns[movement.pattern]} · {isOwnExercise(movement.id) ? own.yours : words.stage[movement.stage]}
                  </span>
                </span>
                <span aria-hidden="true" className="quiet">
                  ›
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
