import { describe, expect, test } from 'vitest';
import { lost } from './lost.ts';

const json = (more: string) => `{"name": "kit", ${more}}`;

describe('a compiler that is given the folder of its settings', () => {
  const files = { 'tsconfig.json': '{}', 'kit/tsconfig.json': '{}', 'src/a.ts': '' };
  test.each([
    ['{"x": "tsc -p ."}', ['package.json:1 .']],
    ['{"x": "tsc --noEmit -p ./ --outDir out && ls"}', ['package.json:1 ./']],
    ['{"x": "tsc --build kit"}', []],
    ['{"x": "tsc -p tsconfig.build.json"}', []],
    ['{"x": "run -p ."}', []],
  ])('%s', async (scripts, expected) => {
    const all = { ...files, 'package.json': json(`"scripts": ${scripts}`) };
    expect(await lost(all, { 'tsconfig.json': 'src/tsconfig.json' })).toEqual(expected);
  });
});

test.each([
  ['patch:a@npm%3A1.0#~/fixes/a.patch', ['package.json:1 fixes/a.patch']],
  ['patch:a@npm%3A1.0#./fixes/a.patch', ['package.json:1 fixes/a.patch']],
  ['patch:a@npm%3A1.0#~/fixes/b.patch', []],
])('a patch of a package: %s', async (words, expected) => {
  const files = { 'fixes/a.patch': '', 'package.json': json(`"resolutions": {"a": "${words}"}`) };
  expect(await lost(files, { 'fixes/a.patch': 'tools/fixes/a.patch' })).toEqual(expected);
});

test('what a compiler writes where its command says', async () => {
  const files = {
    'src/a.ts': '',
    'tsconfig.json': '{"compilerOptions": {"rootDir": "src"}}',
    'package.json': json('"scripts": {"x": "tsc -p . --outDir types"}'),
    'rollup.config.js': "export default { input: './types/a.d.ts', other: './types/b.d.ts' };\n",
  };
  expect(await lost(files, { 'src/a.ts': 'src/deep/b.ts' })).toEqual(['rollup.config.js:1 ./types/a.d.ts']);
});
