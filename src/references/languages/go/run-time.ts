import { doubtsIn } from '../../findings.ts';
import { parent } from '../../path.ts';
import { bordersOf } from '../../spaces/qualified/borders.ts';
import type { Context, Doubt } from '../adapter.ts';
import { isGo, isTest, packages, renamedPackages } from './packages.ts';

/** What shows the name of a package while the program runs, other than in a message of a failure. */
const SHOWN = /%T|\breflect\.(?:TypeOf|TypeFor)\b[^\n]*\.(?:String|PkgPath)\(\)/g;
/** What writes the import path of a type down. */
const STORED = /\bgob\.Register\(|\.PkgPath\(\)/g;
const FAILURE = /\b(?:Errorf|Fatalf?|Panicf?|panic|Logf|log\.\w+|Skipf|errors\.\w+)\s*\(/;

/** Places at which the name of a package, or its path, is told while the program runs: what it says changes, and it builds. */
export function shownNames(context: Context): Doubt[] {
  const borders = bordersOf(packages, context);
  const changes = renamedPackages(context).map(one => {
    const name = borders.before.called(one.directory) ?? '';
    return { ...one, name, called: borders.after.called(borders.home(one.directory)) ?? name };
  });
  if (changes.length === 0) return [];
  return doubtsIn(context.files, ({ path, text }, tell) => {
    if (!isGo(path) || isTest(path) || !/%T|PkgPath|gob\.Register|reflect\.Type/.test(text)) return;
    const paths = new Set(packages.heads(text));
    for (const { directory, name, called, before, after, target } of changes) {
      if (directory !== parent(path) && !paths.has(before)) continue;
      // Elsewhere a value of any kind is shown: only one that is made there is one of the package.
      for (const at of name === called ? [] : places(text, SHOWN))
        if (directory === parent(path) || lineAt(text, at).includes(`${name}.`))
          tell(at, target, `types of ${name} are called ${called} when the program runs`);
      for (const at of places(text, STORED))
        tell(at, target, `types of ${before} are stored as those of ${after}`);
    }
  });
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

/** Where a pattern finds something in code that tells of no failure. */
function places(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)]
    .map(({ index }) => index)
    .filter(at => !/^\s*\/\//.test(lineAt(text, at)) && !FAILURE.test(lineAt(text, at)));
}
