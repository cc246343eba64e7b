import type { ExitCode, Io } from './command.ts';
import { printable } from './figures.ts';

/** Something that can be done where no plan was named. */
export interface Offer {
  /** Words after the program's name. */
  readonly words: readonly string[];
  readonly what: string;
  readonly run: () => Promise<ExitCode>;
}

/** Plans named at most: with the two commands, one key chooses. */
const PLANS = 7;

/** What a plan's name has in it, in the languages that plans are read in most. */
const NAME = /plan|reorg|restruct|refactor|migrat|umbau|umstruktur/i;
const FOLDERS = /(^|\/)(node_modules|vendor|third_party|test|tests|fixtures)\//;

/** What can be done in the repository around: `open` what looks like a plan, or make one. */
export async function offersIn(io: Io, open: (plan: string, io: Io) => Promise<ExitCode>): Promise<Offer[]> {
  const { openRepository } = await import('../src/git/repository.ts');
  const { documents } = await import('../src/git/calls/ls-files.ts');
  const { git, root } = await openRepository(io.cwd, io.env);
  const names = await git.run(documents());
  const plans = names.filter(name => NAME.test(name) && !FOLDERS.test(name)).slice(0, PLANS);
  const within = { ...io, cwd: root };
  const run = async (name: 'scan' | 'audit'): Promise<ExitCode> => {
    const { command } =
      name === 'scan' ? await import('./commands/scan.ts') : await import('./commands/audit.ts');
    return command.run([], within);
  };
  return [
    ...plans.map(plan => ({
      words: [plan],
      what: 'carry out this plan',
      run: () => open(plan, within),
    })),
    {
      words: ['scan'],
      what: 'find copies that grew apart',
      run: () => run('scan'),
    },
    {
      words: ['audit'],
      what: 'see what was reorganized before',
      run: () => run('audit'),
    },
  ];
}

/** Says what can be done without a plan, and on a terminal does what is chosen. */
export async function offer(offers: readonly Offer[], io: Io): Promise<ExitCode> {
  const { ask } = io;
  const say = io.interactive && ask ? io.out : io.err;
  const wide = Math.max(...offers.map(({ words }) => printable(words.join(' ')).length));
  say('No plan was named. Here you can:\n');
  for (const [at, { words, what }] of offers.entries())
    say(`  ${at + 1}  reorg-tui ${printable(words.join(' ')).padEnd(wide)}  ${what}\n`);
  say(`Or name one: \`reorg-tui PLAN\`. \`reorg-tui demo\` is to try it out.\n`);
  if (!io.interactive || !ask) return 2;
  const answer = (await ask(`1–${offers.length}, or enter for none: `)).trim();
  return (await offers[Number(answer) - 1]?.run()) ?? 2;
}
