import { expect, test } from 'vitest';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { ledger, run } from './support.ts';

const TEXT = '\nexport declare const f: () => void;\n';

async function asked(path: string, moves: Record<string, string | null>, others: string[] = []) {
  const files = await run(scripts, { [path]: TEXT }, moves, [...Object.keys(moves), ...others]);
  const file = files.get(path);
  expect(file?.text).toBe(TEXT);
  return { ledger: ledger(file), lines: file?.references.map(({ line }) => line) };
}

test.each([
  ['lib/a.d.ts', 'lib/a.js', 'app/a.js', 'moves to app/a.js'],
  ['lib/a.d.mts', 'lib/a.mjs', 'app/b.mjs', 'moves to app/b.mjs'],
  ['lib/a.d.cts', 'lib/a.cjs', null, 'goes without successor'],
  ['lib/a.module.css.d.ts', 'lib/a.module.css', 'app/a.module.css', 'moves to app/a.module.css'],
  ['lib/a.d.css.ts', 'lib/a.css', 'app/a.css', 'moves to app/a.css'],
])('%s stays behind where %s goes', async (path, script, to, fate) => {
  expect(await asked(path, { [script]: to })).toEqual({
    ledger: [
      `asked export declare const f: () => void;: declares the types of ${script}, which ${fate}; the declaration stays behind`,
    ],
    lines: [2],
  });
});

test.each([
  ['both go', 'lib/a.d.ts', { 'lib/a.js': 'app/a.js', 'lib/a.d.ts': 'app/a.d.ts' }, []],
  ['the script stays', 'lib/a.d.ts', { 'lib/b.js': 'app/b.js' }, ['lib/a.js']],
  ['another kind goes', 'lib/a.d.ts', { 'lib/a.mjs': 'app/a.mjs' }, []],
  ['it has a source', 'lib/a.d.ts', { 'lib/a.js': 'app/a.js' }, ['lib/a.ts']],
] as [string, string, Record<string, string>, string[]][])(
  'nothing is asked where %s',
  async (_, path, moves, others) => {
    expect((await asked(path, moves, others)).ledger).toEqual([]);
  },
);
