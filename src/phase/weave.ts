import { mark, type Side, side } from './side.ts';
import type { CommitSpec, Files, Group, PhaseFiles, Subjects } from './types.ts';

/** Whether a group's result must first stand at the elder's path: its destination exists and is not the elder. */
export function needsGather(group: Group, parent: Files): boolean {
  return group.sources.length > 1 && parent.has(group.to) && group.sources[0] !== group.to && !group.stays;
}

/**
 * The commits of a phase with side branches. Each main-line commit has as further parents sides that hold its renames
 * with not a byte changed: a line that the main-line parent does not have at that path is found there, and blame walks on
 * into the old file's history. Parents come elder first, since lines that several have go to the first; one that holds the
 * very same text gets every line of it, whatever its place.
 *
 * A side ends in everything that its main-line commit has, and comes last: `git rebase` drops merge commits and keeps all
 * others, so that what only a merge commit holds would be gone.
 */
export function weave(input: PhaseFiles, subjects: Subjects): CommitSpec[] {
  const gathered = input.gather ? input.groups.filter(group => needsGather(group, input.parent)) : [];
  return [
    ...(input.gather ? gather(input, input.gather, gathered, subjects) : []),
    ...move(input, gathered, subjects),
  ];
}

function gather(input: PhaseFiles, files: Files, groups: readonly Group[], subjects: Subjects): CommitSpec[] {
  const { parent } = input;
  const changed = groups.filter(
    ({ sources: [elder = ''] }) => files.get(elder)?.blob !== parent.get(elder)?.blob,
  );
  const ranks = ranksOf(changed).flatMap(rank => {
    const renames = changed.flatMap(({ sources }) => {
      const [elder = '', younger] = [sources[0], rank === 0 ? undefined : sources[rank]];
      const adds = younger !== undefined && parent.get(younger)?.blob !== parent.get(elder)?.blob;
      return adds ? [[younger, elder] as const] : [];
    });
    return renames.length > 0
      ? [{ renames, what: 'the younger copies to the elders’ paths', unlike: files }]
      : [];
  });
  const { marked } = input;
  const unlike = ranks.flatMap(elders);
  const made =
    ranks.length > 0
      ? side({ name: 'gather', from: 'P', files: parent, ranks, whole: files, unlike, marked, subjects })
      : NONE;
  return [
    ...made.commits,
    {
      name: 'gather',
      role: 'gather',
      parents: ['P', ...made.parents],
      files,
      message: subjects.gather,
      renames: [],
    },
  ];
}

function move(input: PhaseFiles, gathered: readonly Group[], subjects: Subjects): CommitSpec[] {
  const { parent, after } = input;
  const base = input.gather ?? parent;
  const from = input.gather ? 'gather' : 'P';
  const groups = input.groups.map(group =>
    gathered.includes(group) ? { ...group, sources: group.sources.slice(0, 1) } : group,
  );
  const ranks = ranksOf(groups).map(rank => ({
    renames: groups.flatMap(({ sources, to }) => {
      const source = sources[rank];
      if (source === undefined || source === to || !base.has(source)) return [];
      const adds = rank === 0 || base.get(source)?.blob !== base.get(sources[0] ?? '')?.blob;
      return adds ? [[source, to] as const] : [];
    }),
    what: rank === 0 ? 'alone, so that blame can follow' : 'the other copies to their destinations',
    ...(rank > 0 && { unlike: after }),
  }));
  const combined = groups.filter(({ sources }) => sources.length > 1).map(({ to }) => to);
  const touched = touchedTwice(input, ranks[0]?.renames ?? []);
  const needed = touched.size > 0 || ranks.some(({ renames }, rank) => rank > 0 && renames.length > 0);
  const plain = ranks.every(({ renames }) =>
    renames.every(
      ([source, to]) => !base.has(to) && after.get(to)?.blob === base.get(source)?.blob && !after.has(source),
    ),
  );
  // What the phase leaves as it was goes to the phase's parent as a whole.
  const back = [...touched].filter(path => parent.get(path)?.blob !== after.get(path)?.blob);
  const results = groups.flatMap(({ to }) => (touched.has(to) ? [to] : []));
  const { marked } = input;
  const unlike = [...combined, ...back, ...results];
  const made =
    needed || !plain
      ? side({ name: 'move', from, files: base, ranks, whole: after, unlike, marked, subjects })
      : NONE;
  const before = touched.size > 0 ? asBefore(input, subjects) : undefined;
  return [
    ...made.commits,
    ...(before?.commit ? [before.commit] : []),
    {
      name: 'move',
      role: 'move',
      parents: [
        from,
        ...made.parents.slice(0, -1),
        ...(before ? [before.parent] : []),
        ...made.parents.slice(-1),
      ],
      files: after,
      message: subjects.move,
      renames: groups.flatMap(({ sources, to, stays }) => {
        const source = sources[0];
        return source !== undefined && source !== to && !stays && base.has(source) && !base.has(to)
          ? [[source, to] as const]
          : [];
      }),
    },
  ];
}

/**
 * Files that the gather changes for one commit only: importers of a younger copy, and the younger copies that stand at their
 * destination. Lines that the move changes back are to be found in the files as they were before the phase.
 * @param renames of the elders, by which files come to their places with not a byte changed
 */
function touchedTwice(
  { parent, gather, after }: PhaseFiles,
  renames: readonly (readonly [string, string])[],
): Set<string> {
  const found = new Set<string>();
  if (!gather) return found;
  const moved = new Map(renames.map(([from, to]) => [to, gather.get(from)]));
  for (const [path, { blob }] of after) {
    const was = parent.get(path)?.blob;
    if (was === undefined || gather.get(path)?.blob === was) continue;
    if ((moved.get(path) ?? gather.get(path))?.blob !== blob) found.add(path);
  }
  return found;
}

/**
 * The phase's own parent; where a result is byte for byte what stood at its place, a commit on it with that file marked: a
 * merge, which a rebase drops.
 */
function asBefore(
  { parent, after, groups, gather, marked }: PhaseFiles,
  subjects: Subjects,
): { readonly commit?: CommitSpec; readonly parent: string } {
  const same = groups
    .map(group => group.to)
    .filter(
      to =>
        parent.has(to) &&
        parent.get(to)?.blob === after.get(to)?.blob &&
        gather?.get(to)?.blob !== after.get(to)?.blob,
    );
  if (same.length === 0) return { parent: 'P' };
  const message = subjects.side('the files as they were before the gather');
  const files = mark(parent, same, marked);
  return {
    commit: { name: 'before', role: 'side', parents: ['P', 'gather'], files, message, renames: [] },
    parent: 'before',
  };
}

const NONE: Side = { commits: [], parents: [] };

/** 0, 1, … for the elder, the second copy and so on, of the group that has most. */
function ranksOf(groups: readonly Group[]): number[] {
  return Array.from({ length: Math.max(0, ...groups.map(group => group.sources.length)) }, (_, rank) => rank);
}

function elders({ renames }: { readonly renames: readonly (readonly [string, string])[] }): string[] {
  return renames.map(([, elder]) => elder);
}
