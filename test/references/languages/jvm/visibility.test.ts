import { expect, test } from 'vitest';
import { jvm } from '../../../../src/references/languages/jvm/adapter.ts';
import { prove } from '../../../../src/references/proof.ts';
import { moving } from '../../moving.ts';

const at = (path: string) => `src/main/kotlin/shop/${path}.kt`;

const stateOf = (files: Readonly<Record<string, string>>) => ({
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
  world: { paths: new Set(Object.keys(files)), roots: [''] },
});

/** What changes when a file moves; nothing may be missing afterwards. */
async function change(files: Readonly<Record<string, string>>, moves: Readonly<Record<string, string>>) {
  const { changed, after } = await moving({ files, moves });
  expect(
    await prove({ before: stateOf(files), after: stateOf(after), moves: new Map(Object.entries(moves)) }),
  ).toEqual([]);
  return changed;
}

test('what is private in a file of Kotlin is named by that file alone', async () => {
  const files = {
    [at('Platform')]: 'package shop\n\nprivate val path: String = ""\n\nval all get() = path\n',
    [at('Till')]: 'package shop\n\nfun open(path: String) = path.length\n',
  };
  expect(await change(files, { [at('Platform')]: at('js/Platform') })).toEqual({
    [at('Platform')]: files[at('Platform')]!.replace('package shop', 'package shop.js'),
  });
});

test('a property of Kotlin is none of what a package of its name holds', async () => {
  const files = {
    [at('Platform')]: 'package shop\n\nval path: String = ""\n',
    [at('path/Path')]: 'package shop.path\n\nclass Path { companion object { fun of() = Path() } }\n',
    [at('Till')]:
      'package shop.till\n\nimport shop.path\nimport shop.path.Path.Companion.of\n\nval a = of()\nval b = path\n',
  };
  const to = files[at('Till')]!.replace('shop.path\n', 'shop.js.path\n');
  expect((await change(files, { [at('Platform')]: at('js/Platform') }))[at('Till')]).toBe(to);
});

test.each<[string, Record<string, string>, readonly string[]]>([
  ['the other moves', { Show: 'out/Show' }, ['Till.kt:5']],
  ['the text moves', { Till: 'out/Till' }, ['Till.kt:5']],
  ['both move', { Show: 'out/Show', Till: 'out/Till' }, []],
])('a private function of Kotlin beside another of its name is a doubt where %s', async (_, goals, told) => {
  const files = {
    [at('Show')]: 'package shop\n\nfun show(count: Int) = count\n\nprivate fun own() = 1\n',
    [at('Till')]: 'package shop\n\nprivate fun show(text: String) = text\n\nfun all() = show(1)\n',
    [at('Desk')]: 'package shop\n\nprivate fun own() = 2\n\nval mine = own()\n',
  };
  const moves = new Map(Object.entries(goals).map(([from, to]) => [at(from), at(to)]));
  const found = await jvm.doubts!({ ...stateOf(files), options: {}, moves });
  expect(found.map(({ path, line }) => `${path.split('/').at(-1)}:${line}`)).toEqual(told);
});
