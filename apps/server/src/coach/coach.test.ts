// Examples of a coach's list: folded as events arrive, sorted by who needs the coach, quick for 500 athletes, gone with the grant.
import {
  appendBodies,
  type AthleteId,
  type DeviceId,
  type EventBody,
  type Grams,
  type IsoDate,
  type LedgerEvent,
  type SessionId,
  type SetId,
  startWriter,
} from '@strongback/engine';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { startPostgres, whyNoPostgres } from '../../../../scripts/testing/postgres.ts';
import type { ServeOptions } from '../serve.ts';
import { ask, freshServer, newSecret, push } from '../testing/asking.ts';
import { dayOf, type RosterEntry } from './roster.ts';
import { EMPTY_SUMMARY, foldSummary } from './summary.ts';
import { triage, TRIAGE } from './triage.ts';

const TODAY = '2026-03-30' as IsoDate;
const WORDS = 'four words do well';
const day = (text: string) => text as IsoDate;

function ledger(athlete: string, bodies: readonly EventBody[], by?: string, device = 'phone'): readonly LedgerEvent[] {
  const writer = { ...startWriter(athlete as AthleteId, device as DeviceId), ...(by === undefined ? {} : { by }) };
  return appendBodies(writer, bodies, 1_774_000_000_000);
}

const plan = (days: readonly string[], lastWeek = '2026-06-01'): EventBody => ({
  type: 'PlanIssued',
  plan: 'p1',
  engine: '1',
  seed: 1,
  from: day('2026-03-02'),
  body: JSON.stringify({
    weeks: [
      { from: '2026-03-02', sessions: days.map((date) => ({ date })) },
      { from: lastWeek, sessions: [] },
    ],
  }),
});
const session = (date: string, done: readonly (readonly [reps: number, asked: number])[] = [[8, 8]]): readonly EventBody[] => {
  const id = `s-${date}` as SessionId;
  return [
    { type: 'SessionStarted', session: id, date: day(date), plan: 'p1', plannedDate: day(date) },
    ...done.map(
      ([reps, asked], index): EventBody => ({
        type: 'SetPerformed',
        session: id,
        set: `${date}-${index}` as SetId,
        exercise: 'barbell-row',
        kind: 'working',
        reps,
        loadGrams: 60_000 as Grams,
        asked: { reps: asked, loadGrams: 60_000 as Grams },
      }),
    ),
    { type: 'SessionFinished', session: id, effort: 7 },
  ];
};
const whyOf = (bodies: readonly EventBody[], coachSaid: readonly EventBody[] = []) =>
  triage(
    [
      ...ledger('a', bodies),
      ...ledger('a', coachSaid, 'coach', 'desk').map((one) => ({ ...one, time: { ms: 1.775e12, tick: 0 } })),
    ].reduce(foldSummary, EMPTY_SUMMARY),
    TODAY,
  );

const PAIN: EventBody = {
  type: 'JointComplained',
  complaint: 'c',
  joint: 'shoulder',
  severity: 4,
  since: day('2026-03-20'),
  provokedBy: [],
};
const NOTE: EventBody = { type: 'NoteWritten', text: 'the row felt odd', date: day('2026-03-29') };

