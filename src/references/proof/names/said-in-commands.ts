import { captured } from '../../captured.ts';
import { isCommandLine } from '../../commands/line.ts';
import { base, parent } from '../../path.ts';
import { literally } from '../../words.ts';
import { COMMON } from './called.ts';
import type { Ground } from './ground.ts';
import { moduleIn } from './module-in.ts';
import type { Said } from './said.ts';

const NAME = '[A-Za-z_]\\w*(?:\\.[A-Za-z_]\\w*)*';
/** An object of a module, as servers are told what to serve: `"app:make"`, `"app:make()"`. */
const QUOTED = new RegExp(`(["'])(?<name>${NAME}):(?<object>[A-Za-z_]\\w*)(?:\\(\\))?\\\\?\\1`, 'g');
const OBJECT = new RegExp(
  `(?<=\\s)(?<name>${NAME}):(?<object>[A-Za-z_]\\w*)(?:\\(\\))?(?![^\\s"'\\\\])`,
  'g',
);
/** A module that a program is told to start, or to take its application from. */
const STARTED = new RegExp(
  `["'](?:-m|-A|--app)["']\\s*,\\s*(["'])(?<name>${NAME})\\1|["'][A-Z]+_APP["']\\]?\\s*[:=,]\\s*(["'])(?<app>${NAME})\\3`,
  'g',
);
const OPTION = new RegExp(`(?<=\\s(?:-m |-A |--app[ =]))(?<name>${NAME})(?![^\\s"'\\\\])`, 'g');

/** Strings of one line, and of several that are no documentation. */
const STRING = /(?<!["'])(["'])((?:(?!\1)[^\\\n]|\\.){3,300})\1(?!["'])/g;
const LINES = /(?:[=(,[{+]|:[ \t]|\breturn)\s*[rbuf]{0,2}("""|\x27\x27\x27)([\s\S]*?)\1/gi;

/** Words that name a module to a program which is started, and what of it they name. */
interface Named {
  readonly words: string;
  readonly start: number;
  readonly object?: string | undefined;
  /** Whether nothing else stands in their string. */
  readonly isWhole: boolean;
}

/**
 * Modules that programs are told to load which a Python text starts. They look for them in the folder that they run in: often that
 * of the text, which lies in a package and would call them otherwise, or one that the text names.
 *
 * @param textOf what a file of a state has
 */
export function saidInCommands(
  text: string,
  textOf: (path: string, ground: Ground) => string | undefined,
): Said[] {
  return namedIn(text).flatMap(({ words, start, object, isWhole }): Said[] => {
    const name = words.replaceAll('.', '/');
    const has = (at: string | undefined, ground: Ground) =>
      at !== undefined && (object === undefined || binds(textOf(fileAt(at), ground), object));
    const said = (names: (path: string, ground: Ground) => string | undefined): Said => ({
      start,
      words,
      names: (path, ground) => {
        const at = names(path, ground);
        return has(at, ground) ? at : undefined;
      },
    });
    const tail = `${name}.py`;
    return [
      said((path, ground) => moduleIn(parent(path), name, ground)),
      said((path, ground) =>
        ground.allEndingIn(tail).find(at => isIn(at, name, path) && says(text, folderOf(at, name))),
      ),
      ...(isWhole && object !== undefined && !COMMON.test(tail)
        ? [said((_, ground) => (name.includes('/') ? undefined : ground.only(tail)))]
        : []),
    ];
  });
}

const fileAt = (at: string): string => (at.endsWith('.py') ? at : `${at}/__init__.py`);

const folderOf = (at: string, name: string): string => at.slice(0, -`/${name}.py`.length);

/** Whether a module lies below the folder of a text, and not in it. */
const isIn = (at: string, name: string, path: string): boolean =>
  folderOf(at, name).startsWith(parent(path) === '' ? '' : `${parent(path)}/`) && at !== `${name}.py`;

const says = (text: string, folder: string): boolean =>
  new RegExp(`["'/]${literally(base(folder))}["'/]`).test(text);

/** Whether a module gives a name to something, itself or by an import. */
const binds = (text: string | undefined, name: string): boolean =>
  text !== undefined &&
  new RegExp(
    `^(?:[ \\t]*(?:async[ \\t]+def|def|class)[ \\t]+${name}\\b|[ \\t]*${name}[ \\t]*(?::[^=\\n]*)?=|(?:from|import)\\b[^\\n]*\\b${name}\\b)`,
    'm',
  ).test(text);

function namedIn(text: string): Named[] {
  const whole = [...text.matchAll(QUOTED)].map(({ 0: all, index, groups = {} }): Named => {
    const { name = '', object } = groups;
    return { words: name, start: index + all.indexOf(name), object, isWhole: true };
  });
  const started = captured(text, STARTED).map(each => ({ ...each, isWhole: true }));
  const lines = [...text.matchAll(STRING), ...text.matchAll(LINES)].flatMap(
    ({ 0: all, 1: quote = '', 2: body = '', index }) =>
      commandsIn(body, index + all.length - quote.length - body.length),
  );
  return [...whole, ...started, ...lines];
}

/** What the lines of a string name that are commands. */
function commandsIn(body: string, from: number): Named[] {
  return [...body.matchAll(/[^\n]+/g)].flatMap(({ 0: line, index }): Named[] => {
    // Options by themselves, and a program that is filled in: `{python} -m app`.
    if (!isCommandLine(line.replace(/^\s*(?=[-{%$])/, 'run '))) return [];
    const at = from + index;
    const objects = [...line.matchAll(OBJECT)].map(({ index: inLine, groups = {} }): Named => {
      const { name = '', object } = groups;
      return { words: name, start: at + inLine, object, isWhole: false };
    });
    return [...objects, ...captured(line, OPTION, at).map(each => ({ ...each, isWhole: false }))];
  });
}
