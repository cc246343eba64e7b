import type { Git } from '../git/run.ts';
import { withChanges } from '../phase/files.ts';
import type { Files, Group, Style } from '../phase/types.ts';
import { needsGather } from '../phase/weave.ts';
import { rewrite } from '../references/rewrite.ts';
import type { Moves, SourceFile, World } from '../references/types.ts';
import type { Layout } from './layout.ts';
import { sourceFiles, withTexts } from './texts.ts';

export interface GatherInput {
  readonly git: Git;
  readonly world: World;
  readonly layout: Layout;
  /** Files and texts before the phase, by path. */
  readonly parent: Files;
  readonly before: ReadonlyMap<string, string>;
  /** Files after the phase, and the texts of combined copies there. */
  readonly after: Files;
  readonly results: ReadonlyMap<string, string>;
  /** Which file stands at a destination, where a person kept one that is no text. */
  readonly kept: ReadonlyMap<string, string>;
  /** The groups whose results are gathered, where each younger copy has its elder, and every text with that. */
  readonly groups: readonly Group[];
  readonly toElder: Moves;
  readonly importers: ReadonlyMap<string, string>;
}

/** The files of the gather commit. */
export interface Gathered {
  readonly files: Files;
  /** Texts that are not what they were at their path. */
  readonly changed: ReadonlyMap<string, string>;
  /** A younger copy → its elder. */
  readonly moves: Moves;
}

/** The groups whose result must stand at the elder's path first. `linear` has no sides, so there it is every group of copies. */
export function gatheredGroups(groups: readonly Group[], parent: Files, style: Style): readonly Group[] {
  if (style === 'weave') return groups.filter(group => needsGather(group, parent));
  return groups.filter(group => group.sources.length > 1 && group.sources[0] !== group.to && !group.stays);
}

/** A younger copy → its elder. */
export function eldersOf(groups: readonly Group[]): Moves {
  return new Map(
    groups.flatMap(({ sources: [elder = '', ...younger] }) => younger.map(path => [path, elder] as const)),
  );
}

/** The files with each combined result at the elder's path, the younger copies gone, and everybody pointed to the elder. */
export async function gather(input: GatherInput): Promise<Gathered> {
  const { groups, toElder } = input;
  const members = new Set(groups.flatMap(group => group.sources));
  const texts = new Map<string, string>();
  for (const [path, text] of input.importers) {
    if (!members.has(path) && text !== input.before.get(path)) texts.set(path, text);
  }
  for (const [path, text] of await resultsAtElders(input, groups)) texts.set(path, text);
  const whole = groups.flatMap(({ to, sources: [elder = to] }) => {
    const entry = input.parent.get(input.kept.get(to) ?? '');
    return entry ? [[elder, entry] as const] : [];
  });
  const files = await withTexts(input.git, withChanges(input.parent, toElder.keys(), whole), texts);
  return { files, changed: texts, moves: toElder };
}

/** The results as they read at the elders' paths, where nothing else of the phase has moved yet. */
async function resultsAtElders(input: GatherInput, groups: readonly Group[]): Promise<Map<string, string>> {
  const back = new Map<string, string>();
  for (const { to, sources } of input.layout.groups)
    if (sources[0] !== undefined && sources[0] !== to) back.set(to, sources[0]);
  const paths = new Set([...input.after.keys()].filter(path => !input.layout.facades.has(path)));
  const files = groups.flatMap(({ to }) => {
    const text = input.results.get(to);
    return text === undefined ? [] : [{ path: to, text }];
  });
  const there = await rewrite(files, { ...input.world, paths }, back, { around: textsAfter(input) });
  return new Map(there.map(({ path, text }) => [back.get(path) ?? path, text]));
}

/** The texts of a phase as they stand after it, but for what was rewritten in them. */
function textsAfter({ before, results, layout }: GatherInput): SourceFile[] {
  const moved = [...before].flatMap(([path, text]) => {
    const to = layout.moves.has(path) ? layout.moves.get(path) : path;
    return typeof to === 'string' && !results.has(to) ? [{ path: to, text }] : [];
  });
  return [...sourceFiles(results), ...moved];
}
