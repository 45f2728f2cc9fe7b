// Proves that files of speed devices and grip dynamometers are read by what their columns are called, and land beside what was logged.
import type { EventBody, Grams, IsoDate, SessionId, SetId } from '@strongback/engine';
import { describe, expect, it } from 'vitest';
import { afterImports, movementFor } from '../testing/importing.ts';
import { readSensorFile, SENSOR_READERS } from './read-sensors.ts';
import type { SensorAnswers, SensorReader, SetSpeed } from './sensor.types.ts';
import { sensorFacts } from './to-facts.ts';

function read(text: string, answers: SensorAnswers = {}, readers = SENSOR_READERS) {
  const outcome = readSensorFile(new TextEncoder().encode(text), answers, readers);
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.value;
}
function speeds(text: string, answers: SensorAnswers = {}): SetSpeed[] {
  return read(text, answers).readings.filter((reading) => reading.kind === 'set-speed');
}
function facts(text: string, bodies: EventBody[] = [], answers: SensorAnswers = {}) {
  const state = bodies.length === 0 ? null : afterImports(bodies);
  const made = sensorFacts(read(text, answers), state, { importId: `sensor-${bodies.length}`, fileHash: 'x', movementFor });
  const after = [...bodies, ...made.events];
  return { ...made, after, state: after.length === 0 ? null : afterImports(after) };
}

const PER_REP = [
  'Athlete,Date,Exercise,Weight (kg),Set,Rep,Mean Velocity (m/s),Peak Velocity (m/s),Mean Power (W)',
  'Sam,2026-03-02 18:05:10,Back Squat,100,1,1,0.62,1.10,700',
  'Sam,2026-03-02 18:05:13,Back Squat,100,1,2,0.60,1.08,690',
  'Sam,2026-03-02 18:05:16,Back Squat,100,1,3,0.52,0.99,600',
  'Sam,2026-03-02 18:09:00,Back Squat,100,2,1,0.58,1.05,660',
  'Sam,2026-03-02 18:09:03,Back Squat,100,2,2,0.50,1.00,600',
].join('\n');

