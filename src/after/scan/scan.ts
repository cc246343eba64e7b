import { createHash } from 'node:crypto';
import { changedBetween } from '../../git/calls/diff-tree.ts';
import { asText } from '../../git/encoding.ts';
import { readObjects } from '../../git/objects.ts';
import type { Repository } from '../../git/repository.ts';
import type { Git } from '../../git/run.ts';
import { readTree } from '../../git/tree.ts';
import { lineages } from '../../history/lineage.ts';
import { type Life, lives } from '../../history/lives.ts';
import type { Lineage } from '../../history/types.ts';
import { textsOf } from '../sources.ts';
import { tellingLines } from '../telling.ts';
import { type Alike, alike, type Compared } from './alike.ts';
import { centred } from './centred.ts';
import { conflictsOf } from './conflicts.ts';
import { isCountable, isGenerated } from './countable.ts';
import { withFolders } from './folders.ts';
import { imported, importNames } from './importers.ts';
import type { Drift, Finding, Scan } from './types.ts';

/** Bytes above which a text is data. */
const LARGEST = 300_000;
/** Objects read in one process. */
const BATCH = 1000;

export interface ScanOptions {
  /** Only what was copied or changed since this commit. */
  readonly since?: string;
  /** Findings that are no matter, by id, with the reason. */
  readonly ignore?: Readonly<Record<string, string>>;
}

/**
 * Copies in the files of HEAD: which is the elder, what both were, how they have grown apart, and what it would cost to make them
 * one; most valuable first. Pairs are found by their lines, and judged by their histories. @throws {GitError}
 */
export async function scan({ git, head }: Repository, options: ScanOptions = {}): Promise<Scan> {
  const { entries } = await readTree(git, head);
  const paths = [...entries].flatMap(([path, { mode }]) => (mode.startsWith('100') ? [path] : []));
  const countable = paths.filter(isCountable);
  const { files, names } = await readFiles(git, countable, entries);
  const changed =
    options.since === undefined ? undefined : new Set(await git.run(changedBetween(options.since, head)));
  const found = alike(files).filter(
    ({ one, other }) => !changed || changed.has(one.path) || changed.has(other.path),
  );
  const concerned = [...new Set(found.flatMap(({ one, other }) => [one.path, other.path]))];
  const known = await lives(git, head, concerned);
  const pairs = centred(found, path => known.get(path)?.versions.at(-1)?.time ?? 0);
  const lines = await lineages(
    git,
    pairs.map(({ one, other }) => [one.path, other.path] as const),
    known,
  );
  const importersOf = counting(countable, names);
  const bases = await textsOf(
    git,
    lines.map(({ base }) => base.blob ?? ''),
  );
  const single = pairs.map((pair, at) => {
    const base = bases.get(lines[at]!.base.blob ?? '');
    return finding(pair, lines[at]!, base, known, importersOf);
  });
  const all = withFolders(onlyClosest(single.filter(isWorthARow)), countable).sort(
    (a, b) => b.value - a.value || (a.id < b.id ? -1 : 1),
  );
  const ignore = options.ignore ?? {};
  return {
    commit: head,
    files: entries.size,
    compared: files.length,
    findings: all.filter(({ id }) => ignore[id] === undefined),
    ignored: all.flatMap(one => {
      const why = ignore[one.id];
      return why === undefined ? [] : [{ finding: one, why }];
    }),
  };
}

/** Lines below which files are no copies that are only alike, and below which they have to be much alike. */
const FEWEST = 10;
const FEW = 20;
const MUCH = 0.65;

/** Without descent a few lines that look alike are what a framework asks for. */
function isWorthARow({ drift, lines, similarity }: Finding): boolean {
  return drift !== 'alike' || lines >= FEW || (lines >= FEWEST && similarity >= MUCH);
}

/** Of several files that are all alike, for each the pair with the one it is most like: not every one with every other. */
function onlyClosest(findings: readonly Finding[]): Finding[] {
  const taken = new Set<string>();
  return [...findings]
    .sort((a, b) => Number(a.drift === 'alike') - Number(b.drift === 'alike') || b.similarity - a.similarity)
    .filter(({ younger }) => !taken.has(younger) && taken.add(younger));
}

