import { objectId } from '../../gate/object.ts';
import { call, nothing } from '../call.ts';
import { lineEnded } from './input.ts';

const REFS = { writes: ['refs'] } as const;

/** Fails where the ref does not stand at `from`. @param why for the reflog */
export const moveRef = (ref: string, from: string, to: string, why: string) =>
  call(
    'a branch goes from one commit to another',
    ['update-ref', '-m', `reorg-tui: ${why}`, ref, objectId(to), objectId(from)],
    nothing,
    REFS,
  );

/** Fails where the branch is there. */
export const newBranch = (name: string, at: string) =>
  call('a new branch', ['update-ref', `refs/heads/${name}`, objectId(at), ''], nothing, REFS);

/** Whatever stood there. @param ref below `refs/reorg-tui/` */
export const keepAt = (ref: string, commit: string) =>
  call('a commit is kept under a name of our own', ['update-ref', ref, objectId(commit)], nothing, REFS);

/** @param refs below `refs/reorg-tui/` */
export const dropRefs = (refs: readonly string[]) =>
  call('names of our own are dropped', ['update-ref', '--stdin'], nothing, {
    input: lineEnded(refs.map(ref => `delete ${ref}`)),
    ...REFS,
  });
