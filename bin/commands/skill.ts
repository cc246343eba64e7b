import { type Command, UsageError } from '../command.ts';
import { skillPage } from '../skill.ts';

export const command: Command = {
  help: `reorg-tui skill

Prints a page for coding assistants: how to carry out a plan with this program. Put it where yours looks for such pages.

Example:
  mkdir -p .claude/skills/reorg-tui && reorg-tui skill > .claude/skills/reorg-tui/SKILL.md

Exit codes: 0 done, 2 wrong usage.
`,

  async run(args, io) {
    if (args.length > 0) throw new UsageError('skill takes nothing behind it.');
    io.out(skillPage());
    return 0;
  },
};
