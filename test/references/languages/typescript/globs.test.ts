import { describe, expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { ledger, run } from './support.ts';

const OTHERS = ['src/a.ts', 'src/b.ts', 'src/pages/x.ts', 'src/pages/y.ts'];
const ALL = { 'src/pages/x.ts': 'src/views/x.ts', 'src/pages/y.ts': 'src/views/y.ts' };

async function change(text: string, moves: Record<string, string>, path = 'src/main.ts') {
  const file = (await run(scripts, { [path]: text }, moves, OTHERS)).get(path)!;
  return file.text === text ? ledger(file) : file.text;
}

describe('patterns of a bundler', () => {
  test.each([
    ["import.meta.glob('./pages/*.ts');", "import.meta.glob('./views/*.ts');"],
    [
      'import.meta.glob<Page>(["./pages/*.ts", "!./pages/y.ts"]);',
      'import.meta.glob<Page>(["./views/*.ts", "!./pages/y.ts"]);',
    ],
    ["Astro.glob('./pages/*.ts');", "Astro.glob('./views/*.ts');"],
    ["require.context('./pages', true, /\\.ts$/);", "require.context('./views', true, /\\.ts$/);"],
  ])('follow what they mean: %s', async (before, after) => {
    expect(await change(before, ALL)).toBe(after);
  });

  test('are corrected where their script goes', async () => {
    const text = "import.meta.glob('./pages/*.ts');\nrequire.context('./', false, /\\.ts$/);\n";
    expect(await change(text, { 'src/main.ts': 'src/app/main.ts' })).toBe(
      "import.meta.glob('../pages/*.ts');\nrequire.context('../', false, /\\.ts$/);\n",
    );
  });

  test.each([
    ["import.meta.glob('./a*.ts');", './a*.ts'],
    ["require.context('./', false, /a\\.ts$/);", '.'],
    ["require.context('.', false, /\\.tsx?$/);", '.'],
    ["require.context('.', false);", '.'],
  ])('are asked where one goes that they mean: %s', async (text, words) => {
    expect(await change(text, { 'src/a.ts': 'src/core/c.ts' })).toEqual([
      expect.stringContaining(`asked ${words}: `),
    ]);
  });

  test.each([
    ["import.meta.glob('./b*.ts');"],
    ["require.context('./', false, /b\\.ts$/);"],
    ["require.context('./', false, /\\.css$/);"],
    ["require.context('./', true, /\\.ts$/);"],
    ["require.context('./pages', true, /\\.ts$/);"],
    ["glob('./a*.ts');"],
  ])('and of nothing else: %s', async text => {
    expect(await change(text, { 'src/a.ts': 'src/core/c.ts' })).toEqual([]);
  });
});
