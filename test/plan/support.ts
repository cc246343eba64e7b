import { createHash } from 'node:crypto';
import type { Finding, Reading } from '../../src/findings/types.ts';
import { readPlan } from '../../src/plan/read.ts';
import type { FindingCode, Operation, Tree, TreeEntry } from '../../src/plan/types.ts';
import { definitionNames } from '../../src/references/definitions.ts';
import { type Ports, readAgainst } from '../../src/revise/read.ts';

/** A tree of made-up files: paths with their texts, or paths alone, whose text is their path. */
export function treeOf(
  files: readonly string[] | Readonly<Record<string, string>>,
  modes: Readonly<Record<string, string>> = {},
): Tree {
  const texts = new Map(
    Array.isArray(files) ? files.map(path => [path, `# ${path}\n`]) : Object.entries(files),
  );
  const entries = new Map<string, TreeEntry>(
    [...texts].map(([path, text]) => [
      path,
      { mode: modes[path] ?? '100644', blob: createHash('sha1').update(text).digest('hex') },
    ]),
  );
  return {
    entries,
    read: async paths =>
      new Map(paths.flatMap(path => (texts.has(path) ? [[path, texts.get(path)!] as const] : []))),
  };
}

export function read(
  plan: string,
  tree: Tree,
  ports: Ports = { definitions: definitionNames },
): Promise<Reading> {
  return readAgainst(readPlan(plan, 'plan.md'), tree, ports);
}

/** Reads a plan on files that hold only their own path. */
export function readOn(plan: string, ...files: string[]): Promise<Reading> {
  return read(plan, treeOf(files));
}

/** `move a -> b`, without what tests of operations do not ask for. */
export function told({ kind, from, to }: Operation): string {
  if (kind === 'create') return `create ${to}`;
  return `${kind} ${from ?? ''}${to === undefined ? '' : ` -> ${to}`}`.trim();
}

export async function operationsOf(plan: string, ...files: string[]): Promise<string[]> {
  return (await readOn(plan, ...files)).operations.map(told);
}

/** The findings of one kind. */
export function coded({ findings }: Reading, code: FindingCode): Finding[] {
  return findings.filter(finding => finding.code === code);
}
