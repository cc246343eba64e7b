import { segments } from '../../path.ts';
import { dotted, stem } from '../python/modules.ts';
import type { Moved } from '../python/moved.ts';
import type { Verdict } from './mentions.ts';

/**
 * What becomes of a name with a dot in front, `.b.C`: Sphinx looks for what ends so, whatever stands before it. Undefined where that
 * is nothing of one module that moves, or something still ends so afterwards.
 */
export function judgeSuffix(words: string, moved: Moved): Verdict | undefined {
  const parts = words.replace(/^\./, '').split('.');
  const ends = (path: string | undefined, length: number) => {
    const own = segments(path ?? '');
    return length <= own.length && own.slice(-length).join('.') === parts.slice(0, length).join('.');
  };
  for (let length = parts.length; length > 0; length--) {
    const found = [...moved.moves.keys()].filter(path => isModule(path) && ends(stem(path), length));
    const [target, ...others] = found;
    if (target === undefined) continue;
    const still = [...pathsAfter(moved)].some(path => isModule(path) && ends(stem(path), length));
    if (still || others.some(path => stem(path) !== stem(target))) return undefined;
    const rest = parts.slice(length);
    const to = stem(moved.moves.get(target) ?? '');
    const name = to === undefined ? undefined : dotted(segments(to).slice(-length).join('/'), '');
    // One word may be anything that is called so.
    if (name === undefined || parts.length === 1)
      return { target, decision: 'asked', reason: `${target} moves, and may be what ends so` };
    return {
      target,
      decision: 'rewritten',
      reason: `${target} moves`,
      replacement: `.${[name, ...rest].join('.')}`,
    };
  }
  return undefined;
}

const isModule = (path: string): boolean => path.endsWith('.py');

function* pathsAfter({ moves, world }: Moved): Generator<string> {
  for (const path of world.paths) if (!moves.has(path)) yield path;
  for (const to of moves.values()) if (to !== null) yield to;
}
