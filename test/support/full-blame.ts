import { diffArrays } from 'diff';
import { blame } from '../../src/git/blame.ts';
import type { Git } from '../../src/git/run.ts';
import { insteadOf, type Origin } from '../../src/history/kept.ts';
import { asked } from './asking.ts';

/**
 * Kept and restored by full blame of every file, before and after.
 * @param made the commits of the reorganization
 */
export async function measured(
  git: Git,
  before: string,
  after: string,
  made: ReadonlySet<string>,
  { path, sources }: Origin,
) {
  const text = async (commit: string, file: string) => asked(git, 'show', `${commit}:${file}`);
  const lines = await text(after, path);
  const truth: string[] = [];
  for (const source of sources) {
    const origin = (await blame(git, before, source)).lines;
    let [from, at] = [0, 0];
    for (const { added, removed, value } of diffArrays(await text(before, source), lines)) {
      if (added) at += value.length;
      else if (removed) from += value.length;
      else
        for (let count = 0; count < value.length; count += 1, at += 1, from += 1)
          truth[at] ??= origin[from]?.commit ?? '';
    }
  }
  const now = (await blame(git, after, path)).lines.map(({ commit }) => commit);
  const told = insteadOf(
    lines,
    lines.map((_, index) => truth[index] !== undefined),
    now.map(commit => (made.has(commit) ? undefined : commit)),
  );
  const stood = [...lines.keys()].filter(index => truth[index] !== undefined);
  return {
    lines: stood.length,
    kept: stood.filter(index => told[index] !== undefined).length,
    restored: stood.filter(index => told[index] === truth[index]).length,
  };
}
