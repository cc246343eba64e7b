import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Leftover } from '../../src/references/leftover.ts';
import type { AutoPhase } from '../../src/session/auto.ts';
import type { Engine } from '../../src/session/engine.ts';
import type { Unfinished } from '../../src/session/unfinished.ts';
import { forPrograms } from '../answer/give.ts';
import { checkOf } from '../check.ts';
import { type Command, type ExitCode, type Io, UsageError } from '../command.ts';
import { printable, proofLine } from '../figures.ts';
import { aboutOf, onlyPlan, type PlanOptions, readPlanOptions, tool } from '../plan-options.ts';
import { readerCommand, readerOf, rewriterOf } from '../reader.ts';
import { closing } from '../signals.ts';
import { styleOf } from '../style.ts';
import { goOn, printUnfinished } from '../unfinished.ts';

export const command: Command = {
  help: `reorg-tui [PLAN]

Walks you through the plan: shows each step with what the repository says to it, records what you decide,
and commits phase by phase so that \`git blame\` still names every author. Opens where the record ends.
Without a plan it says what can be done here: carry out a file that looks like one, scan for copies, audit what is done.

Options:
  --auto               no screen: takes every proposal that is sure, commits each phase in which nothing is left open,
                       and names everything that is left to a person
  --style weave|linear side branches for blame to follow (default), or no merge commits
  --record FILE        keep the record there instead of in the git directory
  --remove-after WHEN  a date or version, written into facades
  --facades forwarding|plain   whether a facade hands every access on, so that patching the old name works (default), or
                       binds the names once
  --check COMMAND      run COMMAND, in a work tree of its own, on every main-line commit before the phase is committed;
                       one that fails stops the phase with nothing touched
  --reader COMMAND     a command of yours that reads the plan as well: what it reads as we do is sure, what it reads
                       otherwise is shown and asked
  --stop-after read|rehearse   with --auto: go no further than reading the plan, or building and measuring its commits
  --json               with --auto: one JSON object: phases, steps, places, leftovers, unfinished, next
  --brief              with --auto: a few lines, the most important first, and the commands that make sense now

Examples:
  reorg-tui docs/plan.md
  reorg-tui docs/plan.md --auto --check "pytest -q"
  reorg-tui docs/plan.md --style linear --record decisions.jsonl

Exit codes: 0 done: every step is carried out, or a person declined it, 1 it cannot be, or the check failed,
2 wrong usage, 3 a person is needed.
`,

  async run(args, io) {
    const options = readPlanOptions(args, [
      'auto',
      'json',
      'brief',
      'stop-after',
      'style',
      'record',
      'remove-after',
      'facades',
      'check',
      'reader',
    ]);
    if (options.operands.length === 0 && !options.auto) {
      const { offer, offersIn } = await import('../offers.ts');
      // Where there is no repository, the error of a plan that is not named says more.
      const offers = await offersIn(io, (plan, within) => runSession(plan, options, within)).catch(
        () => undefined,
      );
      if (offers) return offer(offers, io);
    }
    const plan = onlyPlan(options.operands, io);
    if (options.stopAfter === undefined) return runSession(plan, options, io);
    if (!options.auto)
      throw new UsageError('--stop-after is for --auto: on the screen you stop where you like.');
    const { stopped } = await import('../stopped.ts');
    return stopped(options.stopAfter, args, io);
  },
};

/** Opens a plan: on the screen, or without one. */
export async function runSession(plan: string, options: PlanOptions, io: Io): Promise<ExitCode> {
  if (!options.auto && !io.interactive) {
    if (!existsSync(resolve(io.cwd, plan)))
      throw new UsageError(`${plan}: there is no such plan. Name a Markdown file.`);
    const drawn =
      io.env.TERM === 'dumb' ? ' that can be drawn on, and TERM=dumb says that this one cannot be' : '';
    throw new UsageError(
      `The session needs a terminal${drawn}. Use --auto to go without, or \`reorg-tui read PLAN\` to look only.`,
    );
  }
  const giveUp = new AbortController();
  // The screen draws before the engine is loaded.
  const begin = async () => {
    const { startSession } = await import('../../src/session/start.ts');
    const { cwd: directory, env: environment } = io;
    const [check, style, reader, rewriter] = await Promise.all([
      checkOf(options, io),
      styleOf(options, io),
      readerOf(options, io, giveUp.signal),
      rewriterOf(io),
    ]);
    const manner = { ...options, ...check, ...reader, ...rewriter, style };
    return startSession({
      ...manner,
      directory,
      plan,
      environment,
      tool: tool(),
      change: true,
    });
  };
  if (options.auto) {
    const engine = await begin();
    return closing(engine, io, () => runAuto(engine, plan, options, io));
  }
  const { startScreen } = await import('../screen.ts');
  const reader = await readerCommand(options, io);
  const waits =
    reader === undefined
      ? { doing: `reading ${plan}`, plan }
      : {
          doing: `asking \`${printable(reader)}\` how it reads ${plan}`,
          without: () => giveUp.abort(),
          plan,
        };
  return startScreen(begin, waits, io);
}

