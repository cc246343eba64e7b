import { CHOICES } from '../src/session/spoken.ts';
import { COMMANDS, type CommandRow, findCommand } from './commands.ts';
import { commandUsage, EXIT_CODES } from './help.ts';

/** What carries a plan out, in the order in which it is used, with the options that an assistant needs. */
const CARRYING: readonly (readonly [command: string, ...options: string[]])[] = [
  ['read'],
  ['session', '--auto', '--check', '--stop-after'],
  ['decide', '--from', '--why'],
  ['check', '--format'],
  ['report', '--markdown', '--phase'],
];

/** What gives back what was lost before. */
const GIVING_BACK: typeof CARRYING = [
  ['audit'],
  ['reweave', '--on-top', '--auto', '--take', '--leave', '--why', '--undo'],
];

/** The page for coding assistants, from the tables of commands, choices and exit codes. */
export function skillPage(commands: readonly CommandRow[] = COMMANDS): string {
  const rows = (all: typeof CARRYING) => all.map(each => row(each, commands)).join('\n');
  return `---
name: reorg-tui
description: Move, merge, split up or delete files of a git repository, by a written plan, so that git blame keeps every author; and give back the history that an earlier reorganization lost. Use it instead of mv, git mv or writing files anew whenever more than a few files change their place.
---

# Reorganize a repository with its history kept

Use it when files change their place, copies become one, or somebody did that by hand before. Do not use it to edit code, or to rename
one file. Never move a file yourself, and never write one anew at another place: that loses who wrote it.

Nothing asks and nothing needs a terminal. With \`--brief\` every answer is a few lines and ends with the commands that make sense now
(\`> reorg-tui …   # why\`): run one of them as it stands. What is open comes as one list for \`decide --from -\`: each question as a
comment (\`# ?\` not sure, \`# ✗\` not understood or wrong, \`# or:\` other choices) above the line that takes what is proposed. With
\`--json\` it is one object of flat lists, with \`next: [{args, why, input?}]\`; \`reorg-tui schema COMMAND\` is its form.

| command | does | options |
|---|---|---|
${rows(CARRYING)}
${rows(GIVING_BACK)}

| exit code | means |
|---|---|
${EXIT_CODES.map(([code, meaning]) => `| ${code} | ${meaning} |`).join('\n')}

## From a plan to a branch that can land

A plan is Markdown: phases as headings, one instruction a line, whole paths in backticks (\`\`Move \`src/a.py\` to \`lib/a.py\` \`\`). Commit it.

\`\`\`sh
git switch -c reorganize
reorg-tui read plan.md --brief                         # ends with the list of all that is open; exit code 1: something is wrong
reorg-tui decide plan.md --from - --brief <<'END'         # that list, put right where you know better; all in one go
2.1,2.4-2.6 accept # as agreed
3.1 to lib/core/a.py # app.py there uses it
:42-45 nothing # the list of what stays
:47 read 'move src/b.py -> lib/b.py; delete src/c.py'
END
reorg-tui plan.md --auto --check "pytest -q" --brief   # commits each phase in which everything is sure or decided
                                                       # exit code 3: its answer has the next list; decide, and again until 0
reorg-tui check plan.md --brief                        # is it what was decided, is an old path left
reorg-tui report plan.md --markdown --out description.md   # the request's; it says how the branch may land
git switch main && git merge --ff-only reorganize
\`\`\`

Steps are called as \`read\` prints them, phases counted from the first heading of one: \`2.1\`; \`D7\` is a place of a drawn tree or a
line outside the phases, which come last unless a step names their files. A choice is one of: ${CHOICES.map(words => `\`${words}\``).join(', ')}.
A step is \`2.1\`, a range \`2.1-2.6\`, several with commas, one operation \`2.1:src/a.py\`, a file, a line of the plan \`:42\` (all that
it says), lines \`:42-45\`, or for \`dismiss\` a place \`src/a.py:5\` or all in a folder \`docs/\`. Each may have \`# why\` behind it.
Decide what the evidence shows, and ask your person about what would lose lines, about \`delete\` without a survivor, and about
\`dismiss\`.

A file that is to be split goes whole to where most of it goes, with its test, and in Go with the rest of its package; you cut it
there in a commit of your own, after the last phase:

\`\`\`
2.3:src/rules.py read 'move src/rules.py -> lib/load.py; move tests/test_rules.py -> tests/test_load.py'
2.3:lib/types.py skip # comes with the cut
:46-48 nothing # the other lines that cut it
\`\`\`

A place that names an old path and is left to you: put it right in the file and commit that, the next run looks again; \`dismiss\` it
only where nothing is to be done. A step that names a document has its paths rewritten; what else is to be said there you write.
A merge: \`reorg-tui copies plan.md --step 2.1 --merged > FILE\`, settle its conflicts, then \`2.1 merge FILE\`.
Do not touch files while a phase is committed. \`reorg-tui undo plan.md\` takes the last phase back.

## From an audit to what gives the history back

\`\`\`sh
reorg-tui audit --brief                          # or audit A..B; exit code 1: lines lost their authors, and where they came from
reorg-tui reweave A..B --on-top --auto --brief   # the range as the audit names it: new commits, the same files, nothing rewritten
                                                 # takes sure pairs; exit code 3 names the others: --take or --leave each, with --why
git push                                         # no force; not squashed, not rebased
\`\`\`
`;
}

function row([name, ...options]: readonly [string, ...string[]], commands: readonly CommandRow[]): string {
  const found = findCommand(name, commands);
  if (!found) throw new Error(`the page for assistants names ${name}, which is no command`);
  const own = options.map(flag => {
    const option = found.options.find(one => one.flag === flag);
    if (!option) throw new Error(`the page for assistants names ${name} ${flag}, which is no option`);
    const value = option.value === undefined ? '' : ` ${option.value.replaceAll('|', '\\|')}`;
    return `\`${flag}${value}\` ${option.summary}`;
  });
  return `| \`${commandUsage(found).replaceAll('|', '\\|')}\` | ${found.summary} | ${own.join('; ')} |`;
}
