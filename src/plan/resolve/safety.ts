import { join } from '../../gate/parts.ts';
import { type Refusal, refused } from '../../gate/path.ts';

export type Safe = { readonly path: string } | Refusal;

/**
 * A written path as a path of the repository: `..` and `.` taken out.
 * @param base folder that a path with `..` is relative to.
 */
export function safePath(written: string, base = ''): Safe {
  if (/^~|^[A-Za-z]:[/\\]/.test(written))
    return { code: 'outside-repository', why: 'is outside the repository' };
  const parts: string[] = [];
  for (const part of (written.startsWith('../') || written === '..' ? join(base, written) : written).split(
    '/',
  )) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined)
      return { code: 'outside-repository', why: 'leads out of the repository' };
  }
  const path = parts.join('/');
  const refusal = path === '' ? undefined : refused(path);
  if (refusal) return refusal;
  return written.startsWith('/') ? { code: 'outside-repository', why: 'is an absolute path' } : { path };
}

/** Signs that stand in no destination, unless the file has them already: wildcards that took nothing, brackets, pictures. */
const NO_PATH = /[()*?<>|"'`:;\p{Extended_Pictographic}]/gu;

export function isNoPath(to: string, from: string): boolean {
  return !/[()[\]]/.test(from) && [...to.matchAll(NO_PATH)].some(([sign]) => !from.includes(sign));
}
