import { onSides, three } from '../lines.ts';
import type { Sides } from '../types.ts';
import { byCodeUnit, ignoringCase, mergeSets } from './ordered-set.ts';

interface NameLines {
  readonly indent: string | undefined;
  readonly names: readonly string[];
  /** Whether the last name has a comma after it. */
  readonly closed: boolean;
}

/**
 * Merges lines inside the brackets of an import, one name to a line, as a set.
 * @returns undefined where a line is anything else, indented otherwise, or a name would be bound twice.
 */
export function mergeNameLines(sides: Sides<readonly string[]>): string[] | undefined {
  const { base, left, right } = onSides(sides, readNames);
  if (!base || !left || !right) return undefined;
  const indents = new Set([base.indent, left.indent, right.indent].filter(indent => indent !== undefined));
  const names = mergeSets({ base: base.names, left: left.names, right: right.names }, [
    byCodeUnit,
    ignoringCase,
  ]);
  const closed = three({ base: base.closed, left: left.closed, right: right.closed });
  const bound = names?.map(name => name.replace(/^.* as /, ''));
  if (!names || indents.size !== 1 || closed === undefined || new Set(bound).size < names.length)
    return undefined;
  const [indent] = indents;
  return names.map((name, at) => `${indent}${name}${closed || at < names.length - 1 ? ',' : ''}`);
}

const NAME_LINE = /^(\s+)((?:type )?[\p{L}\p{N}_$]+(?: as [\p{L}\p{N}_$]+)?)(,?)$/u;

function readNames(lines: readonly string[]): NameLines | undefined {
  const matches = lines.map(line => NAME_LINE.exec(line));
  if (matches.includes(null)) return undefined;
  const indents = new Set(matches.map(match => match![1]!));
  const closed = matches.map(match => match![3] === ',');
  const names = matches.map(match => match![2]!);
  if (indents.size > 1 || closed.slice(0, -1).includes(false) || new Set(names).size < names.length)
    return undefined;
  return { indent: [...indents][0], names, closed: closed.at(-1) ?? true };
}
