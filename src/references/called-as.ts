import { parent } from './path.ts';

/**
 * The path `to` called in the manner in which `written` calls `target`: whole, without its ending, by its folder, or with the ending
 * of what it is built to. All are repository paths.
 */
export function calledAs(written: string, target: string, to: string): string {
  if (target === written) return to;
  if (parent(target) === written) return parent(to);
  const bare = target.replace(ENDING, '');
  return to.replace(ENDING, '') + (written.startsWith(bare) ? written.slice(bare.length) : '');
}

const ENDING = /(\.d)?\.\w+$/;
