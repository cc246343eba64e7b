import { call, lines, text, word } from '../call.ts';
import { literal } from './input.ts';

/** Its subject is the last field, which may hold anything. */
const FIELDS = '--format=%H%x02%P%x02%an%x02%at%x02%s';

function readHead(row: string) {
  const [id = '', parents = '', author = '', time = '0', subject = ''] = row.split('\x02');
  return { id, parents: parents.split(' ').filter(Boolean), author, time: Number(time), subject };
}

/** Commits that touched one path, newest first, following renames. */
export const pathHistory = (path: string, tip: string, limit = 500) =>
  call(
    'commits that touched a path',
    ['log', '--follow', `--max-count=${limit}`, FIELDS, '--end-of-options', tip, '--', literal(path)],
    printed => lines(printed).map(readHead),
  );

/** The oldest first. */
export const commitsSince = (from: string, to: string) =>
  call(
    'the commits of a range and their subjects',
    ['log', '--reverse', '--topo-order', FIELDS, '--end-of-options', `${from}..${to}`, '--'],
    printed => lines(printed).map(readHead),
  );

/** Newest first. */
export const subjects = (tip: string, limit = 60) =>
  call(
    'subjects of the newest commits',
    ['log', `--max-count=${limit}`, '--no-merges', '--format=%s', '--end-of-options', tip, '--'],
    lines,
  );

export const messageOf = (commit: string) =>
  call('the message of a commit', ['log', '-1', '--format=%B', '--end-of-options', commit, '--'], text);

/** Seconds since 1970. */
export const committedAt = (commit: string) =>
  call('when a commit was made', ['log', '-1', '--format=%ct', '--end-of-options', commit, '--'], printed =>
    Number(word(printed)),
  );

/** Newest first. */
export const treesSince = (commit: string) =>
  call(
    'trees that HEAD went through since a commit',
    ['log', '--first-parent', '--format=%T', '--end-of-options', `${commit}..HEAD`, '--'],
    lines,
  );
