// Decides what the demo athlete trains: four days with a horizontal and a vertical pulling day, hinges, presses and carries.
import type { Weekday } from '@strongback/engine';

export interface DemoLift {
  readonly id: string;
  readonly exercise: string;
  /** One-repetition strength at the start, kilograms (moved, body share included where there is one). */
  readonly startKg: number;
  readonly reps: number;
  readonly topReps: number;
  readonly stepKg: number;
  /** Steepness of the repetitions curve. */
  readonly k: number;
  readonly counted: 'reps' | 'seconds' | 'metres';
  /** False where only the body is moved. */
  readonly loaded: boolean;
}

export const DEMO_LIFTS: readonly DemoLift[] = [
  {
    id: 'row',
    exercise: 'chest-supported-row',
    startKg: 27,
    reps: 8,
    topReps: 10,
    stepKg: 2,
    k: 0.033,
    counted: 'reps',
    loaded: true,
  },
  {
    id: 'pulldown',
    exercise: 'lat-pulldown',
    startKg: 58,
    reps: 8,
    topReps: 11,
    stepKg: 2.5,
    k: 0.033,
    counted: 'reps',
    loaded: true,
  },
  {
    id: 'one-arm-row',
    exercise: 'one-arm-dumbbell-row',
    startKg: 30,
    reps: 10,
    topReps: 12,
    stepKg: 2,
    k: 0.033,
    counted: 'reps',
    loaded: true,
  },
  {
    id: 'rdl',
    exercise: 'romanian-deadlift',
    startKg: 95,
    reps: 8,
    topReps: 10,
    stepKg: 2.5,
    k: 0.03,
    counted: 'reps',
    loaded: true,
  },
  {
    id: 'trap-bar',
    exercise: 'trap-bar-deadlift',
    startKg: 108,
    reps: 5,
    topReps: 6,
    stepKg: 5,
    k: 0.03,
    counted: 'reps',
    loaded: true,
  },
  {
    id: 'bench',
    exercise: 'bench-press',
    startKg: 50,
    reps: 6,
    topReps: 8,
    stepKg: 2.5,
    k: 0.029,
    counted: 'reps',
    loaded: true,
  },
  {
    id: 'press',
    exercise: 'overhead-press',
    startKg: 33,
    reps: 6,
    topReps: 8,
    stepKg: 2.5,
    k: 0.03,
    counted: 'reps',
    loaded: true,
  },
  {
    id: 'goblet',
    exercise: 'goblet-squat',
    startKg: 46,
    reps: 10,
    topReps: 12,
    stepKg: 2,
    k: 0.028,
    counted: 'reps',
    loaded: true,
  },
  {
    id: 'face-pull',
    exercise: 'face-pull',
    startKg: 34,
    reps: 15,
    topReps: 18,
    stepKg: 2.5,
    k: 0.033,
    counted: 'reps',
    loaded: true,
  },
  {
    id: 'carry',
    exercise: 'farmer-carry',
    startKg: 40,
    reps: 30,
    topReps: 30,
    stepKg: 2,
    k: 0.03,
    counted: 'metres',
    loaded: true,
  },
  { id: 'plank', exercise: 'plank', startKg: 60, reps: 30, topReps: 60, stepKg: 1, k: 0.03, counted: 'seconds', loaded: false },
];

export interface DemoSlot {
  readonly lift: string;
  readonly sets: number;
  readonly minutesPerSet: number;
  readonly title?: string;
}

/** Slots by weekday; other days are rest. */
export const DEMO_DAYS: Readonly<Partial<Record<Weekday, readonly DemoSlot[]>>> = {
  mon: [
    { lift: 'row', sets: 4, minutesPerSet: 3, title: 'Rows and squats' },
    { lift: 'goblet', sets: 3, minutesPerSet: 3 },
    { lift: 'face-pull', sets: 3, minutesPerSet: 2 },
    { lift: 'plank', sets: 3, minutesPerSet: 2 },
  ],
  tue: [
    { lift: 'bench', sets: 4, minutesPerSet: 3, title: 'Bench and carries' },
    { lift: 'one-arm-row', sets: 3, minutesPerSet: 3 },
    { lift: 'carry', sets: 3, minutesPerSet: 2 },
  ],
  thu: [
    { lift: 'rdl', sets: 3, minutesPerSet: 3, title: 'Hinges and pulldowns' },
    { lift: 'pulldown', sets: 4, minutesPerSet: 3 },
    { lift: 'face-pull', sets: 3, minutesPerSet: 2 },
    { lift: 'plank', sets: 3, minutesPerSet: 2 },
  ],
  sat: [
    { lift: 'trap-bar', sets: 3, minutesPerSet: 4, title: 'Trap bar and presses' },
    { lift: 'press', sets: 4, minutesPerSet: 3 },
    { lift: 'one-arm-row', sets: 3, minutesPerSet: 3 },
    { lift: 'carry', sets: 2, minutesPerSet: 2 },
  ],
};
