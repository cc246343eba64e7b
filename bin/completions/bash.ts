import { type CommandRow, DEFAULT_COMMAND, GLOBAL_OPTIONS, type OptionRow } from '../commands.ts';
import { allOptions, NOTICE, spellings, valueWords } from './words.ts';

/** The completion script for bash 3.2 and newer; it needs no bash-completion. */
export function bashCompletion(commands: readonly CommandRow[]): string {
  const names = commands.map(({ name }) => name).join(' ');
  return `# Completion of reorg-tui for bash. ${NOTICE}
# To use it: source this file from ~/.bashrc, or: source <(reorg-tui completions bash)

_reorg_tui_files() {
  type compopt >/dev/null 2>&1 && compopt -o filenames
  local IFS=$'\\n'
  COMPREPLY=($(compgen "$@" -- "$word"))
}

_reorg_tui_plans() {
  type compopt >/dev/null 2>&1 && compopt -o filenames
  local IFS=$'\\n'
  COMPREPLY=($(compgen -d -X .git -- "$word"; compgen -f -X '!*.md' -- "$word"))
}

_reorg_tui_words() { COMPREPLY=($(compgen -W "$1" -- "$word")); }

_reorg_tui_range() {
  _reorg_tui_words "$(git for-each-ref --format='%(refname:short)' 2>/dev/null) HEAD"
}

_reorg_tui() {
  local word=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD - 1]} command= index=1
  COMPREPLY=()
  while [ "$index" -lt "$COMP_CWORD" ] && [ -z "$command" ]; do
    case \${COMP_WORDS[index]} in
      -C | --directory) index=$((index + 1)) ;;
      -*) ;;
      ${commands.map(({ name }) => name).join(' | ')}) command=\${COMP_WORDS[index]} ;;
      *) command=${DEFAULT_COMMAND} ;;
    esac
    index=$((index + 1))
  done
  case \${command:-${DEFAULT_COMMAND}}:$before in
${commands.flatMap(row => row.options.flatMap(option => valueCase(row.name, option))).join('')}${GLOBAL_OPTIONS.flatMap(option => valueCase('*', option)).join('')}  esac
  if [ -z "$command" ] && [ "\${word#-}" = "$word" ]; then
    _reorg_tui_plans
    COMPREPLY+=($(compgen -W "${names}" -- "$word"))
    return
  fi
  case \${command:-${DEFAULT_COMMAND}}:$word in
${commands.map(row => `    ${row.name}:-*) _reorg_tui_words "${allOptions(row).flatMap(spellings).join(' ')}" ;;\n`).join('')}${commands.map(operandCase).join('')}  esac
}

complete -F _reorg_tui reorg-tui
`;
}

function valueCase(command: string, option: OptionRow): string[] {
  if (!option.value) return [];
  const pattern = spellings(option)
    .map(spelling => `${command}:${spelling}`)
    .join(' | ');
  return [`    ${pattern}) ${valueAction(option)}; return ;;\n`];
}

function valueAction(option: OptionRow): string {
  if (option.value === 'DIR') return '_reorg_tui_files -d -X .git';
  if (option.value === 'FILE') return '_reorg_tui_files -f';
  return `_reorg_tui_words "${valueWords(option)?.join(' ') ?? ''}"`;
}

function operandCase({ name, operand }: CommandRow): string {
  if (operand === 'none') return '';
  const action = {
    plan: '_reorg_tui_plans',
    record: '_reorg_tui_files -f',
    range: '_reorg_tui_range',
  };
  const call = typeof operand === 'string' ? action[operand] : `_reorg_tui_words "${operand.join(' ')}"`;
  return `    ${name}:*) ${call} ;;\n`;
}
