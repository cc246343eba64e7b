import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEntries } from '../../src/decisions/entries.ts';
import { stateOf } from '../../src/decisions/state.ts';
import { openRepository } from '../../src/git/repository.ts';
import { type ReplayedPhase, replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import { printable } from '../figures.ts';
import { readPlanOptions, tool } from '../plan-options.ts';

export const command: Command = {
  help: `reorg-tui replay RECORD

Applies the decisions of a record to this repository and commits the phases that the record committed. On the same
commit the trees are the same. Where a file differs from what was decided on it stops and names the file; open
\`reorg-tui PLAN\` then: only what is left is asked.

Options:
  --plan FILE   the plan, where it does not lie where the record says
  --check       commit nothing: does this branch hold exactly what was decided?
  --style weave|linear
  --json        one JSON object for each phase

Examples:
  reorg-tui replay decisions.jsonl
  reorg-tui replay decisions.jsonl --check

Exit codes: 0 done, 1 --check found a difference, 2 wrong usage, 3 a person is needed.
`,

  async run(args, io) {
    const options = readPlanOptions(args, ['plan', 'check', 'style', 'json']);
    const [file, ...more] = options.operands;
    if (file === undefined || more.length > 0) throw new UsageError('Name one record, a .jsonl file.');
    const entries = parseEntries(await readFile(resolve(io.cwd, file), 'utf8'), file);
    if (entries.length === 0) throw new UsageError(`${file}: this record is empty.`);
    const record = stateOf(entries);
    const { root } = await openRepository(io.cwd, io.env);
    const plan = options.plan ?? resolve(root, record.head.plan.path);
    const engine = await startSession({
      ...options,
      directory: io.cwd,
      plan,
      environment: io.env,
      tool: tool(),
      change: !options.check,
      ...(options.check && { head: record.head.base, memory: true }),
    });
    if (engine.opened.record.head.plan.sha256 !== record.head.plan.sha256) {
      io.err(`reorg-tui: ${plan} is not the plan that was decided on; steps are matched by their names.\n`);
    }
    let code: ExitCode = 0;
    for await (const phase of replay(engine, entries, options.check, text => io.err(printable(text)))) {
      print(phase, options.json, io);
      if (phase.state === 'stopped') code = 3;
      else if (phase.trees.join() !== phase.expected.join() && phase.state === 'committed')
        code = code === 0 ? 1 : code;
    }
    if (!options.check || code !== 0) return code;
    return (await holds(engine, io)) ? 0 : 1;
  },
};

/** Whether the branch went through the trees that the decisions make. */
async function holds(engine: Awaited<ReturnType<typeof startSession>>, io: Io): Promise<boolean> {
  const { git } = engine.opened.repository;
  const base = engine.opened.record.head.base;
  const wanted = (await git.text(['rev-parse', `${engine.head}^{tree}`])).trim();
  const commits = await git.lines(['log', '--first-parent', '--format=%T', `${base}..HEAD`]);
  const found = commits.includes(wanted) || engine.head === base;
  io.out(found ? 'The branch holds what was decided.\n' : 'The branch does not hold what was decided.\n');
  return found;
}

function print(phase: ReplayedPhase, json: boolean, io: Io): void {
  if (json) {
    io.out(`${JSON.stringify(phase)}\n`);
    return;
  }
  const sign = phase.state === 'stopped' ? '✗' : '✓';
  const same =
    phase.state === 'committed'
      ? phase.trees.join() === phase.expected.join()
        ? ', same trees'
        : ', other trees'
      : '';
  io.out(
    `${sign} phase ${phase.phase}  ${printable(phase.title)}: ${phase.applied} decisions applied, ${printable(phase.message)}${same}\n`,
  );
  for (const drift of phase.drift) io.out(`    ${printable(drift.operation)}: ${printable(drift.message)}\n`);
}
