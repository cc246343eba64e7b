import { basename, relative } from 'node:path';
import type { Journal } from '../decisions/journal.ts';
import { type RecordState, tipOf } from '../decisions/state.ts';
import type { Entry } from '../decisions/types.ts';
import { takeBackTo } from '../git/calls/reset.ts';
import { headCommit } from '../git/calls/rev-parse.ts';
import { refreshIndex } from '../git/calls/update-index.ts';
import { hasHooks } from '../git/hooks.ts';
import { requireQuiet } from '../git/repository.ts';
import { total } from '../history/total.ts';
import { apply } from '../phase/apply.ts';
import { keepTip } from '../phase/branch.ts';
import { NotApplied } from '../phase/errors.ts';
import { mainLine, type Rehearsal } from '../phase/rehearse.ts';
import type { Opened } from './open.ts';
import type { RehearsedPhase } from './phase.ts';
import type { PhasesOptions } from './phases.ts';
import type { Unfinished } from './unfinished.ts';
import type { Watch } from './watch.ts';

export interface Done {
  readonly ok: boolean;
  readonly message: string;
  /** Main-line commits that a hook made other than they were rehearsed. */
  readonly changed?: readonly { readonly commit: string; readonly tree: string }[];
  /** What a committed phase is otherwise than it was rehearsed, in sentences. */
  readonly remarks?: readonly string[];
  /** What a person has to look at, though the phase is committed. */
  readonly left?: readonly Unfinished[];
}

/** Applies a rehearsed phase, proves it again on the real commits, and records it. */
export async function commitPhase(
  { repository, journal }: Opened,
  phase: number,
  { rehearsal, before, origins, prover, layout, left, operations }: RehearsedPhase,
  { style, removeAfter, facadeStyle }: PhasesOptions,
  now: () => string,
  watch: Watch,
  onOutput: (text: string) => void,
  signal?: AbortSignal,
): Promise<Done> {
  const { git } = repository;
  await requireQuiet(repository, journal.path);
  const head = await git.run(headCommit());
  if (head !== rehearsal.parent)
    return {
      ok: false,
      message: `The branch moved to ${head.slice(0, 10)} meanwhile. Reload and look again.`,
    };
  const main = mainLine(rehearsal).map(commit => commit.id);
  const { branch, root } = repository;
  const settled = {
    operations,
    moves: [...layout.moves].flatMap(([from, to]) => (to === null ? [] : [[from, to] as const])),
    ...(left.length > 0 && { left }),
    branch,
  };
  if (main.length === 0) {
    const nothing = { parent: head, commits: [], trees: [], style, ...settled };
    await journal.append({ type: 'committed', phase, ...nothing, when: now() });
    return { ok: true, message: `Nothing is left to change in phase ${phase}: no commit is made.` };
  }
  await journal.append({
    type: 'apply',
    phase,
    parent: head,
    commits: main,
    ...settled,
    workTree: root,
    when: now(),
  });
  try {
    await keepTip(repository, recordName(journal), phase, head);
    const applied = await watch.run(
      `committing phase ${phase}`,
      main.length,
      step => apply(repository, before, rehearsal, { onOutput, onCommit: step, ...(signal && { signal }) }),
      { fixed: true },
    );
    const { commits, trees, differing, unclean } = applied;
    const others = applied.others.filter(path => path !== relative(root, journal.path));
    const proof = await watch.run(
      `asking git blame about phase ${phase}`,
      origins.length,
      step => prover.prove(commits.at(-1) ?? head, origins, step),
      { fixed: true },
    );
    const { lines, kept, restored, lost } = total(proof);
    await journal.append({
      type: 'committed',
      phase,
      parent: head,
      commits,
      trees,
      lines,
      kept,
      restored,
      lost,
      style,
      ...(removeAfter !== undefined && { removeAfter }),
      ...(facadeStyle !== undefined && { facades: facadeStyle }),
      ...settled,
      when: now(),
    });
    const whose = (await hasHooks(git)) ? 'A hook changed' : 'Otherwise than rehearsed are';
    const remarks = [
      ...(differing.length > 0 ? [`${whose} ${differing.join(', ')}.`] : []),
      ...(unclean.length > 0
        ? [`On disk ${unclean.join(', ')} is not as committed: look with \`git diff\`.`]
        : []),
      ...(others.length > 0 ? [`Meanwhile ${others.join(', ')} changed on disk, not by the phase.`] : []),
    ];
    const exact = differing.length === 0 ? ', exactly as rehearsed' : '';
    const rehearsed = new Set(mainLine(rehearsal).map(({ tree }) => tree));
    const changed = commits.map((commit, index) => ({ commit, tree: trees[index] ?? '' }));
    return {
      ok: true,
      message: [`Phase ${phase} is committed${exact}.`, ...remarks].join(' '),
      changed: changed.filter(({ tree }) => !rehearsed.has(tree)),
      remarks,
      left: unclean.map(file => ({ kind: 'place', what: UNCLEAN, file, why: 'look with `git diff`', phase })),
    };
  } catch (error) {
    if (!(error instanceof NotApplied)) throw error;
    await journal.append({ type: 'undone', phase, when: now() });
    return { ok: false, message: error.message };
  }
}

const UNCLEAN = 'on disk it is not as committed';

/** What refs that belong to a record are called by. */
export function recordName({ path }: Pick<Journal, 'path'>): string {
  return basename(path).replace(/\.jsonl$/, '');
}

/** A rehearsed phase as the record would say it of a committed one. */
export function asCommitted(phase: number, rehearsal: Rehearsal, when: string): Entry {
  const main = mainLine(rehearsal);
  const commits = main.map(({ id }) => id);
  const trees = main.map(({ tree }) => tree);
  return { type: 'committed', phase, parent: rehearsal.parent, commits, trees, when };
}

/** Takes the last committed phase back, if the branch still stands where the phase left it. */
export async function takeBackPhase(
  { repository, journal }: Opened,
  record: RecordState,
  head: string,
  when: string,
): Promise<Done> {
  const last = record.committed.at(-1);
  if (!last) return { ok: false, message: 'No phase is committed here.' };
  if (tipOf(last) !== head) {
    return {
      ok: false,
      message: `There are commits after phase ${last.phase}. Take them back first, or revert the phase with \`git revert -m 1\`.`,
    };
  }
  await requireQuiet(repository, journal.path);
  const { branch, root } = repository;
  await journal.append({
    type: 'apply',
    phase: last.phase,
    parent: last.parent,
    commits: last.commits,
    branch,
    workTree: root,
    when,
  });
  await repository.git.run(refreshIndex());
  await repository.git.run(takeBackTo(last.parent));
  await journal.append({ type: 'undone', phase: last.phase, when });
  return { ok: true, message: `Phase ${last.phase} is taken back; its decisions are kept.` };
}
