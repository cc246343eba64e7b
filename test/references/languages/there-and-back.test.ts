// biome-ignore-all lint/suspicious/noTemplateCurlyInString: texts of languages that write variables so
import { posix } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { adapterOf } from '../../../src/references/languages/of.ts';
import { moving } from '../moving.ts';

/** How a language names a file by a path that is relative to the text. */
interface Way {
  readonly ending: string;
  readonly head?: string;
  readonly write: (path: string) => string;
  /** Finds the paths again. */
  readonly read: RegExp;
  /** How a path is written, and back. */
  readonly spell?: (path: string) => string;
  readonly file?: (spelled: string) => string;
  /** Whether a path begins with a dot. */
  readonly dotted?: boolean;
}

const WAYS: Readonly<Record<string, Way>> = {
  C: { ending: '.h', write: path => `#include "${path}"`, read: /#include "(.*)"/g },
  shell: { ending: '.sh', write: path => `. "$(dirname "$0")/${path}"`, read: /\$0"\)\/(.*)"/g },
  'shell with a variable': {
    ending: '.sh',
    head: 'HERE=$(cd "$(dirname "$0")" && pwd)',
    write: path => `source "$HERE/${path}"`,
    read: /\$HERE\/(.*)"/g,
  },
  Ruby: {
    ending: '.rb',
    write: path => `require_relative "${path}"`,
    read: /relative "(.*)"/g,
    spell: path => path.replace(/\.rb$/, ''),
    file: path => `${path}.rb`,
  },
  PHP: { ending: '.php', head: '<?php', write: path => `require __DIR__ . '/${path}';`, read: /'\/(.*)'/g },
  Sass: {
    ending: '.scss',
    write: path => `@use "${path}";`,
    read: /@use "(.*)"/g,
    spell: path => path.replace(/\.scss$/, ''),
    file: path => `${path}.scss`,
  },
  HTML: { ending: '.html', write: path => `<a href="${path}#x">`, read: /href="(.*)#x"/g },
  Terraform: {
    ending: '.tf',
    write: path => `x = file("\${path.module}/${path}")`,
    read: /module\}\/(.*)"\)/g,
  },
  MSBuild: {
    ending: '.csproj',
    write: path => `<ProjectReference Include="${path}" />`,
    read: /Include="(.*)"/g,
    spell: path => path.replaceAll('/', '\\'),
    file: path => path.replaceAll('\\', '/'),
  },
  CMake: {
    ending: '.cmake',
    write: path => `include(\${CMAKE_CURRENT_LIST_DIR}/${path})`,
    read: /DIR\}\/(.*)\)/g,
  },
};

const FOLDERS = ['', 'one', 'one/two', 'three', 'three/four/five', 'six'];

/** A tree of files that name each other, and where each of them goes. */
const trees = fc
  .array(
    fc.record({
      folder: fc.constantFrom(...FOLDERS),
      goes: fc.option(fc.constantFrom(...FOLDERS, 'seven', 'one/two/eight'), { nil: undefined }),
      names: fc.array(fc.nat(20), { maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 9 },
  )
  .map(files => files.map((file, index) => ({ ...file, index })));

describe.each(Object.entries(WAYS))('%s', (_, way) => {
  const { spell = path => path, file = path => path } = way;
  test('a random tree, moved at random, names the same files, and comes back byte for byte', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async tree => {
        const name = (index: number) => `f${index}${way.ending}`;
        const paths = tree.map(({ folder, index }) => posix.join(folder, name(index)));
        const goals = tree.map(({ folder, goes, index }) => posix.join(goes ?? folder, name(index)));
        const targets = tree.map(({ names, index }) =>
          [...new Set(names.map(each => each % tree.length))].filter(each => each !== index),
        );
        const files = Object.fromEntries(
          paths.map((path, index) => {
            const lines = targets[index]!.map(to =>
              way.write(spell(posix.relative(posix.dirname(path), paths[to]!))),
            );
            return [path, [...(way.head ? [way.head] : []), ...lines, ''].join('\n')];
          }),
        );
        const moves = Object.fromEntries(
          paths.flatMap((path, index) => (path === goals[index] ? [] : [[path, goals[index]!]])),
        );
        const { after } = await moving({ files, moves });
        for (const [index, goal] of goals.entries()) {
          const found = [...after[goal]!.matchAll(way.read)].map(([, path]) =>
            posix.join(posix.dirname(goal), file(path!)),
          );
          expect(found).toEqual(targets[index]!.map(to => goals[to]));
        }
        const state = Object.entries(after).map(([path, text]) => ({ path, text }));
        const world = { paths: new Set(goals), roots: [''] };
        expect(await adapterOf(goals[0]!)!.unresolved!({ files: state, judged: world.paths, world })).toEqual(
          [],
        );
        const back = Object.fromEntries(Object.entries(moves).map(([from, to]) => [to, from]));
        expect((await moving({ files: after, moves: back })).after).toEqual(files);
      }),
      { numRuns: 40 },
    );
  }, 120_000);
});

