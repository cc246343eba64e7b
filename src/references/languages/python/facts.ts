import type { Definition } from '../../definition.ts';
import { type Bindings, readBindings } from './bindings.ts';
import { defined } from './defined.ts';
import { type PythonLoad, readLoads } from './loads.ts';
import { type Mistake, mistakeIn } from './mistake.ts';
import { type Node, readingPython } from './parse.ts';
import { type Quoted, readQuoted } from './quoted.ts';
import { readImports, type Statement, statements } from './statements.ts';

/** What is asked about a text again and again, read in one go. */
export interface Facts {
  readonly statements: readonly Statement[];
  readonly bindings: Bindings;
  readonly quoted: readonly Quoted[];
  readonly loads: readonly PythonLoad[];
  readonly defined: readonly Omit<Definition, 'exported' | 'hash'>[];
  /** The first place that the grammar has no rule for. */
  readonly mistake?: Mistake;
}

/** Reads a text, each text once. */
export const factsIn: (text: string) => Facts = readingPython((root: Node, text: string) => {
  const imports = readImports(root, text);
  const mistake = mistakeIn(root);
  return {
    ...(mistake && { mistake }),
    statements: statements(root, text, imports),
    bindings: readBindings(root, text),
    quoted: readQuoted(root, text),
    loads: readLoads(imports),
    defined: Array.from(defined(root), ([node, name, kind]) => ({
      name,
      kind,
      start: node.startIndex,
      end: node.endIndex,
      line: node.startPosition.row + 1,
      endLine: node.endPosition.row + 1,
    })),
  };
});
