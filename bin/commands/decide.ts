import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Choice } from '../../src/decisions/types.ts';
import { fromBytes } from '../../src/git/bytes.ts';
import type { Operation } from '../../src/plan/types.ts';
import { subjectOf } from '../../src/session/correct.ts';
import type { Engine } from '../../src/session/engine.ts';
import { leftAt, type Named, named, parseSpoken, type Spoken } from '../../src/session/spoken.ts';
import { startSession } from '../../src/session/start.ts';
import { wishesFor } from '../../src/session/wishes.ts';
import { forPrograms, give } from '../answer/give.ts';
import { decideAnswer } from '../answers/decide.ts';
import { type Command, type Io, UsageError } from '../command.ts';
import { printable } from '../figures.ts';
import { aboutOf, readPlanOptions, tool } from '../plan-options.ts';
import { rewriterOf } from '../reader.ts';
import { closing } from '../signals.ts';
import { styleOf } from '../style.ts';

export const command: Command = {
  help: `reorg-tui decide PLAN STEP CHOICE [--why TEXT]

Decides steps, or says what a line of the plan means, without a screen: the answer to what a
run without a person leaves open. It goes into the record, as at the keyboard.

STEP is a step (2.1: all that it does; of a place or a text, what is open of it), one operation of it (2.1:src/a.py), its file (src/a.py), steps from one to another
(2.1-2.9), several of these with commas (2.1,3.4), or lines (:42,:50); to dismiss something, the place where it is left
(src/a.py:5).

CHOICE is one of
  accept               do what is proposed
  skip                 leave the files as they are
  to PATH              do it, but put the file there
  keep PATH            of the copies, take this one's text
  merge FILE           the result stands in FILE; \`reorg-tui copies\` prints what is to be settled
  clear                decide it later
  read 'move A -> B'   the plan means this: move, merge, copy A -> B, delete A [survivor B], create A, facade A -> B, …;
                       several with ; between them
  nothing              the plan asks for nothing there
  dismiss              what is left to a person at that place is no matter; --why says why

Options:
  --why TEXT      why, for the record and the report
  --record FILE   the record that the session was told to keep
  --json          one JSON object: record, decided, open, next
  --brief         a few lines, the most important first, and the commands that make sense now

Examples:
  reorg-tui decide plan.md 2.1 accept
  reorg-tui decide plan.md src/a.py to src/core/a.py --why "the team agreed on Monday"
  reorg-tui decide plan.md 2.1-2.9,3.4 accept
  reorg-tui decide plan.md :42 read 'move src/a.py -> lib/a.py'
  reorg-tui decide plan.md :43 nothing
  reorg-tui decide plan.md src/a.py:5 dismiss --why "only a log message"

Exit codes: 0 it is decided, 1 it cannot be, 2 wrong usage, 3 it is written down, and something about the step is open still.
`,

  async run(args, io) {
    const options = readPlanOptions(args, ['record', 'why', 'json', 'brief']);
    const [plan, step, ...words] = options.operands;
    if (plan === undefined || step === undefined || words.length === 0)
      throw new UsageError('decide needs a plan, a step and a choice: decide PLAN STEP CHOICE');
    const spoken = understood(() => parseSpoken(words));
    const engine = await startSession({
      ...options,
      ...(await rewriterOf(io)),
      style: await styleOf(options, io),
      directory: io.cwd,
      plan,
      environment: io.env,
      tool: tool(),
      change: true,
    });
    return closing(engine, async () => {
      const ids =
        spoken.kind === 'dismiss'
          ? await dismiss(engine, step, options.why)
          : await take(
              engine,
              understood(() => named(step, engine.reading)),
              spoken,
              options.why,
              io,
            );
      const open = stillOpen(engine, ids);
      if (forPrograms(options)) {
        await engine.prepare();
        const about = { ids, said: `${step}: ${words.join(' ')}` };
        give(decideAnswer(engine, about, aboutOf(plan, options)), options, io);
      } else {
        io.out(
          `${printable(step)}: ${printable(words.join(' '))}. It is in ${printable(engine.opened.journal.path)}\n`,
        );
        for (const id of open) io.out(`  still open: ${printable(id)}\n`);
      }
      return open.length > 0 && spoken.kind !== 'clear' ? 3 : 0;
    });
  },
};

function understood<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Brings it into the record. @returns the operations that it is about now */
async function take(
  engine: Engine,
  meant: Named,
  spoken: Exclude<Spoken, { kind: 'dismiss' }>,
  why: string | undefined,
  io: Io,
): Promise<readonly string[]> {
  const reason = why === undefined ? {} : { why };
  if (spoken.kind === 'means') {
    const places =
      meant.kind === 'lines' ? meant.lines.map(line => ({ line })) : meant.operations.map(subjectOf);
    for (const place of places) await engine.correct({ ...place, says: spoken.says, ...reason });
    const lines = new Set(places.map(({ line }) => line));
    return engine.reading.operations.filter(({ line }) => lines.has(line)).map(({ id }) => id);
  }
  if (meant.kind === 'lines') throw new UsageError('A line can be given a meaning; a choice is for a step.');
  const all = meant.operations.map(({ id }) => id);
  const ids = isForOne(spoken) ? await openOf(engine, meant.operations) : all;
  if (spoken.kind === 'clear') await engine.clear(ids);
  else {
    const choice: Choice =
      spoken.kind === 'choice'
        ? spoken.choice
        : { kind: 'edit', text: fromBytes(await readFile(resolve(io.cwd, spoken.file))) };
    await engine.decideAll(await wishesFor(engine, ids, choice, why));
  }
  return ids;
}

/** Whether a choice says something of one file: where it goes, or what stands in it. */
const isForOne = (spoken: Spoken): boolean =>
  spoken.kind === 'text' ||
  (spoken.kind === 'choice' && (spoken.choice.kind === 'keep' || spoken.choice.kind === 'retarget'));

/** Of a step with several files those that are open, where some are: a place or a text is meant for these. */
async function openOf(engine: Engine, operations: readonly Operation[]): Promise<readonly string[]> {
  const ids = operations.map(({ id }) => id);
  if (ids.length < 2) return ids;
  for (const phase of new Set(operations.map(one => one.phase))) await engine.study(phase);
  const open = stillOpen(engine, ids);
  return open.length > 0 ? open : ids;
}

/** Takes what is left at a place for no matter. @returns no operations: it is about none */
async function dismiss(engine: Engine, place: string, why: string | undefined): Promise<readonly string[]> {
  if (why === undefined)
    throw new UsageError('Say why it is no matter: --why TEXT. The reason is kept in the record.');
  // What stops a phase is known once it is rehearsed.
  const { phases, current } = engine.overview();
  const ready = phases.find(({ number, state }) => number === current && state === 'ready');
  if (ready) await engine.rehearsal(ready.number);
  const lines = engine.unfinished().filter(({ kind }) => kind === 'line');
  const things = understood(() => leftAt(place, [...engine.apart(), ...lines]));
  await engine.dismiss(things, why);
  return [];
}

/** Those that `--auto` would leave to a person. */
function stillOpen(engine: Engine, ids: readonly string[]): string[] {
  const items = engine.overview().phases.flatMap(phase => phase.items);
  return ids.filter(id => items.some(item => item.operation.id === id && item.state === 'person'));
}
