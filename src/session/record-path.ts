import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';
import { parseEntries } from '../decisions/entries.ts';
import { stateOf } from '../decisions/state.ts';
import { refused } from '../gate/path.ts';
import { exists } from '../git/repository.ts';

/** A plan's file, for finding its record. */
export interface PlanPlace {
  /** Top of the repository. */
  readonly root: string;
  /** The common git directory. */
  readonly common: string;
  /** The plan's file, absolute. */
  readonly file: string;
  /** Hash of its text. */
  readonly sha256: string;
}

/** What readers of the log are told a plan is called: its path in the repository, or its name where it lies outside or in `.git`. */
export function planName(root: string, file: string): string {
  return isInside(root, file) ? relative(root, file) : basename(file);
}

/** Whether a plan lies where git would take it up. */
const isInside = (root: string, file: string): boolean => refused(relative(root, file)) === undefined;

/**
 * Where a plan's record is kept: the plan's path names it, so that a plan that is edited keeps its record. The record of a file
 * that was renamed, or is from before paths named them, is found by what it says of its plan.
 */
export async function recordPath(place: PlanPlace): Promise<string> {
  const { root, common, file, sha256 } = place;
  const folder = join(common, 'reorg-tui');
  const name = planName(root, file);
  const inside = isInside(root, file);
  const own = join(folder, `${slug(file)}-${hash(inside ? name : file).slice(0, 8)}.jsonl`);
  if (await exists(own)) return own;
  const found: { readonly path: string; readonly time: number; readonly rank: number }[] = [];
  for (const entry of await readdir(folder).catch(() => [])) {
    const path = join(folder, entry);
    const plan = entry.endsWith('.jsonl') ? await planOf(path) : undefined;
    if (!plan) continue;
    const samePath = plan.path === name;
    const sameText = plan.sha256 === sha256;
    const moved = sameText && !(await exists(join(root, plan.path)));
    if ((samePath && (inside || sameText)) || moved)
      found.push({ path, time: (await stat(path)).mtimeMs, rank: (samePath ? 1 : 0) + (sameText ? 2 : 0) });
  }
  return found.sort((a, b) => b.rank - a.rank || b.time - a.time)[0]?.path ?? own;
}

/** What a record says of its plan; undefined where it cannot be read. */
async function planOf(path: string) {
  const text = await readFile(path, 'utf8').catch(() => '');
  try {
    return stateOf(parseEntries(text.slice(0, text.lastIndexOf('\n') + 1), path)).head.plan;
  } catch {
    return undefined;
  }
}

function slug(file: string): string {
  return basename(file)
    .replace(/\.[^.]*$/, '')
    .replace(/[^\w-]+/g, '-');
}

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
