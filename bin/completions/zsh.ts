import { type CommandRow, DEFAULT_COMMAND, GLOBAL_OPTIONS, type OptionRow } from '../commands.ts';
import { allOptions, NOTICE, singleQuoted, valueWords } from './words.ts';

/** The completion script for zsh, to be found on `$fpath` as `_reorg-tui`. */
export function zshCompletion(commands: readonly CommandRow[]): string {
  const usual = commands.find(({ name }) => name === DEFAULT_COMMAND);
  const others = commands.filter(row => row !== usual);
  const first = (usual ? allOptions(usual) : GLOBAL_OPTIONS).map(argument);
  return `#compdef reorg-tui
# Completion of reorg-tui for zsh. ${NOTICE}
# To use it: save this file as _reorg-tui in a directory of your $fpath.

_reorg_tui_plans() { _files -g '*.md(-.)' }

_reorg_tui_range() {
  local -a names
  names=(HEAD \${(f)"$(git for-each-ref --format='%(refname:short)' 2>/dev/null)"})
  compadd -a names
}

_reorg_tui_commands() {
  local -a names
  names=(
${commands.map(({ name, summary }) => `    ${singleQuoted(`${name}:${summary.replaceAll(':', '\\:')}`)}\n`).join('')}  )
  _describe -t commands command names
}

_reorg_tui() {
  local curcontext=$curcontext state line
  typeset -A opt_args
  _arguments -C -S \\
${first.map(word => `    ${word} \\\n`).join('')}    '1: :->first' '*:: :->rest' && return
  case $state in
    first) _alternative 'commands:command:_reorg_tui_commands' 'plans:plan:_reorg_tui_plans' ;;
    rest)
      case $line[1] in
${[...others, ...(usual ? [usual] : [])].map(restCase).join('')}      esac
      ;;
  esac
}

_reorg_tui "$@"
`;
}

/** What follows a command; what follows a plan is the default command's. */
function restCase(row: CommandRow): string {
  const pattern = row.name === DEFAULT_COMMAND ? '*' : row.name;
  const words = [...allOptions(row).map(argument), ...operand(row)];
  return `        ${pattern})\n          _arguments -S \\\n${words.map(word => `            ${word}`).join(' \\\n')}\n          ;;\n`;
}

function argument(option: OptionRow): string {
  const spelling = option.short
    ? `(${option.flag} ${option.short})'{${option.flag},${option.short}}'`
    : option.flag;
  const summary = option.summary.replaceAll("'", '’').replace(/[[\]:]/g, '\\$&');
  return `'${spelling}[${summary}]${value(option)}'`;
}

function value(option: OptionRow): string {
  if (!option.value) return '';
  if (option.value === 'DIR') return ':directory:_files -/';
  if (option.value === 'FILE') return ':file:_files';
  const words = valueWords(option);
  return words ? `:value:(${words.join(' ')})` : `:${option.value.toLowerCase()}:`;
}

function operand({ operand }: CommandRow): string[] {
  if (operand === 'none') return [];
  if (typeof operand !== 'string') return [`'1:word:(${operand.join(' ')})'`];
  const action = { plan: '_reorg_tui_plans', record: '_files', range: '_reorg_tui_range' };
  return [`'1:${operand}:${action[operand]}'`];
}
