import { asText } from '../git/encoding.ts';
import { readObjects } from '../git/objects.ts';
import type { Git } from '../git/run.ts';
import type { CommitTree } from '../git/tree.ts';
import { definitionNames, definitions } from '../references/definitions.ts';
import { ReferencesError } from '../references/errors.ts';
import type { FacadeStyle } from '../references/facade/types.ts';
import { facadeOf } from '../references/facade.ts';
import { isPython, isScript } from '../references/file-kinds.ts';
import type { Layout } from './layout.ts';
import { sourceFiles } from './texts.ts';

export interface FacadeInput {
  readonly git: Git;
  /** The files before the phase. */
  readonly tree: CommitTree;
  /** A commit at which modules that moved in earlier phases still stood at their old places. */
  readonly base: string;
  readonly roots: readonly string[];
  readonly layout: Layout;
  /** Texts of combined copies, by destination. */
  readonly results: ReadonlyMap<string, string>;
  readonly removeAfter?: string;
  readonly facadeStyle?: FacadeStyle;
}

/** A place at which no facade can stand, and why. */
export interface Refused {
  readonly path: string;
  readonly why: string;
  /** A step asks for this one; otherwise it is one of a folder, and nothing imports it. */
  readonly asked: boolean;
}

export interface Facades {
  /** By the place where each stands. */
  readonly texts: ReadonlyMap<string, string>;
  readonly refused: readonly Refused[];
}

/**
 * The texts of a phase's facades. Each offers the names of the module as it was, as far as the module that stands at the
 * new place after the phase has them, or another that was written by hand.
 * Of a folder's facades those are left out that no program could import.
 */
export async function facadeTexts(input: FacadeInput): Promise<Facades> {
  const { tree, layout, roots, removeAfter, facadeStyle } = input;
  const old = await oldTexts(input);
  const files = sourceFiles(await tree.read(layout.facades.size === 0 ? [] : [...tree.entries.keys()]));
  const world = { paths: new Set(tree.entries.keys()), roots };
  const context = { world, moves: layout.moves, options: {}, files };
  const texts = new Map<string, string>();
  const refused: Refused[] = [];
  for (const [from, to] of layout.facades) {
    const asked = tree.entries.has(from);
    const text = old.get(from);
    if (text === undefined || (!asked && !isModule(from))) continue;
    const target = await targetText(input, to);
    const elsewhere = await homes(text, target, { from, to }, layout.written);
    try {
      const own = {
        from,
        to,
        text,
        roots,
        elsewhere,
        ...(target !== undefined && { target }),
        ...(removeAfter && { removeAfter }),
        ...(facadeStyle && { style: facadeStyle }),
      };
      const made = await facadeOf(own, context);
      texts.set(from, made);
    } catch (error) {
      if (!(error instanceof ReferencesError) || error.code !== 'no-facade') throw error;
      refused.push({ path: from, why: error.message, asked });
    }
  }
  return { texts, refused };
}

const isModule = (path: string): boolean => isPython(path) || isScript(path);

/** The modules as they were at the places of the facades: now, or where they are gone from there before the plan. */
async function oldTexts({ git, tree, base, layout }: FacadeInput): Promise<ReadonlyMap<string, string>> {
  const paths = [...layout.facades.keys()];
  const texts = new Map(await tree.read(paths));
  const gone = paths.filter(path => !tree.entries.has(path));
  const objects = await readObjects(
    git,
    gone.map(path => `${base}:${path}`),
  );
  for (const path of gone) {
    const bytes = objects.get(`${base}:${path}`);
    const text = bytes && asText(bytes);
    if (text !== undefined) texts.set(path, text);
  }
  return texts;
}

/** What stands at a path after the phase, but for imports that are rewritten. */
async function targetText({ tree, layout, results }: FacadeInput, path: string): Promise<string | undefined> {
  const known = layout.written.get(path) ?? results.get(path);
  if (known !== undefined) return known;
  const source = layout.groups.find(({ to }) => to === path)?.sources[0] ?? path;
  return (await tree.read([source])).get(source);
}

/** Names of the module that its new place does not have, and the one file written by hand that does: name → path. */
async function homes(
  text: string,
  target: string | undefined,
  { from, to }: { readonly from: string; readonly to: string },
  written: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  if (target === undefined || written.size === 0) return found;
  const there = new Set((await definitions(to, target)).map(({ name }) => name));
  const missing = (await definitionNames(from, text)).filter(name => !there.has(name));
  if (missing.length === 0) return found;
  const definers = new Map<string, string[]>();
  for (const [path, own] of written) {
    if (path === to || isPython(path) !== isPython(from)) continue;
    for (const name of await definitionNames(path, own))
      definers.set(name, [...(definers.get(name) ?? []), path]);
  }
  for (const name of missing) {
    const [only, ...more] = definers.get(name) ?? [];
    if (only !== undefined && more.length === 0) found.set(name, only);
  }
  return found;
}
