// English: what the player can do beside the plain set.
export const player = {
  undo: {
    set: 'Undo: the last set',
    numbers: 'Undo: the numbers',
    swap: 'Undo: the swap',
    skip: 'Undo: leaving it out',
    order: 'Undo: the order',
    add: 'Undo: what was added',
    minutes: 'Undo: the minutes',
    form: 'Undo: the form of the sets',
    join: 'Undo: taking turns',
    correct: 'Undo: the correction',
  },
  amrap: (what: string) => `As many as you can: ${what} or more`,
  toOpen: 'On to the open sets',
  amrapTitle: 'How many were there?',
  amrapSave: 'Record the set',
  joined: {
    superset: (others: string) => `In turn with ${others}`,
    circuit: (others: string) => `Circuit with ${others}`,
  },
  form: {
    title: 'How the sets are done',
    options: { straight: 'As planned', amrap: 'Last one to the limit', drop: 'Last one with drops', cluster: 'In clusters' },
  },
  join: {
    title: 'Take turns with',
    superset: 'Make it a superset',
    circuit: 'Make it a circuit',
    part: 'Take turns no longer',
  },
  add: {
    open: 'Add an exercise',
    title: 'Which exercise?',
    search: 'Name',
    none: 'Nothing by that name fits what is here.',
  },
  note: {
    open: 'Note',
    title: 'Notes that stay',
    exercise: 'For the exercise',
    exerciseHint: 'Shown wherever you do it.',
    machine: 'For the machine in this gym',
    machineHint: 'Seat, pin, handle: shown only here.',
    here: (text: string) => `Here: ${text}`,
  },
  plates: {
    change: 'Plates',
    title: 'What is on the bar?',
    add: 'Put on, each side',
    addOne: (plate: string) => `Put on ${plate}, each side`,
    takeOff: (plate: string) => (plate === '' ? 'Take one off' : `Take ${plate} off`),
    empty: 'Bar alone',
    use: (load: string) => `Use ${load}`,
    from: (bar: string) => `Bar ${bar}, plates as this gym has them.`,
  },
  tempo: {
    title: 'Tempo, in seconds',
    ready: 'Get ready',
    start: 'Give the beat',
    stop: 'Stop',
    phases: { lower: 'lower', pause: 'pause', lift: 'lift', top: 'hold' },
    repetition: (now: number, of: number) => `rep ${now} of ${of}`,
  },
  hold: {
    title: 'Hold',
    text: 'Five seconds to take your place, then the clock runs.',
    ready: 'Take your place',
    on: 'Hold',
    start: (seconds: string) => `Start ${seconds}`,
    stop: 'Let go here',
    cancel: 'Not yet',
  },
  idle: {
    text: (minutes: number) =>
      minutes < 120
        ? `The last set was ${minutes} minutes ago. End the session there?`
        : `The last set was ${Math.round(minutes / 60)} hours ago. End the session there?`,
    end: 'End it there',
    goOn: 'I am still here',
  },
  minutes: (now: number) => `Minutes for all of it, now ${now}`,
  awake: {
    on: 'The screen stays on while you train.',
    off: 'This phone may let the screen go dark. The clock goes on by its end time.',
  },
  provokes: 'What brings it on?',
} as const;
