import { once } from '../../once.ts';
import { parent } from '../../path.ts';
import { movedOf } from '../../places.ts';
import type { SourceFile } from '../../types.ts';
import { mayHaveWord } from '../../words.ts';
import type { Context, Rewriter } from '../adapter.ts';
import { untouched } from '../adapter.ts';
import { type Literal, literals } from '../text/literals.ts';
import { answer } from '../text/scan.ts';
import { type Facts, factsOf } from './facts.ts';
import { File } from './file.ts';
import { tidyImports } from './import-block.ts';
import { importPaths, isTest, Layout } from './layout.ts';

/** The packages before and after, worked out once for each call. */
export const layoutOf = once((context: Context) => new Layout(context));

/** Rewrites imports, package clauses, qualifiers, and the names that are qualified no more or for the first time. */
export function goRewriter(context: Context): Rewriter {
  const layout = layoutOf(context);
  const paths = literals(context);
  const words = movedOf(context).words();
  return file => {
    const own = parent(file.path);
    const concerned =
      mayHaveWord(file.text, words) ||
      context.moves.has(file.path) ||
      layout.isTouched(own) ||
      importPaths(file).some(path => {
        const directory = layout.before.directory(path);
        return (
          directory !== undefined && (layout.isTouched(directory) || layout.after.path(directory) !== path)
        );
      });
    if (!concerned) return untouched(file, context.moves);
    const facts = factsOf(file.text);
    const marks = [...new File(file, facts, layout).marks(), ...paths(file, stringsOf(file, facts))];
    const made = answer(file, marks, context.moves);
    return made.changed ? { ...made, text: tidyImports(file.text, made.text) } : made;
  };
}

/** A test runs in the directory of its package; what is embedded is named from there too. */
function stringsOf({ path }: SourceFile, { strings, embedded, generated, imports }: Facts): Literal[] {
  const own = parent(path);
  const inImports = new Set(imports.map(({ at }) => at.start));
  const words = strings.filter(({ start }) => !inImports.has(start));
  return [
    ...words.map(span => ({ ...span, ...(isTest(path) && { from: own }) })),
    ...[...embedded, ...generated].map(({ start, end }) => ({ start, end, from: own })),
  ];
}