describe('tables of bar speed', () => {
  it('one row a repetition: sets with the fastest repetition, peak speed never taken for the mean, the athlete left out', () => {
    expect(speeds(PER_REP)).toMatchObject([
      {
        date: '2026-03-02',
        time: '18:05:10',
        exercise: 'Back Squat',
        weight: 100,
        unit: 'kg',
        reps: 3,
        millimetresPerSecond: 620,
        repSpeeds: [620, 600, 520],
      },
      { reps: 2, millimetresPerSecond: 580, basis: 'fastest-rep' },
    ]);
    expect(read(PER_REP).extraColumns).toEqual(['Mean Power (W)']);
    expect(JSON.stringify(read(PER_REP))).not.toContain('Sam');
  });

  it.each([
    [
      'semicolons, decimal commas, German words',
      'Datum;Übung;Gewicht [kg];Satz;Wdh.;Mittlere Geschwindigkeit [m/s]\n02.03.2026;Kniebeuge;100,5;1;1;0,62\n13.03.2026;Kniebeuge;100,5;1;1;0,60',
      620,
      'kg',
    ],
    [
      'pounds, short names',
      'timestamp,movement,load_lbs,set #,rep #,MCV (m/s),PV (m/s)\n2026-03-02T18:05:10Z,Squat,225,1,1,0.62,1.3',
      620,
      'lb',
    ],
    ['centimetres a second', 'date,exercise,load (kg),rep,avg speed (cm/s)\n2026-03-02,Squat,100,1,62', 620, 'kg'],
    ['millimetres a second', 'date,exercise,load (kg),rep,v_mean (mm/s)\n2026-03-02,Squat,100,1,620', 620, 'kg'],
    ['a column of units', 'date,exercise,load,unit,rep,mean velocity\n2026-03-02,Squat,100,lb,1,0.62', 620, 'lb'],
    [
      'propulsive where no plain mean is told',
      'date,exercise,load (kg),rep,peak velocity,mean propulsive velocity\n2026-03-02,Squat,100,1,1.5,0.62',
      620,
      'kg',
    ],
    [
      'mean before propulsive',
      'date,exercise,load (kg),rep,mean propulsive velocity,mean velocity\n2026-03-02,Squat,100,1,0.70,0.62',
      620,
      'kg',
    ],
    [
      'a title above the table',
      'Session export\nSam Smith\n\nDate,Exercise,Load (kg),Rep,Velocity (m/s)\n2026-03-02,Squat,100,1,0.62',
      620,
      'kg',
    ],
    [
      'spanish',
      'Fecha;Ejercicio;Carga (kg);Serie;Repetición;Velocidad media (m/s)\n13/03/2026;Sentadilla;100;1;1;0,62',
      620,
      'kg',
    ],
  ])('%s', (_name, text, speed, unit) => {
    const file = read(text);
    expect(file.questions).toEqual([]);
    expect(file.readings[0]).toMatchObject({ kind: 'set-speed', millimetresPerSecond: speed, unit });
  });

  it('one row a set: the mean of the set, and said so', () => {
    const text = 'Date,Exercise,Load (kg),Reps,Avg Velocity (m/s)\n2026-03-02,Squat,100,5,0.55';
    expect(speeds(text)).toMatchObject([{ reps: 5, millimetresPerSecond: 550, basis: 'set-mean', repSpeeds: [] }]);
  });

  it('without set numbers a repetition that counts anew, another load and a long pause begin a set', () => {
    const text = [
      'date,exercise,load (kg),rep,mean velocity (m/s)',
      ...['1,0.6', '2,0.5', '1,0.55'].map((rest) => `2026-03-02,Squat,100,${rest}`),
      '2026-03-02,Squat,110,2,0.45',
    ].join('\n');
    expect(speeds(text).map((set) => set.repSpeeds.length)).toEqual([2, 1, 1]);
    const timed =
      'date,exercise,load (kg),mean velocity (m/s)\n2026-03-02 18:00:00,Squat,100,0.6\n2026-03-02 18:00:04,Squat,100,0.5\n2026-03-02 18:03:00,Squat,100,0.6';
    expect(speeds(timed).map((set) => set.reps)).toEqual([2, 1]);
  });

  it('asks what the file does not say, and offers nothing meanwhile', () => {
    const text = 'date,exercise,load,rep,mean velocity\n03/04/2026,Squat,100,1,62';
    expect(read(text).questions.map((question) => question.ask)).toEqual(['day-first', 'speed-unit', 'unit']);
    expect(facts(text).events).toEqual([]);
    const answers: SensorAnswers = { unit: 'kg', speedUnit: 'cm/s', dayFirst: true };
    expect(speeds(text, answers)).toMatchObject([{ date: '2026-04-03', millimetresPerSecond: 620, unit: 'kg' }]);
    expect(read('exercise,load (kg),rep,mean velocity\nSquat,100,1,0.6').questions.map((question) => question.ask)).toEqual([
      'date',
    ]);
    expect(speeds('exercise,load (kg),rep,mean velocity\nSquat,100,1,0.6', { date: '2026-03-02' })[0]?.date).toBe('2026-03-02');
  });

  it('rows that cannot be are left out with their line and the reason', () => {
    const rows = [
      '2026-03-02,Squat,100,1,0.6',
      '2026-03-02,Squat,100,2,x',
      '2026-03-02,Squat,100,3,',
      '2026-03-02,Squat,100,4,55',
      'soon,Squat,100,5,0.5',
      '2026-03-02,,100,6,0.5',
    ];
    const file = read(['date,exercise,load (kg),rep,mean velocity (m/s)', ...rows].join('\n'));
    expect(file.readings.length).toBe(1);
    expect(file.skipped.map((note) => note.line)).toEqual([3, 4, 5, 6, 7]);
  });

  it.each(['', '   ', 'dear diary', 'a,b\n1,2', 'date,exercise,mean velocity (m/s)\n2026-03-02,Squat,none'])(
    'refuses %j in one line',
    (text) => {
      const outcome = readSensorFile(new TextEncoder().encode(text));
      expect(outcome.ok).toBe(false);
      expect(outcome.ok ? '' : outcome.reason).toMatch(/[Nn]othing was read/);
    },
  );
});

