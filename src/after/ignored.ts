import type { Git } from '../git/run.ts';
import { textsOf } from './sources.ts';
import type { AuditedFile } from './types.ts';

/** Where projects, and forges with them, list the commits that blame is to pass over. */
const LIST = '.git-blame-ignore-revs';

/** The files with a word on pairs whose commit is to be passed over by blame: that cannot reach what was copied. */
export async function withIgnored(
  git: Git,
  tip: string,
  files: readonly AuditedFile[],
): Promise<AuditedFile[]> {
  const name = `${tip}:${LIST}`;
  const list = (await textsOf(git, [name])).get(name) ?? '';
  const ignored = new Set(list.match(/^[0-9a-f]{40,64}\b/gm));
  if (ignored.size === 0) return [...files];
  return files.map(file => ({
    ...file,
    pairs: file.pairs.map(pair => (ignored.has(pair.commit) ? { ...pair, ignored: true as const } : pair)),
  }));
}
