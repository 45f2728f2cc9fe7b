// Decides the order of the assessment: questions, known lifts, health, the tests that fit, findings, plan. Every step is kept when it is done.
import { useEffect, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import {
  assessmentOf,
  batteryFor,
  healthScreen,
  isTestId,
  screenStillCounts,
  TEST_SIGNS,
  type Assessment,
  type EventBody,
  type LedgerState,
  type ScreenOutcome,
  type TestId,
} from '@strongback/engine';
import { useBook, useBookState } from '../../app/book/book-context.tsx';
import { useCatalogue } from '../../app/catalogue/catalogue.ts';
import { understood } from '../../app/training/coach.ts';
import { useEngineText } from '../../app/catalogue/engine-text.ts';
import { ROUTES } from '../../app/routes.ts';
import { BackLink } from '../../app/shell/shell.tsx';
import { testedToday } from '../../app/assess/tests-done.ts';
import { useWords } from '../../app/words/words.tsx';
import { toTop } from '../../platform/page.ts';
import { Meter } from '../../ui/parts.tsx';
import { BatteryIntro, LENGTHS, minutesOf, type Length } from './battery-intro.tsx';
import { FindingsStep } from './findings-step.tsx';
import { HealthStep } from './health-step.tsx';
import { LiftsStep } from './lifts-step.tsx';
import { ProfileStep } from './profile-step.tsx';
import { StopStep } from './stop-step.tsx';
import { TestStep } from './test-step.tsx';

type Step = 'profile' | 'lifts' | 'health' | 'intro' | 'tests' | 'stop' | 'findings';
const FIRST_STEPS = ['profile', 'lifts', 'health', 'intro'] as const satisfies readonly Step[];
const STOPS_ABOVE = 5;

const stops = (screen: ScreenOutcome | null): boolean => screen !== null && screen.limits.training !== 'open';

export function AssessScreen() {
  const words = useWords();
  const said = useEngineText();
  const book = useBook();
  const [, go] = useLocation();
  const { ledger, today } = useBookState();
  const catalogue = useCatalogue();
  const asked = new URLSearchParams(useSearch());
  const test = asked.get('test');
  const single: TestId | null = test !== null && isTestId(test) ? test : null;
  const healthOnly = test === 'health';
  const begun = ledger.plan !== null;
  const firstRun = !begun && test === null && asked.get('battery') === null;
  const [screen, setScreen] = useState<ScreenOutcome | null>(() =>
    ledger.healthScreen === null ? null : understood(ledger, catalogue, today).screen,
  );
  const screened = ledger.healthScreen !== null && screenStillCounts(ledger.healthScreen.date, today);
  const [step, setStep] = useState<Step>(() => {
    if (healthOnly) return 'health';
    if (firstRun) return firstStep(asked.get('step'), ledger, screen);
    if (!screened) return 'health';
    return stops(screen) ? 'stop' : single === null ? 'intro' : 'tests';
  });
  const [length, setLength] = useState<Length>(LENGTHS.find((one) => one === asked.get('battery')) ?? '15');
  const [run, setRun] = useState<readonly Assessment[]>(single === null ? [] : [assessmentOf(single)]);
  const [at, setAt] = useState(0);
  const current = run[at];
  const [already] = useState(() => testedToday(ledger, today));
  const barred =
    current !== undefined && screen !== null
      ? batteryFor(Number.POSITIVE_INFINITY, screen).leftOut.some((one) => one.test === current.id)
      : false;

  // The first steps stand in the address: a reload opens where one was, and back is one step back.
  const told = asked.get('step');
  useEffect(() => {
    if (firstRun) setStep((now) => (told === now ? now : firstStep(told, ledger, screen)));
  }, [told, firstRun]);
  const move = (next: Step): void => {
    setStep(next);
    if (firstRun) go(`${ROUTES.assess}?step=${next}`);
    toTop();
  };
  const onward = (bodies: readonly EventBody[], next: Step): void => {
    if (bodies.length > 0) void book.record(bodies);
    move(next);
  };
  /** Records answers to the health questions; whatever they say decides the way. */
  const answered = (bodies: readonly EventBody[]): void => {
    const told = bodies.find((body) => body.type === 'HealthScreened');
    const outcome = told === undefined ? null : healthScreen(told.answers, today);
    setScreen(outcome);
    void book.record(bodies);
    if (stops(outcome)) return move('stop');
    if (healthOnly) return go(ROUTES.body);
    move(current === undefined ? 'intro' : 'tests');
  };
  const nextTest = (bodies: readonly EventBody[]): void => {
    if (bodies.length > 0) void book.record(bodies);
    const painful = bodies.some((body) => body.type === 'AssessmentRecorded' && (body.pain ?? 0) > STOPS_ABOVE);
    if (at + 1 < run.length && !painful) {
      setAt(at + 1);
      toTop();
    } else move('findings');
  };
  /** A warning sign belongs to the health questions: it stands until it is answered or a professional has spoken. */
  const signSeen = (): void => {
    if (current === undefined) return;
    const { 'hs-cleared': _cleared, ...before } = ledger.healthScreen?.answers ?? {};
    answered([{ type: 'HealthScreened', date: today, answers: { ...before, [TEST_SIGNS]: [current.id] } }]);
  };
  const titles: Readonly<Record<Step, string>> = {
    profile: words.assess.profile.title,
    lifts: words.assess.lifts.title,
    health: words.assess.health.title,
    intro: words.assess.title,
    tests: said(current?.name ?? ''),
    stop: words.assess.stop.title,
    findings: '',
  };
  const before = firstRun ? FIRST_STEPS.length : 0;
  // The tests are counted before they begin, so that the count never runs back.
  const ahead = step === 'tests' || step === 'findings' ? run : batteryFor(minutesOf(length), screen, already).tests;
  const total = before + Math.max(ahead.length, 1) + 1;
  const now =
    step === 'findings'
      ? total
      : step === 'tests'
        ? before + at + 1
        : !firstRun
          ? 0
          : Math.max(1, FIRST_STEPS.findIndex((one) => one === step) + 1);
  const earlier = firstRun ? stepBefore(step) : null;
  const counted = single === null && !healthOnly && now > 0 && step !== 'stop';
  return (
    <div className="stack">
      <div className="page-top">
        <BackLink to={begun ? ROUTES.body : earlier === null ? ROUTES.today : `${ROUTES.assess}?step=${earlier}`} />
        <span>{counted ? words.assess.step(now, total) : words.assess.title}</span>
      </div>
      {counted ? <Meter share={now / total} spoken={words.assess.step(now, total)} /> : null}
      {step === 'findings' ? null : <h1 tabIndex={-1}>{titles[step]}</h1>}
      {step === 'profile' ? <ProfileStep onDone={(bodies) => onward(bodies, 'lifts')} /> : null}
      {step === 'lifts' ? <LiftsStep onDone={(bodies) => onward(bodies, 'health')} /> : null}
      {step === 'health' ? <HealthStep onDone={answered} /> : null}
      {step === 'intro' ? (
        <BatteryIntro
          length={length}
          screen={screen}
          already={already}
          onLength={setLength}
          onStart={(tests) => {
            setRun(tests);
            setAt(0);
            move('tests');
          }}
          onLater={() => (begun ? go(ROUTES.body) : move('findings'))}
          laterText={begun ? words.assess.tests.notNow : words.assess.tests.later}
        />
      ) : null}
      {step === 'tests' && current ? (
        barred ? (
          <p className="quiet">{words.assess.tests.barred(1)}</p>
        ) : (
          <TestStep
            key={current.id}
            test={current}
            known={current.id === 'push-pull' ? pressOverPull(understood(ledger, catalogue, today).view.balance.e1rmKg) : null}
            onDone={nextTest}
            onSkip={() => nextTest([])}
            onStop={signSeen}
          />
        )
      ) : null}
      {step === 'stop' && screen !== null ? (
        <StopStep
          screen={screen}
          onAgain={() => move('health')}
          onMistake={answered}
          onCleared={answered}
          onFindings={() => move('findings')}
        />
      ) : null}
      {step === 'findings' ? <FindingsStep again={begun} tested={run.map((one) => one.id)} /> : null}
    </div>
  );
}

/** Where an address opens the first run: at the step it names, no further than what was answered leads. */
function firstStep(named: string | null, ledger: LedgerState, screen: ScreenOutcome | null): Step {
  if (named === null || ledger.profile === null) return 'profile';
  const known = FIRST_STEPS.find((one) => one === named) ?? 'intro';
  if (known !== 'intro') return known;
  return ledger.healthScreen === null ? 'health' : stops(screen) ? 'stop' : 'intro';
}

/** The step before one of the first run; null before the first. Tests go back to where they were begun. */
function stepBefore(step: Step): Step | null {
  const at = FIRST_STEPS.findIndex((one) => one === step);
  return at === 0 ? null : (FIRST_STEPS[at < 0 ? FIRST_STEPS.length - 1 : at - 1] ?? null);
}

/** Bench over pull-up with body mass, where the log knows both. */
function pressOverPull(e1rmKg: {
  readonly bench?: number | null;
  readonly pullUpWithBodyMass?: number | null;
}): { readonly form: string; readonly value: number } | null {
  const { bench, pullUpWithBodyMass } = e1rmKg;
  return bench && pullUpWithBodyMass
    ? { form: 'one-rep-max', value: Math.round((bench / pullUpWithBodyMass) * 100) / 100 }
    : null;
}
