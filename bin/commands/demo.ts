import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { Demo } from '../../src/demo/make.ts';
import { type Command, type Io, UsageError } from '../command.ts';

export const command: Command = {
  help: `reorg-tui demo [--dir DIR]

Makes a throw-away repository with a history of diverged duplicates, and a plan that sets them right.

Options:
  --dir DIR   make it in DIR; a demonstration that is there already is used as it stands

Examples:
  reorg-tui demo
  reorg-tui demo --dir ~/tidewatch

Exit codes: 0 done, 2 wrong usage.
`,

  async run(args, io) {
    const { values, positionals } = parseArgs({
      args: [...args],
      options: { dir: { type: 'string' } },
      allowPositionals: true,
    });
    if (positionals.length > 0) throw new UsageError('demo takes no operands, only options.');
    await prepareDemo(values.dir, io);
    return 0;
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
