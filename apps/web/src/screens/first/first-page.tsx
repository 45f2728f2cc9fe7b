// Decides what a newcomer sees: three ways to begin, no account.
import { useState } from 'react';
import { Link } from 'wouter';
import { SettingsLink } from '../../app/shell/shell.tsx';
import { ROUTES } from '../../app/routes.ts';
import { useWords } from '../../app/words/words.tsx';
import { FigurePicture, type DrawnFigure } from '../../ui/figure.tsx';
import { openDemo } from './demo.ts';
import { firstFigures } from './first-figures.ts';

const FIGURES = JSON.parse(firstFigures) as readonly DrawnFigure[];

export function FirstPage() {
  const { first, shell } = useWords();
  const [demo, setDemo] = useState<'idle' | 'loading' | 'missing'>('idle');
  const tryDemo = async (): Promise<void> => {
    setDemo('loading');
    setDemo((await openDemo()) ? 'idle' : 'missing');
  };
  return (
    <div className="stack-wide">
      <header className="page-head">
        <div className="page-top">
          <span>{shell.name}</span>
          <SettingsLink />
        </div>
        <div className="first-figure">
          {FIGURES.map((figure, index) => (
            <FigurePicture key={index} figure={figure} />
          ))}
        </div>
        <h1 tabIndex={-1}>{first.title}</h1>
        <p className="quiet">{first.lead}</p>
      </header>
      <div className="stack">
        <Link href={ROUTES.assess} className="choice" data-look="primary">
          <h2>{first.assess.title}</h2>
          <span className="quiet">{first.assess.text}</span>
        </Link>
        <Link href={ROUTES.import} className="choice">
          <h2>{first.import.title}</h2>
          <span className="quiet">{first.import.text}</span>
        </Link>
        <button type="button" className="choice" disabled={demo === 'loading'} onClick={() => void tryDemo()}>
          <h2>{first.demo.title}</h2>
          <span className="quiet">
            {demo === 'loading' ? first.demoLoading : demo === 'missing' ? first.demoMissing : first.demo.text}
          </span>
        </button>
        <p className="small">
          <Link href={ROUTES.people} className="link">
            {first.haveCode}
          </Link>
        </p>
        <p className="quiet small">{first.promise}</p>
      </div>
    </div>
  );
}
