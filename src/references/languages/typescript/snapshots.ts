import { base, join, parent } from '../../path.ts';
import type { SourceFile } from '../../types.ts';
import type { Context } from '../adapter.ts';
import type { Mark } from '../text/scan.ts';

/** Where the library of a test looks for its snapshots, by the place of the test alone. What ends in a slash is a folder. */
const PLACES: readonly ((test: string) => string)[] = [
  // Jest, Vitest, Bun; Storybook.
  test => beside(test, `__snapshots__/${base(test)}.snap`),
  test => beside(test, `__snapshots__/${base(test)}.storyshot`),
  // AVA.
  test => beside(test, `snapshots/${base(test)}.snap`),
  test => beside(test, `snapshots/${base(test)}.md`),
  // Node's own.
  test => `${test}.snapshot`,
  // Playwright.
  test => `${test}-snapshots/`,
];

const beside = (path: string, name: string): string => join(parent(path), name);

/** What the libraries that keep folders of snapshots take for a test. */
const TEST = /[.-](?:test|spec)\.\w+$/;

/** The snapshots of a test that are found by its place: each with the place at which they are looked for when the test stands at `to`. */
export function snapshotsOf(
  test: string,
  to: string,
  paths: ReadonlySet<string>,
): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const placeOf of PLACES) {
    const [from, goal] = [placeOf(test), placeOf(to)];
    if (!from.endsWith('/')) {
      if (paths.has(from)) found.set(from, goal);
    } else if (TEST.test(test))
      for (const path of paths) if (path.startsWith(from)) found.set(path, goal + path.slice(from.length));
  }
  return found;
}

/** Settings that say by themselves where the snapshots of a test lie. */
const SETTING = /\b(?:resolveSnapshotPath|snapshotPathTemplate|snapshotDir)\b(?=["']?\s*[:=(,}])/;

/** A setting that makes the place of snapshots of that of their test, where a test goes and such snapshots stay. */
export function leftSnapshots({ text }: SourceFile, { moves, world }: Context): Mark | undefined {
  const setting = SETTING.exec(text);
  if (!setting) return undefined;
  const [start, end] = [setting.index, setting.index + setting[0].length];
  for (const [test, to] of moves) {
    if (to === null || parent(test) === parent(to)) continue;
    const target = snapshotsNamed(test, world.paths).find(path => !moves.has(path));
    if (target === undefined) continue;
    const reason = `it may find ${target} by the place of ${test}, which moves to ${to}`;
    return { start, end, kind: 'path', target, decision: 'asked', reason };
  }
  return undefined;
}

/** Snapshots that are called after a test, and no test is beside which they would be looked for. */
function snapshotsNamed(test: string, paths: ReadonlySet<string>): string[] {
  const name = base(test);
  const isNamed = (path: string) =>
    path.endsWith(`/${name}.snap`) || path.includes(`/${name}-snapshots/`) || path.includes(`/${name}/`);
  const isOther = (path: string) => path !== test && paths.has(path);
  return [...paths].filter(
    path =>
      isNamed(path) &&
      !isOther(join(parent(parent(path)), name)) &&
      !isOther(path.slice(0, path.indexOf('-snapshots/'))),
  );
}