describe('speed beside the log', () => {
  const session = 's1' as SessionId;
  const set = (id: string, kilograms: number, reps: number): EventBody => ({
    type: 'SetPerformed',
    session,
    set: id as SetId,
    exercise: 'back-squat',
    kind: 'working',
    loadGrams: (kilograms * 1000) as Grams,
    reps,
  });
  const logged: EventBody[] = [
    { type: 'SessionStarted', session, date: '2026-03-02' as IsoDate },
    set('a', 60, 5),
    set('b', 100, 3),
    set('c', 100, 2),
    { type: 'SessionFinished', session },
  ];

  it('lands on the set with the same day, movement, load and repetitions, and on it once', () => {
    const first = facts(PER_REP, logged);
    expect(first.report).toMatchObject({ attached: 2, unmatched: [], imported: { sets: 0 } });
    expect(first.state?.sessions.get(session)?.sets.map((one) => one.velocity)).toEqual([undefined, 620, 580]);
    expect(first.state?.sessions.get(session)?.sets[1]?.note).toBe('bar speed: 0.62 0.60 0.52 m/s, loss 16 %');
    const second = facts(PER_REP, first.after);
    expect(second.events).toEqual([]);
    expect(second.report.alreadyThere).toBe(2);
  });

  it('what belongs to no set of a logged day is told, never added', () => {
    const heavier = PER_REP.replaceAll(',100,', ',140,');
    expect(facts(heavier, logged)).toMatchObject({ events: [], report: { unmatched: [{ line: 2 }, { line: 5 }] } });
  });

  it('days without a log become sessions; a later file of the same day adds to it and repeats nothing', () => {
    const first = facts(PER_REP);
    expect(first.report.imported).toEqual({ sessions: 1, sets: 2 });
    const bench = PER_REP.replaceAll('Back Squat', 'Bench Press');
    const second = facts(bench, first.after);
    const third = facts(bench, second.after);
    expect(third.events).toEqual([]);
    const [one, ...others] = [...(third.state?.sessions.values() ?? [])];
    expect(others).toEqual([]);
    expect(one?.sets.map((done) => `${done.exercise} ${done.velocity}`)).toEqual([
      'back-squat 620',
      'back-squat 580',
      'bench-press 620',
      'bench-press 580',
    ]);
    expect(one?.sets.every((done) => done.kind === 'unknown')).toBe(true);
  });
});

describe('tables of grip', () => {
  it('a column a hand: the best of a day for each', () => {
    const text = 'Date,Left (kg),Right (kg)\n2026-03-02,41.5,44\n2026-03-02,43,43.2\n2026-03-04,40,';
    const made = facts(text);
    const receipt = made.events[0];
    expect(receipt).toMatchObject({ type: 'ImportRecorded', counts: { read: 3, sessions: 0, sets: 0 } });
    const from = receipt?.type === 'ImportRecorded' ? receipt.import : '';
    expect(made.events.slice(1)).toEqual([
      { type: 'CheckInRecorded', date: '2026-03-02', gripLeftGrams: 43_000, gripRightGrams: 44_000, import: from },
      { type: 'CheckInRecorded', date: '2026-03-04', gripLeftGrams: 40_000, import: from },
    ]);
    expect(facts(text, made.after).events).toEqual([]);
  });

  it.each([
    ['a row a squeeze, newtons', 'date;hand;max force [N]\n13.03.2026;L;421,7\n13.03.2026;R;441,3', 43_001, 45_000],
    ['pounds', 'Date,Hand,Grip strength (lb)\n2026-03-13,left,95\n2026-03-13,right,99', 43_091, 44_906],
    [
      'among other tests',
      'date,test,side,value,unit\n2026-03-13,Handgrip,Left,43,kg\n2026-03-13,CMJ,Left,35,cm\n2026-03-13,Handgrip,Right,45,kg',
      43_000,
      45_000,
    ],
  ])('%s', (_name, text, left, right) => {
    expect(facts(text).events.slice(1)).toMatchObject([
      { type: 'CheckInRecorded', date: '2026-03-13', gripLeftGrams: left, gripRightGrams: right },
    ]);
  });

  it('a better squeeze of the day that is known stays; the unit is asked where it is not told', () => {
    const known: EventBody[] = [{ type: 'CheckInRecorded', date: '2026-03-02' as IsoDate, gripLeftGrams: 50_000 as Grams }];
    expect(facts('date,left (kg),right (kg)\n2026-03-02,43,44', known).events[1]).toEqual({
      type: 'CheckInRecorded',
      date: '2026-03-02',
      gripRightGrams: 44_000,
      import: 'sensor-1',
    });
    const file = read('date,left,right\n2026-03-02,43,44');
    expect(file.questions.map((question) => question.ask)).toEqual(['unit']);
    expect(read('date,left,right\n2026-03-02,95,99', { unit: 'lb' }).readings[0]).toMatchObject({ grams: 43_091 });
  });
});

describe('the seam', () => {
  it('a device of its own form is one more reader', () => {
    const strap: SensorReader = {
      id: 'my-strap',
      recognises: (text) => text.startsWith('STRAP1'),
      read: (text) => ({
        ok: true,
        value: {
          read: 1,
          readings: [{ kind: 'grip', line: 2, date: text.slice(7, 17), side: 'left', grams: Number(text.slice(18)) }],
          skipped: [],
          flagged: [],
          questions: [],
          extraColumns: [],
        },
      }),
    };
    const file = read('STRAP1 2026-03-02 43000', {}, [strap, ...SENSOR_READERS]);
    expect(file).toMatchObject({ reader: 'my-strap', readings: [{ grams: 43_000 }] });
  });
});