describe('triage', () => {
  test.each([
    ['pain comes first', [plan(['2026-03-27']), ...session('2026-03-27'), NOTE, PAIN], 'needs-you', 'pain'],
    [
      'pain that eased does not',
      [plan(['2026-03-27']), ...session('2026-03-27'), PAIN, { type: 'JointEased', complaint: 'c', date: TODAY }],
      'on-track',
      'trained',
    ],
    ['a word of the athlete waits for an answer', [plan(['2026-03-27']), ...session('2026-03-27'), NOTE], 'needs-you', 'wrote'],
    [
      'a third of the sets below what was asked',
      [
        plan(['2026-03-27']),
        ...session('2026-03-27', [
          [8, 8],
          [5, 8],
          [8, 8],
        ]),
      ],
      'needs-you',
      'struggled',
    ],
    [
      'two planned days missed',
      [plan(['2026-03-23', '2026-03-25', '2026-03-27']), ...session('2026-03-27')],
      'needs-you',
      'missed',
    ],
    [
      'a day that was dropped is not missed',
      [
        plan(['2026-03-23', '2026-03-25', '2026-03-27']),
        { type: 'PlannedDayMoved', plan: 'p1', from: day('2026-03-25'), to: null },
        ...session('2026-03-27'),
      ],
      'on-track',
      'trained',
    ],
    ['the plan ends', [plan(['2026-03-27'], '2026-03-30'), ...session('2026-03-27')], 'needs-you', 'plan-ends'],
    ['no plan', [...session('2026-03-27')], 'needs-you', 'no-plan'],
    ['nothing heard', [plan(['2026-03-09']), ...session('2026-03-09')], 'quiet', 'silent'],
    ['a session of a wrong clock is not heard', [plan(['2026-03-09']), ...session('2088-03-09')], 'quiet', 'silent'],
  ] as const satisfies readonly (readonly [string, readonly EventBody[], string, string])[])('%s', (_, bodies, group, kind) => {
    const found = whyOf(bodies);
    expect([found.group, found.why.kind]).toEqual([group, kind]);
  });

  describe('[U-39] what a coach decided about a reason', () => {
    const decide = (change: Partial<Extract<EventBody, { type: 'FlagDecided' }>> = {}): EventBody => ({
      type: 'FlagDecided',
      flag: 'pain:c',
      date: day('2026-03-28'),
      decision: 'monitor',
      level: 4,
      until: day('2026-04-10'),
      ...change,
    });
    const trained = [plan(['2026-03-27']), ...session('2026-03-27'), PAIN];
    test('keeps it quiet, and says so', () => {
      expect(whyOf(trained)).toMatchObject({ group: 'needs-you', flag: 'pain:c', level: 4, decided: [] });
      expect(whyOf(trained, [decide()])).toMatchObject({
        group: 'on-track',
        flag: null,
        decided: [{ flag: 'pain:c', decision: 'monitor', until: '2026-04-10' }],
      });
    });
    test('lets the next reason be read', () => {
      expect(whyOf([...trained, NOTE], [decide()]).why.kind).toBe('wrote');
      expect(whyOf([...session('2026-03-27'), PAIN], [decide()]).why.kind).toBe('no-plan');
    });
    test('holds until its day and until it gets worse, and only from a coach', () => {
      expect(whyOf(trained, [decide({ until: day('2026-03-29') })]).why.kind).toBe('pain');
      expect(whyOf([...trained, { ...PAIN, severity: 6 }], [decide()]).why.kind).toBe('pain');
      expect(whyOf([...trained, decide()]).why.kind).toBe('pain');
    });
  });

  test('an answered word waits no longer', () => {
    expect(
      whyOf([plan(['2026-03-27']), ...session('2026-03-27'), NOTE], [{ type: 'NoteWritten', text: 'lower the seat' }]).group,
    ).toBe('on-track');
  });

  test('the summary is the same in whatever order the facts of different things arrive', () => {
    const events = ledger('a', [
      plan(['2026-03-23', '2026-03-27']),
      ...session('2026-03-23'),
      ...session('2026-03-27', [
        [4, 8],
        [8, 8],
        [8, 8],
      ]),
      PAIN,
      NOTE,
    ]);
    const inOrder = triage(events.reduce(foldSummary, EMPTY_SUMMARY), TODAY);
    fc.assert(
      fc.property(fc.shuffledSubarray([...events], { minLength: events.length }), (mixed) => {
        expect(triage(mixed.reduce(foldSummary, EMPTY_SUMMARY), TODAY)).toEqual(inOrder);
      }),
      { numRuns: 200 },
    );
  });

  test('the thresholds only sort a list', () => {
    expect(TRIAGE.quietDays).toBeLessThan(TRIAGE.windowDays);
  });
});

