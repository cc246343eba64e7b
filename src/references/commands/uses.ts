/** Commands whose arguments are files and folders, also where they are one word. */
const FILES =
  /^(\.|source|bash|sh|zsh|ksh|dash|cd|pushd|ls|cat|head|tail|less|rm|cp|mv|ln|touch|chmod|chown|test|\[|\[\[|find|du|stat|tar|zip|rsync|scp|wc|diff|cmp|file|install|open|tree|python[\d.]*|node|deno|bun|ruby|perl|php|tsx|ts-node|pytest|py\.test|ruff|black|isort|flake8|mypy|pylint|bandit|pyright|coverage|eslint|prettier|stylelint|biome|tslint|jest|vitest|mocha|shellcheck|shfmt|rubocop|rspec|phpunit|phpstan|gofmt|clang-format|terraform|tflint|markdownlint|yamllint|sha256sum|md5sum|gcc|g\+\+|cc|c\+\+|clang|clang\+\+|sass|postcss|tsc|esbuild|babel|swc|oxlint|xo|standard|ava|tap|tape|rimraf|copyfiles|cpx|serve|http-server|nodemon|typedoc|sphinx-build|sphinx-autobuild)$/;

/** Commands whose words are said, or are names of something else. */
const WORDS =
  /^(echo|printf|export|local|declare|readonly|set|unset|alias|trap|exit|return|true|false|kill|ssh|git|curl|wget)$/;

/** What stands before the command itself. */
export const BEFORE =
  /^(sudo|env|exec|time|nohup|nice|command|builtin|eval|then|do|else|elif|if|while|until|!|\{|\}|xargs|npx|bunx|uv|poetry|pipenv|bundle|run|exec|pnpm|yarn|dotenv|cross-env|c8|nyc)$/;

/** How the words of a command are meant: as files also where they are one word, as files where they hold a slash, as words. */
export function usesOf(command: string): 'files' | 'paths' | 'words' {
  const name = command.slice(command.lastIndexOf('/') + 1);
  return FILES.test(name) ? 'files' : WORDS.test(name) ? 'words' : 'paths';
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
