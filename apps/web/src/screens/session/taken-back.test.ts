// Proves that a set removed comes back as it was, as often as it is taken out, and that a correction goes back to what stood there.
import { appendBodies, replay, startWriter } from '@strongback/engine';
import type { AthleteId, DeviceId, EventBody, IsoDate, LoggedSet, SessionId, SetId } from '@strongback/engine';
import { expect, test } from 'vitest';
import { asBefore, doneAgain } from './taken-back.ts';

const session = 'plan:2026-03-02' as SessionId;
const performed = (set: string): EventBody =>
  ({
    type: 'SetPerformed',
    session,
    set: set as SetId,
    exercise: 'barbell-row',
    slot: 'a',
    kind: 'working',
    at: '18:00:00',
    reps: 8,
    loadGrams: 60_000,
  }) as unknown as EventBody;

/** The sets that stand after each step, where a step is made of the sets before it. */
function after(first: string, ...steps: readonly ((sets: readonly LoggedSet[]) => readonly EventBody[])[]): readonly LoggedSet[] {
  const bodies: EventBody[] = [{ type: 'SessionStarted', session, date: '2026-03-02' as IsoDate }, performed(first)];
  const sets = (): readonly LoggedSet[] => {
    const events = appendBodies(startWriter('athlete' as AthleteId, 'phone' as DeviceId), bodies, 1_767_225_600_000);
    return (replay(events).sessions.get(session)?.sets ?? []).filter((set) => !set.removed);
  };
  for (const step of steps) bodies.push(...step(sets()));
  return sets();
}

const graded = (sets: readonly LoggedSet[]): readonly EventBody[] =>
  sets.map(({ set }) => ({ type: 'TechniqueGraded', session, set, grade: 'slipping', markers: [] }));
const removedAndBack = (sets: readonly LoggedSet[]): readonly EventBody[] =>
  sets.flatMap((set) => [{ type: 'SetRemoved', session, set: set.set } as const, doneAgain(set)]);

test.each([`${session}/a/w0/0.phone`, `${session}/a/w0/left/0`, 'told-by-hand'])(
  '[U-9] the set %s comes back as it was, twice over',
  (id) => {
    for (const steps of [[removedAndBack], [graded, removedAndBack, removedAndBack]]) {
      const sets = after(id, ...steps);
      expect(sets).toHaveLength(1);
      expect(sets[0]).toMatchObject({ exercise: 'barbell-row', slot: 'a', reps: 8, loadGrams: 60_000 });
    }
  },
);

test('[U-9] the row and the device of a set stay in its name', () => {
  expect(doneAgain({ set: 's/a/w0/0.phone', session } as LoggedSet)).toMatchObject({ set: 's/a/w0/1.phone' });
});

test('[U-9] a correction taken back leaves the numbers that stood there', () => {
  const changes = { reps: 6, rpe: 17 } as const;
  const sets = after(`${session}/a/w0/0`, ([set]) =>
    set === undefined
      ? []
      : [{ type: 'SetCorrected', session, set: set.set, changes } as unknown as EventBody, asBefore(set, changes as never)],
  );
  expect(sets[0]).toMatchObject({ reps: 8 });
  expect(sets[0]?.rpe ?? null).toBeNull();
});
