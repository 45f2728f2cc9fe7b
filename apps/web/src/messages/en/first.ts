// English: the first page and the demo.
export const first = {
  title: 'A plan for your back, and the reasons behind it',
  lead: 'Heavy presses and pulls need a strong upper back and strong hips. Start with what fits you.',
  assess: {
    title: 'Start with an assessment',
    text: 'A few questions, then five short tests with a stick and a tape measure. You can leave any of them for later.',
  },
  import: {
    title: 'Import my log',
    text: 'A file from Strong, Hevy, a watch or another app, or a backup. You see what is in it before anything is saved.',
  },
  demo: {
    title: 'Try the demo athlete',
    text: 'A simulated year of one athlete, labelled as such. It never mixes with your own data.',
  },
  haveCode: 'I have a code or an account',
  promise: 'No account. Everything stays on this device until you say otherwise, and works without a network.',
  demoLoading: 'Opening the simulated year',
  demoMissing: 'This version comes without the demo athlete.',
} as const;
