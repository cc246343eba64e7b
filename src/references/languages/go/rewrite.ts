import { parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { mayHaveWord } from '../../words.ts';
import { type Context, type Rewriter, untouched } from '../adapter.ts';
import { type Literal, literals } from '../text/literals.ts';
import { answer } from '../text/scan.ts';
import { type Facts, factsOf } from './facts.ts';
import { File } from './file.ts';
import { tidyImports } from './import-block.ts';
import { layoutOf } from './layout.ts';
import { importPaths, isTest } from './packages.ts';

/** Rewrites imports, package clauses, qualifiers, and the names that are qualified no more or for the first time. */
export function goRewriter(context: Context): Rewriter {
  const layout = layoutOf(context);
  const paths = literals(context);
  const words = movedOf(context).words();
  const goes = (path: string): boolean => {
    const directory = layout.before.modules.directory(path);
    return directory !== undefined && (layout.isTouched(directory) || layout.after.path(directory) !== path);
  };
  return file => {
    const concerned =
      mayHaveWord(file.text, words) ||
      context.moves.has(file.path) ||
      layout.isTouched(parent(file.path)) ||
      importPaths(file.text).some(goes);
    if (!concerned) return untouched(file, context.moves);
    const facts = factsOf(file.text);
    const marks = [...new File(file, facts, layout).marks(), ...paths(file, stringsOf(file, facts))];
    const made = answer(file, marks, context.moves);
    return made.changed ? { ...made, text: tidyImports(file.text, made.text) } : made;
  };
}

/** A test runs in the directory of its package; what is embedded is named from there too. */
function stringsOf({ path }: SourceFile, { strings, embedded, generated }: Facts): Literal[] {
  const from = parent(path);
  return [
    ...strings.map(span => ({ ...span, ...(isTest(path) && { from }) })),
    ...[...embedded, ...generated].map(({ start, end }) => ({ start, end, from })),
  ];
}
