import { withChanges } from './files.ts';
import type { CommitSpec, Files, PhaseFiles, Subjects } from './types.ts';

/**
 * The commits of a phase for teams that allow no merge commits: gather, move, and facades in a commit of their own, since
 * a facade left at the old path hides the rename. What changes so much that git would see no rename is moved untouched
 * first and edited in a commit after.
 * @param tooDifferent destinations whose text is less than 60 % like the text that moves there
 */
export function linear(
  input: PhaseFiles,
  subjects: Subjects,
  tooDifferent: ReadonlySet<string>,
): CommitSpec[] {
  const specs: CommitSpec[] = [];
  let parent = 'P';
  let files = input.parent;
  const add = (
    name: 'gather' | 'move' | 'edit' | 'facade',
    next: Files,
    renames: CommitSpec['renames'] = [],
  ) => {
    specs.push({ name, role: name, parents: [parent], files: next, message: subjects[name], renames });
    parent = name;
    files = next;
  };
  if (input.gather) add('gather', input.gather);

  const renames = input.groups.flatMap(({ sources, to, stays }) => {
    const source = sources[0];
    return source !== undefined && source !== to && !stays && files.has(source) && !files.has(to)
      ? [[source, to] as const]
      : [];
  });
  const hiding = renames.map(([from]) => from).filter(from => input.facades.has(from));
  const untouched = renames.flatMap(([from, to]) => {
    const entry = files.get(from);
    return entry && tooDifferent.has(to) ? [[to, entry] as const] : [];
  });
  const clear = withChanges(input.after, hiding);
  if (untouched.length > 0) add('move', withChanges(clear, [], untouched), renames);
  if (untouched.length > 0) add('edit', clear);
  else add('move', clear, renames);
  if (hiding.length > 0) add('facade', input.after);
  return specs;
}
