// Sentences of the engine are read in German by their pattern; what nobody knows stays as it is, and no pattern hides another.
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { said } from './de/said/index.ts';
import { sentences } from './de/said/sentences.ts';

test('numbers, loads, lists and parts come through', () => {
  expect(said('Two sessions in a row were harder than asked: 5 % less load.')).toBe(
    'Zwei Einheiten nacheinander waren schwerer als verlangt: 5 % weniger Last.',
  );
  expect(said("this week's work for the upper back and lats")).toBe(
    'die Arbeit der Woche für den oberen Rücken und den Latissimus',
  );
  expect(said('97.3 kg was worked out; the nearest loadable in steps of 2.5 kg is 97.5 kg.')).toBe(
    'Errechnet waren 97,3 kg; am nächsten kommen in Schritten von 2,5 kg die 97,5 kg.',
  );
  expect(
    said(
      'deadlift (goal): 140 kg by 13 March is further away than this plan leads: about 107.5 kg is expected by then, likely 99 kg to 116 kg',
    ),
  ).toMatch(
    /\(Ziel\): 140 kg bis 13\. März liegen weiter weg, als dieser Plan dich bringt: bis dahin sind etwa 107,5 kg zu erwarten, wahrscheinlich 99 kg bis 116 kg/,
  );
  expect(said('Last measured 2026-06-02: dead hang 47 s; the mark is 60 s or more')).toBe(
    'Zuletzt gemessen am 2.6.2026: Hang 47 s; der Richtwert: mindestens 60 s',
  );
  expect(
    said(
      'side bridge 52 s on the left, enough on both sides, but 6 % apart for the second time (up to 5 % counts as alike); the mark is 42 s or more, sides alike',
    ),
  ).toContain('52 s links, auf beiden Seiten genug, aber zum zweiten Mal 6 % auseinander (bis 5 % gelten sie als gleich)');
  expect(said('side bridge 52 s on the left, sides differ by 6 %; the mark is 61 s or more, sides alike')).toBe(
    'Seitstütz 52 s links, die Seiten liegen 6 % auseinander; der Richtwert: mindestens 61 s, beide Seiten gleich',
  );
  expect(said('not yet tested: overhead reach without a limit; thoracic extension without a limit')).toBe(
    'noch nicht getestet: Arme über Kopf ohne Einschränkung; Streckung der Brustwirbelsäule ohne Einschränkung',
  );
});

test('a sentence is read behind the name it is about, whatever language the name is in', () => {
  const because = 'Lighter than last time: the same would be harder than this day asks.';
  const told = 'Leichter als zuletzt: dasselbe wäre schwerer, als dieser Tag verlangt.';
  expect(said(`Kurzhantelrudern auf der Schrägbank: ${because}`)).toBe(`Kurzhantelrudern auf der Schrägbank: ${told}`);
  expect(said(`Bench press: ${because}`, new Map([['bench press', 'Bankdrücken']]))).toBe(`Bankdrücken: ${told}`);
  expect(said('Bench press: nobody has ever said this.')).toBe('Bench press: nobody has ever said this.');
});

test('what other sport asks of a day is told in German', () => {
  expect(
    said(
      'After 60 minutes of running yesterday, the legs have more to recover from than usual: fewer sets and one more repetition in reserve here.',
    ),
  ).toBe(
    'Nach 60 Minuten Laufen gestern ist mehr zu erholen als sonst (Beine): hier weniger Sätze und eine Wiederholung mehr in Reserve.',
  );
  expect(
    said(
      'The next step is earned; it waits for a better day. After climbing 2 days ago, the back has more to recover from than usual: the same as last time here, no step up.',
    ),
  ).toBe(
    'Die nächste Stufe ist verdient; sie wartet auf einen besseren Tag. Nach Klettern vor 2 Tagen ist mehr zu erholen als sonst (Rücken): hier dasselbe wie letztes Mal, ohne Stufe.',
  );
  expect(said('running on Tuesdays, seen in 3 of the last 4 weeks, is planned around like a weekly entry')).toBe(
    'Laufen am Dienstag, in 3 der letzten 4 Wochen gesehen, zählt im Plan wie ein wöchentlicher Eintrag',
  );
});

