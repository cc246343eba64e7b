import { base, join, normalize, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import { Resolver } from './resolve.ts';

const MAIN = /"main"\s*:\s*"([^"]+)"/;

/**
 * Manifests whose folder stands for a script that they name, and not for an index which lies there as well: whoever loads the
 * folder loads that script, wherever it goes.
 */
export function mainManifests(files: readonly SourceFile[], paths: ReadonlySet<string>): string[] {
  const resolver = new Resolver(paths);
  const found = files.flatMap(({ path, text }) => {
    const main = base(path) === 'package.json' ? MAIN.exec(text)?.[1] : undefined;
    const at = main === undefined ? undefined : normalize(join(parent(path), main));
    const script = at === undefined ? undefined : resolver.at(at);
    return script !== undefined && script !== resolver.at(join(parent(path), 'index')) ? [path] : [];
  });
  return [...new Set(found)];
}

/** Finds files as `Resolver` does, with the folders of such manifests in mind. */
export const resolverOf = (files: readonly SourceFile[], paths: ReadonlySet<string>): Resolver =>
  new Resolver(paths, new Set(mainManifests(files, paths).map(parent)));
