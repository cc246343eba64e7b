import { lineFinder } from '../edits.ts';
import { type Bindings, bindingsIn } from './bindings.ts';
import { isDotted } from './dotted.ts';
import { isDocstring, readLiteral } from './literals.ts';
import { type Node, readingPython } from './parse.ts';
import { type Role, roleOf } from './roles.ts';
import { statementsIn } from './statements.ts';

/** Words and where they stand. */
export interface Spot {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
}

/** What a Python text binds, and what it names of other modules. */
export interface Summary {
  readonly bindings: Bindings;
  /** For `import a.b` as for `from a.b import c`: the module, and the names taken from it. */
  readonly imports: readonly (Spot & {
    readonly dots: number;
    readonly parts: readonly string[];
    readonly names: readonly Spot[];
  })[];
  /** Strings that are dotted names from end to end. */
  readonly strings: readonly (Spot & { readonly role: Role })[];
}

const DOTTED = /["']([\p{L}_][\p{L}\p{N}_]*(?:\.[\p{L}_][\p{L}\p{N}_]*)+)["']/gu;

/** Reads a text once, so that it need not be parsed again. `place` maps offsets of the code to those of the file. */
export function summarize(
  code: string,
  text = code,
  place: (offset: number, end: boolean) => number = offset => offset,
): Summary {
  const line = lineFinder(text);
  const spot = (word: { text: string; start: number; end: number }): Spot => {
    const start = place(word.start, false);
    return { text: word.text, start, end: place(word.end, true), line: line(start) };
  };
  return {
    bindings: bindingsIn(code),
    imports: statementsIn(code).flatMap(statement =>
      statement.kind === 'import'
        ? statement.items.map(({ name, parts }) => ({ ...spot(name), dots: 0, parts, names: [] }))
        : [
            {
              ...spot(statement.module),
              dots: statement.dots,
              parts: statement.parts,
              names: statement.items.map(({ name }) => spot(name)),
            },
          ],
    ),
    strings: stringsIn(code).map(({ role, ...word }) => ({ ...spot(word), role })),
  };
}

const stringsIn = readingPython(dottedStrings);

function dottedStrings(root: Node, code: string) {
  const found: { text: string; start: number; end: number; role: Role }[] = [];
  for (const match of code.matchAll(DOTTED)) {
    let node = root.descendantForIndex(match.index + 1);
    if (node?.type === 'string_content') node = node.parent;
    if (node?.type !== 'string' || isDocstring(node)) continue;
    const { value, start, end, formatted } = readLiteral(node, code);
    if (!formatted && isDotted(value)) found.push({ text: value, start, end, role: roleOf(node) });
  }
  return found;
}
