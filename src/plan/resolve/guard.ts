import type { Made } from './operations.ts';
import { error, type Problem } from './problem.ts';
import { safePath } from './safety.ts';

/** The last gate: no operation with a path that leaves the repository, enters `.git` or is not in its plain form. */
export function withinRepository(made: readonly Made[], problems: Problem[]): Made[] {
  return made.filter(({ operation, statement }) => {
    for (const path of [
      operation.from,
      operation.to,
      operation.survivor,
      ...(operation.alternatives ?? []),
    ]) {
      if (path === undefined) continue;
      const safe = safePath(path);
      if ('path' in safe && safe.path === path.replace(/\/$/, '') && path !== '') continue;
      const [code, why] =
        'path' in safe ? (['bad-path', 'is no plain path'] as const) : [safe.code, safe.why];
      problems.push(error(code, `${shown(path)} ${why}.`, { statement, path: shown(path) }));
      return false;
    }
    return true;
  });
}

function shown(path: string): string {
  return path === '' ? 'An empty path' : path;
}
