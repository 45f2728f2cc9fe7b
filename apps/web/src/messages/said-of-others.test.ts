// What stands beside the plan is read in German too: where a rule comes from, and why the server refused something.
import { readdirSync, readFileSync } from 'node:fs';
import { citationOf, RULES } from '@strongback/engine';
import { expect, test } from 'vitest';
import { said } from './de/said/index.ts';

test('a source that is described rather than cited has its German', () => {
  const described = Object.values(RULES)
    .flatMap((rule) => rule.sources.map(citationOf))
    .filter((text) =>
      /to be (?:completed|checked)|handbook|thesis|study|articles|article of|practice|standard|copyrighted/i.test(text),
    );
  expect(described.length).toBeGreaterThan(10);
  expect(described.filter((text) => said(text) === text)).toEqual([]);
});

test('whatever the server refuses people, it says why in German', () => {
  const server = new URL('../../../server/src/', import.meta.url);
  const reasons = ['access', 'clubs', 'sync'].flatMap((room) =>
    readdirSync(new URL(`${room}/`, server))
      .filter((file) => file.endsWith('.ts') && !file.includes('.test.'))
      .flatMap((file) => {
        const code = readFileSync(new URL(`${room}/${file}`, server), 'utf8');
        return [...code.matchAll(/(?:new Refused\(\s*'[a-z-]+',\s*|^const [A-Z_]+ = )['`]([a-z][^'`\n]* [^'`\n]+)['`]/gm)];
      })
      .map(([, text = '']) => text.replace(/\$\{[^}]*\}/g, '12')),
  );
  expect(new Set(reasons).size).toBeGreaterThan(20);
  expect([...new Set(reasons)].filter((text) => said(text) === text)).toEqual([]);
});

test('why a file could not be read is said in German', () => {
  const readers = new URL('../../../../packages/interchange/src/', import.meta.url);
  const reasons = readdirSync(readers, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !/\.test|hevy-api|sensors/.test(file))
    .flatMap((file) => {
      const code = readFileSync(new URL(file, readers), 'utf8');
      return [...code.matchAll(/refuse\(\s*'[a-z.-]+',\s*(?:`([^`]+)`|'([^'\n]+)')/g)];
    })
    .map(([, made, plain]) => (made ?? plain ?? '').replace(/\$\{[^}]*\}/g, '7'));
  expect(reasons.length).toBeGreaterThan(20);
  // Put together from parts: the columns that were found.
  const whole = reasons.filter((text) => !text.includes('${'));
  expect(whole.filter((text) => said(text) === text)).toEqual([]);
});

test('a week that is full for a muscle or a joint is told of in German', () => {
  expect(
    said('12 minutes stay free: the sets of this week for the rear shoulders rise no faster than the last weeks allow.'),
  ).toBe(
    '12 Minuten bleiben frei: die Sätze der Woche für die hinteren Schultern steigen nicht schneller, als die letzten Wochen es erlauben.',
  );
  expect(said('12 minutes stay free: the shoulder has had its work for this week.')).not.toContain('work');
});

test('a weak link and a cap while tests are missing are told in German, and of what', () => {
  expect(
    said(
      'The week holds more rows. For one block there are more sets for upper back and lower traps: this is one of the weak links.',
    ),
  ).toBe(
    'In der Woche steht mehr Rudern. Einen Block lang gibt es mehr Sätze für den oberen Rücken und den unteren Trapezius: das ist eine der Schwachstellen.',
  );
  expect(said('Overhead presses stay at or below 80 % of their estimated 1RM until the overhead tests are done.')).toBe(
    'Drücken über Kopf bleibt höchstens bei 80 % des geschätzten 1RM, bis die Tests für Überkopf gemacht sind.',
  );
});
