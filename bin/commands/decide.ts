import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { fromBytes } from '../../src/git/bytes.ts';
import { count } from '../../src/report/words.ts';
import type { Engine } from '../../src/session/engine.ts';
import { say, stillOpen } from '../../src/session/say.ts';
import { parseSayings, sayAll } from '../../src/session/sayings.ts';
import { parseSpoken } from '../../src/session/spoken.ts';
import { forPrograms, give } from '../answer/give.ts';
import { decideAnswer } from '../answers/decide.ts';
import { type Command, type Io, UsageError } from '../command.ts';
import { printable } from '../figures.ts';
import { openPlan } from '../open-plan.ts';
import { aboutOf, type PlanOptions, readPlanOptions } from '../plan-options.ts';
import { rewriterOf } from '../reader.ts';
import { closing } from '../signals.ts';

export const command: Command = {
  help: `reorg-tui decide PLAN STEP CHOICE [--why TEXT], reorg-tui decide PLAN --from FILE

Decides steps, or says what a line of the plan means, without a screen: the answer to what a
run without a person leaves open. It goes into the record, as at the keyboard.

STEP is a step (2.1: all that it does; for to, keep and merge what is open of it), one operation of it (2.1:src/a.py), its file
(src/a.py), steps from one to another (2.1-2.9), a line of the plan and all that it says (:42), lines (:42-45), several of these
with commas (2.1,3.4,:42); to dismiss something, the place where it is left (src/a.py:5, :42). Of several steps all are decided or none.

CHOICE is one of
  accept               do what is proposed
  skip                 leave the files as they are
  delete               of files that are left in a folder which goes: they go, too
  to PATH              do it, but put the file there
  keep PATH            of the copies, take this one's text
  merge FILE           the result stands in FILE; \`reorg-tui copies\` prints what is to be settled
  clear                decide it later
  read 'move A -> B'   the plan means this: move, merge, copy A -> B, delete A [survivor B], create A, facade A -> B, …;
                       several with ; between them
  nothing              the plan asks for nothing there
  dismiss              what is left to a person at that place is no matter; --why says why

A list of them stands in a file, a line each: STEP CHOICE # why. Lines that cannot be are named, and the others are written down.

Options:
  --from FILE     decide what stands in this list; - is standard input
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
  printf '2.1-2.9 accept\\n3.4 to lib/a.py # as agreed\\n' | reorg-tui decide plan.md --from -
  reorg-tui decide plan.md src/a.py:5 dismiss --why "only a log message"

Exit codes: 0 it is decided, 1 it cannot be, 2 wrong usage, 3 it is written down, and something about the step is open still.
`,

  async run(args, io) {
    const options = readPlanOptions(args, ['record', 'why', 'json', 'brief', 'from']);
    const [plan, step, ...words] = options.operands;
    const list = options.from === undefined ? undefined : await listIn(options.from, io);
    if (plan === undefined || (step === undefined) !== (list !== undefined) || (!list && words.length === 0))
      throw new UsageError(
        'decide needs a plan, and a step and a choice or a list: decide PLAN STEP CHOICE, decide PLAN --from FILE',
      );
    const { take, said, isCleared } = wanted(step, words, list, options);
    const engine = await openPlan(plan, options, io, { ...(await rewriterOf(io)), change: true });
    return closing(engine, io, async () => {
      const ids = await take(engine, async file => fromBytes(await readFile(resolve(io.cwd, file))));
      const open = stillOpen(engine, ids);
      if (forPrograms(options)) {
        await engine.prepare();
        give(decideAnswer(engine, { ids, said }, aboutOf(plan, options)), options, io);
      } else {
        io.out(`${printable(said)}. It is in ${printable(engine.opened.journal.path)}\n`);
        for (const id of open) io.out(`  still open: ${printable(id)}\n`);
      }
      return open.length > 0 && !isCleared ? 3 : 0;
    });
  },
};

/** The text of a list. @throws {UsageError} where standard input is named and there is none to be read */
async function listIn(file: string, io: Io): Promise<string> {
  if (file !== '-') return fromBytes(await readFile(resolve(io.cwd, file)));
  if (!io.input)
    throw new UsageError(
      '--from - reads standard input, which is a terminal: name a file, or pipe the list in.',
    );
  return io.input();
}

/** What a call asks for. */
interface Wanted {
  /** Brings it into the record. @returns the operations that it is about */
  readonly take: (engine: Engine, textOf: (file: string) => Promise<string>) => Promise<readonly string[]>;
  /** In words. */
  readonly said: string;
  /** Steps are to be open. */
  readonly isCleared: boolean;
}

/** @param list where several are decided @throws {Failure} where words are no choice */
function wanted(
  step = '',
  words: readonly string[],
  list: string | undefined,
  { from, why }: PlanOptions,
): Wanted {
  if (list !== undefined) {
    const all = parseSayings(list, why);
    return {
      take: (engine, textOf) => sayAll(engine, all, textOf),
      said: `${count(all.length, 'decision')} of ${from === '-' ? 'the list' : from}`,
      isCleared: false,
    };
  }
  const spoken = parseSpoken(words);
  const one = { name: step, spoken, ...(why !== undefined && { why }) };
  return {
    take: (engine, textOf) => say(engine, one, textOf),
    said: `${step}: ${words.join(' ')}`,
    isCleared: spoken.kind === 'clear',
  };
}
