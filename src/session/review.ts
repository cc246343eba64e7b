import { commandsFor, shown } from '../phase/commands.ts';
import { changes } from '../phase/files.ts';
import { mainLine } from '../phase/rehearse.ts';
import type { RehearsedPhase } from './phase.ts';
import type { Review } from './types.ts';
import { unfinishedLine } from './unfinished.ts';

/** A rehearsed phase for reading. */
export function review(
  phase: number,
  { rehearsal, before, layout, proof, references, problems, left, documents, notes }: RehearsedPhase,
): Review {
  const main = mainLine(rehearsal);
  const sides = rehearsal.commits.filter(({ spec }) => spec.role === 'side');
  const names = new Map(sides.map(({ id }, index) => [id, `side-${index + 1}`]));
  const commands: string[] = [];
  let files = before;
  for (const made of main) {
    commands.push(
      ...commandsFor(made.spec, files, made.id, made.parents.slice(1)).map(one => shown(one, names)),
    );
    files = made.spec.files;
  }
  const from = new Map(layout.groups.map(({ to, sources }) => [to, sources.find(source => source !== to)]));
  return {
    phase,
    commits: rehearsal.commits.map(({ id, parents, spec }) => ({
      id,
      role: spec.role,
      name: names.get(id) ?? spec.role,
      subject: spec.message.split('\n', 1)[0] ?? '',
      parents,
    })),
    commands,
    proof,
    references,
    problems: problems.map(unfinishedLine),
    stops: problems,
    left,
    notes: [...documents, ...notes],
    files: [...changes(before, files)].map(([path, entry]) => {
      const source = from.get(path);
      if (entry === null) return { path, change: 'removed' as const };
      if (source) return { path, change: 'moved' as const, from: source };
      return { path, change: before.has(path) ? ('changed' as const) : ('added' as const) };
    }),
  };
}
