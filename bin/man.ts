import { type CommandRow, DEFAULT_COMMAND, GLOBAL_OPTIONS, type OptionRow } from './commands.ts';
import { NOTICE } from './completions/words.ts';
import { commandUsage, ENVIRONMENT, EXIT_CODES, optionUsage } from './help.ts';

/**
 * The manual page in the man(7) macros.
 * @param examples lines of a shell, each with what it does: `['reorg-tui demo', 'try it']`
 */
export function manPage(
  version: string,
  commands: readonly CommandRow[],
  examples: readonly (readonly [string, string])[] = EXAMPLES,
): string {
  const page = [
    `.\\" ${NOTICE}`,
    `.TH REORG-TUI 1 "" "reorg-tui ${version}" "User Commands"`,
    '.SH NAME',
    `reorg-tui ${text('-')} carry out a written reorganization plan on a git repository, with its history kept`,
    '.SH SYNOPSIS',
    ...commands.flatMap(row => ['.B', text(`${commandUsage(row)} [options]`), '.br']),
    '.SH DESCRIPTION',
    text(
      'A plan in Markdown says which files move, which copies become one, and what is removed. reorg-tui reads it, ' +
        'finds what the plan and the repository disagree on, lets a person decide step by step, and commits phase by ' +
        'phase, so that git blame still names the author of every line. Of a reorganization that is already made it says ' +
        'which lines lost their author (audit), and gives them back (reweave).',
    ),
    '.SH COMMANDS',
    ...commands.flatMap(command),
    '.SH OPTIONS OF EVERY COMMAND',
    ...GLOBAL_OPTIONS.flatMap(option),
    '.SH EXIT STATUS',
    ...EXIT_CODES.flatMap(([code, meaning]) => ['.TP', `.B ${code}`, text(meaning)]),
    '.SH ENVIRONMENT',
    ...ENVIRONMENT.flatMap(([name, meaning]) => ['.TP', `.B ${name}`, text(meaning)]),
    '.SH EXAMPLES',
    ...examples.flatMap(([line, does]) => ['.TP', `.B ${text(line)}`, text(does)]),
    '.SH SEE ALSO',
    text('git-blame(1), git-mv(1), git-log(1)'),
  ];
  return `${page.join('\n')}\n`;
}

const EXAMPLES: readonly (readonly [string, string])[] = [
  ['reorg-tui demo', 'open a session on a throw-away repository with diverged copies and a plan'],
  ['reorg-tui docs/plan.md', 'walk through a plan, phase by phase'],
  [
    'reorg-tui read docs/plan.md --json',
    'what the plan says and where it disagrees with the repository, for a script',
  ],
  [
    'reorg-tui rehearse docs/plan.md',
    'make the commits as objects and measure what blame would say; nothing is touched',
  ],
];

function command(row: CommandRow): string[] {
  const also = row.name === DEFAULT_COMMAND ? ' The command of a plan that is named without one.' : '';
  return [
    '.SS',
    text(commandUsage(row)),
    text(`${sentence(row.summary)}${also}`),
    ...row.options.flatMap(option),
  ];
}

function option(row: OptionRow): string[] {
  return ['.TP', `.B ${text(optionUsage(row))}`, text(row.summary)];
}

function sentence(summary: string): string {
  return `${summary.charAt(0).toUpperCase()}${summary.slice(1)}.`;
}

/** Plain text for roff: backslashes and dashes kept as they are, no line that reads as a request. */
function text(words: string): string {
  return words
    .replaceAll('\\', '\\e')
    .replaceAll('-', '\\-')
    .replace(/^([.'])/, '\\&$1');
}
