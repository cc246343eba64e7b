/** Commands whose arguments are files and folders, also where they are one word. */
const FILES =
  /^(\.|source|bash|sh|zsh|ksh|dash|cd|pushd|ls|cat|head|tail|less|rm|cp|mv|ln|touch|chmod|chown|test|\[|\[\[|find|du|stat|tar|zip|rsync|scp|wc|diff|cmp|file|install|open|tree|python[\d.]*|node|deno|bun|ruby|perl|php|tsx|ts-node|pytest|py\.test|ruff|black|isort|flake8|mypy|pylint|bandit|pyright|coverage|eslint|prettier|stylelint|biome|tslint|jest|vitest|mocha|shellcheck|shfmt|rubocop|rspec|phpunit|phpstan|gofmt|clang-format|terraform|tflint|markdownlint|yamllint|sha256sum|md5sum|gcc|g\+\+|cc|c\+\+|clang|clang\+\+|sass|postcss|tsc|esbuild|babel|swc|oxlint|xo|standard|ava|tap|tape|rimraf|copyfiles|cpx|serve|http-server|nodemon|typedoc|sphinx-build|sphinx-autobuild)$/;

/** Commands whose words are said, or are names of something else. */
const WORDS =
  /^(echo|printf|export|local|declare|readonly|set|unset|alias|trap|exit|return|true|false|kill|ssh|git|curl|wget)$/;

/** What stands before the command itself. */
export const BEFORE =
  /^(sudo|env|exec|time|nohup|nice|command|builtin|eval|then|do|else|elif|if|while|until|!|\{|\}|xargs|npx|bunx|uv|poetry|pipenv|bundle|run|exec|pnpm|yarn|dotenv|cross-env|c8|nyc)$/;

/** Commands whose words are names of tasks, packages or projects. */
const NAMES =
  /^(npm|bun|deno|make|gmake|just|task|invoke|inv|nox|tox|hatch|pdm|rye|pixi|rake|gulp|grunt|nx|turbo|lerna|rush|moon|ng|docker|docker-compose|podman|kubectl|helm|systemctl|service|apt|apt-get|apk|dnf|yum|brew|choco|pip[\d.]*|pipx|conda|mamba|cargo|go|gem|gh|glab|mvn|gradle|which|type|hash|user(add|del|mod)|group(add|del)|chsh)$/;

/**
 * How the words of a command are meant: as files also where they are one word, as files where they hold a slash and perhaps
 * where they are one word, as files only where they hold a slash, as words.
 */
export type Uses = 'files' | 'paths' | 'names' | 'words';

export function usesOf(command: string): Uses {
  const name = baseOf(command);
  return FILES.test(name) ? 'files' : WORDS.test(name) ? 'words' : NAMES.test(name) ? 'names' : 'paths';
}

const baseOf = (command: string): string => command.slice(command.lastIndexOf('/') + 1);

/** How many words behind what stands before a command are its own options: `nyc --all mocha tests`. */
export function ownOptions(words: readonly (string | undefined)[]): number {
  if (!words[0]?.startsWith('-')) return 0;
  const isValue = (index: number) => index > 0 && FILE_OPTION.test(words[index - 1] ?? '');
  const isCommand = (word: string | undefined, index: number) =>
    word !== undefined && !word.startsWith('-') && !isValue(index);
  const known = words.findIndex((word, index) => isCommand(word, index) && usesOf(word!) !== 'paths');
  if (known > 0) return known;
  const first = words.findIndex(isCommand);
  return first < 0 ? words.length : first;
}

/** Runners whose first word is what they do, or the name of a script of the package. */
const RUNNERS = /^(bun|deno)$/;

/** How many words behind a command are names, and no paths whatever lies there: `bun run build`, `deno task lint`. */
export function named(command: string, [first, second]: readonly (string | undefined)[]): number {
  const isName = (word: string | undefined) => word !== undefined && /^[\w:-]+$/.test(word);
  if (!RUNNERS.test(command) || !isName(first)) return 0;
  return /^(run|task|x)$/.test(first!) && isName(second) ? 2 : 1;
}

/** Options whose value is a file or a folder, also where it is one word. */
export const FILE_OPTION =
  /^(-C|-I|-L|-f|-d|-e|-r|-s|-x|-w|-c|-o|--(file|dir|directory|chdir|cwd|path|config|conf|prefix|project|manifest-path|source|src|input|include|exclude|ignore|root|rootdir|outDir|out-dir|output|cov|context|workdir|project-directory|env-file|template|load-path))$/;

/** Commands whose options of one letter say which task: `tox -e lint`. */
const TASKS = /^(tox|nox|hatch|pdm|rye|pixi|invoke|inv|nx|turbo|lerna|rush|gulp|grunt|rake)$/;

/** Whether an option of a command is given a file or a folder. */
export const takesFile = (command: string, option: string): boolean =>
  FILE_OPTION.test(option) && !(TASKS.test(baseOf(command)) && /^-[desw]$/.test(option));

/** Whether an option of a command puts a folder of this machine into another. */
export const mounts = (command: string, option: string): boolean =>
  /^(docker|podman|nerdctl)$/.test(command) && /^(-v|--volume|--mount)$/.test(option);
