import { constants, evaluatePlace } from './place.ts';

const INSERTED = /^\s*(?:[\w.]*\bpath|sys\.path)\.(?:insert\(\s*\d+\s*,|append\()\s*(.*)\)\s*(?:#.*)?$/gm;

/**
 * The directories that a text at `path` puts on the search path with `sys.path.insert(0, …)` and
 * `sys.path.append(…)`, the last insert first, as repository paths.
 */
export function searchPath(path: string, text: string): string[] {
  if (!text.includes('sys.path')) return [];
  const names = constants(text);
  const found: string[] = [];
  for (const match of text.matchAll(INSERTED)) {
    const place = evaluatePlace(match[1]!, path, names);
    if (place === undefined) continue;
    if (match[0].includes('insert')) found.unshift(place);
    else found.push(place);
  }
  return found;
}