async function withRoster(options: ServeOptions, athletes: number): Promise<void> {
  const { server, close } = await freshServer({ mostRequests: 1e9, mostTries: 1e9, ...options });
  try {
    const coach = (await ask(server, 'POST', '/api/v1/account/create', { body: { login: 'coach', passphrase: WORDS } }))
      .json as unknown as {
      token: string;
      account: string;
    };
    const owners = new Map<string, string>();
    for (let n = 0; n < athletes; n++) {
      const [athlete, secret] = [`a-${n}`, newSecret()];
      owners.set(athlete, secret);
      await push(
        server,
        secret,
        athlete,
        ledger(athlete, [{ type: 'AthleteProfiled', name: `Person ${n}`, units: 'kg', zone: 'UTC' }, plan(['2026-03-27'])]),
      );
      const { code } = (
        await ask(server, 'POST', '/api/v1/grants/invite', {
          secret,
          body: { athlete, mayPrescribe: true, mayLog: n % 2 === 0, untilMs: null },
        })
      ).json as unknown as { code: string };
      await ask(server, 'POST', '/api/v1/grants/accept', { secret: coach.token, body: { code } });
    }
    const list = async () => {
      const answer = await ask(server, 'GET', `/api/v1/coach/roster?today=${TODAY}`, { secret: coach.token });
      return (answer.json as unknown as { athletes: RosterEntry[] }).athletes;
    };
    await list();
    const from = performance.now();
    const found = await list();
    const took = performance.now() - from;
    console.info(`a roster of ${athletes} in ${Math.round(took)} ms`);
    expect(found.length).toBe(athletes);
    expect(took).toBeLessThan(1_000);
    expect(found.every((one) => one.group === 'quiet')).toBe(true);
    // Folded on append: what comes in afterwards is on the list without anybody looking at the ledger.
    const secret = owners.get('a-1');
    const more = ledger('a-1', [
      { type: 'AthleteProfiled', name: 'Person 1', units: 'kg', zone: 'UTC' },
      plan(['2026-03-27']),
      ...session('2026-03-27'),
      PAIN,
    ]).slice(2);
    await push(server, secret, 'a-1', more);
    const [first] = await list();
    expect(first).toMatchObject({
      athlete: 'a-1',
      name: 'Person 1',
      group: 'needs-you',
      mayLog: false,
      why: { kind: 'pain', severity: 4 },
    });
    await push(server, secret, 'a-1', more);
    expect((await list())[0]).toEqual(first);
    await ask(server, 'POST', '/api/v1/grants/revoke', { secret, body: { athlete: 'a-1', coach: coach.account } });
    expect((await list()).some((one) => one.athlete === 'a-1')).toBe(false);
    expect((await ask(server, 'GET', '/api/v1/coach/roster?today=soon', { secret: coach.token })).status).toBe(400);
  } finally {
    await close();
  }
}

test('a roster of 500 opens in under a second, is folded on append, and forgets who ended the grant', { timeout: 120_000 }, () =>
  withRoster({}, 500),
);

describe.runIf(whyNoPostgres() === null)('with PostgreSQL', () => {
  test('a roster of 200 opens in under a second', { timeout: 120_000 }, async () => {
    const postgres = await startPostgres();
    try {
      await withRoster({ databaseUrl: postgres.url }, 200);
    } finally {
      await postgres.stop();
    }
  });
});

test("an athlete is judged by the athlete's own day, wherever the coach is", () => {
  const noon = Date.UTC(2026, 2, 10, 12);
  const [ninth, tenth, eleventh] = [day('2026-03-09'), day('2026-03-10'), day('2026-03-11')];
  expect(dayOf('Pacific/Kiritimati', tenth, noon)).toBe(eleventh);
  expect(dayOf('Europe/Berlin', ninth, noon)).toBe(tenth);
  expect(dayOf('Pacific/Pago_Pago', tenth, Date.UTC(2026, 2, 10, 5))).toBe(ninth);
  // A device whose clock is far off, a zone that is none, an athlete who told none: the device's day.
  expect(dayOf('Europe/Berlin', day('2026-04-20'), noon)).toBe('2026-04-20');
  expect(dayOf('Nowhere/Land', tenth, noon)).toBe(tenth);
  expect(dayOf(undefined, tenth, noon)).toBe(tenth);
});