async function runAuto(engine: Engine, plan: string, options: PlanOptions, io: Io): Promise<ExitCode> {
  const { auto } = await import('../../src/session/auto.ts');
  const { joined } = await import('../../src/session/unfinished.ts');
  const quiet = forPrograms(options);
  const { notes } = engine.opened;
  for (const note of quiet ? [] : notes) io.out(`${printable(note)}\n`);
  const phases: AutoPhase[] = [];
  for await (const phase of auto(engine, text => io.err(printable(text)))) {
    phases.push(phase);
    if (quiet) io.err(`phase ${phase.phase}: ${printable(phase.message)}\n`);
    else await printPhase(phase, engine, io);
  }
  const ended = engine.overview().current === undefined;
  const leftovers = ended ? await engine.leftovers() : undefined;
  const run = engine.stillOpen(phases.flatMap((phase): readonly Unfinished[] => phase.left));
  // What was committed is looked past: what is left is looked at again.
  await engine.prepare();
  const ready = engine.overview().phases.filter(({ state }) => state === 'ready');
  for (const { number } of ready) await engine.rehearsal(number);
  const left = joined(run, engine.unfinished());
  if (quiet) {
    const [{ give }, { autoAnswer }] = await Promise.all([
      import('../answer/give.ts'),
      import('../answers/auto.ts'),
    ]);
    const ran = {
      phases,
      left,
      notes,
      checks: await failedChecks(phases, engine),
      ...(leftovers && { leftovers }),
    };
    give(autoAnswer(engine, ran, aboutOf(plan, options)), options, io);
  } else {
    if (leftovers) await printLeftovers(leftovers, io);
    if (printUnfinished(left, io) !== 0) io.out(goOn(plan, engine.opened.journal.path, io));
  }
  if (phases.some(({ failedCheck }) => failedCheck)) return 1;
  return left.length === 0 ? 0 : 3;
}

/** What the check said of commits that it kept from being made. */
async function failedChecks(phases: readonly AutoPhase[], engine: Engine) {
  const failed = phases.filter(({ failedCheck }) => failedCheck);
  const reviews = await Promise.all(failed.map(({ phase }) => engine.review(phase)));
  return reviews.flatMap(({ phase, check }) => (check?.results ?? []).map(result => ({ phase, result })));
}

async function printPhase(phase: AutoPhase, engine: Engine, io: Io): Promise<void> {
  const { ledgerLine, ledgerOf } = await import('../../src/references/ledger.ts');
  const status = engine.overview().phases.find(one => one.number === phase.phase);
  const name = `phase ${phase.phase}  ${printable(phase.title)}`;
  if (phase.state === 'left') {
    io.out(`✗ ${name}: ${printable(phase.message)}\n`);
    return;
  }
  if (status?.items.length === 0) {
    io.out(`– ${name}: ${printable(phase.message)}\n`);
    return;
  }
  const { checkLine } = await import('../../src/session/check-line.ts');
  const { lines = 0, kept = 0, restored = 0, lost = 0, commits = [] } = status ?? {};
  const where = commits.map(id => id.slice(0, 10)).join(' ');
  io.out(`✓ ${name}: ${proofLine({ lines, kept, restored, lost })}  ${where}\n`);
  for (const remark of [...(phase.documents ?? []), ...(phase.remarks ?? [])])
    io.out(`    ${printable(remark)}\n`);
  if (phase.references?.length) io.out(`    ${ledgerLine(ledgerOf(phase.references))}\n`);
  const line = checkLine(status?.checks ?? []);
  if (line !== undefined) io.out(`    ${printable(line)}\n`);
}

/** Places named of each kind, where not all are printed. */
const NAMED = 40;

/** After the last phase: what still names an old path, by kind. */
async function printLeftovers(all: readonly Leftover[], io: Io): Promise<void> {
  const { leftoverSentence } = await import('../../src/session/leftovers.ts');
  const { byKind } = await import('../../src/references/leftover.ts');
  const sentence = leftoverSentence(all);
  if (sentence === undefined) return;
  io.out(`\n${sentence}\n`);
  for (const [kind, own] of byKind(all)) {
    for (const { path, line, text, reason } of own.slice(0, NAMED))
      io.out(`    ${printable(`${path}:${line}  ${kind} ${text}: ${reason}`)}\n`);
    if (own.length > NAMED) io.out(`    … and ${own.length - NAMED} more of this kind; --json has all\n`);
  }
}
