import type { Part } from '../cut.ts';
import { content, type Eol, type Lines } from '../lines.ts';
import type { Change, Rule, Sides } from '../types.ts';
import { adjacent } from './adjacent.ts';
import { identicalAdditions } from './identical-additions.ts';
import { mergeImports } from './imports.ts';

export const RULES: readonly Rule[] = ['imports', 'identical-additions', 'adjacent'];

/** The lines of a side, from 1, that belong to import statements. */
export type ImportLines = (side: keyof Sides<unknown>) => ReadonlySet<number>;

/** What rules look at besides the lines of a conflict. */
export interface Surroundings {
  readonly lines: Sides<Lines>;
  readonly eol: Eol | undefined;
  /** All changes of each side. */
  readonly changes: { readonly left: readonly Change[]; readonly right: readonly Change[] };
  /** Undefined: unknown, and no import is merged. */
  readonly imports: ImportLines | undefined;
}

/** The part as the first of these rules settles it, or as it was. */
export function applyRules(part: Part, around: Surroundings, rules: readonly Rule[]): Part {
  if (part.by !== 'conflict') return part;
  for (const rule of rules) {
    const lines = APPLY[rule](part.at, around);
    if (lines) return { by: rule, at: part.at, lines };
  }
  return part;
}

const APPLY: Readonly<Record<Rule, (at: Part['at'], around: Surroundings) => readonly string[] | undefined>> =
  {
    imports(at, { lines, eol, imports }) {
      if (!imports) return undefined;
      const texts = slices(at, lines, 'contents');
      for (const side of ['base', 'left', 'right'] as const) {
        const known = imports(side);
        const { start } = at[side];
        if (!texts[side].every((line, index) => line.trim() === '' || known.has(start + index + 1)))
          return undefined;
      }
      const last = at.left.end === lines.left.raw.length && at.right.end === lines.right.raw.length;
      const closed = [lines.left, lines.right].some(side => side.raw.at(-1)?.endsWith('\n'));
      const merged = mergeImports(texts)?.map(line => line + (eol ?? '\n'));
      return merged && last && !closed ? [...merged.slice(0, -1), ...merged.slice(-1).map(content)] : merged;
    },

    'identical-additions'(at, { lines }) {
      const side = identicalAdditions(slices(at, lines, 'contents'));
      return side && slices(at, lines, 'raw')[side];
    },

    adjacent(at, { lines, changes }) {
      const within = ({ fromStart, fromCount }: Change): boolean =>
        fromStart >= at.base.start && fromStart + fromCount <= at.base.end;
      const sources = adjacent(at.base, changes.left.filter(within), changes.right.filter(within));
      return sources?.flatMap(({ side, start, end }) => lines[side].raw.slice(start, end));
    },
  };

function slices(at: Part['at'], lines: Sides<Lines>, form: keyof Lines): Sides<readonly string[]> {
  const of = (side: keyof Sides<unknown>): readonly string[] =>
    lines[side][form].slice(at[side].start, at[side].end);
  return { base: of('base'), left: of('left'), right: of('right') };
}
