import type { Finding } from './types.ts';

/** Pairs of files at the same place in two folders. */
interface Rooted {
  readonly elder: string;
  readonly younger: string;
  readonly own: Finding[];
}

/**
 * Puts pairs of files together that lie at the same places of two folders, where they are over half of the files of one of the
 * two: such folders are one row.
 * @param files all files of the commit that count
 */
export function withFolders(findings: readonly Finding[], files: readonly string[]): Finding[] {
  const roots = new Map<string, Rooted>();
  for (const finding of findings) {
    const [elder, younger] = rootsOf(finding.elder, finding.younger);
    if (elder === younger || elder === undefined || younger === undefined) continue;
    const key = `${elder}\0${younger}`;
    const rooted = roots.get(key) ?? { elder, younger, own: [] };
    rooted.own.push(finding);
    roots.set(key, rooted);
  }
  const rows: Finding[] = [];
  const taken = new Set<Finding>();
  for (const rooted of [...roots.values()].sort((a, b) => b.own.length - a.own.length)) {
    const own = rooted.own.filter(finding => !taken.has(finding));
    const least = Math.min(below(rooted.elder, files), below(rooted.younger, files));
    if (own.length < 2 || 2 * own.length <= least) continue;
    for (const finding of own) taken.add(finding);
    rows.push(row(rooted, own));
  }
  return [...rows, ...findings.filter(finding => !taken.has(finding))];
}

/** The two folders that are left when what both paths end in is taken away. */
function rootsOf(one: string, other: string): [string | undefined, string | undefined] {
  const [a, b] = [one.split('/'), other.split('/')];
  let same = 0;
  while (same < Math.min(a.length, b.length) - 1 && a.at(-1 - same) === b.at(-1 - same)) same += 1;
  return same === 0
    ? [undefined, undefined]
    : [a.slice(0, a.length - same).join('/'), b.slice(0, b.length - same).join('/')];
}

const below = (folder: string, files: readonly string[]): number =>
  files.filter(path => path.startsWith(`${folder}/`)).length;

function row({ elder, younger }: Rooted, own: readonly Finding[]): Finding {
  const sum = (of: (finding: Finding) => number) => own.reduce((all, finding) => all + of(finding), 0);
  const drifts = new Set(own.map(finding => finding.drift));
  const [first] = own;
  const drift = drifts.size === 1 ? first!.drift : drifts.has('alike') ? 'alike' : 'both';
  return {
    id: own.map(finding => finding.id).sort()[0] ?? '',
    kind: 'folders',
    elder,
    younger,
    drift,
    similarity: sum(finding => finding.similarity) / own.length,
    lines: sum(finding => finding.lines),
    elderCommits: sum(finding => finding.elderCommits),
    youngerCommits: sum(finding => finding.youngerCommits),
    bothCommits: sum(finding => finding.bothCommits),
    importers: sum(finding => finding.importers),
    conflicts: sum(finding => finding.conflicts),
    value: sum(finding => finding.value),
    pairs: own.flatMap(finding => finding.pairs),
  };
}
