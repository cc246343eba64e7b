import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Operation } from '../../src/plan/types.ts';
import { writeYaml } from '../../src/plan/yaml/write.ts';
import { read, treeOf } from './support.ts';

/** A plan without words: what becomes of each file. */
interface Model {
  readonly files: readonly string[];
  readonly moves: readonly (readonly [from: string, to: string])[];
  readonly deletions: readonly string[];
}

const segment = fc
  .stringMatching(/^[a-z][a-z0-9_]{1,7}$/)
  .filter(word => !['target', 'build', 'dist', 'vendor', 'out'].includes(word));
const file = fc
  .tuple(
    fc.array(segment, { minLength: 1, maxLength: 3 }),
    segment,
    fc.constantFrom('py', 'ts', 'go', 'java', 'md'),
  )
  .map(([folders, name, ending]) => `${folders.join('/')}/${name}.${ending}`);

/** Files whose paths are no prefix of each other; some of them move to new places, some go. */
const model: fc.Arbitrary<Model> = fc
  .uniqueArray(file, { minLength: 4, maxLength: 24, selector: path => path.toLowerCase() })
  .chain(paths =>
    fc.tuple(
      fc.constant(paths),
      fc.array(fc.constantFrom('move', 'delete', 'stay'), {
        minLength: paths.length,
        maxLength: paths.length,
      }),
    ),
  )
  .map(([paths, fates]) => {
    const half = Math.floor(paths.length / 2);
    const [files, places] = [paths.slice(0, half), paths.slice(half)];
    const moves = files.flatMap((from, index) =>
      fates[index] === 'move' ? [[from, `new/${places[index]!}`] as const] : [],
    );
    return { files, moves, deletions: files.filter((_, index) => fates[index] === 'delete') };
  })
  .filter(({ moves, deletions }) => moves.length + deletions.length > 0);

const FORMS: Readonly<Record<string, (plan: Model) => string>> = {
  list: ({ moves, deletions }) =>
    [
      '# Plan',
      '',
      ...moves.map(([from, to]) => `- Move \`${from}\` to \`${to}\``),
      ...deletions.map(path => `- Delete \`${path}\``),
    ].join('\n'),
  arrows: ({ moves, deletions }) =>
    [
      '# Plan',
      '',
      '## Phase 1: Do it',
      '',
      ...moves.map(([from, to], index) => `${index + 1}. \`${from}\` → \`${to}\``),
      ...deletions.map(path => `1. \`${path}\` → delete`),
    ].join('\n'),
  table: ({ moves, deletions }) =>
    [
      '| New path | Old path | Action |',
      '|---|---|---|',
      ...moves.map(([from, to]) => `| \`${to}\` | \`${from}\` | move |`),
      ...deletions.map(path => `| – | \`${path}\` | delete |`),
    ].join('\n'),
  tree: ({ moves, deletions }) =>
    [
      '# Target structure',
      '',
      '```',
      ...drawn(moves),
      '```',
      '',
      ...deletions.map(path => `- Delete \`${path}\``),
    ].join('\n'),
  shell: ({ moves, deletions }) =>
    [
      '```bash',
      ...moves.flatMap(([from, to]) => [
        `mkdir -p ${to.slice(0, to.lastIndexOf('/'))}`,
        `git mv ${from} ${to}`,
      ]),
      ...deletions.map(path => `git rm ${path}`),
      '```',
    ].join('\n'),
};

/** The destinations as a drawn tree, each with where it comes from. */
function drawn(moves: Model['moves']): string[] {
  interface Folder {
    readonly folders: Map<string, Folder>;
    readonly files: [string, string][];
  }
  const empty = (): Folder => ({ folders: new Map(), files: [] });
  const root = empty();
  for (const [from, to] of moves) {
    const parts = to.split('/');
    let at = root;
    for (const part of parts.slice(0, -1)) {
      const next = at.folders.get(part) ?? empty();
      at.folders.set(part, next);
      at = next;
    }
    at.files.push([parts.at(-1)!, from]);
  }
  const lines = ({ folders, files }: Folder, indent: string): string[] => [
    ...[...folders].flatMap(([name, inner]) => [`${indent}├── ${name}/`, ...lines(inner, `${indent}│   `)]),
    ...files.map(([name, from]) => `${indent}├── ${name}   # from ${from}`),
  ];
  return ['.', ...lines(root, '')];
}

/** What becomes of each file, whatever the order. */
function facts(operations: readonly Operation[]): string[] {
  return operations
    .filter(({ kind }) => kind === 'move' || kind === 'merge' || kind === 'delete')
    .map(({ kind, from, to }) => (kind === 'delete' ? `delete ${from}` : `${from} -> ${to}`))
    .sort();
}

const wanted = ({ moves, deletions }: Model): string[] =>
  [...moves.map(([from, to]) => `${from} -> ${to}`), ...deletions.map(path => `delete ${path}`)].sort();

describe('a plan written in any form says the same', () => {
  test.each(Object.entries(FORMS))('%s', async (_, form) => {
    await fc.assert(
      fc.asyncProperty(model, async plan => {
        const reading = await read(form(plan), treeOf(plan.files));
        expect(facts(reading.operations)).toEqual(wanted(plan));
        expect(reading.plan.unread).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('and as YAML again, byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(model, fc.constantFrom(...Object.values(FORMS)), async (plan, form) => {
        const tree = treeOf(plan.files);
        const written = writeYaml(await read(form(plan), tree));
        const again = await read(written, tree);
        expect(facts(again.operations)).toEqual(wanted(plan));
        expect(writeYaml(again)).toBe(written);
      }),
      { numRuns: 150 },
    );
  });
});

describe('any text', () => {
  test('is read without harm, every line accounted for', async () => {
    const tree = treeOf(['a.py', 'src/b.py', 'src/c/d.py']);
    const piece = fc.constantFrom(
      '`a.py`',
      'src/b.py',
      '→',
      '->',
      '|',
      '- ',
      '1. ',
      '# ',
      '```',
      '```bash',
      '\n',
      '\n\n',
      '  ',
      'mv',
      'Delete',
      'Move',
      'to',
      '*',
      '{a,b}',
      '../',
      '\u202e',
      '├── ',
      '(',
      ')',
      '"',
      "'",
      '<<EOF',
      'EOF',
      '\\',
      '~~',
      '---',
      '::',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }), async pieces => {
        const text = pieces.join('');
        if (/^\s*reorg-plan/.test(text)) return;
        const { plan, operations } = await read(text, tree);
        const taken = new Set([
          ...operations.flatMap(({ lines }) => [...lines]),
          ...plan.context.map(({ line }) => line),
          ...plan.unread.map(({ line }) => line),
        ]);
        for (const [index, line] of text.split(/\r\n|\n|\r/).entries())
          if (line.trim() !== '') expect(taken).toContain(index + 1);
        for (const { from, to } of operations)
          for (const path of [from, to])
            expect(path ?? '').not.toMatch(/^\/|(?:^|\/)\.\.(?:\/|$)|(?:^|\/)\.git(?:\/|$)/);
      }),
      { numRuns: 400 },
    );
  });
});
