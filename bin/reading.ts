import type { Change, Effect } from '../src/findings/case.ts';
import type { CommitTree } from '../src/git/tree.ts';
import { definitionNames } from '../src/references/definitions.ts';
import { expectedCycles, importersOf } from '../src/references/expected.ts';
import { isFacade } from '../src/references/facade.ts';
import { isPython, isScript } from '../src/references/file-kinds.ts';
import type { Side } from '../src/references/import-graph.ts';
import { parses } from '../src/references/syntax.ts';
import type { Ports } from '../src/revise/read.ts';
import { rootsOf } from '../src/session/roots.ts';

/** Repositories with more modules are not searched for imports while a plan is read. */
const MOST_MODULES = 20_000;

/** What the reader of plans asks about the files of a commit. */
export function portsOf(tree: CommitTree): Ports {
  return {
    definitions: definitionNames,
    parses: wellFormed,
    isFacade,
    effects: change => effects(change, tree),
  };
}

/** Whether a text parses. The parser that is loaded for its names has its say first: only what that finds is judged again. */
async function wellFormed(path: string, text: string): Promise<boolean> {
  return (await parses(path, text, async () => undefined)).ok || (await parses(path, text)).ok;
}

async function effects({ moves, facades, merges }: Change, tree: CommitTree): Promise<Effect[]> {
  const side = await modulesOf(tree);
  if (!side) return [];
  const cycles = merges.size > 0 ? await expectedCycles(side, moves) : [];
  const used = facades.size > 0 ? await importersOf(facades, side) : new Map<string, readonly string[]>();
  return [
    ...cycles.map(({ paths, members }): Effect => {
      const path = members.find(member => merges.has(member)) ?? paths[0]!;
      const message = `What is merged into ${path} closes an import cycle: ${[...paths, paths[0]!].join(' → ')}.`;
      return { code: 'import-cycle', path, message, evidence: members };
    }),
    ...[...used].flatMap(([path, importers]): Effect[] => {
      const left = importers.filter(importer => moves.get(importer) !== null);
      if (left.length === 0) return [];
      const files = left.length === 1 ? left[0]! : `${left.length} files`;
      return [
        {
          code: 'facade-in-use',
          path,
          message: `${path} is a facade that goes, but ${files} still import${left.length === 1 ? 's' : ''} it.`,
          evidence: left,
        },
      ];
    }),
  ];
}

/** The modules with their texts, or nothing where there are too many. */
async function modulesOf(tree: CommitTree): Promise<Side | undefined> {
  const paths = [...tree.entries.keys()];
  const modules = paths.filter(path => isPython(path) || isScript(path));
  if (modules.length > MOST_MODULES) return undefined;
  const settings = paths.filter(path => /(?:^|\/)(?:package|tsconfig[^/]*|jsconfig)\.json$/.test(path));
  const texts = await tree.read([...modules, ...settings]);
  const files = [...texts].map(([path, text]) => ({ path, text }));
  return { files, world: { paths: new Set(paths), roots: await rootsOf(tree) } };
}
