import { forPrograms, give } from '../answer/give.ts';
import { undoAnswer } from '../answers/undo.ts';
import type { Command } from '../command.ts';
import { printable } from '../figures.ts';
import { openPlan } from '../open-plan.ts';
import { aboutOf, onlyPlan, readPlanOptions } from '../plan-options.ts';
import { closing } from '../signals.ts';

export const command: Command = {
  help: `reorg-tui undo PLAN

Takes the last committed phase back: the branch goes to where it stood before. Its decisions are kept.
Refuses when there are commits after the phase or changes that are not committed.

Options:
  --record FILE   the record that the session was told to keep
  --json          one JSON object: done, message, next
  --brief         a line, and the commands that make sense now

Example:
  reorg-tui undo docs/plan.md

Exit codes: 0 done, 1 there is nothing to take back, or it cannot be, 2 wrong usage.
`,

  async run(args, io) {
    const options = readPlanOptions(args, ['record', 'json', 'brief']);
    const plan = onlyPlan(options.operands, io);
    const engine = await openPlan(plan, options, io, {
      change: true,
    });
    const { notes } = engine.opened;
    const done = await closing(engine, io, () => engine.takeBack());
    if (forPrograms(options)) give(undoAnswer(done, notes, aboutOf(plan, options)), options, io);
    else for (const line of [...notes, done.message]) io.out(`${printable(line)}\n`);
    return done.ok ? 0 : 1;
  },
};
