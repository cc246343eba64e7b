import type { CommitTree } from '../git/tree.ts';
import type { Operation } from '../plan/types.ts';
import { rewrite } from '../references/rewrite.ts';
import type { Reference } from '../references/types.ts';
import type { PhaseStudy } from './study.ts';
import { sourceFiles } from './texts.ts';
import { count } from './words.ts';

/** Prose: nothing runs or imports it. */
export function isDocument(path: string): boolean {
  return /\.(md|mdx|markdown|rst|txt|adoc)$/i.test(path);
}

/** What became of documents. */
export interface Documents {
  /** The texts that changed. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was rewritten in them, and of documents that steps name every place that names what earlier phases moved. */
  readonly references: readonly Reference[];
}

/**
 * Documents that name files which earlier phases moved, brought up to date.
 * They are read against the tree before the plan, since the old places are gone by now.
 * @param before the files when the plan was read; a tree that shares its texts with the study's reads what changed since
 * @param named documents that the plan asks for by their names: what is not sure there is for a person
 */
export async function documentTexts(
  before: CommitTree,
  study: PhaseStudy,
  away: ReadonlyMap<string, string>,
  named: ReadonlySet<string>,
): Promise<Documents> {
  if (away.size === 0) return { texts: new Map(), references: [] };
  const read = await study.tree.read([...study.tree.entries.keys()].filter(isDocument));
  const world = { ...study.world, paths: new Set([...before.entries.keys(), ...study.world.paths]) };
  const files = [...read].map(([path, text]) => ({ path, text }));
  // Languages say by their texts what they call what moved.
  const around = sourceFiles(await before.read([...before.entries.keys()].filter(path => !isDocument(path))));
  const answers = await rewrite(files, world, away, { documents: true, around });
  const texts = new Map(answers.flatMap(({ path, text, changed }) => (changed ? [[path, text]] : [])));
  const references = answers
    .flatMap(answer => answer.references)
    .filter(({ decision, path }) => decision === 'rewritten' || named.has(path));
  return { texts, references };
}

/** What became of each document that a step names, in a sentence. */
export function documentNotes(
  steps: readonly Pick<Operation, 'step' | 'from' | 'at'>[],
  references: readonly Reference[],
): string[] {
  return steps.flatMap(({ step, from, at = from }) => {
    if (at === undefined) return [];
    const own = references.filter(({ path }) => path === at);
    const of = (decision: Reference['decision']) => own.filter(one => one.decision === decision).length;
    const [made, asked, left] = [of('rewritten'), of('asked'), of('left')];
    const parts = [
      ...(made > 0 ? [`${count(made, 'place')} rewritten`] : []),
      ...(asked > 0 ? [`${asked} for a person`] : []),
      ...(left > 0 ? [`${left} left`] : []),
    ];
    const said = parts.length > 0 ? parts.join(', ') : 'no path in it names what moved';
    return [`step ${step}, ${at}: ${said}; what else the plan wants said there is written by hand`];
  });
}
