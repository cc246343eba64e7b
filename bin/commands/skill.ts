import { type Command, UsageError } from '../command.ts';

/** What a coding assistant has to know to carry out a plan with this program. */
const SKILL = `---
name: reorg-tui
description: Carry out a written reorganization plan (moves, merges of copies, deletions) on a git repository so that git blame keeps every author. Use it instead of mv, git mv or rewriting files whenever more than a few files change their place.
---

# Reorganize a repository with its history kept

Never move files by hand, and never write a file anew at another place: that loses who wrote it.

1. Write the plan as Markdown: phases as headings, one instruction a line, whole paths in backticks
   (\`Move \`src/a.py\` to \`lib/a.py\`\`). Or write the strict form: \`reorg-tui schema plan\` describes it.
2. \`reorg-tui read PLAN --json\`: \`operations\` have a \`certainty\`, \`findings\` say what plan and repository disagree on,
   \`unread\` and \`notTaken\` are lines of which nothing was made.
3. \`reorg-tui rehearse PLAN --landing\`: builds and measures all commits, touches nothing.
4. \`reorg-tui PLAN --auto --check "YOUR TESTS"\`: takes what is sure, commits the phases that are whole. Exit code 0 means that
   everything is done; 3 that a person is needed: what is left is printed by name.
5. Ask the person about each thing that is left. Put their answer down with its reason:
   \`reorg-tui decide PLAN STEP accept|skip|to PATH|keep PATH --why "..."\`, or, where a line was misread,
   \`reorg-tui decide PLAN :LINE move A to B\` or \`reorg-tui decide PLAN :LINE nothing\`. Of a place that is printed with its file
   and line: put it right, or \`reorg-tui decide PLAN FILE:LINE dismiss --why "..."\`. Then 4 again.
6. \`reorg-tui report PLAN --markdown\` is the description of the pull request; it says how the branch may land.

Do not edit files of a phase while it is committed. \`reorg-tui undo PLAN\` takes the last phase back.
What was reorganized by hand before: \`reorg-tui audit\` says what history it lost, \`reorg-tui reweave\` gives it back.
`;

export const command: Command = {
  help: `reorg-tui skill

Prints a page for coding assistants: how to carry out a plan with this program. Put it where yours looks for such pages.

Example:
  mkdir -p .claude/skills/reorg-tui && reorg-tui skill > .claude/skills/reorg-tui/SKILL.md

Exit codes: 0 done, 2 wrong usage.
`,

  async run(args, io) {
    if (args.length > 0) throw new UsageError('skill takes nothing behind it.');
    io.out(SKILL);
    return 0;
  },
};
