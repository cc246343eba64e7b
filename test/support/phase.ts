import { readObjects, writeBlobs } from '../../src/git/objects.ts';
import { Trees } from '../../src/git/tree.ts';
import { type Origin, Prover } from '../../src/history/kept.ts';
import { total } from '../../src/history/total.ts';
import { withChanges } from '../../src/phase/files.ts';
import { rehearse, tip } from '../../src/phase/rehearse.ts';
import { withBlankLine } from '../../src/phase/side.ts';
import type { CommitSpec, Files, Group, PhaseFiles, Subjects } from '../../src/phase/types.ts';
import { needsGather } from '../../src/phase/weave.ts';
import type { TestRepository } from './repository.ts';

export const SUBJECTS: Subjects = {
  gather: 'gather\n',
  move: 'move\n',
  edit: 'edit\n',
  facade: 'facade\n',
  side: what => `side: ${what}\n`,
};

/** Lines that stand nowhere else: `x7 = 55433`. */
export const numbered = (word: string, from: number, to: number) =>
  Array.from(
    { length: to - from + 1 },
    (_, index) => `${word}${from + index} = ${(from + index) * 7919}\n`,
  ).join('');

/** A phase by hand: what the engine's upper half would compose. */
export interface Case {
  readonly groups: readonly Group[];
  readonly removed?: readonly string[];
  /** Texts after the phase. */
  readonly after: Readonly<Record<string, string>>;
  readonly gather?: Readonly<Record<string, string>>;
  readonly facades?: readonly string[];
}

/** Rehearses a phase on the repository's HEAD and measures its destinations. */
export async function rehearseCase(
  repo: TestRepository,
  one: Case,
  build: (input: PhaseFiles) => CommitSpec[],
) {
  const head = repo.run('rev-parse', 'HEAD');
  const before: Files = (await new Trees(repo.git).at(head)).entries;
  const blobs = async (texts: Readonly<Record<string, string>>) => {
    const ids = await writeBlobs(repo.git, Object.values(texts));
    return Object.keys(texts).map(
      (path, index) => [path, { mode: '100644', blob: ids[index] ?? '' }] as const,
    );
  };
  const sources = one.groups.flatMap(group => (group.stays ? [] : group.sources));
  const moved = one.groups.map(({ sources, to }) => [to, before.get(sources[0] ?? '')!] as const);
  const after = withChanges(
    withChanges(before, [...sources, ...(one.removed ?? [])], moved),
    [],
    await blobs(one.after),
  );
  const gathered = one.groups.filter(group => needsGather(group, before));
  const younger = gathered.flatMap(group => group.sources.slice(1));
  const gather = one.gather ? withChanges(before, younger, await blobs(one.gather)) : undefined;
  const marked = new Map<string, string>();
  const all = [before, after, ...(gather ? [gather] : [])].flatMap(files => [...files.values()]);
  const known = [...new Set(all.map(({ blob }) => blob))];
  const texts = await readObjects(repo.git, known);
  const lined = await writeBlobs(
    repo.git,
    known.map(blob => withBlankLine(texts.get(blob)?.toString('utf8') ?? '')),
  );
  for (const [index, blob] of known.entries()) marked.set(blob, lined[index] ?? '');
  const specs = build({
    parent: before,
    after,
    ...(gather && { gather }),
    groups: one.groups,
    facades: new Set(one.facades),
    marked,
  });
  const rehearsal = await rehearse(repo.git, head, before, specs);
  const origins: Origin[] = one.groups.map(({ to, sources }) => ({ path: to, sources }));
  const proofs = await new Prover(repo.git, head).prove(tip(rehearsal), origins);
  const { lines, kept, restored } = total(proofs);
  return { before, rehearsal, proofs, sum: { lines, kept, restored }, names: specs.map(spec => spec.name) };
}
