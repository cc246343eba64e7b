import { lineFinder } from '../../edits.ts';
import type { SourceFile, World } from '../../types.ts';
import { literally } from '../../words.ts';
import { dotted, stem } from '../python/modules.ts';
import { codeCells } from './cells.ts';

/** A name of a file that stands in a notebook outside of its code. */
export interface BesideCode {
  readonly target: string;
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly text: string;
  /** How many more such names stand in the notebook. */
  readonly more: number;
}

/**
 * The first place in the outputs and texts of a notebook that names one of these files, by its path or as a module. Nothing
 * rewrites these: an output tells of a run that was, and the next one writes it anew.
 * @returns undefined where there is none, and of a text that is no notebook
 */
export function besideCode(
  { text }: SourceFile,
  targets: Iterable<string>,
  roots: World['roots'],
): BesideCode | undefined {
  const code = codeOf(text);
  if (!code) return undefined;
  const found = [...targets].flatMap(target =>
    namesOf(target, roots)
      .filter(name => text.includes(name))
      .flatMap(name => [...text.matchAll(whole(name))].map(({ index }) => ({ target, start: index, name }))),
  );
  const outside = found.filter(({ start }) => !code.some(one => one.start <= start && start < one.end));
  const [first, ...more] = outside.sort((a, b) => a.start - b.start);
  if (!first) return undefined;
  const { target, start, name } = first;
  const line = lineFinder(text)(start);
  return { target, start, end: start + name.length, line, text: name, more: more.length };
}

function codeOf(text: string) {
  try {
    return codeCells(text).flatMap(({ lines }) => lines);
  } catch {
    return undefined;
  }
}

/** A path, and what Python calls it from each root of modules; a name of one word says too little. */
function namesOf(target: string, roots: World['roots']): string[] {
  const module = stem(target);
  const modules = module === undefined ? [] : roots.flatMap(root => dotted(module, root) ?? []);
  return [
    ...new Set([...(target.includes('/') ? [target] : []), ...modules.filter(name => name.includes('.'))]),
  ];
}

const whole = (name: string): RegExp => new RegExp(`(?<![\\w./])${literally(name)}(?!\\w)`, 'g');
