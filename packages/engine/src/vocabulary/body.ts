// Decides the words for the body: muscles that are counted, joints that complain, tissues that carry load.

export const MUSCLES = [
  'lats',
  'upper-back',
  'lower-traps',
  'upper-traps',
  'rear-delts',
  'external-rotators',
  'serratus',
  'chest',
  'front-delts',
  'side-delts',
  'triceps',
  'biceps',
  'forearms',
  'erectors',
  'glutes',
  'hamstrings',
  'quads',
  'adductors',
  'abductors',
  'calves',
  'hip-flexors',
  'abs',
  'obliques',
  'neck',
] as const;
/** A muscle or head that weekly fractional sets are counted for. `upper-back` = mid-trapezius and rhomboids; `forearms` includes grip. */
export type Muscle = (typeof MUSCLES)[number];

export const JOINTS = ['neck', 'shoulder', 'elbow', 'wrist', 'thoracic-spine', 'lumbar-spine', 'hip', 'knee', 'ankle'] as const;
/** A joint or region that may complain and that movements load. */
export type Joint = (typeof JOINTS)[number];

export const TISSUES = [
  'rotator-cuff',
  'biceps-tendon',
  'elbow-flexor-tendon',
  'elbow-extensor-tendon',
  'lumbar-discs',
  'sacroiliac',
  'hamstring-tendon',
  'patellar-tendon',
  'achilles-tendon',
  'ac-joint',
  'wrist-flexors',
  'adductor-tendon',
] as const;
export type Tissue = (typeof TISSUES)[number];

export const SORENESS_REGIONS = [
  'upper-back',
  'lower-back',
  'shoulders',
  'arms',
  'chest',
  'hips',
  'hamstrings',
  'quads',
] as const;
/** A region asked about in the check-in, 0 none to 4 bad. */
export type SorenessRegion = (typeof SORENESS_REGIONS)[number];

export const SEXES = ['female', 'male'] as const;
/** Used only where a norm is split by sex; unknown is allowed everywhere. */
export type Sex = (typeof SEXES)[number];
