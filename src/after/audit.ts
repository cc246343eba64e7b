import { rangeLog } from '../git/calls/log-range.ts';
import type { Repository } from '../git/repository.ts';
import type { Git } from '../git/run.ts';
import { readTree } from '../git/tree.ts';
import { survivors } from './align.ts';
import { folders } from './folders.ts';
import { withIgnored } from './ignored.ts';
import { mergedIn } from './merged.ts';
import { withMerged } from './merged-pairs.ts';
import { withPairs } from './more-pairs.ts';
import { pairOf } from './pair.ts';
import { before, type Event, type Past, pastOf } from './past.ts';
import type { Range } from './range.ts';
import { birthKey, type Source, sourcesOf, textsOf } from './sources.ts';
import { twins } from './twins.ts';
import type { Audit, AuditedFile, Pair } from './types.ts';
import { verified } from './verify.ts';

type Entries = ReadonlyMap<string, { readonly mode: string; readonly blob: string }>;

/**
 * What the commits of a range did to the history of the files that they added: for each its source, whether default blame
 * finds it, and the lines that it gives to the commit that only brought them there. Reads with a handful of git processes,
 * whatever the number of files.
 * @throws {GitError}
 */
export async function audit({ git }: Repository, range: Range): Promise<Audit> {
  const [commits, last, first] = await Promise.all([
    git.run(rangeLog(range.from, range.to)),
    readTree(git, range.to),
    readTree(git, range.base),
  ]);
  const past = pastOf(commits);
  const base = new Map(
    [...first.entries].flatMap(([path, { mode, blob }]) => (mode.startsWith('100') ? [[path, blob]] : [])),
  );
  const sources = await sourcesOf(git, [...past.births.values()].flat(), { base, past });
  const links = trace([...last.entries.keys()], past, sources);
  const around = { last: last.entries, first: first.entries, past, links, sources };
  const judged = await withMerged(git, await judge(git, around), await mergedIn(git, past, sources), around);
  const before = await twins(git, {
    ...around,
    base,
    to: range.to,
    within: new Set(commits.map(({ id }) => id)),
  });
  const all = await withPairs(git, await verified(git, range, judged, commits.length), before, last.entries);
  const files = await withIgnored(git, range.to, all);
  return {
    from: range.from,
    to: range.to,
    commits: commits.length,
    files,
    folders: folders(files),
    lost: files.reduce((sum, file) => sum + file.lost, 0),
  };
}

interface Traced {
  /** For each path at the end: the events that brought it there, newest first. */
  readonly links: ReadonlyMap<string, readonly Event[]>;
  readonly sources: ReadonlyMap<string, Source>;
}

/** Follows each file back to where it stood before the range, from one bringing commit to the one before. */
function trace(
  paths: readonly string[],
  past: Past,
  sources: ReadonlyMap<string, Source>,
): Map<string, readonly Event[]> {
  const links = new Map<string, readonly Event[]>();
  for (const path of paths) {
    const events: Event[] = [];
    let birth = before(past.births.get(path), -1);
    while (birth) {
      events.push(birth);
      const source = sources.get(birthKey(birth));
      birth = source && before(past.births.get(source.path), birth.order);
    }
    if (events.length > 0) links.set(path, events);
  }
  return links;
}

interface Judged extends Traced {
  readonly first: Entries;
  readonly last: Entries;
  readonly past: Past;
}

async function judge(git: Git, { first, last, past, links, sources }: Judged): Promise<AuditedFile[]> {
  const hidden = [...links].filter(([, events]) => events.some(event => isLost(sources, event)));
  const texts = await textsOf(git, [
    ...hidden.flatMap(([path, events]) => [last.get(path)?.blob ?? '', ...events.map(event => event.blob)]),
    ...hidden.flatMap(([, events]) =>
      events.flatMap(event => {
        const path = sources.get(birthKey(event))?.path ?? '';
        return [`${event.commit.id}:${path}`, last.get(path)?.blob ?? ''];
      }),
    ),
  ]);
  return [...links].map(([path, events]) => {
    const [newest] = events;
    const entry = last.get(path);
    const source = newest && sources.get(birthKey(newest));
    const now = texts.get(entry?.blob ?? '');
    const pairs = events.flatMap((event): Pair[] => {
      const from = sources.get(birthKey(event));
      const born = texts.get(event.blob);
      if (!from || from.seen || now === undefined || born === undefined) return [];
      const left = texts.get(last.get(from.path)?.blob ?? '');
      const facade = texts.get(`${event.commit.id}:${from.path}`);
      const lost = survivors(from.text, born, now);
      return lost.length === 0 ? [] : [pairOf({ path, event, source: from, facade, lost, left, last, past })];
    });
    const lost = new Set(pairs.flatMap(pair => pair.lost));
    const what = WHAT[entry?.mode ?? ''];
    const lines = now?.split('\n').length ?? 0;
    const from = source?.path ?? (what === 'submodule' ? moduleBefore(entry?.blob, first, last) : undefined);
    return {
      path,
      commit: newest?.commit.id ?? '',
      state: lost.size > 0 ? 'lost' : what ? 'unread' : source ? 'kept' : 'new',
      ...(what && { what }),
      ...(from !== undefined && { source: from }),
      lines,
      lost: lost.size,
      pairs,
    };
  });
}

const WHAT: Readonly<Record<string, AuditedFile['what']>> = { '160000': 'submodule', '120000': 'link' };

/** Where a submodule stood that is at the same commit still. */
function moduleBefore(commit: string | undefined, first: Entries, last: Entries): string | undefined {
  const [found] = [...first].find(
    ([path, { mode, blob }]) => mode === '160000' && blob === commit && !last.has(path),
  ) ?? [undefined];
  return found;
}

function isLost(sources: ReadonlyMap<string, Source>, event: Event): boolean {
  return sources.get(birthKey(event))?.seen === false;
}
