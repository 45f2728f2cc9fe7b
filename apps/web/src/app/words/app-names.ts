// Decides how other apps are written.

/** How the apps write themselves. */
export const APP_NAMES: Readonly<Record<string, string>> = {
  strong: 'Strong',
  hevy: 'Hevy',
  fitnotes: 'FitNotes',
  jefit: 'JEFIT',
  fitbod: 'Fitbod',
  sugarwod: 'SugarWOD',
  liftosaur: 'Liftosaur',
  stronglifts: 'StrongLifts',
  fit: 'FIT',
  'apple-health': 'Apple Health',
  openweight: 'OpenWeight',
  openset: 'OpenSet',
  strongback: 'Strongback',
  generic: 'CSV',
};
