import { captured } from '../../captured.ts';
import { isPython } from '../../file-kinds.ts';
import { constants, evaluatePlace } from '../../languages/python/place.ts';
import { once } from '../../once.ts';
import { foldersAbove, join, parent } from '../../path.ts';
import type { Source } from '../state.ts';
import type { Ground } from './ground.ts';
import { type Said, saying } from './said.ts';

/** Functions by their names, and what each may put around what it is given: a folder and a slash in front, an ending behind. */
export type Placing = ReadonlyMap<string, readonly Around[]>;

interface Around {
  readonly folder: string;
  /** Empty where the name is given with its ending. */
  readonly ending: string;
}

/** A function in one line: `here = lambda x: join(dirname(__file__), x)`. */
const LINE =
  /^[ \t]*(?:(\w+)\s*=\s*lambda\s+(\w+)\s*:|def\s+(\w+)\(\s*(\w+)[^)\n]*\)[^\n:]*:\s*return\s)[^\n]{0,80}\bjoin\([^\n]{0,80}__file__[^\n]{0,40},\s*(?:\2|\4)\s*\)/gm;
/** A function in several, with its first argument and its body. */
const BLOCK =
  /^([ \t]*)def\s+(\w+)\(\s*(?:self\s*,\s*)?\*?(\w+)[^)]*\)[^\n:]*:[ \t]*\n((?:\1[ \t]+[^\n]*\n|[ \t]*\n){1,25})/gm;

/**
 * The functions of Python texts that join what they are given to a folder which is counted from their file, or to a package:
 * `def data(name): return Path(__file__).parent / "data" / name`.
 */
export const placingIn = once((files: readonly Source[]): Placing => {
  const found = new Map<string, readonly Around[]>();
  const add = (name: string, folders: readonly string[], ending = '') =>
    found.set(name, [...(found.get(name) ?? []), ...folders.map(folder => ({ folder, ending }))]);
  for (const { path, text } of files) {
    if (!isPython(path) || !/__file__|\bfiles\(/.test(text)) continue;
    for (const match of text.matchAll(LINE)) add(match[1] ?? match[3]!, [parent(path)]);
    const names = constants(text);
    for (const [, , name = '', argument = '', body = ''] of text.matchAll(BLOCK))
      if (joins(body, argument)) add(name, foldersIn(body, path, names), endingIn(body, argument));
  }
  return found;
});

/** Whether a function puts its argument behind something: `join(a, x)`, `a / x`. */
const joins = (body: string, argument: string): boolean =>
  new RegExp(
    `\\b(?:join|joinpath)\\([^\\n]*\\b${argument}\\b|/\\s*(?:f["']\\{)?${argument}\\b(?!\\.(?:parent|open|read))`,
  ).test(body);

/** What a function puts behind its argument: `x + ".sql"`, f"{x}.sql". */
const endingIn = (body: string, argument: string): string =>
  new RegExp(`\\b${argument}\\s*\\+\\s*["'](\\.\\w+)["']|\\{${argument}\\}(\\.\\w+)`)
    .exec(body)
    ?.slice(1)
    .find(each => each !== undefined) ?? '';

const SEGMENT = /["']([\w-][\w.-]*)["']/g;

/** The folders that a function may start from, and those below by the names that it says. */
function foldersIn(body: string, path: string, names: ReadonlyMap<string, string>): string[] {
  const own = body.includes('__file__') ? foldersAbove(path) : [];
  const said = [...names.keys()].filter(name => new RegExp(`\\b${name}\\b`).test(body));
  const starts = [
    ...own,
    ...said.flatMap(name => evaluatePlace(name, path, names) ?? []),
    ...packagesIn(body, path),
  ];
  const parts = [...body.matchAll(SEGMENT)].map(([, part]) => part!);
  const ways = ['', ...parts, parts.join('/')];
  return starts.flatMap(start => ways.map(way => join(start, way)));
}

/** A package whose data is asked for: `files("shop.data")`, `files(__package__)`. */
const PACKAGE = /\bfiles\(\s*(?:["']([\w.]+)["']|__(?:package|name)__)\s*\)/g;

/** The folders of packages that a function asks for data, from the customary roots. */
const packagesIn = (body: string, path: string): string[] =>
  [...body.matchAll(PACKAGE)].flatMap(([, name]) => {
    if (name === undefined) return [parent(path)];
    const folder = name.replaceAll('.', '/');
    return [folder, join('src', folder)];
  });

/** What the functions of a state are given in a text. */
export function saidToPlacing(text: string, placing: (ground: Ground) => Placing, then: Ground): Said[] {
  const known = [...placing(then).keys()].filter(name => text.includes(`${name}(`));
  return known.flatMap(name =>
    saying(captured(text, new RegExp(`\\b${name}\\(\\s*["']([\\w./-]+)["']`, 'g')), words => (_, ground) => {
      const ways = placing(ground).get(name) ?? [];
      return ways
        .map(({ folder, ending }) => join(folder, words.replace(/\/$/, '') + ending))
        .find(at => ground.has(at));
    }),
  );
}
