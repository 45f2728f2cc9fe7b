// Decides the names of the assessments, their domains and their units.

export const TEST_IDS = [
  'grip-width',
  'scapular-dyskinesis',
  'scapular-slide',
  'occiput-wall',
  'wall-slide',
  'thoracic-rotation',
  'lumbar-locked-rotation',
  'thoracic-extension',
  'shoulder-flexion',
  'shoulder-rotation',
  'er-ir-strength',
  'er-endurance',
  'hinge-screen',
  'straight-leg-raise',
  'knee-to-wall',
  'back-extension-hold',
  'side-bridge',
  'flexor-hold',
  'hamstring-bridge',
  'bridge-hold',
  'grip-dynamometer',
  'dead-hang',
  'pull-max',
  'push-pull',
  'brace-breath',
  'segment-lengths',
] as const;
/** One of the twenty-six assessments. */
export type TestId = (typeof TEST_IDS)[number];

export const isTestId = (text: string): text is TestId => (TEST_IDS as readonly string[]).includes(text);

export const TEST_UNITS = ['ratio', 'grade', 'cm', 'deg', 's', 'reps', 'kg', 'points'] as const;
/** The unit a result is stored in. */
export type TestUnit = (typeof TEST_UNITS)[number];

export const MEASURERS = ['self', 'partner', 'coach'] as const;
/** Who measured. */
export type Measurer = (typeof MEASURERS)[number];
