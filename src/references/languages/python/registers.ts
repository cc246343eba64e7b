import { captured } from '../../captured.ts';
import { isPython } from '../../file-kinds.ts';
import { once } from '../../once.ts';
import { base } from '../../path.ts';
import type { SourceFile } from '../../types.ts';

/** Sections that have groups of entry points as keys, in the manner of `setup.cfg`. */
const SECTION = /^\[(?:options\.)?entry_points\][ \t]*$([\s\S]*?)(?=^\[|(?![\s\S]))/gm;
const KEY = /^([A-Za-z_][\w.-]*)[ \t]*[=:]/gm;
/** `[a.b]` as a line of its own: a group in a file of entry points, or in such a text in a string. */
const HEAD = /^[ \t]*\[[ \t]*([A-Za-z_][\w.-]*)[ \t]*\][ \t]*$/gm;
/** `[project.entry-points."a.b"]`, `[tool.poetry.plugins."a.b"]` */
const TABLE =
  /^[ \t]*\[[ \t]*(?:project\.entry-points|tool\.[\w-]+\.(?:plugins|entry-?points))\.(?:"([^"\n]+)"|'([^'\n]+)'|([\w.-]+?))[ \t]*\]/gm;
/** The table of all groups, with a key for each. */
const TABLES =
  /^[ \t]*\[(?:project\.entry-points|tool\.[\w-]+\.(?:plugins|entry-?points))\][ \t]*(?:#.*)?$([\s\S]*?)(?=^[ \t]*\[|(?![\s\S]))/gm;
const QUOTED_KEY = /^[ \t]*(?:"([^"\n]+)"|'([^'\n]+)')[ \t]*[=.]/gm;
/** `entry_points={"a.b": […]}`, `entry_points = """[a.b]…"""` */
const GIVEN =
  /\bentry_points["']?[ \t]*(?::[^=\n]*)?[=:]\s*(?:\{((?:[^{}]|\{[^{}]*\})*)\}|"""([\s\S]*?)"""|'''([\s\S]*?)''')/g;
const PAIR = /["']([A-Za-z_][\w.-]*)["']\s*:\s*(?:[[({"']|\w)/g;
/** What looks for the entry points of a group. */
const LOOKED_UP = /\b(?:iter_|get_)?entry_points\(\s*(?:group\s*=\s*)?["']([A-Za-z_][\w.-]*)["']/g;
/** A task that has a name of its own: messages ask for it by that. */
const TASK =
  /^[ \t]*@(?:[\w.]+\.)?(?:shared_task|task|actor)\([^()]*\b(?:actor_)?name\s*=\s*["']([\w.]+)["']/gm;

/**
 * Names that are kept in a register under just these words, though modules may be called so too: groups of entry points
 * (packaging.python.org/specifications/entry-points), which other packages fill, and tasks with a name of their own. They stay
 * whatever moves.
 */
export const registersIn = once((files: readonly SourceFile[]): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const file of files) for (const name of namesIn(file)) if (name.includes('.')) found.add(name);
  return found;
});

function namesIn({ path, text }: SourceFile): string[] {
  const all = (pattern: RegExp, words = text) => captured(words, pattern).map(each => each.words);
  const name = base(path);
  if (/^entry_points\.(txt|ini|cfg)$/.test(name)) return all(HEAD);
  if (name.endsWith('.cfg')) return all(SECTION).flatMap(section => all(KEY, section));
  if (/^(pyproject|flit)\.toml$/.test(name))
    return [...all(TABLE), ...all(TABLES).flatMap(table => all(QUOTED_KEY, table))];
  if (!isPython(path) || !MAYBE.test(text)) return [];
  const given = all(GIVEN);
  return [
    ...given.flatMap(words => [...all(PAIR, words), ...all(HEAD, words)]),
    ...all(LOOKED_UP),
    ...all(TASK),
  ];
}

const MAYBE = /entry_points|_task\(|\btask\(|\bactor\(/;
