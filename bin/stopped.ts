import type { ExitCode, Io } from './command.ts';

/** Options of a session that the command it stops at has as well, and whether a value stands behind them. */
const SHARED = {
  read: { '--json': false, '--brief': false, '--reader': true, '--record': true },
  rehearse: {
    '--json': false,
    '--brief': false,
    '--style': true,
    '--record': true,
    '--remove-after': true,
    '--facades': true,
    '--check': true,
  },
} as const;

/** A session without a screen that ends early: the command that does this much, with what of the options concerns it. */
export async function stopped(
  after: keyof typeof SHARED,
  args: readonly string[],
  io: Io,
): Promise<ExitCode> {
  const { command } =
    after === 'read' ? await import('./commands/read.ts') : await import('./commands/rehearse.ts');
  return command.run(wordsFor(SHARED[after], args), io);
}

/** Of a session's words those that another command understands. */
function wordsFor(shared: Readonly<Record<string, boolean>>, args: readonly string[]): string[] {
  const words: string[] = [];
  for (let index = 0; index < args.length; index++) {
    const word = args[index]!;
    const [name = ''] = word.split('=', 1);
    const known = Object.hasOwn(shared, name);
    const takesNext = !word.includes('=') && (known ? shared[name] : WITH_VALUE.has(name));
    if (known || !word.startsWith('-'))
      words.push(word, ...(takesNext ? args.slice(index + 1, index + 2) : []));
    if (takesNext) index += 1;
  }
  return words;
}

/** Options of a session with a value behind them. */
const WITH_VALUE: ReadonlySet<string> = new Set([
  '--stop-after',
  '--style',
  '--record',
  '--remove-after',
  '--facades',
  '--check',
  '--reader',
]);
