import { flag } from '../git/calls/config.ts';
import { rangeLog } from '../git/calls/log-range.ts';
import { commitsBetween } from '../git/calls/rev-list.ts';
import type { Repository } from '../git/repository.ts';
import { audit } from './audit.ts';
import { CannotReweave } from './errors.ts';
import { holders } from './published.ts';
import { type Range, rangeOf } from './range.ts';
import { AfterRecord } from './record.ts';
import { type Rewoven, reweave, type Way } from './reweave.ts';
import type { Audit, Pair } from './types.ts';

/** A range audited up to where the branch stands now, with what was decided about its pairs. */
export interface Opened {
  readonly repository: Repository;
  readonly range: Range;
  /** What the log's readers are told. */
  readonly words: string;
  readonly audit: Audit;
  /** Pairs of the range, where they are at the end of the branch. */
  readonly pairs: readonly Pair[];
  readonly record: AfterRecord;
  /** Commits up to the end of the branch, newest first. */
  readonly commits: readonly string[];
}

/**
 * Audits a range for giving its history back. The files are looked at where the branch stands, whatever the range's end: lines are
 * given back there. @throws {CannotReweave} where the branch does not hold the range
 */
export async function open(
  repository: Repository,
  range: Range,
  options: { readonly tool: string; readonly keep: boolean; readonly file?: string },
): Promise<Opened> {
  const whole = await rangeOf(repository, range.from, repository.head);
  const [found, log, within, record] = await Promise.all([
    audit(repository, whole),
    repository.git.run(rangeLog(range.from, repository.head)),
    repository.git.run(commitsBetween(range.from, range.to)),
    AfterRecord.open(repository, range, options),
  ]);
  const own = new Set(within);
  return {
    repository,
    range,
    words: `${range.from.slice(0, 12)}..${range.to.slice(0, 12)}`,
    audit: found,
    pairs: found.files.flatMap(file => file.pairs.filter(pair => own.has(pair.commit))),
    record,
    commits: log.map(commit => commit.id),
  };
}

/** What becomes of each pair: as decided, else taken where it is sure and `auto`; the rest is open. */
export function sorted({ pairs, record }: Pick<Opened, 'pairs' | 'record'>, auto: boolean) {
  const { decisions } = record;
  const state = (pair: Pair) => {
    const decided = decisions.get(pair.id);
    if (decided) return decided.choice.kind === 'skip' ? 'left' : 'taken';
    return auto && pair.sureness === 'sure' ? 'taken' : 'open';
  };
  return {
    taken: pairs.filter(pair => state(pair) === 'taken'),
    left: pairs.filter(pair => state(pair) === 'left'),
    open: pairs.filter(pair => state(pair) === 'open'),
  };
}

export interface Manner {
  readonly way: Way;
  readonly dropSignatures: boolean;
  /** Make a branch anew although others hold its commits. */
  readonly published: boolean;
  /** Sign the commits; absent: as the person's settings say. */
  readonly sign?: boolean;
}

/**
 * Builds and proves what gives these pairs back; touches nothing.
 * @throws {CannotReweave}
 */
export async function build(opened: Opened, pairs: readonly Pair[], manner: Manner): Promise<Rewoven> {
  const { repository, commits, words } = opened;
  const { way, dropSignatures, published } = manner;
  if (way === 'rewrite' && !published) {
    const order = new Map(commits.map((id, at) => [id, at]));
    const [oldest] = [...pairs].sort((a, b) => (order.get(b.commit) ?? 0) - (order.get(a.commit) ?? 0));
    const others = oldest ? await holders(repository, oldest.commit) : [];
    if (others.length > 0)
      throw new CannotReweave(
        'published',
        `${others.slice(0, 3).join(', ')}${others.length > 3 ? ` and ${others.length - 3} more` : ''} hold commits that would be made anew. Use --on-top, which rewrites nothing, or say --published.`,
      );
  }
  const { sign = await repository.git.run(flag('commit.gpgSign')) } = manner;
  return reweave(repository, {
    way,
    pairs,
    commits,
    range: words,
    dropSignatures,
    sign,
  });
}
