import { compare } from '../git/compare.ts';
import { asText } from '../git/encoding.ts';
import { readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import { mainLine } from '../phase/rehearse.ts';
import type { PlannedPhase } from './phase.ts';
import type { FileChange } from './types.ts';

/**
 * A file as it is now and as it is after a phase.
 * @param path its path after the phase; of a file that goes, the one it has now
 */
export async function fileChange(
  git: Git,
  { before, rehearsal, layout }: Pick<PlannedPhase, 'before' | 'rehearsal' | 'layout'>,
  path: string,
): Promise<FileChange> {
  const after = mainLine(rehearsal).at(-1)?.spec.files ?? before;
  const group = layout.groups.find(({ to }) => to === path);
  const source = group?.sources.find(one => one !== path);
  const own = before.get(path) ?? (source === undefined ? undefined : before.get(source));
  const from = before.has(path) ? undefined : source;
  const blobs = [own?.blob, after.get(path)?.blob];
  const objects = await readObjects(
    git,
    blobs.filter(blob => blob !== undefined),
  );
  const [old, now] = blobs.map(blob => {
    const bytes = blob === undefined ? undefined : objects.get(blob);
    return bytes && asText(bytes);
  });
  const [changes = []] = await compare(git, [[old ?? '', now ?? '']]);
  return {
    path,
    ...(from !== undefined && { from }),
    ...(old !== undefined && { before: old }),
    ...(now !== undefined && { after: now }),
    changes,
  };
}
