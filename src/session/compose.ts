import { isUtf8 } from '../git/bytes.ts';
import { writeBlobs } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import type { CommitTree } from '../git/tree.ts';
import type { Origin } from '../history/kept.ts';
import { withChanges } from '../phase/files.ts';
import { withBlankLine } from '../phase/side.ts';
import type { Files, Group, PhaseFiles, Style } from '../phase/types.ts';
import type { FacadeStyle } from '../references/facade/types.ts';
import type { Reference, World } from '../references/types.ts';
import type { ByHand } from './by-hand.ts';
import { isDocument } from './documents.ts';
import { eldersOf, type Gathered, gather, gatheredGroups } from './gather.ts';
import type { Layout } from './layout.ts';
import { type LostLink, relink } from './links.ts';
import { type Rewriter, withRewriter } from './rewriter.ts';
import { type RewrittenTexts, rewriteAll, withTexts } from './texts.ts';

const NOTHING: RewrittenTexts = { texts: new Map(), references: [] };

export interface ComposeInput {
  readonly git: Git;
  readonly tree: CommitTree;
  readonly world: World;
  readonly layout: Layout;
  /** Texts of combined copies, by destination, with imports as they are after the phase. */
  readonly results: ReadonlyMap<string, string>;
  readonly byHand: ByHand;
  /** Texts that the phase adds or replaces: facades, new files, documents. */
  readonly texts: ReadonlyMap<string, string>;
  readonly style: Style;
  readonly facadeStyle?: FacadeStyle;
  /** Documents as earlier phases should have left them, where a step of this one asks for that: also what this phase moves is rewritten in them. */
  readonly documents?: ReadonlyMap<string, string>;
  /** The plan itself, which names old paths by trade. */
  readonly plan?: string;
  readonly rewriter?: Rewriter;
}

export interface Composed {
  readonly files: PhaseFiles;
  /** Links that lead nowhere afterwards. */
  readonly lost: readonly LostLink[];
  /** What the rewriter could not be asked for, or said of no text here. */
  readonly refused: readonly string[];
  readonly references: readonly Reference[];
  /** Files that changed or moved, with what they came from: for measuring kept and restored. */
  readonly origins: readonly Origin[];
  /** All texts before the phase, and those after it that are not the same at the same path. */
  readonly before: ReadonlyMap<string, string>;
  readonly changed: ReadonlyMap<string, string>;
  readonly gathered?: Gathered;
}

