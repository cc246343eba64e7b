import { folderOf, join } from '../../gate/parts.ts';
import type { Name, Statement } from '../draft.ts';
import type { Destination } from './destination.ts';
import type { Claim } from './fate.ts';
import type { Found } from './located.ts';

/** `a/*` names the files no more exactly than `a/` does. */
export function howNamed({ kind, pattern = '' }: Found): Claim['named'] {
  return kind === 'pattern' && /(?:^|\/)\*{1,2}$/.test(pattern) ? 'folder' : kind;
}

export function asksFor({ certain, authority, announced, exact }: Statement): boolean {
  return exact === true || (certain && (authority === 'step' || announced === true));
}

/** Whether a pattern takes a file with a folder that the target is, or is in: nothing goes into itself. */
export function holdsTarget({ kind, pattern = '' }: Found, to: Destination, from: string): boolean {
  if (kind !== 'pattern' || pattern.includes('**') || /[{}]/.test(pattern)) return false;
  const depth = pattern.split('/').filter(Boolean).length;
  const taken = from.split('/').slice(0, depth).join('/');
  return taken !== from && `${to.path}/`.startsWith(`${taken}/`);
}

/** "Delete `a.py` in all packages": every file of the name. */
export function allOf(files: readonly string[]): Found {
  return { kind: 'pattern', path: '', files, prefix: '', how: 'suffix' };
}

/** Under another name in the target folder, where the plan gives one. */
export function renamed(place: string, source: Found, to: Destination, name: string | undefined): string {
  return name !== undefined && source.kind === 'file' && to.folder ? join(folderOf(place), name) : place;
}

/** `a/old-*`: what the wildcard takes is the rest of a name, which a wildcard of the target may stand for. */
export function isCut({ path }: Name): boolean {
  return /[^*/]\*$/.test(path);
}

/** The ending that most files of the repository have. */
export function commonEnding(paths: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const path of paths) {
    const ending = /\.[a-z]+$/i.exec(path)?.[0];
    if (ending && !/\.(?:md|txt|json|ya?ml|svg|png|lock|toml|html?|css|xml|csv)$/i.test(ending))
      counts.set(ending, (counts.get(ending) ?? 0) + 1);
  }
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? '';
}
