import type { Decision } from '../decisions/types.ts';
import type { Git } from '../git/run.ts';
import type { FacadeStyle } from '../references/facade/types.ts';
import { directoryChanges } from '../references/init-files.ts';
import { additions, blank, leftBehind, type Moving, unreadNotes } from '../references/languages.ts';
import { type FacadeEntry, MANIFEST_PATH } from '../references/manifest.ts';
import { mayNameModules, namedModules } from '../references/named-modules.ts';
import { facadeTexts } from './facades.ts';
import type { Layout } from './layout.ts';
import { manifestText } from './manifest.ts';
import type { PhaseStudy, Studied } from './study.ts';
import { sourceFiles } from './texts.ts';

export interface AddedInput {
  readonly git: Git;
  /** The commit that the plan was read against. */
  readonly base: string;
  readonly study: PhaseStudy;
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly away: ReadonlyMap<string, string>;
  readonly layout: Layout;
  /** Texts of combined copies, by destination. */
  readonly results: ReadonlyMap<string, string>;
  readonly removeAfter?: string;
  readonly facadeStyle?: FacadeStyle;
}

/** What a phase adds or writes besides what moves. */
export interface Added {
  readonly texts: ReadonlyMap<string, string>;
  /** The facades that can stand: place → where they forward to. */
  readonly facades: ReadonlyMap<string, string>;
  readonly problems: readonly string[];
  readonly notes: readonly string[];
}

/** Facades and their list, new files, package files, documents, what was written by hand. Changes nothing. */
export async function addedTexts(input: AddedInput): Promise<Added> {
  const { study, layout, removeAfter } = input;
  const { tree, world } = study;
  const { roots } = world;
  const made = await facadeTexts({ ...input, tree, roots });
  const facades = new Map([...layout.facades].filter(([path]) => made.texts.has(path)));
  const texts = new Map(made.texts);
  const problems = made.refused
    .filter(({ asked }) => asked)
    .map(
      ({ path, why }) => `${stepOf(path, input)?.operation.step} ${path}: no facade can stand here: ${why}`,
    );
  const notes = made.refused
    .filter(({ asked }) => !asked)
    .map(({ path, why }) => `no facade is left at ${path}: ${why}`);

  const list = (await tree.read([MANIFEST_PATH])).get(MANIFEST_PATH);
  const manifest = manifestText(list, layout, removeAfter ? entries(facades, removeAfter, input) : []);
  if ('problem' in manifest) problems.push(`${MANIFEST_PATH}: ${manifest.problem}`);
  if ('text' in manifest) texts.set(MANIFEST_PATH, manifest.text);

  const moving: Moving = {
    world,
    moves: layout.moves,
    read: async () => sourceFiles(await tree.read([...tree.entries.keys()])),
  };
  for (const path of layout.created) texts.set(path, await blank(path, moving));
  for (const { path, text, reason } of await additions(moving)) {
    if (texts.has(path)) continue;
    texts.set(path, text);
    notes.push(`${path} is added: ${reason}`);
  }
  notes.push(...unreadNotes(layout.moves));
  for (const [path, owner] of leftBehind(moving)) notes.push(`${path} belongs to ${owner}, and stays`);
  for (const path of await packageFiles(input, facades)) {
    texts.set(path, '');
    notes.push(`${path} is added: the packages beside it have one`);
  }
  for (const [path, text] of layout.written) texts.set(path, text);
  return { texts, facades, problems, notes };
}

/** The `__init__.py` files that new packages need. */
async function packageFiles(
  { layout, study: { world, tree } }: AddedInput,
  facades: ReadonlyMap<string, string>,
): Promise<readonly string[]> {
  const copies = layout.groups.flatMap(({ to, stays }) => (stays ? [to] : []));
  const standing = [
    ...copies,
    ...facades.keys(),
    ...layout.redirects.keys(),
    ...layout.created,
    ...layout.written.keys(),
  ];
  const changes = (isNamed?: (path: string) => boolean) =>
    directoryChanges(world.paths, layout.moves, standing, world.roots, isNamed).inits;
  const most = changes();
  if (most.length === 0) return most;
  const texts = await tree.read([...tree.entries.keys()].filter(mayNameModules));
  return changes(namedModules(sourceFiles(texts), world));
}

/** Facades as they stand on the list. The day is that of the decision, so that a replay writes the same list. */
function entries(
  facades: ReadonlyMap<string, string>,
  removeAfter: string,
  input: AddedInput,
): FacadeEntry[] {
  return [...facades].map(([path, to]): FacadeEntry => {
    const operation = stepOf(path, input)?.operation;
    const when = input.decisions.get(operation?.id ?? '')?.when ?? '';
    return { path, to, since: when.slice(0, 10), removeAfter, ...(operation && { step: operation.step }) };
  });
}

/** The step that asks for a facade at a place. */
function stepOf(path: string, { study, decisions }: AddedInput): Studied | undefined {
  return [...study.items.values()].find(({ operation, outcome }) => {
    if (!decisions.has(operation.id)) return false;
    if (outcome.kind === 'bring') return outcome.facade === path;
    if (outcome.kind === 'leave') return outcome.path === path;
    return outcome.kind === 'facades' && path.startsWith(outcome.under);
  });
}
