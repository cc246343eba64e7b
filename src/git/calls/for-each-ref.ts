import { objectId } from '../../gate/object.ts';
import { call, lines } from '../call.ts';

const NAMES = ['for-each-ref', '--format=%(refname)'];

/** @param below `refs/heads` */
export const refsBelow = (below: string) => call('names of refs', [...NAMES, below], lines);

export const refsHolding = (commit: string) =>
  call('refs whose history has a commit', [...NAMES, `--contains=${objectId(commit)}`], lines);

/** Their names without `refs/heads/`; none where the commit is not here. */
export const branchesHolding = (commit: string) =>
  call(
    'branches whose history has a commit',
    ['for-each-ref', '--format=%(refname:lstrip=2)', `--contains=${objectId(commit)}`, 'refs/heads'],
    lines,
    {
      codes: [0, 128, 129],
    },
  );

/** The newest first. */
export const unmergedBranches = (into: string, most: number) =>
  call(
    'branches that are not merged',
    [
      ...[...NAMES, '--sort=-committerdate', `--count=${most}`, `--no-merged=${objectId(into)}`],
      ...['refs/heads', 'refs/remotes'],
    ],
    lines,
  );
