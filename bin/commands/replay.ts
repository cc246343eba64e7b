import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEntries } from '../../src/decisions/entries.ts';
import { type RecordState, stateOf } from '../../src/decisions/state.ts';
import { openRepository } from '../../src/git/repository.ts';
import type { Style } from '../../src/phase/types.ts';
import { handOver } from '../../src/session/hand-over.ts';
import { lostDecisions, type ReplayedPhase, replay } from '../../src/session/replay.ts';
import { startSession } from '../../src/session/start.ts';
import { joined, type Unfinished } from '../../src/session/unfinished.ts';
import { checkOf } from '../check.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import { json as asJson, printable } from '../figures.ts';
import { readPlanOptions, tool } from '../plan-options.ts';
import { rewriterOf } from '../reader.ts';
import { closing, endOnSignals } from '../signals.ts';
import { printUnfinished } from '../unfinished.ts';

export const command: Command = {
  help: `reorg-tui replay RECORD

Applies the decisions of a record to this repository and commits the phases that the record committed. On the same
commit the trees are the same. Where a file differs from what was decided on it takes over what still fits, hunk by
hunk, and stops with the names of the files and lines that do not; open \`reorg-tui PLAN\` then: only these are asked.

Options:
  --plan FILE   the plan, where it does not lie where the record says
  --check       commit nothing: does this branch hold exactly what was decided?
  --check-with COMMAND   run COMMAND on every main-line commit before a phase is committed, as --check COMMAND does
                of the other commands; default: the check of your own settings
  --style weave|linear   default: as the record was committed
  --json        one JSON object for each phase

Examples:
  reorg-tui replay decisions.jsonl
  reorg-tui replay decisions.jsonl --check

Exit codes: 0 done, 1 the same start and version gave other trees, --check found a difference, or the check failed, 2 wrong usage, 3 a person is needed.
`,

  async run(args, io) {
    const options = readPlanOptions(args, ['plan', 'compare', 'check-with', 'style', 'json']);
    const [file, ...more] = options.operands;
    if (file === undefined || more.length > 0) throw new UsageError('Name one record, a .jsonl file.');
    const entries = parseEntries(await readFile(resolve(io.cwd, file), 'utf8'), file);
    if (entries.length === 0) throw new UsageError(`${file}: this record is empty.`);
    const record = stateOf(entries);
    const { root } = await openRepository(io.cwd, io.env);
    const plan = options.plan ?? resolve(root, record.head.plan.path);
    const engine = await startSession({
      ...options,
      ...(await checkOf(options, io)),
      ...(await rewriterOf(io)),
      ...mannerOf(record, options.style),
      directory: io.cwd,
      plan,
      environment: io.env,
      tool: tool(),
      change: !options.compare,
      ...(options.compare && { head: record.head.base, memory: true }),
    });
    endOnSignals(engine, io);
    return closing(engine, async () => {
      for (const note of options.json ? [] : engine.opened.notes) io.out(`${printable(note)}\n`);
      if (engine.opened.record.head.plan.sha256 !== record.head.plan.sha256) {
        const words = `${plan} is not the plan that was decided on; decisions hold for what asks for the same.`;
        io.err(`reorg-tui: ${printable(words)}\n`);
      }
      // Another version of the program may know better how files that name what moves are to be rewritten.
      const same = engine.head === record.head.base && record.head.tool === tool();
      let code: ExitCode = 0;
      const run: Unfinished[] = [];
      const { entries: here, followed } = await handOver(engine, entries);
      for (const { step, from, now } of options.json ? [] : followed)
        io.out(`${printable(`${step}  ${from} is ${now} here: what was decided on it holds for that.`)}\n`);
      for await (const phase of replay(engine, here, options.compare, text => io.err(printable(text)))) {
        print(phase, record.head.tool, options.json, io);
        run.push(...phase.left);
        if (phase.failedCheck) code = 1;
        else if (phase.state === 'stopped') code = 3;
        else if (same && hasOtherTrees(phase)) code = 1;
      }
      if (options.compare) return code !== 0 ? code : (await holds(engine, io)) ? 0 : 1;
      const left = joined(run, [...(await lostDecisions(engine, here)), ...engine.unfinished()]);
      if (options.json) io.out(`${asJson({ unfinished: left })}\n`);
      else printUnfinished(left, io);
      return code === 0 && left.length > 0 ? 3 : code;
    });
  },
};

/** How the record's phases were committed, so that the same commits are made. @param style as asked for, where it was */
function mannerOf({ committed }: RecordState, style: Style | undefined) {
  const facadeStyle = committed.find(one => one.facades !== undefined)?.facades;
  const removeAfter = committed.find(one => one.removeAfter !== undefined)?.removeAfter;
  return {
    style: style ?? committed.find(one => one.style !== undefined)?.style ?? 'weave',
    ...(removeAfter !== undefined && { removeAfter }),
    ...(facadeStyle !== undefined && { facadeStyle }),
  };
}

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

function hasOtherTrees({ state, trees, expected }: ReplayedPhase): boolean {
  return state === 'committed' && trees.join() !== expected.join();
}

/** @param maker the program that wrote the record, with its version */
function print(phase: ReplayedPhase, maker: string, json: boolean, io: Io): void {
  if (json) {
    io.out(`${asJson(phase)}\n`);
    return;
  }
  const sign = phase.state === 'stopped' || phase.state === 'open' ? '✗' : '✓';
  const other = `, other trees${maker === tool() ? '' : ` than ${printable(maker)} made`}`;
  const same = phase.state !== 'committed' ? '' : hasOtherTrees(phase) ? other : ', same trees';
  const hunks = phase.hunks > 0 ? `, ${phase.hunks} hunks of changed files taken over` : '';
  io.out(
    `${sign} phase ${phase.phase}  ${printable(phase.title)}: ${phase.applied} decisions applied${hunks}, ${printable(phase.message)}${same}\n`,
  );
}
