import { without } from '../decisions/same-thing.ts';
import type { Dismissal, Unfinished } from '../decisions/types.ts';
import { changedBetween } from '../git/calls/diff-tree.ts';
import { treesSince } from '../git/calls/log.ts';
import { treeOf } from '../git/calls/rev-parse.ts';
import type { CommitTree } from '../git/tree.ts';
import type { Leftover } from '../references/leftover.ts';
import { dueFacades, type FacadeEntry, MANIFEST_PATH, readManifest } from '../references/manifest.ts';
import type { ReferenceKind } from '../references/types.ts';
import type { Annotation } from './annotation.ts';
import type { Engine } from './engine.ts';
import { findLeftovers } from './leftovers.ts';
import type { ReplayedPhase } from './replay.ts';
import { unfinishedLine } from './unfinished.ts';

/** When facades are due. */
export interface Now {
  /** ISO 8601 day. */
  readonly today: string;
  /** The version that is to be released. */
  readonly release?: string;
}

/**
 * Whether the branch went through the tree that the decisions make.
 * @param engine in which the record was replayed in memory, from where it began
 */
export async function holds(engine: Engine): Promise<boolean> {
  const { git } = engine.opened.repository;
  const base = engine.opened.record.head.base;
  const wanted = await git.run(treeOf(engine.head));
  const commits = await git.run(treesSince(base));
  return commits.includes(wanted) || engine.head === base;
}

/** Everything that a reviewer or a pipeline should hear of, what says no first. @param engine as of `holds` */
export async function branchCheck(
  engine: Engine,
  phases: readonly ReplayedPhase[],
  left: readonly Unfinished[],
  now: Now,
): Promise<readonly Annotation[]> {
  const stopped = phases.some(({ state }) => state === 'stopped');
  const tree = await engine.opened.trees.at(engine.opened.repository.head);
  const names = await findLeftovers(engine.opened, engine.record, engine.opened.repository.head);
  const found = [
    ...left.map(asAnnotation),
    ...(stopped || (await holds(engine)) ? [] : await differences(engine)),
    ...kept(names, engine.record.dismissals).map(oldName),
    ...(await facades(tree, names, now)),
  ];
  const order = { error: 0, warning: 1, note: 2 } as const;
  return found.toSorted((a, b) => order[a.level] - order[b.level]);
}

function asAnnotation(one: Unfinished): Annotation {
  const { file, line, ...bare } = one;
  const apart = one.why.startsWith('decided differently');
  return {
    rule: apart ? 'decided-differently' : 'needs-a-person',
    level: apart ? 'error' : 'warning',
    message: unfinishedLine(bare),
    ...(file !== undefined && { path: file }),
    ...(line !== undefined && { line }),
  };
}

/** Files named where the branch differs. */
const NAMED = 20;

/** The files of the reorganization that are others on the branch than what was decided. */
async function differences({ opened, head }: Engine): Promise<Annotation[]> {
  const { git } = opened.repository;
  const base = opened.record.head.base;
  const concerned = new Set(await git.run(changedBetween(base, head)));
  const other = (await git.run(changedBetween(head, 'HEAD'))).filter(path => concerned.has(path));
  const message = 'The branch does not hold what was decided';
  if (other.length === 0) return [{ rule: 'branch-differs', level: 'error', message: `${message}.` }];
  const more = other.length > NAMED ? [`${message} in ${other.length - NAMED} more files.`] : [];
  return [
    ...other.slice(0, NAMED).map((path): Annotation => {
      return { rule: 'branch-differs', level: 'error', message: `${message}: this file is another.`, path };
    }),
    ...more.map((message): Annotation => ({ rule: 'branch-differs', level: 'error', message })),
  ];
}

/** Names that break something where nothing answers. */
const BREAKS: ReadonlySet<ReferenceKind> = new Set(['import', 'configuration', 'notebook']);

/** Without what a person said is no matter. */
const kept = (all: readonly Leftover[], dismissals: readonly Dismissal[]): readonly Leftover[] =>
  without(
    all,
    dismissals.map(({ about }) => about),
    ({ path, line, text, reason }): Unfinished => ({
      kind: 'place',
      what: text,
      file: path,
      line,
      why: reason,
    }),
  );

function oldName({ path, line, kind, text, target, to, facade, reason }: Leftover): Annotation {
  const breaks = BREAKS.has(kind) && !facade;
  const now = to === null ? '' : `, now ${to}`;
  const answers = facade ? '; a facade answers' : '';
  return {
    rule: breaks ? 'old-path' : 'old-path-left',
    level: breaks ? 'error' : facade || kind === 'document' || kind === 'comment' ? 'note' : 'warning',
    message: `${kind} “${text}” names ${target}${now}${answers}: ${reason}`,
    path,
    line,
  };
}

/** Facades that are due, and those that nothing here uses. */
async function facades(tree: CommitTree, names: readonly Leftover[], now: Now): Promise<Annotation[]> {
  const text = (await tree.read([MANIFEST_PATH])).get(MANIFEST_PATH);
  if (text === undefined) return [];
  const manifest = readManifest(text);
  const lines = text.split('\n');
  const due = new Set(dueFacades(manifest, now.today, now.release));
  const used = new Set(names.map(({ target }) => target));
  const at = (one: FacadeEntry) => lines.findIndex(line => line.includes(JSON.stringify(one.path))) + 1;
  return manifest.facades.flatMap((one): Annotation[] => {
    const place = { path: MANIFEST_PATH, line: Math.max(1, at(one)) };
    const users = names.filter(({ target }) => target === one.path).length;
    if (due.has(one)) {
      const still =
        users > 0
          ? `; ${users} ${users === 1 ? 'place' : 'places'} still go through it`
          : '; nothing here uses it';
      const message = `The facade ${one.path} should have gone after ${one.removeAfter}${still}.`;
      return [{ rule: 'facade-due', level: 'error', message, ...place }];
    }
    if (used.has(one.path)) return [];
    return [
      {
        rule: 'facade-unused',
        level: 'note',
        message: `Nothing here uses the facade ${one.path} any more.`,
        ...place,
      },
    ];
  });
}
