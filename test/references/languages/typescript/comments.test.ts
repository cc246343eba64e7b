import { expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { run } from './support.ts';

const MOVES = { 'src/a.ts': 'lib/x/b.ts', 'src/nest/c.ts': 'lib/c.ts' };

test.each(['// as in ./a', '// const a = load("./a.ts")', '/* see nest/c.ts */', '// see ./nest/c'])(
  'a path in a comment is told: %s',
  async text => {
    const files = { 'src/user.ts': `${text}\nf('./nest/c');\n` };
    const file = (await run(scripts, files, MOVES, Object.keys(MOVES))).get('src/user.ts')!;
    expect(file.references[0]).toMatchObject({ line: 1, kind: 'comment', decision: 'left' });
  },
);

test.each([
  ['src/user.ts', 'throw new Error("see src/nest/c.ts there");', 'left'],
  ['src/user.ts', 'return `// Made by \\`src/nest/c.ts\\`.`;', 'left'],
  ['test/user.ts', 'expect(e).toBe("no src/nest/c.ts");', 'asked'],
  ['src/user.ts', 'describe("src/nest/c.ts", () => {});', 'left'],
])('a path among words is told: %s: %s', async (path, text, decision) => {
  const file = (await run(scripts, { [path]: `${text}\n` }, MOVES, Object.keys(MOVES))).get(path)!;
  expect(file.text).toBe(`${text}\n`);
  expect(file.references).toHaveLength(1);
  expect(file.references[0]).toMatchObject({ line: 1, decision });
});

test('code in a string loads by the name of its package, too', async () => {
  const files = {
    'package.json': '{ "name": "wool" }',
    'test/a.js': `run("require.resolve('wool/lib/spin');");\n`,
  };
  const moves = { 'lib/spin.js': 'lib/deep/spin.js' };
  const file = (await run(scripts, files, moves, Object.keys(moves))).get('test/a.js')!;
  expect(file.references[0]).toMatchObject({ text: 'wool/lib/spin', decision: 'asked' });
});