/** The files as they are compared, and how many files import each name. */
async function readFiles(
  git: Git,
  paths: readonly string[],
  entries: ReadonlyMap<string, { readonly blob: string }>,
): Promise<{ files: Compared[]; names: Map<string, number> }> {
  const files: Compared[] = [];
  const names = new Map<string, number>();
  const batches = Array.from({ length: Math.ceil(paths.length / BATCH) }, (_, index) =>
    paths.slice(index * BATCH, (index + 1) * BATCH),
  );
  const read = (some: readonly string[] = []) =>
    readObjects(
      git,
      some.map(path => entries.get(path)?.blob ?? ''),
    );
  let next = read(batches[0]);
  for (const [index, some] of batches.entries()) {
    const objects = await next;
    // git reads the next ones meanwhile.
    next = read(batches[index + 1]);
    for (const path of some) {
      const blob = entries.get(path)?.blob ?? '';
      const bytes = objects.get(blob);
      const text = bytes && bytes.length <= LARGEST ? asText(bytes) : undefined;
      if (text === undefined) continue;
      for (const name of imported(text)) names.set(name, (names.get(name) ?? 0) + 1);
      if (!isGenerated(text)) files.push({ path, blob, telling: tellingLines(text) });
    }
  }
  return { files, names };
}

function counting(paths: readonly string[], names: ReadonlyMap<string, number>): (path: string) => number {
  const stems = new Map<string, number>();
  for (const path of paths) {
    const stem = path.slice(path.lastIndexOf('/') + 1).replace(/\.[^.]+$/, '');
    stems.set(stem, (stems.get(stem) ?? 0) + 1);
  }
  return path =>
    Math.max(0, ...importNames(path, stem => stems.get(stem) === 1).map(name => names.get(name) ?? 0));
}

function finding(
  { one, other, similarity }: Alike,
  line: Lineage,
  text: string | undefined,
  known: ReadonlyMap<string, Life>,
  importersOf: (path: string) => number,
): Finding {
  const { elder, younger, base } = line;
  const both = line.elderCommits.filter(id => line.youngerCommits.includes(id)).length;
  const [elderCommits, youngerCommits] = [line.elderCommits.length - both, line.youngerCommits.length - both];
  const drift = driftOf(one, other, line, elderCommits + both, youngerCommits + both);
  const lines = Math.round((similarity * (one.telling.length + other.telling.length)) / 2);
  const importers = importersOf(younger);
  const value = (lines * (1 + elderCommits + youngerCommits + both)) / Math.max(1, importers);
  const decided = drift === 'same' || drift === 'layout-only' || drift === 'alike' || text === undefined;
  const conflicts = decided ? 0 : conflictsOf(tellingLines(text), one.telling, other.telling);
  return {
    id: idOf([known.get(elder), known.get(younger)], [elder, younger]),
    kind: 'files',
    elder,
    younger,
    drift,
    similarity,
    lines,
    ...(base.commit !== undefined && { base: base.commit }),
    elderCommits,
    youngerCommits,
    bothCommits: both,
    importers,
    conflicts,
    value,
    pairs: [{ elder, younger, drift, lines, conflicts }],
  };
}

function driftOf(
  one: Compared,
  other: Compared,
  { base, together }: Lineage,
  elder: number,
  younger: number,
): Drift {
  if (one.blob === other.blob) return 'same';
  if (one.telling.join('\n') === other.telling.join('\n')) return 'layout-only';
  if (together || !base.certain) return 'alike';
  if (elder > 0 && younger > 0) return 'both';
  return elder > 0 ? 'elder-only' : 'younger-only';
}

/** From the commits in which both were born, and as what: names of today may change. */
function idOf(known: readonly (Life | undefined)[], paths: readonly string[]): string {
  const births = known.map((life, at) => {
    const birth = life?.versions.at(-1);
    return birth ? `${birth.commit} ${birth.path}` : (paths[at] ?? '');
  });
  return createHash('sha256').update(births.sort().join('\0')).digest('hex').slice(0, 8);
}
