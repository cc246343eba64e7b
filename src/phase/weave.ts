import { mark, side } from './side.ts';
import type { CommitSpec, Files, Group, PhaseFiles, Subjects } from './types.ts';

/** Whether a group's result must first stand at the elder's path: its destination exists and is not the elder. */
export function needsGather(group: Group, parent: Files): boolean {
  return group.sources.length > 1 && parent.has(group.to) && group.sources[0] !== group.to && !group.stays;
}

/**
 * The commits of a phase with side branches. Each main-line commit has as further parents sides that hold its renames
 * with not a byte changed: a line that the main-line parent does not have at that path is found there, and blame walks on
 * into the old file's history. Parents come elder first, since lines that several have go to the first.
 */
export function weave(input: PhaseFiles, subjects: Subjects): CommitSpec[] {
  const specs: CommitSpec[] = [];
  const gathered = input.gather ? input.groups.filter(group => needsGather(group, input.parent)) : [];
  if (input.gather) specs.push(...gather(input, input.gather, gathered, subjects));
  specs.push(...move(input, gathered, subjects));
  return specs;
}

function gather(input: PhaseFiles, files: Files, groups: readonly Group[], subjects: Subjects): CommitSpec[] {
  const { parent, marked } = input;
  const sides: CommitSpec[][] = [];
  for (let rank = 1; rank < most(groups); rank += 1) {
    const renames = groups.flatMap(({ sources }) => {
      const [elder = '', younger = sources[rank]] = [sources[0]];
      const adds =
        younger !== undefined && younger !== elder && parent.get(younger)?.blob !== parent.get(elder)?.blob;
      return adds && files.get(elder)?.blob !== parent.get(elder)?.blob ? [[younger, elder] as const] : [];
    });
    const what = 'the younger copies to the elders’ paths';
    const name = `gather.${rank}`;
    sides.push(side({ name, from: 'P', files: parent, renames, unlike: files, marked, subjects, what }));
  }
  const made = sides.filter(one => one.length > 0);
  const renames: CommitSpec['renames'] = [];
  const parents = ['P', ...made.map(tip)];
  return [
    ...made.flat(),
    { name: 'gather', role: 'gather', parents, files, message: subjects.gather, renames },
  ];
}

function move(input: PhaseFiles, gathered: readonly Group[], subjects: Subjects): CommitSpec[] {
  const { parent, after, marked } = input;
  const base = input.gather ?? parent;
  const from = input.gather ? 'gather' : 'P';
  const groups = input.groups.map(group =>
    gathered.includes(group) ? { ...group, sources: group.sources.slice(0, 1) } : group,
  );
  const sides: CommitSpec[][] = [];
  for (let rank = 0; rank < most(groups); rank += 1) {
    const renames = groups.flatMap(({ sources, to }) => {
      const source = sources[rank];
      if (source === undefined || source === to || !base.has(source)) return [];
      const adds = rank === 0 || base.get(source)?.blob !== base.get(sources[0] ?? '')?.blob;
      return adds ? [[source, to] as const] : [];
    });
    const plain = renames.every(
      ([source, to]) => after.get(to)?.blob === base.get(source)?.blob && !after.has(source),
    );
    if (rank === 0 && plain) continue;
    const what = rank === 0 ? 'alone, so that blame can follow' : 'the other copies to their destinations';
    sides.push(
      side({
        name: `move.${rank}`,
        from,
        files: base,
        renames,
        ...(rank > 0 && { unlike: after }),
        marked,
        subjects,
        what,
      }),
    );
  }
  const before = asBefore(input, sides[0]?.at(-1)?.files, subjects);
  if (before) sides.push([before]);
  const made = sides.filter(one => one.length > 0);
  return [
    ...made.flat(),
    {
      name: 'move',
      role: 'move',
      parents: [from, ...made.map(tip)],
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
 * Gathering rewrites importers, and imports inside the copies, for one commit only. Lines that the move puts back as they
 * were before are found in this side: the files before the phase, marked where a result is byte for byte the younger copy.
 */
function asBefore(input: PhaseFiles, moved: Files | undefined, subjects: Subjects): CommitSpec | undefined {
  const { parent, gather, after, groups } = input;
  if (!gather) return undefined;
  const back = [...after].some(([path, entry]) => {
    const was = parent.get(path);
    return (
      was !== undefined &&
      gather.get(path)?.blob !== was.blob &&
      entry.blob !== (moved ?? gather).get(path)?.blob
    );
  });
  if (!back) return undefined;
  const same = groups
    .map(group => group.to)
    .filter(
      to =>
        parent.has(to) &&
        parent.get(to)?.blob === after.get(to)?.blob &&
        gather.get(to)?.blob !== after.get(to)?.blob,
    );
  const files = same.length > 0 ? mark(parent, same, input.marked) : parent;
  const message = subjects.side('the files as they were before the gather');
  return { name: 'before', role: 'side', parents: ['P'], files, message, renames: [] };
}

function most(groups: readonly Group[]): number {
  return Math.max(0, ...groups.map(group => group.sources.length));
}

function tip(specs: readonly CommitSpec[]): string {
  return specs.at(-1)?.name ?? 'P';
}
