import { startSession } from '../../src/session/start.ts';
import type { Command } from '../command.ts';
import { printable } from '../figures.ts';
import { onlyPlan, readPlanOptions, tool } from '../plan-options.ts';
import { closing } from '../signals.ts';
import { styleOf } from '../style.ts';

export const command: Command = {
  help: `reorg-tui undo PLAN

Takes the last committed phase back: the branch goes to where it stood before. Its decisions are kept.
Refuses when there are commits after the phase or changes that are not committed.

Options:
  --record FILE   the record that the session was told to keep

Example:
  reorg-tui undo docs/plan.md

Exit codes: 0 done, 1 there is nothing to take back, or it cannot be, 2 wrong usage.
`,

  async run(args, io) {
    const options = readPlanOptions(args, ['record']);
    const plan = onlyPlan(options.operands, io);
    const engine = await startSession({
      ...options,
      style: await styleOf(options, io),
      directory: io.cwd,
      plan,
      environment: io.env,
      tool: tool(),
      change: true,
    });
    for (const note of engine.opened.notes) io.out(`${printable(note)}\n`);
    const { ok, message } = await closing(engine, () => engine.takeBack());
    io.out(`${printable(message)}\n`);
    return ok ? 0 : 1;
  },
};
