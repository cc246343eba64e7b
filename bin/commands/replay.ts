import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseEntries } from '../../src/decisions/entries.ts';
import { count } from '../../src/report/words.ts';
import { holds } from '../../src/session/branch-check.ts';
import { linesReadDifferently } from '../../src/session/contradicting.ts';
import { handOver } from '../../src/session/hand-over.ts';
import { lostDecisions, type ReplayedPhase, replay } from '../../src/session/replay.ts';
import { joined, type Unfinished } from '../../src/session/unfinished.ts';
import { forPrograms, give } from '../answer/give.ts';
import { appliedWords, hasOtherTrees, isDone, replayAnswer } from '../answers/replay.ts';
import { checkOf } from '../check.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import { printable } from '../figures.ts';
import { readPlanOptions, tool } from '../plan-options.ts';
import { startReplay } from '../replaying.ts';
import { closing } from '../signals.ts';
import { printUnfinished } from '../unfinished.ts';

export const command: Command = {
  help: `reorg-tui replay RECORD

Applies the decisions of a record to this repository and commits the phases that the record committed. On the same
commit the trees are the same. Where a file differs from what was decided on it takes over what still fits, hunk by
hunk, and stops with the names of the files and lines that do not; open \`reorg-tui PLAN\` then: only these are asked.
Of a record that commits nothing, every phase that is decided whole is committed. Where git merged the records of several
people and two of them decided differently, that phase stops, and who decided what is said.

Options:
  --plan FILE   the plan, where it does not lie where the record says
  --check       commit nothing: does this branch hold exactly what was decided?
  --check-with COMMAND   run COMMAND on every main-line commit before a phase is committed, as --check COMMAND does
                of the other commands; default: the check of your own settings
  --style weave|linear   default: as the record was committed
  --json        one JSON object: phases, drift, followed, unfinished, next; with --check: holds
  --brief       a few lines, the most important first, and the commands that make sense now

Examples:
  reorg-tui replay decisions.jsonl
  reorg-tui replay decisions.jsonl --check

Exit codes: 0 done, 1 the same start and version gave other trees, --check found a difference, or the check failed, 2 wrong usage, 3 a person is needed.
`,

  async run(args, io) {
    const options = readPlanOptions(args, ['plan', 'compare', 'check-with', 'style', 'json', 'brief']);
    const [file, ...more] = options.operands;
    if (file === undefined || more.length > 0) throw new UsageError('Name one record, a .jsonl file.');
    const entries = parseEntries(await readFile(resolve(io.cwd, file), 'utf8'), file);
    if (entries.length === 0) throw new UsageError(`${file}: this record is empty.`);
    const { check, style, plan: named, compare } = { ...options, ...(await checkOf(options, io)) };
    const manner = {
      compare,
      ...(check && { check }),
      ...(style && { style }),
      ...(named && { plan: named }),
    };
    const { engine, record, plan } = await startReplay(entries, manner, io);
    return closing(engine, io, async () => {
      const quiet = forPrograms(options);
      for (const note of quiet ? [] : engine.opened.notes) io.out(`${printable(note)}\n`);
      // Another version of the program may know better how files that name what moves are to be rewritten.
      const same = engine.head === record.head.base && record.head.tool === tool();
      let code: ExitCode = 0;
      const phases: ReplayedPhase[] = [];
      const { entries: here, followed } = await handOver(engine, entries);
      for (const { step, from, now } of quiet ? [] : followed)
        io.out(`${printable(`${step}  ${from} is ${now} here: what was decided on it holds for that.`)}\n`);
      for await (const phase of replay(engine, here, options.compare, text => io.err(printable(text)))) {
        phases.push(phase);
        if (quiet) io.err(`phase ${phase.phase}: ${printable(phase.message)}\n`);
        else print(phase, record.head.tool, io);
        if (phase.failedCheck) code = 1;
        else if (phase.state === 'stopped') code = 3;
        else if (same && hasOtherTrees(phase)) code = 1;
      }
      const run = engine.stillOpen(phases.flatMap((phase): readonly Unfinished[] => phase.left));
      const about = { plan: options.compare ? file : plan };
      if (options.compare) {
        const held = code === 0 && (await holds(engine));
        if (quiet)
          give(replayAnswer(engine, { phases, followed, left: run, holds: held }, about), options, io);
        else if (code === 0) io.out(`The branch ${held ? 'holds' : 'does not hold'} what was decided.\n`);
        return code === 0 && !held ? 1 : code;
      }
      const apart = [...(await lostDecisions(engine, here)), ...linesReadDifferently(record)];
      const left = joined(run, [...apart, ...engine.unfinished()]);
      if (quiet) give(replayAnswer(engine, { phases, followed, left }, about), options, io);
      else printUnfinished(left, io);
      return code === 0 && left.length > 0 ? 3 : code;
    });
  },
};

/** @param maker the program that wrote the record, with its version */
function print(phase: ReplayedPhase, maker: string, io: Io): void {
  const sign = isDone(phase) ? '✓' : '✗';
  const other = `, other trees${maker === tool() ? '' : ` than ${printable(maker)} made`}`;
  const recorded = phase.state === 'committed' && phase.expected.length > 0;
  const same = !recorded ? '' : hasOtherTrees(phase) ? other : ', same trees';
  const hunks = phase.hunks > 0 ? `, ${count(phase.hunks, 'hunk')} of changed files taken over` : '';
  io.out(
    `${sign} phase ${phase.phase}  ${printable(phase.title)}: ${printable(appliedWords(phase, hunks))}${same}\n`,
  );
}
