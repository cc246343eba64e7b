import { type CommandRow, DEFAULT_COMMAND, GLOBAL_OPTIONS, type OptionRow } from '../commands.ts';
import { NOTICE, singleQuoted, valueWords } from './words.ts';

/** The completion script for fish 3 and newer. */
export function fishCompletion(commands: readonly CommandRow[]): string {
  const others = commands.filter(({ name }) => name !== DEFAULT_COMMAND).map(({ name }) => name);
  const lines = [
    `# Completion of reorg-tui for fish. ${NOTICE}`,
    '# To use it: save this file as ~/.config/fish/completions/reorg-tui.fish',
    '',
    'complete -c reorg-tui -f',
    ...GLOBAL_OPTIONS.map(option => optionLine(undefined, option)),
  ];
  for (const row of commands) {
    const usual = row.name === DEFAULT_COMMAND;
    const condition = usual
      ? `not __fish_seen_subcommand_from ${others.join(' ')}`
      : `__fish_seen_subcommand_from ${row.name}`;
    lines.push('');
    lines.push(
      `complete -c reorg-tui -n __fish_use_subcommand -a ${row.name} -d ${singleQuoted(row.summary)}`,
    );
    lines.push(...row.options.map(option => optionLine(condition, option)));
    lines.push(...operandLines(condition, row));
  }
  return `${lines.join('\n')}\n`;
}

function optionLine(condition: string | undefined, option: OptionRow): string {
  const words = valueWords(option);
  return [
    'complete -c reorg-tui',
    condition && `-n ${singleQuoted(condition)}`,
    `-l ${option.flag.slice(2)}`,
    option.short && `-s ${option.short.slice(1)}`,
    option.value && (words ? `-x -a ${singleQuoted(words.join(' '))}` : valueOption(option.value)),
    `-d ${singleQuoted(option.summary)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function valueOption(value: string): string {
  if (value === 'DIR') return "-x -a '(__fish_complete_directories)'";
  return value === 'FILE' ? '-r -F' : '-x';
}

function operandLines(condition: string, { operand }: CommandRow): string[] {
  const offer = (what: string): string[] => [`complete -c reorg-tui -n ${singleQuoted(condition)} ${what}`];
  if (operand === 'none') return [];
  if (operand === 'plan') return offer("-k -a '(__fish_complete_suffix .md)'");
  if (operand === 'record') return offer('-F');
  if (operand === 'range') {
    return offer(`-a '(git for-each-ref --format="%(refname:short)" 2>/dev/null; echo HEAD)'`);
  }
  return offer(`-a ${singleQuoted(operand.join(' '))}`);
}
