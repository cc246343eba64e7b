import { once } from '../../once.ts';
import { base, join, parent } from '../../path.ts';
import type { Source } from '../state.ts';

/** A path through the folder in which package managers link the packages of a workspace. */
const LINKED = /(?:^|\/)node_modules\/([^'"`\s]+)$/;

const packagesOf = once(
  (files: readonly Source[]): ReadonlyMap<string, string> =>
    new Map(
      files.flatMap(({ path, text }) => {
        const name = base(path) === 'package.json' ? /"name"\s*:\s*"([^"]+)"/.exec(text)?.[1] : undefined;
        return name === undefined ? [] : [[name, parent(path)] as const];
      }),
    ),
);

/** What words name through such a link in a state: `node_modules/@kit/core/a.js` is `packages/core/a.js`. */
export function linkedTo(words: string, files: readonly Source[]): string | undefined {
  const inside = LINKED.exec(words)?.[1];
  return inside === undefined ? undefined : inPackage(inside, files);
}

/** The path of what words name by the name of a package of the repository: `kit/dist/a` is `packages/kit/dist/a`. */
export function inPackage(words: string, files: readonly Source[]): string | undefined {
  const [, name = '', rest = ''] = /^((?:@[\w.-]+\/)?[\w.-]+)\/(.+)$/.exec(words) ?? [];
  const folder = packagesOf(files).get(name);
  return folder === undefined ? undefined : join(folder, rest);
}