/** Makes the files of a phase's commits: what moves, with everything that names it rewritten. Writes blobs, touches nothing else. */
export async function compose(input: ComposeInput): Promise<Composed> {
  const { git, tree, world, layout } = input;
  const parent = tree.entries;
  const before = await tree.read([...parent.keys()]);
  const groups = gatheredGroups(layout.groups, parent, input.style);
  const toElder = eldersOf(groups);
  const { edited, kept, texts: written } = input.byHand;
  const current =
    input.documents || edited.size > 0 ? new Map([...before, ...(input.documents ?? []), ...edited]) : before;
  const [ours = NOTHING, gatherer = NOTHING] = await rewriteAll(
    current,
    world,
    [
      {
        moves: layout.moves,
        concerns: path => path !== input.plan || layout.moves.has(path),
        facades: new Set(layout.facades.keys()),
      },
      { moves: toElder, concerns: path => !isDocument(path) },
    ],
    { documents: layout.documents, ...(input.facadeStyle && { facadeStyle: input.facadeStyle }) },
  );
  const { refused, ...mapped } = input.rewriter
    ? await withRewriter(input.rewriter, tree, ours, layout.moves)
    : { ...ours, refused: [] };
  const { moved, gone } = places(layout, parent, kept);
  const sources = new Set(layout.groups.flatMap(group => group.sources));

  const results = new Map<string, string>();
  for (const { to, sources } of layout.groups) {
    const text =
      input.results.get(to) ?? written.get(to) ?? mapped.texts.get(kept.get(to) ?? sources[0] ?? to);
    if (text !== undefined) results.set(to, text);
  }
  const texts = new Map(results);
  for (const [path, text] of mapped.texts) {
    if (sources.has(path) || gone.has(path) || layout.redirects.has(path)) continue;
    if (text !== before.get(path)) texts.set(path, text);
  }
  for (const [path, text] of input.texts) texts.set(path, text);

  const placed = await withTexts(git, withChanges(parent, gone, moved), texts);
  const { files: after, lost } = await relink(git, parent, placed, layout.moves);
  const importers = gatherer.texts;
  const gathered =
    groups.length > 0 &&
    (await gather({ git, world, layout, parent, before, after, results, kept, groups, toElder, importers }));
  const marked = await markedBlobs(git, layout.groups, parent, before, [
    ...(gathered ? [gathered] : []),
    { files: after, changed: texts },
  ]);
  return {
    files: {
      parent,
      after,
      ...(gathered && { gather: (await relink(git, parent, gathered.files, toElder)).files }),
      groups: layout.groups,
      facades: new Set(layout.facades.keys()),
      marked,
    },
    lost,
    refused,
    // A facade that stays is not written anew: what it names is its own affair.
    references: mapped.references.filter(({ path }) => !layout.redirects.has(path)),
    origins: origins(layout, parent, after, gathered ? gathered.files : undefined),
    ...(gathered && { gathered }),
    before,
    changed: texts,
  };
}

/** Paths that go, and entries at the destinations: those of the elder, or of what a person kept. */
function places(layout: Layout, parent: Files, kept: ReadonlyMap<string, string>) {
  const gone = new Set(layout.removed);
  const moved = layout.groups.flatMap(({ to, sources, stays }) => {
    for (const source of stays ? [] : sources) gone.add(source);
    const entry = parent.get(kept.get(to) ?? sources[0] ?? to);
    return entry ? [[to, entry] as const] : [];
  });
  return { gone, moved };
}

/** The texts of combined copies, and of files that the gather changes for one commit, with one blank line more. */
async function markedBlobs(
  git: Git,
  groups: readonly Group[],
  parent: Files,
  before: ReadonlyMap<string, string>,
  states: readonly { readonly files: Files; readonly changed: ReadonlyMap<string, string> }[],
) {
  const combined = groups.filter(group => group.sources.length > 1);
  const paths = new Set(combined.flatMap(({ to, sources }) => [to, ...sources]));
  for (const { files } of states.slice(0, -1))
    for (const [path, { blob }] of files) if (parent.get(path)?.blob !== blob) paths.add(path);
  const texts = new Map<string, string>();
  for (const path of paths) {
    for (const { files, changed } of [{ files: parent, changed: before }, ...states]) {
      const [blob, text] = [files.get(path)?.blob, changed.get(path)];
      if (blob !== undefined && text !== undefined && !texts.has(blob)) texts.set(blob, text);
    }
  }
  const blobs = await writeBlobs(git, [...texts.values()].map(withBlankLine));
  return new Map([...texts.keys()].map((blob, index) => [blob, blobs[index] ?? '']));
}

function origins(layout: Layout, parent: Files, after: Files, gathered: Files | undefined): Origin[] {
  const found = new Map<string, Origin>();
  for (const { to, sources } of layout.groups) found.set(to, { path: to, sources });
  for (const [path, entry] of after) {
    const was = parent.get(path);
    // git is told the file's name as an argument, which is UTF-8.
    if (!was || found.has(path) || layout.facades.has(path) || !isUtf8(path)) continue;
    const twice = gathered !== undefined && gathered.get(path)?.blob !== was.blob;
    if (was.blob !== entry.blob || twice)
      found.set(path, { path, sources: [path], ...(!twice && { inPlace: true }) });
  }
  return [...found.values()];
}
