import { base } from '../../path.ts';
import { type Literal, wordsOf } from './literals.ts';
import type { Node } from './parse.ts';

/** An object that an entry point names: `a.b:c`. */
export interface EntryPoint {
  readonly value: string;
  readonly start: number;
}

const NAME = '[\\p{L}_][\\p{L}\\p{N}_]*(?:\\.[\\p{L}_][\\p{L}\\p{N}_]*)*';
/** A line of an entry point: its name, the object it stands for, and the extras that it needs. The name may be filled in. */
const LINE = new RegExp(
  `(?<=(?:^|\\n|\\\\n)[ \\t]*(?:[^\\s=[\\]\\\\#;][^=[\\]\\n\\\\]*)?=[ \\t]*)${NAME}(?:[ \\t]*:[ \\t]*${NAME})?(?=[ \\t]*(?:\\[[^\\]\\n]*\\][ \\t]*)?(?:$|\\n|\\\\n))`,
  'gu',
);

/**
 * The objects that a string names where it holds entry points, one as in `"x = a.b:c"`, or groups of them in lines
 * (packaging.python.org/specifications/entry-points).
 */
export function entryPointsIn(literal: Literal, path: string): EntryPoint[] {
  if (base(path) !== 'setup.py' && !isOfEntryPoints(literal.node)) return [];
  return wordsOf(literal).flatMap(({ value: words, start }) =>
    [...words.matchAll(LINE)].map(({ 0: value, index }) => ({ value, start: start + index })),
  );
}

/** `entry_points={"console_scripts": ["…"]}`, `entry_points = {…}` */
function isOfEntryPoints(node: Node): boolean {
  for (let at = node.parent; at; at = at.parent) {
    const named = at.childForFieldName('name') ?? at.childForFieldName('key') ?? at.childForFieldName('left');
    if (/\bentry_?points\b/i.test(named?.text ?? '')) return true;
    if (/statement$|^block$/.test(at.type)) return false;
  }
  return false;
}
