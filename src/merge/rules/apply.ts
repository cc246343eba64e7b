import type { Part, Range } from '../cut.ts';
import { content, type Eol, type Lines } from '../lines.ts';
import type { Change, Rule, Sides } from '../types.ts';
import { adjacent } from './adjacent.ts';
import { identicalAdditions } from './identical-additions.ts';
import { mergeImports } from './imports.ts';
import { usesWhatIsGone } from './uses-what-is-gone.ts';

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
      if (usesWhatIsGone(slices(at, lines, 'contents'))) return undefined;
      const sources = adjacent(at.base, within(changes.left, at.base), within(changes.right, at.base));
      return sources?.flatMap(({ side, start, end }) => lines[side].raw.slice(start, end));
    },
  };

/** The changes that lie within these lines of the base; the first is found by halving, for they are in order. */
function within(changes: readonly Change[], { start, end }: Range): readonly Change[] {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle]!.fromStart < start) low = middle + 1;
    else high = middle;
  }
  while (high < changes.length && changes[high]!.fromStart + changes[high]!.fromCount <= end) high += 1;
  return changes.slice(low, high);
}

function slices(at: Part['at'], lines: Sides<Lines>, form: 'raw' | 'contents'): Sides<readonly string[]> {
  const of = (side: keyof Sides<unknown>): readonly string[] =>
    lines[side][form].slice(at[side].start, at[side].end);
  return { base: of('base'), left: of('left'), right: of('right') };
}
