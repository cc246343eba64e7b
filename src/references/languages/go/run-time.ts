import { lineFinder } from '../../edits.ts';
import { parent } from '../../path.ts';
import type { Context, Doubt } from '../adapter.ts';
import type { Layout } from './layout.ts';
import { importPaths, isGo, isTest } from './packages.ts';

/** What shows the name of a package while the program runs, other than in a message of a failure. */
const SHOWN = /%T|\breflect\.(?:TypeOf|TypeFor)\b[^\n]*\.(?:String|PkgPath)\(\)/g;
/** What writes the import path of a type down. */
const STORED = /\bgob\.Register\(|\.PkgPath\(\)/g;
const FAILURE = /\b(?:Errorf|Fatalf?|Panicf?|panic|Logf|log\.\w+|Skipf|errors\.\w+)\s*\(/;

/** Places at which the name of a package, or its path, is told while the program runs: what it says changes, and it builds. */
export function shownNames(context: Context, layout: Layout): Doubt[] {
  const directories = new Set([...context.moves.keys()].filter(isGo).map(parent));
  const changes = [...directories].flatMap(directory => {
    const [home, name] = [layout.home(directory), layout.before.name(directory)];
    const after = layout.nameAfter(home);
    const path = layout.before.modules.path(directory);
    if (name === undefined || path === undefined || home === directory) return [];
    return [{ directory, path, name, after: after ?? name, to: layout.after.path(home) ?? path }];
  });
  if (changes.length === 0) return [];
  return context.files.flatMap(file => {
    const { path, text } = file;
    if (!isGo(path) || isTest(path) || !/%T|PkgPath|gob\.Register|reflect\.Type/.test(text)) return [];
    const paths = new Set(importPaths(text));
    const own = changes.filter(one => one.directory === parent(path) || paths.has(one.path));
    const line = lineFinder(text);
    return own.flatMap(({ directory, name, after, path: before, to }): Doubt[] => {
      const about = layout.before.in(directory).find(each => context.moves.has(each)) ?? path;
      const found = [
        ...(name === after
          ? []
          : places(text, SHOWN, `types of ${name} are called ${after} when the program runs`).filter(
              // Elsewhere a value of any kind is shown: only one that is made there is one of the package.
              ({ at }) => directory === parent(path) || lineAt(text, at).includes(`${name}.`),
            )),
        ...places(text, STORED, `types of ${before} are stored as those of ${to}`),
      ];
      return found.map(({ at, message }) => ({ path, line: line(at), about, message }));
    });
  });
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

function places(text: string, pattern: RegExp, message: string) {
  return [...text.matchAll(pattern)].flatMap(({ index }) => {
    const line = lineAt(text, index);
    return /^\s*\/\//.test(line) || FAILURE.test(line) ? [] : [{ at: index, message }];
  });
}
