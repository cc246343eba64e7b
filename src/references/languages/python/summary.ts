import { lineFinder } from '../../edits.ts';
import type { Bindings } from './bindings.ts';
import { factsIn } from './facts.ts';
import type { Role } from './roles.ts';

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

/** What is known of a text, with lines. `place` maps offsets of the code to those of the file. */
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
  const { bindings, statements, quoted } = factsIn(code);
  return {
    bindings,
    imports: statements.flatMap(statement =>
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
    strings: quoted.map(({ role, ...word }) => ({ ...spot(word), role })),
  };
}
