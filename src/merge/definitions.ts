import type { Sides } from './types.ts';

/** A name bound at the top level of a file, as some language tells it. */
export interface Definition {
  readonly name: string;
  /** `function`, `class`, `constant`, `import`… */
  readonly kind: string;
  /** First and last line, from 1. */
  readonly line: number;
  readonly endLine: number;
  /** Equal for two definitions that differ only in layout and comments. */
  readonly hash: string;
}

/** `differs`: the sides differ and no base tells who changed it. */
export type DefinitionStatus =
  | 'same'
  | 'left-only'
  | 'right-only'
  | 'changed-left'
  | 'changed-right'
  | 'changed-both'
  | 'differs';

export interface DefinitionRow {
  readonly name: string;
  readonly status: DefinitionStatus;
  /** Whether the base has it: then the side that lacks it took it out. */
  readonly inBase: boolean;
  readonly left?: Definition;
  readonly right?: Definition;
}

/**
 * Compares two files by name, in order of the left one, then what only the right one has. Names that are imported
 * do not count. A name that is bound several times is compared with all its definitions; shown is the last, which
 * is the one in force.
 */
export function compareDefinitions(
  sides: Omit<Sides<readonly Definition[]>, 'base'> & { readonly base?: readonly Definition[] | undefined },
): DefinitionRow[] {
  const base = sides.base && byName(sides.base);
  const left = byName(sides.left);
  const right = byName(sides.right);
  return [...new Set([...left.keys(), ...right.keys()])].map(name => {
    const [ofLeft, ofRight] = [left.get(name), right.get(name)];
    return {
      name,
      status: status(base && hash(base.get(name)), hash(ofLeft), hash(ofRight)),
      inBase: base?.has(name) ?? false,
      ...(ofLeft && { left: ofLeft.at(-1)! }),
      ...(ofRight && { right: ofRight.at(-1)! }),
    };
  });
}

function status(base: string | undefined, left: string, right: string): DefinitionStatus {
  if (left === right) return 'same';
  if (right === '') return 'left-only';
  if (left === '') return 'right-only';
  if (base === undefined) return 'differs';
  return base === right ? 'changed-left' : base === left ? 'changed-right' : 'changed-both';
}

function byName(definitions: readonly Definition[]): Map<string, readonly Definition[]> {
  return Map.groupBy(
    definitions.filter(({ kind }) => kind !== 'import'),
    ({ name }) => name,
  );
}

function hash(definitions: readonly Definition[] = []): string {
  return definitions.map(definition => definition.hash).join(' ');
}

/** Functions and classes that one file defines more than once, with the lines (from 1) where they begin. */
export function doubled(
  definitions: readonly Definition[],
): { readonly name: string; readonly lines: readonly number[] }[] {
  return [...byName(definitions)].flatMap(([name, all]) => {
    const own = all.filter(({ kind }) => kind === 'function' || kind === 'class');
    return own.length > 1 ? [{ name, lines: own.map(({ line }) => line) }] : [];
  });
}

/** Names that a copy defines and the result does not. */
export function lostNames(
  copies: readonly (readonly Definition[])[],
  result: readonly Definition[],
): string[] {
  const kept = new Set(result.map(({ name }) => name));
  const all = copies.flatMap(copy => [...byName(copy).keys()]);
  return [...new Set(all)].filter(name => !kept.has(name));
}

/** The definition that holds a line (from 1), by which a place is named to a person. */
export function definitionAt(definitions: readonly Definition[], line: number): Definition | undefined {
  return definitions.find(definition => definition.line <= line && line <= definition.endLine);
}
