import { join } from '../../path.ts';
import type { Ground } from './ground.ts';
import type { Meaning } from './meaning.ts';
import type { Spot } from './spots.ts';
import { written } from './written.ts';

/**
 * What words named from a folder that only they and their neighbours tell, and that has gone from there: the end of its path
 * stands elsewhere, and other words of the text still name files of that folder. Undefined where it is as it was.
 *
 * @param was what the words named: nothing but the end of a path
 */
export function strayed(
  { words, sort }: Spot,
  was: Meaning,
  spots: () => readonly Spot[],
  then: Ground,
  now: Ground,
): string | undefined {
  const target = was.size === 1 && sort === 'string' ? was.get('tail') : undefined;
  const path = written(words)?.path;
  if (target === undefined || path === undefined || now.has(target) || !target.endsWith(`/${path}`))
    return undefined;
  const from = target.slice(0, -path.length - 1);
  const stays = (other: Spot) => {
    const at = other.sort === 'string' && other.words !== words ? written(other.words) : undefined;
    if (!at || at.pattern || at.start !== 'any' || !/\/.*\.\w+$/.test(at.path)) return false;
    return then.isFile(join(from, at.path)) && now.isFile(join(from, at.path));
  };
  return spots().some(stays) ? target : undefined;
}
