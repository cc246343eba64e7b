import { onSides, three } from '../lines.ts';
import type { Sides } from '../types.ts';
import { type ImportStatement, readStatements, withNames } from './import-statement.ts';
import { mergeNameLines } from './name-lines.ts';
import { byCodeUnit, type Compare, ignoringCase, mergeSets } from './ordered-set.ts';

/**
 * Merges import statements as a set, and the names of statements from one module as sets. Lines come and go
 * without endings. Right without a person, because the order of imports says nothing and a name that both sides
 * do not bind alike is left to a person.
 * @returns undefined where the lines are more than import statements, a blank line stands between them, a name
 *   would be bound twice, both sides add imports made for their effect, or a layout is not understood.
 */
export function mergeImports(sides: Sides<readonly string[]>): string[] | undefined {
  return mergeNameLines(sides) ?? mergeStatements(sides);
}

function mergeStatements(sides: Sides<readonly string[]>): string[] | undefined {
  const trimmed = onSides(sides, trim);
  const [before, after] = [three(onSides(trimmed, t => t.before)), three(onSides(trimmed, t => t.after))];
  const read = onSides(trimmed, t => readStatements(t.lines));
  if (before === undefined || after === undefined || !read.base || !read.left || !read.right)
    return undefined;
  const merged = mergeRead({ base: read.base, left: read.left, right: read.right });
  const blank = (count: number): string[] => Array<string>(count).fill('');
  return merged && [...blank(before), ...merged, ...blank(after)];
}

/** The lines without blank lines around them, and how many those were. */
function trim(lines: readonly string[]): { before: number; after: number; lines: readonly string[] } {
  const first = lines.findIndex(line => line.trim() !== '');
  if (first < 0) return { before: 0, after: lines.length, lines: [] };
  const last = lines.findLastIndex(line => line.trim() !== '');
  return { before: first, after: lines.length - 1 - last, lines: lines.slice(first, last + 1) };
}

function mergeRead(sides: Sides<readonly ImportStatement[]>): string[] | undefined {
  const all = onSides(sides, statements => new Map(statements.map(own => [own.key, own])));
  const modules = new Map<string, string>();
  for (const side of ['base', 'left', 'right'] as const) {
    if (all[side].size < sides[side].length) return undefined;
    for (const { key, module } of sides[side]) modules.set(key, module);
  }
  if (takenOutAndChanged(all)) return undefined;
  const keys = mergeSets(
    onSides(all, map => [...map.keys()]),
    orders(modules),
  );
  const merged = keys?.map(key => mergeOne(onSides(all, map => map.get(key))));
  if (!merged || merged.includes(undefined)) return undefined;
  const statements = merged as ImportStatement[];
  if (bindsTwice(statements) && !bindsTwice(sides.left) && !bindsTwice(sides.right)) return undefined;
  if (addsEffect(sides.left, all.base) && addsEffect(sides.right, all.base)) return undefined;
  return statements.flatMap(({ lines }) => lines);
}

/** Whether one side took a statement out that the other one changed. */
function takenOutAndChanged({ base, left, right }: Sides<ReadonlyMap<string, ImportStatement>>): boolean {
  return [...base].some(([key, { lines }]) => {
    const [ofLeft, ofRight] = [left.get(key), right.get(key)];
    const stays = ofLeft ?? ofRight;
    return stays !== undefined && !(ofLeft && ofRight) && stays.lines.join('\n') !== lines.join('\n');
  });
}

/** The orders that formatters keep imports in: `import` before `from`, by module, as text. */
function orders(modules: ReadonlyMap<string, string>): Compare<string>[] {
  const byModule: Compare<string> = (a, b) =>
    ignoringCase(modules.get(a)!, modules.get(b)!) || byCodeUnit(a, b);
  const isFrom = (key: string): number => (key.trimStart().startsWith('from ') ? 1 : 0);
  return [(a, b) => isFrom(a) - isFrom(b) || byModule(a, b), byModule, byCodeUnit, ignoringCase];
}

/** One statement of each side; what only one side changed is that side's, else the names merge. */
function mergeOne(sides: Sides<ImportStatement | undefined>): ImportStatement | undefined {
  const { base, left, right } = sides;
  if (!left || !right) return left ?? right;
  const settled = three(onSides(sides, statement => statement?.lines.join('\n')));
  if (settled !== undefined) return settled === left.lines.join('\n') ? left : right;
  if (!left.names || !right.names || (base && !base.names)) return undefined;
  const names = mergeSets({ base: base?.names ?? [], left: left.names, right: right.names }, [
    byCodeUnit,
    ignoringCase,
  ]);
  const layout = [left, right].sort(byLayout)[0]!;
  const lines = names && names.length > 0 ? withNames(layout, names) : undefined;
  return lines && readStatements(lines)?.[0];
}

/** The layout with more lines first, then the one with more characters: the same whichever side is which. */
function byLayout(a: ImportStatement, b: ImportStatement): number {
  const [textA, textB] = [a.lines.join('\n'), b.lines.join('\n')];
  return b.lines.length - a.lines.length || textB.length - textA.length || byCodeUnit(textA, textB);
}

function bindsTwice(statements: readonly ImportStatement[]): boolean {
  const names = statements.flatMap(({ binds }) => binds);
  return new Set(names).size < names.length;
}

function addsEffect(statements: readonly ImportStatement[], base: ReadonlyMap<string, unknown>): boolean {
  return statements.some(({ key, binds }) => binds.length === 0 && !base.has(key));
}
