import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Demo } from '../../src/demo/make.ts';
import { type Command, type Io, UsageError } from '../command.ts';
import { readPlanOptions } from '../plan-options.ts';

export const command: Command = {
  help: `reorg-tui demo

Makes a throw-away repository with a history of diverged duplicates, and a plan that sets them right,
and opens the session on it.

Options:
  --dir DIR            make it in DIR; a demonstration that is there already is gone on with
  --auto               no screen: take every sure proposal and print the proof
  --prepare            only make it
  --style weave|linear
  --check COMMAND      run COMMAND on every main-line commit before the phase is committed
  --json               with --auto: one JSON object for each phase

Examples:
  reorg-tui demo
  reorg-tui demo --auto --check "python3 -m unittest -q"
  reorg-tui demo --dir ~/harbour

Exit codes: 0 done, 1 the check failed, 2 wrong usage, 3 a person is needed.
`,

  async run(args, io) {
    const options = readPlanOptions(args, ['auto', 'json', 'style', 'dir', 'prepare', 'check']);
    if (options.operands.length > 0) throw new UsageError('demo takes no operands, only options.');
    const { root, plan } = await prepareDemo(options.dir, {
      cwd: io.cwd,
      out: options.json ? () => {} : io.out,
    });
    if (options.prepare) return 0;
    const { runSession } = await import('./session.ts');
    // Settings are made for real work: of check and style, only what is asked for here holds.
    return runSession(plan, { checkCommand: '', style: 'weave', ...options }, { ...io, cwd: root });
  },
};

/**
 * Makes the repository, or takes the one that is there, and says where it is.
 * @param directory relative to where the program runs; undefined for a new temporary directory
 */
export async function prepareDemo(directory: string | undefined, io: Pick<Io, 'cwd' | 'out'>): Promise<Demo> {
  const { makeDemo } = await import('../../src/demo/make.ts');
  const root =
    directory === undefined ? await mkdtemp(join(tmpdir(), 'reorg-demo-')) : resolve(io.cwd, directory);
  const demo = await makeDemo(root);
  io.out(`Demonstration repository: ${demo.root}\nIts plan: ${join(demo.root, demo.plan)}\n`);
  return demo;
}
