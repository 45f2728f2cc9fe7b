// Decides the order of the assessment: questions, known lifts, health, five tests, findings, plan. Every step is kept when it is done.
import { useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { batteryFor, isTestId, assessmentOf, type EventBody, type TestId } from '@strongback/engine';
import { useBook, useBookState } from '../../app/book-context.tsx';
import { useCatalogue } from '../../app/catalogue.ts';
import { understood } from '../../app/coach.ts';
import { ROUTES } from '../../app/routes.ts';
import { BackLink } from '../../app/shell.tsx';
import { useWords } from '../../app/words.tsx';
import { toTop } from '../../platform/page.ts';
import { Button } from '../../ui/button.tsx';
import { Meter } from '../../ui/parts.tsx';
import { FindingsStep } from './findings-step.tsx';
import { HealthStep } from './health-step.tsx';
import { LiftsStep } from './lifts-step.tsx';
import { ProfileStep } from './profile-step.tsx';
import { TestStep } from './test-step.tsx';

type Step = 'profile' | 'lifts' | 'health' | 'intro' | 'tests' | 'findings';
const STEPS: readonly Step[] = ['profile', 'lifts', 'health', 'intro', 'tests', 'findings'];
const SHORT_MINUTES = 15;

export function AssessScreen() {
  const words = useWords();
  const book = useBook();
  const [, go] = useLocation();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const asked = new URLSearchParams(useSearch()).get('test');
  const single: TestId | null = asked !== null && isTestId(asked) ? asked : null;
  const [step, setStep] = useState<Step>(
    single !== null ? 'tests' : asked === 'health' ? 'health' : ledger.plan !== null ? 'intro' : 'profile',
  );
  const [at, setAt] = useState(0);
  const again = ledger.plan !== null;
  const screen = step === 'tests' || step === 'intro' ? understood(ledger, catalogue, today).screen : null;
  const tests = single !== null ? [assessmentOf(single)] : batteryFor(SHORT_MINUTES, screen).tests;
  const test = tests[at];

  const onward = (bodies: readonly EventBody[], next: Step): void => {
    if (bodies.length > 0) void book.record(bodies);
    setStep(next);
    toTop();
  };
  const nextTest = (bodies: readonly EventBody[]): void => {
    if (bodies.length > 0) void book.record(bodies);
    if (at + 1 < tests.length) {
      setAt(at + 1);
      toTop();
    } else onward([], 'findings');
  };
  const titles: Readonly<Record<Step, string>> = {
    profile: words.assess.profile.title,
    lifts: words.assess.lifts.title,
    health: words.assess.health.title,
    intro: words.assess.title,
    tests: test?.name ?? '',
    findings: '',
  };
  const total = STEPS.length - 1 + tests.length - 1;
  const now = STEPS.indexOf(step) + 1 + (step === 'tests' ? at : step === 'findings' ? tests.length - 1 : 0);
  return (
    <div className="stack">
      <div className="page-top">
        <BackLink to={ledger.plan === null ? ROUTES.today : ROUTES.body} />
        <span>{single === null ? words.assess.step(now, total + 1) : words.assess.title}</span>
      </div>
      {single === null ? <Meter share={now / (total + 1)} spoken={words.assess.step(now, total + 1)} /> : null}
      {step === 'findings' ? null : <h1 tabIndex={-1}>{titles[step]}</h1>}
      {step === 'profile' ? <ProfileStep onDone={(bodies) => onward(bodies, 'lifts')} /> : null}
      {step === 'lifts' ? <LiftsStep onDone={(bodies) => onward(bodies, 'health')} /> : null}
      {step === 'health' ? (
        <HealthStep
          onDone={(bodies) => {
            if (asked === 'health') {
              void book.record(bodies);
              go(ROUTES.body);
            } else onward(bodies, 'intro');
          }}
        />
      ) : null}
      {step === 'intro' ? (
        <div className="stack">
          <p className="quiet">{words.assess.tests.intro}</p>
          <ol className="rows">
            {tests.map((one) => (
              <li className="line" key={one.id}>
                <span>{one.name}</span>
                <span className="quiet number">{words.assess.tests.minutes(one.minutes)}</span>
              </li>
            ))}
          </ol>
          <div className="foot-action stack-tight">
            {tests.length === 0 ? null : (
              <Button look="primary" size="big" onClick={() => setStep('tests')}>
                {words.assess.tests.start}
              </Button>
            )}
            <Button look={tests.length === 0 ? 'primary' : 'outline'} size="big" onClick={() => onward([], 'findings')}>
              {words.assess.tests.later}
            </Button>
          </div>
        </div>
      ) : null}
      {step === 'tests' && test ? <TestStep key={test.id} test={test} onDone={nextTest} onSkip={() => nextTest([])} /> : null}
      {step === 'findings' ? <FindingsStep again={again} /> : null}
    </div>
  );
}
