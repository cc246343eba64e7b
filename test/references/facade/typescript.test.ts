import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { definitions } from '../../../src/references/definitions.ts';
import { relativeSpecifier } from '../../../src/references/facade/typescript.ts';
import { facade, facadeOf, isFacade } from '../../../src/references/facade.ts';

const source = `import { z } from './z.ts';
export default class Thing {}
export function f() { return 'f'; }
export interface Shape { x: number }
export type { Other } from './other.ts';
const hidden = z;
export { hidden as shown };
`;

test('every exported name is re-exported and marked', async () => {
  const text = facade({
    from: 'src/old/mod.ts',
    to: 'src/new/mod.ts',
    definitions: await definitions('src/old/mod.ts', source),
    removeAfter: '2026-06-01',
    extension: 'js',
  });
  expect(text).toBe(`export {
  /** @deprecated Moved to ../new/mod.js. Remove after 2026-06-01. */
  default,
  /** @deprecated Moved to ../new/mod.js. Remove after 2026-06-01. */
  f,
  /** @deprecated Moved to ../new/mod.js. Remove after 2026-06-01. */
  type Shape,
  /** @deprecated Moved to ../new/mod.js. Remove after 2026-06-01. */
  type Other,
  /** @deprecated Moved to ../new/mod.js. Remove after 2026-06-01. */
  shown,
} from '../new/mod.js';
`);
});

test('it runs with types stripped, also for names that went elsewhere and for stars', async () => {
  const root = mkdtempSync(join(tmpdir(), 'facade'));
  const write = (path: string, text: string) => {
    mkdirSync(join(root, path, '..'), { recursive: true });
    writeFileSync(join(root, path), text);
  };
  const old = `export * from '../new/star.ts';\nexport interface I {}\nexport const a = 1;\nexport const b = 2;\n`;
  write('new/a.ts', 'export interface I {}\nexport const a = 1;\nexport * from "./star.ts";\n');
  write('new/b.ts', 'export const b = 2;\n');
  write('new/star.ts', 'export const c = 3;\n');
  write(
    'old/mod.ts',
    facade({
      from: 'old/mod.ts',
      to: 'new/a.ts',
      definitions: await definitions('old/mod.ts', old),
      elsewhere: new Map([['b', 'new/b.ts']]),
      extension: 'source',
    }),
  );
  write('main.mts', 'import * as mod from "./old/mod.ts";\nconsole.log(JSON.stringify(mod));\n');
  try {
    const out = execFileSync(process.execPath, ['--no-warnings', 'main.mts'], {
      cwd: root,
      encoding: 'utf8',
    });
    expect(out).toBe('{"a":1,"b":2,"c":3}\n');
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});

test('CommonJS hands over the whole module', () => {
  expect(facade({ from: 'a/b.cjs', to: "a/it's.cjs", definitions: [], commonjs: true })).toBe(
    "/** @deprecated Moved to ./it's.cjs. */\nmodule.exports = require('./it\\'s.cjs');\n",
  );
});

test.each([
  ['a.ts', "import './setup';\n", "/** @deprecated Moved to ./b. */\nimport './b';\n"],
  ['a.mjs', 'globalThis.x = 1;\n', "/** @deprecated Moved to ./b.mjs. */\nimport './b.mjs';\n"],
  [
    'a.ts',
    'class T {}\nexport = T;\n',
    "/** @deprecated Moved to ./b. */\nimport moved = require('./b');\n\nexport = moved;\n",
  ],
  ['a.js', "require('./c');\n", "/** @deprecated Moved to ./b. */\nmodule.exports = require('./b');\n"],
])('%s %j stays as what loads the new place', async (from, text, wanted) => {
  const made = await facadeOf({ from, to: from.replace('a.', 'b.'), text });
  expect(made).toBe(wanted);
  expect(await isFacade(from, made)).toBe(true);
});

test('nothing to re-export is refused', () => {
  expect(() => facade({ from: 'a.ts', to: 'b.ts', definitions: [] })).toThrow('a.ts exports no name');
  expect(() => facade({ from: 'a.css', to: 'b.css', definitions: [] })).toThrow('a.css is no module');
});

test('a removal date cannot end the comment', () => {
  const text = facade({
    from: 'a.js',
    to: 'b.js',
    definitions: [],
    commonjs: true,
    removeAfter: 'x */ evil()',
  });
  expect(text.split('\n')[0]).toBe('/** @deprecated Moved to ./b. Remove after x   evil(). */');
});

test.each([
  ['a/b.ts', 'a/c.ts', 'none', './c'],
  ['a/b.ts', 'c/index.ts', 'none', '../c/index'],
  ['a/b.ts', 'c/d.tsx', 'js', '../c/d.js'],
  ['a/b.ts', 'c/d.mts', 'none', '../c/d.mjs'],
  ['a/b.ts', 'c/d.d.ts', 'js', '../c/d.js'],
  ['a/b.ts', 'c/d.ts', 'source', '../c/d.ts'],
  ['a/b.js', 'c/d.js', 'js', '../c/d.js'],
] as const)('%s names %s with ending %s: %s', (from, to, ending, wanted) => {
  expect(relativeSpecifier(from, to, ending)).toBe(wanted);
});
