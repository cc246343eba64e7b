import type { Files } from '../phase/types.ts';
import { type Memory, type Problem, prove, type Source } from '../references/proof.ts';
import type { Moves, Reference, World } from '../references/types.ts';
import { type Causes, causeOf } from './cause.ts';
import type { Composed } from './compose.ts';
import type { Layout } from './layout.ts';
import { stepName } from './subject.ts';
import { type Unfinished, unfinishedLine } from './unfinished.ts';

/** What would be broken after a commit of the phase and was not before. */
export interface Broken extends Problem {
  readonly commit: 'gather' | 'move';
  /** The step that causes it, where it can be told. */
  readonly step?: string;
  /** Its `Operation.id`. */
  readonly operation?: string;
}

/**
 * Proves both main-line commits of a phase: imports, names, strings, cycles, definitions, syntax, each only where it was
 * whole before.
 * @param waived files of which a person decided that they may go with what only they define
 * @param items the steps of the phase: each problem is put down to one where that can be told
 */
export async function provePhase(
  composed: Composed,
  world: World,
  layout: Layout,
  waived: ReadonlySet<string>,
  items: Causes['items'],
  memory: Memory,
): Promise<readonly Broken[]> {
  const { files, before, changed, gathered } = composed;
  const contents = new Map<string, string>();
  for (const [path, text] of before) contents.set(files.parent.get(path)?.blob ?? '', text);
  const state = (tree: Files, changed: ReadonlyMap<string, string>) => ({
    files: [...tree].flatMap(([path, { blob }]): Source[] => {
      const text = changed.get(path) ?? contents.get(blob);
      return text === undefined ? [] : [{ path, text, blob }];
    }),
    world: { ...world, paths: new Set(tree.keys()) },
  });
  const was = state(files.parent, new Map());
  const check = async (
    commit: Broken['commit'],
    tree: Files,
    changed: ReadonlyMap<string, string>,
    moves: Moves,
  ) => {
    const found = await prove({ before: was, after: state(tree, changed), moves, memory });
    return found.map((problem): Broken => {
      const cause = causeOf(problem, { items, moves, references: composed.references });
      return { ...problem, commit, ...(cause && { step: stepName(cause), operation: cause.id }) };
    });
  };
  const all = [
    ...(gathered ? await check('gather', gathered.files, gathered.changed, gathered.moves) : []),
    ...(await check('move', files.after, changed, layout.moves)),
  ];
  return all.filter(({ kind, path }) => kind !== 'definition-lost' || !waived.has(path));
}

/**
 * Whether the phase may not be committed with it. Import cycles depend on who imports what first, and a gather commit
 * stands for one commit only: they are told, and a person decides.
 */
export function stops({ kind, severity }: Broken): boolean {
  return severity !== 'note' && severity !== 'asked' && kind !== 'import-cycle';
}

/**
 * Names that were lost, as places that a person is asked about: those of the phase's last commit that the rewriting did not
 * list already. Paths and lines are those after the phase.
 */
export function askedPlaces(
  broken: readonly Broken[],
  references: readonly Reference[],
  moves: Moves,
): Reference[] {
  const listed = Map.groupBy(
    references.filter(({ decision }) => decision === 'asked'),
    ({ path, line }) => `${moves.get(path) ?? path}:${line}`,
  );
  const isListed = (at: string, words: string): boolean =>
    (listed.get(at) ?? []).some(({ text }) => text.includes(words) || words.includes(text));
  return broken.flatMap(({ commit, severity, path, line, name, message }): Reference[] => {
    if (severity !== 'asked' || commit !== 'move' || !name) return [];
    if (isListed(`${path}:${line}`, name.text)) return [];
    const reason = message.replace(`"${name.text}" `, '');
    return [{ path, line, kind: 'path', decision: 'asked', ...name, reason }];
  });
}

/** What is worth knowing, told once for each cycle instead of once for each name. */
export function noteLines(broken: readonly Broken[]): string[] {
  const told = new Map<string, { first: Broken; more: number }>();
  for (const one of broken) {
    if (stops(one) || one.severity === 'asked') continue;
    const key = `${one.commit} ${one.kind === 'import-cycle' ? (/\(import cycle: .*\)$/.exec(one.message)?.[0] ?? one.message) : brokenLine(one)}`;
    const known = told.get(key);
    if (known) known.more += 1;
    else told.set(key, { first: one, more: 0 });
  }
  return [...told.values()].map(({ first, more }) =>
    more > 0 ? `${brokenLine(first)}; ${more} more like it` : brokenLine(first),
  );
}

/** A problem as one thing that is not done. */
export function brokenThing({ commit, path, line, message, step }: Broken, phase?: number): Unfinished {
  const why = [
    ...(commit === 'gather' ? ['in the gather commit'] : []),
    ...(step === undefined ? [] : [`from step ${step}`]),
  ].join(', ');
  return {
    kind: 'problem',
    what: message,
    file: path,
    line,
    why,
    ...(phase !== undefined && { phase }),
  };
}

const brokenLine = (one: Broken): string => unfinishedLine(brokenThing(one));
