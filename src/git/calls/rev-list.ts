import { objectId } from '../../gate/object.ts';
import { call, lines, nothing } from '../call.ts';
import { lineEnded } from './input.ts';

/**
 * Fails where something of what the commits stand for is missing, down to what an older one has, as git looks after a fetch
 * (`check_connected` in git's connected.c). @param partial what can be fetched counts as there
 */
export const connected = (commits: readonly string[], since: string, partial: boolean) =>
  call(
    'all that commits stand for is there',
    ['rev-list', '--objects', '--quiet', ...(partial ? ['--missing=allow-promisor'] : []), '--stdin'],
    nothing,
    { input: lineEnded([...commits.map(objectId), `^${objectId(since)}`]) },
  );

/** Newest first; none before one of its children. */
export const byDate = (tip: string) =>
  call('a history by date', ['rev-list', '--date-order', '--end-of-options', tip, '--'], lines);

export const commitsBetween = (from: string, to: string) =>
  call('the commits of a range', ['rev-list', `${objectId(from)}..${objectId(to)}`], lines);

/** The oldest first. */
export const mainLineSince = (commit: string) =>
  call(
    'what HEAD went through since a commit',
    ['rev-list', '--first-parent', '--reverse', `${objectId(commit)}..HEAD`],
    lines,
  );

/** Each commit of a history → its parents. */
export const parentsOf = (tip: string) =>
  call(
    'a history with its parents',
    ['rev-list', '--parents', '--end-of-options', tip, '--'],
    (printed): ReadonlyMap<string, readonly string[]> =>
      new Map(
        lines(printed).map(row => {
          const [id = '', ...parents] = row.split(' ');
          return [id, parents] as const;
        }),
      ),
  );
