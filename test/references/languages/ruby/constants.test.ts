import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moving } from '../../moving.ts';

const camel = (word: string) => word.replace(/(?:^|_)(\w)/g, (_, first: string) => first.toUpperCase());
const spaceOf = (folder: string) => folder.split('/').map(camel).join('::');
const FOLDERS = ['a', 'b', 'big_c', 'a/sub', 'b/deep'];
const deep = (folder: string) => folder.split('/').length;

const types = fc.array(
  fc
    .record({
      folder: fc.constantFrom(...FOLDERS),
      goes: fc.constantFrom(...FOLDERS, 'd', 'd/low'),
      uses: fc.array(fc.nat(20), { maxLength: 3 }),
      compact: fc.boolean(),
    })
    // A module that is written around a class cannot go: such a file is a doubt.
    .map(one => ({ ...one, goes: deep(one.goes) < deep(one.folder) ? one.folder : one.goes })),
  { minLength: 2, maxLength: 8 },
);

function write(folder: string, index: number, names: readonly string[], compact: boolean): string {
  const space = spaceOf(folder).split('::');
  const body = `def f = [${names.join(', ')}]`;
  if (compact) return `class ${space.join('::')}::K${index}\n  ${body}\nend\n`;
  const open = [...space.map(name => `module ${name}`), `class K${index}`];
  const lines = [...open, body].map((line, depth) => '  '.repeat(depth) + line);
  return [...lines, ...open.map((_, depth) => `${'  '.repeat(open.length - 1 - depth)}end`), ''].join('\n');
}

/** What each name in the list of a text means: the nearest of what is open, then the top. */
function meanings(text: string, declared: ReadonlySet<string>): (string | undefined)[] {
  const open: string[] = [];
  for (const [, name] of text.matchAll(/^ *(?:module|class) ([\w:]+)/gm))
    open.push(open.length === 0 ? name! : `${open.at(-1)}::${name}`);
  return /\[(.*)\]/
    .exec(text)![1]!
    .split(', ')
    .filter(Boolean)
    .map(name =>
      (name.startsWith('::')
        ? [name.slice(2)]
        : [...open.toReversed().map(at => `${at}::${name}`), name]
      ).find(one => declared.has(one)),
    );
}

test('random classes below an autoloader, moved at random, name the same classes, and come back byte for byte', async () => {
  await fc.assert(
    fc.asyncProperty(types, fc.boolean(), async (tree, relative) => {
      const path = (folder: string, index: number) => `app/models/${folder}/k${index}.rb`;
      const name = (folder: string, index: number) => `${spaceOf(folder)}::K${index}`;
      const targets = tree.map(({ uses }) => [...new Set(uses.map(each => each % tree.length))]);
      const files = Object.fromEntries(
        tree.map(({ folder, compact }, index) => {
          const names = targets[index]!.map(to =>
            relative && tree[to]!.folder === folder && !compact ? `K${to}` : name(tree[to]!.folder, to),
          );
          return [path(folder, index), write(folder, index, names, compact)];
        }),
      );
      const all = { ...files, 'config/application.rb': '' };
      const moves = Object.fromEntries(
        tree.flatMap(({ folder, goes }, index) =>
          goes === folder ? [] : [[path(folder, index), path(goes, index)]],
        ),
      );
      const { after } = await moving({ files: all, moves });
      const declared = new Set(tree.map(({ goes }, index) => name(goes, index)));
      for (const [index, { goes }] of tree.entries())
        expect(meanings(after[path(goes, index)]!, declared)).toEqual(
          targets[index]!.map(to => name(tree[to]!.goes, to)),
        );
      const back = Object.fromEntries(Object.entries(moves).map(([from, to]) => [to, from]));
      const again = (await moving({ files: after, moves: back })).after;
      // A whole name that was written for a near one stays: it still says what it said.
      if (!relative) expect(again).toEqual(all);
      const first = new Set(tree.map(({ folder }, index) => name(folder, index)));
      for (const [index, { folder }] of tree.entries())
        expect(meanings(again[path(folder, index)]!, first)).toEqual(
          targets[index]!.map(to => name(tree[to]!.folder, to)),
        );
    }),
    { numRuns: 60 },
  );
}, 120_000);
