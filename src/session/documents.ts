import type { CommitTree } from '../git/tree.ts';
import type { Operation } from '../plan/types.ts';
import { splice } from '../references/edits.ts';
import { UNASKED } from '../references/languages/adapter.ts';
import { rewrite } from '../references/rewrite.ts';
import type { Moves, Reference, Rewritten, SourceFile } from '../references/types.ts';
import type { PhaseStudy } from './study.ts';
import { sourceFiles } from './texts.ts';
import { count } from './words.ts';

/** Prose: nothing runs or imports it. */
export function isDocument(path: string): boolean {
  return /\.(md|mdx|markdown|rst|txt|adoc)$/i.test(path);
}

/** What became of documents, and of what code says in comments and documentation. */
export interface Documents {
  /** The texts that changed. */
  readonly texts: ReadonlyMap<string, string>;
  /** What was rewritten in them or is for a person, and of documents that steps name every place that names what earlier phases moved. */
  readonly references: readonly Reference[];
}

/**
 * Documents that name files which earlier phases moved, brought up to date, with what code says of them besides what runs.
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
  const now = sourceFiles(await study.tree.read([...study.tree.entries.keys()]));
  const [files, code] = [now.filter(isProse), now.filter(file => !isProse(file))];
  const world = { ...study.world, paths: new Set([...before.entries.keys(), ...study.world.paths]) };
  // Languages say by their texts what they call what moved.
  const around = sourceFiles(await before.read([...before.entries.keys()].filter(path => !isDocument(path))));
  const answers = [
    ...(await rewrite(files, world, away, { documents: true, around })),
    ...(await rewrite(code, world, away, { documents: true })).map((answer, at) =>
      spokenOf(answer, code[at]!.text),
    ),
  ];
  const texts = new Map(answers.flatMap(({ path, text, changed }) => (changed ? [[path, text]] : [])));
  const references = answers
    .flatMap(answer => answer.references)
    .filter(({ decision, path }) => decision === 'rewritten' || named.has(path));
  return { texts, references };
}

const isProse = ({ path }: SourceFile): boolean => isDocument(path);

/** Of what was found in code, only what it says in comments and documentation: what runs was seen to with the phase that moved. */
function spokenOf({ references, ...answer }: Rewritten, text: string): Rewritten {
  const spoken = references.filter(({ kind }) => kind === 'document' || kind === 'comment');
  const edits = spoken.flatMap(({ start, end, replacement, decision }) =>
    decision === 'rewritten' && replacement !== undefined ? [{ start, end, text: replacement }] : [],
  );
  return { ...answer, text: splice(text, edits), changed: edits.length > 0, references: spoken };
}

/**
 * The references of a phase, where no step of it or of a later phase asks for documents: what these say of files that moved is
 * for a person, but for what a facade answers.
 * @param facades places at which something stands afterwards that hands on
 */
export function unaskedPlaces(
  references: readonly Reference[],
  moves: Moves,
  facades: ReadonlyMap<string, string>,
): Reference[] {
  return references.map(one => {
    const isLost =
      one.decision === 'left' && one.reason === UNASKED && moves.has(one.target) && !facades.has(one.target);
    if (!isLost || PLAIN.test(one.path)) return one;
    const to = moves.get(one.target);
    const now = to ? `is ${to} now` : 'is gone';
    return { ...one, decision: 'asked', reason: `${one.target} ${now}; ${UNASKED}` };
  });
}

/** Texts that are written for nobody to be led by: data, notes, what a program puts out. */
const PLAIN = /\.txt$/i;

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
