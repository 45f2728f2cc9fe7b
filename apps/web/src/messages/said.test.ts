// Sentences of the engine are read in German by their pattern; what nobody knows stays as it is, and no pattern hides another.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { said } from './de/said/index.ts';
import { sentences } from './de/said/sentences.ts';

test('numbers, loads, lists and parts come through', () => {
  expect(said('Two sessions running were harder than asked: 5 % less load.')).toBe(
    'Zwei Einheiten nacheinander waren schwerer als verlangt: 5 % weniger Last.',
  );
  expect(said("this week's work for your upper back and lats")).toBe(
    'die Arbeit der Woche für den oberen Rücken und den Latissimus',
  );
  expect(said('97.3 kg was worked out; the nearest loadable in steps of 2.5 kg is 97.5 kg.')).toBe(
    'Errechnet waren 97,3 kg; das Nächste, was sich in Stufen von 2,5 kg laden lässt, sind 97,5 kg.',
  );
  expect(said('Last measured 2026-06-02: dead hang 47 s; the mark is 60 s or more')).toBe(
    'Zuletzt gemessen am 2.6.2026: Hang 47 s; der Richtwert: 60 s und mehr',
  );
  expect(said('side bridge 52 s on the left, sides differ by 6 %; the mark is 61 s or more, sides alike')).toBe(
    'Seitstütz 52 s links, die Seiten liegen 6 % auseinander; der Richtwert: 61 s und mehr, beide Seiten gleich',
  );
  expect(said('not yet tested: overhead reach without a limit; thoracic extension without a limit')).toBe(
    'noch nicht getestet: Arme über Kopf ohne Einschränkung; Streckung der Brustwirbelsäule ohne Einschränkung',
  );
});

test('what other sport asks of a day is told in German', () => {
  expect(
    said(
      'After 60 minutes of running yesterday, your legs have more to recover from than usual: fewer sets and one more repetition in reserve here.',
    ),
  ).toBe(
    'Nach 60 Minuten Laufen gestern ist mehr zu erholen als sonst (Beine): hier weniger Sätze und eine Wiederholung mehr in Reserve.',
  );
  expect(
    said(
      'A step is earned and waits for a better day. After climbing 2 days ago, your back has more to recover from than usual: the same as last time here, no step up.',
    ),
  ).toBe(
    'Eine Stufe ist verdient und wartet auf einen besseren Tag. Nach Klettern vor 2 Tagen ist mehr zu erholen als sonst (Rücken): hier dasselbe wie letztes Mal, ohne Stufe.',
  );
  expect(said('running on Tuesdays, seen in 3 of the last 4 weeks, is planned around like a weekly entry')).toBe(
    'Laufen am Dienstag, in 3 der letzten 4 Wochen gesehen, zählt im Plan wie ein wöchentlicher Eintrag',
  );
});

test('what differs from the plan is told in German', () => {
  const names = new Map([['lat pulldown', 'Latzug']]);
  expect(
    said(
      'Other than planned, after your check-in and by what your log says now: lat pulldown 40 kg instead of 42.5 kg, 2 sets instead of 3; and 3 other exercises; 44 minutes instead of 48.',
      names,
    ),
  ).toBe(
    'Anders als geplant, nach deinen Angaben von heute und nach dem, was dein Protokoll jetzt sagt: Latzug 40 kg statt 42,5 kg, 2 Sätze statt 3; und 3 andere Übungen; 44 Minuten statt 48.',
  );
});

test('two sentences are read one by one, and a part that nobody knows stays', () => {
  expect(said('No change next time. A result that nobody foresaw.')).toBe(
    'Nächstes Mal keine Änderung. A result that nobody foresaw.',
  );
  expect(said('Something entirely else')).toBe('Something entirely else');
  expect(said('')).toBe('');
});

test('whatever a finding changes is told in German', () => {
  const folder = new URL('../../../../packages/engine/src/assess/consequences/', import.meta.url);
  const texts = readdirSync(folder).flatMap((file) =>
    [...readFileSync(new URL(file, folder), 'utf8').matchAll(/'([A-Z][^'\n]{8,}\.)'/g)].map(([, text = '']) => text),
  );
  expect(texts.length).toBeGreaterThan(40);
  expect(texts.filter((text) => said(text) === text)).toEqual([]);
});

test('every pattern is reached by its own example: none before it takes it', () => {
  const example = (pattern: string): string =>
    pattern
      .replaceAll('{n}', '7')
      .replaceAll('{load}', '7.5 kg')
      .replaceAll('{list}', 'lats and Friday')
      .replace(/\{(x|name)\}/g, 'zzz');
  for (const [pattern, into] of sentences) {
    const made = said(example(pattern));
    const words = into
      .replace(/\{\d\}/g, '')
      .split(/\s+/)
      .filter((word) => word.length > 3);
    expect(
      words.every((word) => made.includes(word)),
      `${pattern} -> ${made}`,
    ).toBe(true);
  }
});

test('names of movements are read in the language, as sentences of their own and inside others', () => {
  const names = new Map([['barbell row', 'Langhantelrudern']]);
  expect(said('barbell row waits until its gate opens; this builds towards it', names)).toBe(
    'Langhantelrudern wartet auf die Freigabe; dies führt dorthin',
  );
  expect(said('Barbell row: the same again', names)).toBe('Langhantelrudern: noch einmal dasselbe');
  expect(said('Barbell row: the same again')).toBe('Barbell row: noch einmal dasselbe');
});

test('why a row of a file was left out is read in the language, what the file says stays as it stands there', () => {
  expect(said('unreadable: reps "acht" is not a number')).toBe('nicht lesbar: die Wiederholungen „acht“ sind keine Zahl');
  expect(said('unreadable: the date "31/31/2024" cannot be read')).toBe(
    'nicht lesbar: das Datum „31/31/2024“ ist nicht zu lesen',
  );
  expect(said('rest timer: 90 s kept as the rest after the previous set')).toBe(
    'Pausenuhr: 90 s als Pause nach dem Satz davor behalten',
  );
  expect(said('7.5 repetitions: kept as 7')).toBe('7,5 Wiederholungen: als 7 behalten');
  expect(said('RPE 11 is outside 0-10 and was left out')).toBe('RPE 11 liegt außerhalb von 0 bis 10 und blieb weg');
});
