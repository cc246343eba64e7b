import { doubtsIn } from '../../findings.ts';
import { parent } from '../../path.ts';
import { bordersOf } from '../../spaces/qualified/borders.ts';
import { literally } from '../../words.ts';
import type { Context, Doubt } from '../adapter.ts';
import { isGo, isTest, packages, renamedPackages } from './packages.ts';

/** What gives the name of a package while the program runs. A format with blanks in it makes a message for people. */
const SHOWN =
  /"[^"\s]*%T[^"\s]*"|\breflect\.(?:TypeOf|TypeFor)\b[^\n]*\.(?:String|PkgPath)\(\)|\bruntime\.FuncForPC\b/g;
/** What writes the import path of a type down. */
const STORED = /\bgob\.Register\(|\.PkgPath\(\)/g;
/** What tells of a failure, or writes a log. */
const MESSAGE =
  /^(?:Errorf|(?:Fatal|Panic|Log|Skip)f?|panic|log\.\w+|errors\.\w+|\w+\.(?:Errorf|(?:Fatal|Log|Skip)f?))$/;
/** Most of what generators write tells of failures, or is read by the library that it is made for. */
const GENERATED = /^\/\/ Code generated .* DO NOT EDIT\.$/m;

/** Places at which the name of a package, or its path, is told while the program runs: what it says changes, and it builds. */
export function shownNames(context: Context): Doubt[] {
  const borders = bordersOf(packages, context);
  const changes = renamedPackages(context).map(one => {
    const name = borders.before.called(one.directory) ?? '';
    return { ...one, name, called: borders.after.called(borders.home(one.directory)) ?? name };
  });
  if (changes.length === 0) return [];
  return doubtsIn(context.files, ({ path, text }, tell) => {
    if (!isGo(path) || isTest(path) || !/%T|PkgPath|gob\.Register|reflect\.Type|FuncForPC/.test(text)) return;
    if (GENERATED.test(text)) return;
    const paths = new Set(packages.heads(text));
    for (const { directory, name, called, before, after, target } of changes) {
      const isOwn = directory === parent(path);
      if (!isOwn && !paths.has(before)) continue;
      const alias = new RegExp(`([\\p{L}_][\\w]*)[ \\t]+"${literally(before)}"`, 'u').exec(text)?.[1];
      // Elsewhere a value of any kind is shown, and here one of another package may be: only one that is made there is of the package.
      const isAbout = (at: number): boolean => {
        const line = lineAt(text, at);
        return isOwn ? !/\(.*\b\w+\.\p{Lu}\w*\{/u.test(line) : line.includes(`${alias ?? name}.`);
      };
      for (const at of name === called ? [] : places(text, SHOWN).filter(isAbout))
        tell(at, target, `types of ${name} are called ${called} when the program runs`);
      for (const at of places(text, STORED).filter(isAbout))
        tell(at, target, `types of ${before} are stored as those of ${after}`);
    }
  });
}

function lineAt(text: string, at: number): string {
  const end = text.indexOf('\n', at);
  return text.slice(text.lastIndexOf('\n', at) + 1, end < 0 ? text.length : end);
}

/** Where a pattern finds something in code that is no part of a message. */
function places(text: string, pattern: RegExp): number[] {
  return [...text.matchAll(pattern)]
    .map(({ index }) => index)
    .filter(at => !/^\s*\/\//.test(lineAt(text, at)) && !calls(text, at).some(name => MESSAGE.test(name)));
}

/** The calls whose brackets are open at a place, within its statement. */
function calls(text: string, at: number): string[] {
  const found: string[] = [];
  let closed = 0;
  for (let back = at - 1; back >= 0 && at - back < 500 && !/[{};]/.test(text[back]!); back--) {
    if (text[back] === ')') closed++;
    if (text[back] === '(' && closed-- <= 0) {
      closed = 0;
      found.push(/[\w.]*$/.exec(text.slice(0, back))![0]);
    }
  }
  return found;
}
