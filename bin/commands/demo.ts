import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Demo, DemoState } from '../../src/demo/make.ts';
import { forPrograms } from '../answer/give.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import { type PlanOptions, readPlanOptions } from '../plan-options.ts';

export const command: Command = {
  help: `reorg-tui demo

Makes a throw-away repository with a history of diverged duplicates, and a plan that sets them right,
and opens the session on it.

Options:
  --dir DIR            make it in DIR; a demonstration that is there already is gone on with
  --done               with the reorganization already made by hand, and built upon: opens the audit of it
  --auto               no screen: take every sure proposal and print the proof
  --prepare            only make it
  --style weave|linear
  --check COMMAND      run COMMAND on every main-line commit before the phase is committed
  --json               with --auto: as the session answers, or the audit
  --brief              with --auto: the same in a few lines

Examples:
  reorg-tui demo
  reorg-tui demo --auto --check "python3 -m unittest -q"
  reorg-tui demo --done
  reorg-tui demo --dir ~/harbour

Exit codes: 0 done, 1 the check failed, 2 wrong usage, 3 a person is needed.
`,

  async run(args, io) {
    const options = readPlanOptions(args, [
      'auto',
      'json',
      'brief',
      'style',
      'dir',
      'prepare',
      'check',
      'done',
    ]);
    if (options.operands.length > 0) throw new UsageError('demo takes no operands, only options.');
    const { done } = options;
    const around = { cwd: io.cwd, out: forPrograms(options) ? io.err : io.out };
    const { root, plan } = await prepareDemo(options.dir, around, done ? 'done' : 'plan');
    if (options.prepare) return 0;
    const within = { ...io, cwd: root, within: ['-C', root] };
    if (done) return lookBack(options, within);
    const { runSession } = await import('./session.ts');
    // Settings are made for real work: of check and style, only what is asked for here holds.
    return runSession(plan, { checkCommand: '', style: 'weave', ...options }, within);
  },
};

/** The reorganization is there already: says what it did to history, or, with `auto`, gives that back. */
async function lookBack({ auto, json, brief }: PlanOptions, io: Io): Promise<ExitCode> {
  const { command } = auto ? await import('./reweave.ts') : await import('./audit.ts');
  return command.run(
    [...(auto ? ['--auto'] : []), ...(json ? ['--json'] : []), ...(brief ? ['--brief'] : [])],
    io,
  );
}

/**
 * Makes the repository, or takes the one that is there, and says where it is.
 * @param directory relative to where the program runs; undefined for a new temporary directory
 */
export async function prepareDemo(
  directory: string | undefined,
  io: Pick<Io, 'cwd' | 'out'>,
  state: DemoState = 'plan',
): Promise<Demo> {
  const { makeDemo } = await import('../../src/demo/make.ts');
  const root =
    directory === undefined ? await mkdtemp(join(tmpdir(), 'reorg-demo-')) : resolve(io.cwd, directory);
  const demo = await makeDemo(root, state);
  const plan = state === 'plan' ? `Its plan: ${join(demo.root, demo.plan)}\n` : '';
  io.out(`Demonstration repository: ${demo.root}\n${plan}`);
  return demo;
}
