// What a person types into a test arrives in the engine as what they meant: every test, field, side, attempt, form, flag and unit.
import { describe, expect, test } from 'vitest';
import { ASSESSMENTS, assessmentOf, findingsFrom, severityOf, type IsoDate, type TestId } from '@strongback/engine';
import { askedFields, keyOf, readEntries, sidesOf, type Entered, type Noted } from './entry.ts';

const ON = { date: '2026-03-02' as IsoDate, units: 'kg' } as const;
const PLAIN: Noted = { form: null, flags: [], pain: 0, by: 'self' };

const filled = (id: TestId, value: (index: number) => string): Entered =>
  Object.fromEntries(
    askedFields(assessmentOf(id), 'self')
      .main.flatMap((field) => sidesOf(field).map((side) => keyOf(field, side)))
      .map((key, index) => [key, [value(index)]]),
  );

describe('what is typed into a test', () => {
  test('[as.seg] each of the 26 can be entered, recorded and graded with what its screen asks for', () => {
    for (const assessment of ASSESSMENTS) {
      const noted = { ...PLAIN, form: assessment.forms[0]?.id ?? null };
      const { main } = askedFields(assessment, 'self');
      const typed = Object.fromEntries(
        main.flatMap((field) => sidesOf(field).map((side) => [keyOf(field, side), [String((field.min + field.max) / 2)]])),
      );
      const read = readEntries(assessment, typed, noted, ON);
      expect(read, assessment.id).toMatchObject({ ready: true, problems: {} });
      expect(readEntries(assessment, {}, noted, ON).ready, assessment.id).toBe(false);
      const graded = severityOf(assessment.id, read.rows, {});
      expect(graded === null, assessment.id).toBe(assessment.id === 'segment-lengths');
    }
  });

  test('fields of one unit stay apart: outward turn of the shoulder is never read as inward', () => {
    const typed = {
      'internal.left': ['60'],
      'internal.right': ['40'],
      'external.left': ['90'],
      'external.right': ['110'],
    };
    const { rows } = readEntries(assessmentOf('shoulder-rotation'), typed, PLAIN, ON);
    const graded = severityOf('shoulder-rotation', rows, {});
    expect(graded?.sitting.fields.get('internal')).toMatchObject({ left: 60, right: 40 });
    expect(graded?.sitting.fields.get('external')).toMatchObject({ left: 90, right: 110 });
  });

  test('ratios come from the two things people can measure', () => {
    const grip = readEntries(
      assessmentOf('grip-width'),
      filled('grip-width', (at) => ['40', '72'][at] ?? ''),
      PLAIN,
      ON,
    );
    expect(findingsFrom(grip.rows, {})[0]).toMatchObject({ value: 1.8, unit: 'ratio' });
    const forces = filled('er-ir-strength', (at) => ['12', '14', '20', '20'][at] ?? '');
    const turn = readEntries(assessmentOf('er-ir-strength'), forces, PLAIN, ON);
    expect(findingsFrom(turn.rows, {})[0]).toMatchObject({ value: 0.6, side: 'left' });
  });

  test('every attempt is kept and the test decides which counts', () => {
    const typed = { 'angle.left': ['30', '40', '50'], 'angle.right': ['45'] };
    const { rows } = readEntries(assessmentOf('thoracic-rotation'), typed, PLAIN, ON);
    expect(rows).toHaveLength(4);
    expect(severityOf('thoracic-rotation', rows, {})?.sitting.fields.get('angle')).toMatchObject({
      left: 40,
      right: 45,
    });
  });

  test('a form must be said where a test has forms, and decides the norm', () => {
    const pull = assessmentOf('pull-max');
    expect(readEntries(pull, { reps: ['9'] }, PLAIN, ON).ready).toBe(false);
    const norm = (form: string): number | null | undefined => {
      const { rows } = readEntries(pull, { reps: ['9'] }, { ...PLAIN, form }, ON);
      return severityOf('pull-max', rows, { sex: 'male' })?.normValue;
    };
    expect(norm('pull-up')).not.toBe(norm('inverted-row'));
  });

  test('flags reach the grade, a coach alone is asked for a grade', () => {
    const wall = assessmentOf('wall-slide');
    const severity = (flags: readonly string[]): number | undefined => {
      const { rows } = readEntries(wall, { gap: ['0'] }, { ...PLAIN, flags }, ON);
      return severityOf('wall-slide', rows, {})?.severity;
    };
    expect([severity([]), severity(['arched'])]).toEqual([0, 2]);
    const ids = (by: Noted['by']): readonly string[] =>
      askedFields(assessmentOf('hinge-screen'), by).more.map((field) => field.id);
    expect([ids('self'), ids('coach')]).toEqual([['hip-angle'], ['hip-angle', 'grade']]);
  });

  test('pounds and inches are recorded as typed and judged as what they are', () => {
    const { rows } = readEntries(assessmentOf('grip-dynamometer'), { 'force.left': ['100'], 'force.right': ['100'] }, PLAIN, {
      ...ON,
      units: 'lb',
    });
    expect(rows[0]).toMatchObject({ value: 100, unit: 'lb' });
    expect(severityOf('grip-dynamometer', rows, {})?.value).toBeCloseTo(45.36, 2);
    const ankle = readEntries(assessmentOf('knee-to-wall'), { 'distance.left': ['4'], 'distance.right': ['4'] }, PLAIN, {
      ...ON,
      units: 'lb',
    });
    expect(severityOf('knee-to-wall', ankle.rows, {})?.value).toBeCloseTo(10.16, 2);
  });

  test('what does not fit is said, not swallowed', () => {
    const read = readEntries(assessmentOf('dead-hang'), { seconds: ['4000'] }, PLAIN, ON);
    expect(read).toMatchObject({ rows: [], ready: false });
    expect(read.problems['seconds']).toMatch(/between 0 and 600/);
    expect(readEntries(assessmentOf('dead-hang'), { seconds: ['long'] }, PLAIN, ON).problems['seconds']).toBeDefined();
  });
});