test('random classes of PHP, moved at random, name the same classes, and come back byte for byte', async () => {
  const composer = '{"autoload": {"psr-4": {"App\\\\": "src/"}}}';
  const spaces = ['A', 'B', 'A/Sub', 'C'];
  const classes = fc.array(
    fc.record({
      space: fc.constantFrom(...spaces),
      goes: fc.option(fc.constantFrom(...spaces, 'D', 'B/Deep'), { nil: undefined }),
      names: fc.array(fc.nat(20), { maxLength: 3 }),
    }),
    { minLength: 2, maxLength: 8 },
  );
  const spaceOf = (folder: string) => `App\\${folder.replaceAll('/', '\\')}`;
  await fc.assert(
    fc.asyncProperty(classes, async tree => {
      const paths = tree.map(({ space }, index) => `src/${space}/K${index}.php`);
      const goals = tree.map(({ space, goes }, index) => `src/${goes ?? space}/K${index}.php`);
      const targets = tree.map(({ names }) => [...new Set(names.map(each => each % tree.length))]);
      const files = Object.fromEntries(
        tree.map(({ space }, index) => {
          const imports = targets[index]!.filter(to => tree[to]!.space !== space)
            .map(to => `use ${spaceOf(tree[to]!.space)}\\K${to};\n`)
            .toSorted();
          const body = targets[index]!.map(to => `new K${to}();`).join(' ');
          const head = imports.length > 0 ? `${imports.join('')}\n` : '';
          return [
            paths[index]!,
            `<?php\n\nnamespace ${spaceOf(space)};\n\n${head}class K${index} { function f() { ${body} } }\n`,
          ];
        }),
      );
      const moves = Object.fromEntries(
        paths.flatMap((path, index) => (path === goals[index] ? [] : [[path, goals[index]!]])),
      );
      const { after } = await moving({ files: { ...files, 'composer.json': composer }, moves });
      for (const [index, goal] of goals.entries()) {
        const text = after[goal]!;
        const space = /namespace (.*);/.exec(text)![1]!;
        expect(space).toBe(spaceOf(posix.dirname(goal).slice(4)));
        const imports = new Map(
          [...text.matchAll(/^use (.*\\(\w+));/gm)].map(([, name, short]) => [short!, name!]),
        );
        const found = [...text.matchAll(/new (\w+)/g)].map(
          ([, short]) => imports.get(short!) ?? `${space}\\${short}`,
        );
        expect(found).toEqual(
          targets[index]!.map(to => `${spaceOf(posix.dirname(goals[to]!).slice(4))}\\K${to}`),
        );
      }
      const back = Object.fromEntries(Object.entries(moves).map(([from, to]) => [to, from]));
      const { 'composer.json': _, ...first } = (await moving({ files: after, moves: back })).after;
      expect(first).toEqual(files);
    }),
    { numRuns: 60 },
  );
}, 120_000);