test('what differs from the plan is told in German', () => {
  const names = new Map([['lat pulldown', 'Latzug']]);
  expect(
    said(
      'Other than planned, after your check-in and by what the log says now: lat pulldown 40 kg instead of 42.5 kg, 2 sets instead of 3; and 3 other exercises; 44 minutes instead of 48.',
      names,
    ),
  ).toBe(
    'Anders als geplant, nach deinen Angaben von heute und nach dem, was das Protokoll jetzt sagt: Latzug 40 kg statt 42,5 kg, 2 Sätze statt 3; und 3 andere Übungen; 44 Minuten statt 48.',
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

/** Literals of the engine that say why, what or what then; an expression in them is read as a number. */
function literalsOf(rooms: readonly string[]): readonly string[] {
  const engine = new URL('../../../../packages/engine/src/', import.meta.url);
  const files = rooms.flatMap((room) =>
    room.endsWith('.ts')
      ? [room]
      : readdirSync(new URL(`${room}/`, engine), { recursive: true, encoding: 'utf8' })
          .filter((file) => file.endsWith('.ts') && !/\.(test|contract|types)\./.test(file))
          .map((file) => `${room}/${file}`),
  );
  const said =
    /(?:headline|because|change|expected|text|relax|moved)\b[^`'"\n{};]{0,80}?(?:`([^`]{12,}?)`|'([^'\n]{12,})'|"([^"\n]{12,})")/g;
  return files.flatMap((file) => {
    const code = readFileSync(new URL(file, engine), 'utf8').replace(/^\s*(?:\/\/|\*|\/\*).*$/gm, '');
    return [...code.matchAll(said)]
      .map(([, a, b, c]) => a ?? b ?? c ?? '')
      .filter((text) => /[a-z]{2,} [a-z]/.test(text) && !/\? '[^']*$/.test(text) && !/\?[^}]*$/.test(text));
  });
}

/** What is put together from parts has an example of its own below. */
const IN_PARTS = /\$\{(?:to|how|felt|clean|where|FREE_MINUTES_TEXT|words|said|joint|name)\b|\$\{[^}]*'/;

test('whatever plan, session and review say has its German', () => {
  const texts = literalsOf([
    ...['review', 'session', 'plan'],
    ...['next-dose', 'earned', 'readiness', 'trends', 'soreness'].map((file) => `athlete/${file}.ts`),
  ]).filter((text) => !IN_PARTS.test(text));
  expect(texts.length).toBeGreaterThan(120);
  const unknown = texts.filter((text) => {
    const own = text.replace(/^\$\{[^}]*\} (?=[A-Z$])/, '');
    return ['7', 'lats'].every((put) => {
      const filled = own.replace(/\$\{[^}]*\}/g, put);
      return said(filled) === filled;
    });
  });
  // Words that are looked for in a sentence, and no sentence themselves.
  expect(unknown.filter((text) => !['fewer repetitions', '5 % less load'].includes(text))).toEqual([]);
});

test('what is put together from parts is read as a whole', () => {
  const names = new Map([
    ['lat pulldown', 'Latzug'],
    ['barbell row', 'Langhantelrudern'],
  ]);
  const examples: readonly (readonly [string, string])[] = [
    ['Time to measure again: pulling maximum', 'Zeit für eine neue Messung: Höchstzahl im Ziehen'],
    ['Time to measure again: knee to wall', 'Zeit für eine neue Messung: Knie zur Wand'],
    [
      'no room for a pulldown or pull-up and shoulder-blade and rotator work this week: neck at 6/10: nothing that loads it',
      'diese Woche kein Platz für Latzug oder Klimmzug und Arbeit für Schulterblatt und Rotatoren: Nacken bei 6/10, nichts, was belastet',
    ],
    ['bands would do', 'genug wäre: Bänder'],
    [
      'Other than planned, after your check-in: barbell row 40 kg instead of 42.5 kg, 1 set instead of 2; lat pulldown 1 set instead of 3.',
      'Anders als geplant, nach deinen Angaben von heute: Langhantelrudern 40 kg statt 42,5 kg, 1 Satz statt 2; Latzug 1 Satz statt 3.',
    ],
    ['Barbell row: next step earned', 'Langhantelrudern: nächste Stufe verdient'],
    [
      '3 clean sessions in two weeks at the top of the ladder: one load step, repetitions back to 10.',
      '3 saubere Einheiten in zwei Wochen am oberen Ende: eine Laststufe mehr, die Wiederholungen zurück auf 10.',
    ],
    [
      'Clean so far; one step every two weeks, the next from 2026-07-18. 8 repetitions, since the next weight that would ask as much is out of reach.',
      'Bisher sauber; alle zwei Wochen eine Stufe, die nächste ab 18.7.2026. 8 Wiederholungen, denn das nächste Gewicht, das so viel verlangt, ist nicht erreichbar.',
    ],
    [
      'Earned, but the hamstrings are sore: the same again.',
      'Verdient, aber noch Muskelkater (die Beinrückseite): noch einmal dasselbe.',
    ],
    ['shoulder 4/10 since 2026-03-02; this lift loads it.', 'Schulter 4/10 seit 2.3.2026; diese Übung belastet die Stelle.'],
    [
      '10.5 kg was worked out; the nearest loadable with your bar and plates is 10 kg.',
      'Errechnet waren 10,5 kg; am nächsten kommen mit Stange und Scheiben 10 kg.',
    ],
    [
      '21 kg was worked out; the next below that can be loaded in steps of 2 kg is 20 kg.',
      'Errechnet waren 21 kg; das Nächste darunter in Schritten von 2 kg sind 20 kg.',
    ],
    [
      '46.5 lb was worked out; the next below that can be loaded in steps of 2 kg (4.4 lb) is 44 lb.',
      'Errechnet waren 46,5 lb; das Nächste darunter in Schritten von 2 kg (4,4 lb) sind 44 lb.',
    ],
    [
      '21 kg was worked out; the next below that can be loaded among your dumbbells is 20 kg.',
      'Errechnet waren 21 kg; das Nächste darunter bei deinen Kurzhanteln sind 20 kg.',
    ],
    [
      'Other than planned, by what the log says now: plank 35 s instead of 25 s; suitcase carry 30 m instead of 20 m.',
      'Anders als geplant, nach dem, was das Protokoll jetzt sagt: plank 35 s statt 25 s; suitcase carry 30 m statt 20 m.',
    ],
    [
      'Last time was 3.5 points easier than asked, and the next weight is far: 9 repetitions.',
      'Letztes Mal war es 3,5 RPE-Punkte leichter als verlangt, und das nächste Gewicht ist weit weg: 9 Wiederholungen.',
    ],
    ['3 × 8 at 40 kg next time.', 'Nächstes Mal 3 × 8 mit 40 kg.'],
    [
      '5 of the last 7 days were well below the usual; the same load felt a full point harder twice in a row in 2 lifts.',
      '5 der letzten 7 Tage waren deutlich schlechter als sonst; dieselbe Last fühlte sich bei 2 Übungen zweimal nacheinander um einen ganzen Punkt schwerer an.',
    ],
    [
      'Still trains lats, upper back and biceps. Done seated, not chest supported; with a band.',
      'Trainiert weiter den Latissimus, den oberen Rücken und den Bizeps. Sitzend, nicht mit gestützter Brust; mit Band.',
    ],
    [
      'Instead of barbell row, because it loads the lumbar spine (4/10). Still trains lats.',
      'Statt Langhantelrudern, denn das belastet, was sich meldet (unterer Rücken, 4/10). Trainiert weiter den Latissimus.',
    ],
    [
      "Tuesday's session moved here. Nothing is lost; the sessions after it keep their order.",
      'Hier steht die Einheit vom Dienstag. Nichts geht verloren; die Einheiten danach behalten ihre Reihenfolge.',
    ],
    [
      'lat pulldown is locked in but cannot stand on Thursday: the equipment of these days has nothing for it',
      'Latzug ist festgelegt, geht aber am Donnerstag nicht: an diesen Tagen ist kein Gerät dafür da',
    ],
    ['5 weeks without training: plan anew from today', '5 Wochen ohne Training: ab heute neu planen'],
    [
      'Up to 3 weeks little is lost; after a longer break load and sets start lower and come back over 2 to 3 weeks.',
      'Bis zu 3 Wochen geht wenig verloren; nach einer längeren Pause fangen Last und Sätze niedriger an und kommen über 2 bis 3 Wochen zurück.',
    ],
    ['about 1 hinge set a week over 4 weeks', 'etwa 1 Satz Hüftbeugen je Woche, über 4 Wochen'],
    ['Hip thrust: keeps 1 of 3 sets.', 'Hip thrust: behält 1 von 3 Sätzen.'],
    ['12 minutes stay free: this week is light on purpose.', '12 Minuten bleiben frei: diese Woche ist mit Absicht leicht.'],
    [
      '12 minutes stay free: what may take one more set today has it, and heavy work takes none.',
      '12 Minuten bleiben frei: was heute einen Satz mehr verträgt, hat ihn, und schwere Arbeit bekommt keinen.',
    ],
    [
      '12 minutes stay free: your check-in or other sport speaks against more work today.',
      '12 Minuten bleiben frei: deine Tagesform oder anderer Sport spricht heute gegen mehr Arbeit.',
    ],
    [
      '30 minutes stay free: a longer day adds 4 sets at most and none to heavy work, because the sets of a week rise step by step. The mobility of the daily routine fits in: 8 minutes.',
      '30 Minuten bleiben frei: ein längerer Tag bringt höchstens 4 Sätze mehr und keinen bei schwerer Arbeit, denn die Sätze einer Woche steigen Schritt für Schritt. Die Beweglichkeit der täglichen Routine passt hinein: 8 Minuten.',
    ],
    ['The warm-up shrinks with the day: 2 of 5 drills stay.', 'Das Aufwärmen wird mit dem Tag kürzer: 2 von 5 Übungen bleiben.'],
    [
      'barbell row (goal) waits behind the gate for heavy bent-over rows, closed on 5 January: until then lat pulldown builds towards it',
      'Langhantelrudern (Ziel) wartet auf die Freigabe für schweres vorgebeugtes Rudern, die am 5. Januar noch fehlt: bis dahin führt Latzug dorthin',
    ],
    [
      'no room for a row on Friday: shoulder at 6/10: nothing that loads it',
      'am Freitag kein Platz für Rudern: Schulter bei 6/10, nichts, was belastet',
    ],
    [
      'minutes stay free on Monday: the week already meets its sets',
      'am Montag bleiben Minuten frei: die Woche hat ihre Sätze schon',
    ],
    ['the elbow at 5/10 or less and the shoulder at 5/10 or less', 'Ellbogen bei höchstens 5/10, Schulter bei höchstens 5/10'],
    [
      'Other than planned, by what the log says now: barbell row 8 repetitions instead of 5; lat pulldown 12.5 kg instead of 10 kg.',
      'Anders als geplant, nach dem, was das Protokoll jetzt sagt: Langhantelrudern 8 Wiederholungen statt 5; Latzug 12,5 kg statt 10 kg.',
    ],
  ];
  for (const [english, german] of examples) expect(said(english, names)).toBe(german);
});

test('no pattern stands twice', () => {
  const patterns = sentences.map(([pattern]) => pattern);
  expect(patterns.filter((pattern, at) => patterns.indexOf(pattern) !== at)).toEqual([]);
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
      words.every((word) => made.toLowerCase().includes(word.toLowerCase())),
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
