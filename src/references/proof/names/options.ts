import { type Captured, captured } from '../../captured.ts';

/** A path that an option is given, of a command in a string: `--cwd=tests/site`. */
const PATH =
  /(?<![^\s"'`])--?[\w-]+=(?<words>(?:\.{1,2}\/)?[\w@.-]+(?:\/[\w@.-]+)+)(?=\/?(?:[\s"'`,)\]\\]|$))/g;

/** One word that an option is given which takes a file: `--rcfile=lintrc`, and in a list of words `"--config", "lintrc"`. */
const FILE =
  /(?<![^\s"'`[(,])--[\w-]*(?:rcfile|config|conf|file|settings|ignore-path)(?:=["']?|[ \t]+|["'],\s*["'])(?<words>[A-Za-z_][\w-]*)(?![\w./=:$({-])/g;

/** What options are given that names a file or a folder, wherever their command stands. */
export const givenIn = (text: string): Captured[] => [...captured(text, PATH), ...captured(text, FILE)];
