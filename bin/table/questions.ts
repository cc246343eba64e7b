/** Something that a command asks on a terminal, and how each answer is given without one. */
export interface Question {
  readonly about: string;
  /** Words of a command line each: options of the command itself, or another command with the word that says it. */
  readonly answers: readonly (readonly string[])[];
}

/** What commands ask a person on a terminal, by their names. Whoever is not here asks nothing. */
export const QUESTIONS: Readonly<Record<string, readonly Question[]>> = {
  session: [
    { about: 'which plan', answers: [['read', 'PLAN'], ['scan'], ['audit']] },
    {
      about: 'a step',
      answers: ['accept', 'skip', 'delete', 'to', 'keep', 'merge', 'clear'].map(choice => ['decide', choice]),
    },
    {
      about: 'a line of the plan',
      answers: [
        ['decide', 'read'],
        ['decide', 'nothing'],
      ],
    },
    { about: 'what a phase left', answers: [['decide', 'dismiss']] },
    { about: 'whether to commit', answers: [['--auto'], ['rehearse', 'PLAN']] },
    { about: 'whether to take a phase back', answers: [['undo', 'PLAN']] },
  ],
  audit: [{ about: 'what to give back', answers: [['--all'], ['reweave', '--auto']] }],
  reweave: [
    { about: 'a file', answers: [['--take'], ['--leave']] },
    { about: 'all that is sure', answers: [['--auto'], ['--rehearse']] },
    { about: 'how', answers: [['--on-top'], ['--recipe'], ['--requests'], ['--rewrite']] },
    { about: 'whether to take it back', answers: [['--undo']] },
  ],
  demo: [{ about: 'what its plan asks', answers: [['--auto'], ['--prepare'], ['decide', 'accept']] }],
};
