import { expect, test } from 'vitest';
import { definitions } from '../../src/references/definitions.ts';

const names = async (path: string, text: string) =>
  (await definitions(path, text)).map(d => `${d.kind} ${d.name}${d.exported ? '' : ' (own)'}`);

test('Python: every way to bind a name', async () => {
  const text = `from __future__ import annotations
import os.path, sys as system
from a.b import (c, d as e)
from f import *
x = y = 1
p, (q, *r) = z
s: int = 2
t: int
type U[V] = list[V]
@decorated
class K:
    inner = 1
async def _g():
    local = 1
if x:
    def h(): ...
elif y:
    m = 1
try:
    import n
except ImportError:
    n = None
with open(x) as file:
    w = 1
x.attribute = 1
x += 1
`;
  expect(await names('a.py', text)).toEqual([
    'import os',
    'import system',
    'import c',
    'import e',
    'import *',
    'constant x',
    'constant y',
    'constant p',
    'constant q',
    'constant r',
    'constant s',
    'constant U',
    'class K',
    'function _g (own)',
    'function h',
    'constant m',
    'import n',
    'constant n',
    'constant w',
  ]);
});

test('Python: places, also after wide characters', async () => {
  const text = 's = "😀"\n\n\n@d\ndef f():\n    return 1\n';
  const [, f] = await definitions('a.py', text);
  expect(text.slice(f!.start, f!.end)).toBe('@d\ndef f():\n    return 1');
  expect([f!.line, f!.endLine]).toEqual([4, 6]);
});

test('Python: the same name twice comes twice', async () => {
  expect(await names('a.py', 'def f(): pass\ndef f(): pass\n')).toEqual(['function f', 'function f']);
});

test('Python: a text with mistakes keeps what can be recovered', async () => {
  expect(await names('a.py', 'def f():\n    return 1\n\nx = (1,\n\ndef g():\n    pass\n')).toContain(
    'function f',
  );
});

const hashes = async (path: string, ...texts: string[]) =>
  Promise.all(texts.map(async text => (await definitions(path, text))[0]!.hash));

test('Python: layout, comments and quotes do not change the hash; the program does', async () => {
  const [one, same, trailing, deeper, one1, tuple] = await hashes(
    'a.py',
    "def f(a):\n    if a:\n        g('x')\n    h(a)\n",
    'def f( a ):  # comment\n  if a:\n\n      g("x")\n  h(a)\n',
    'def f(\n    a,\n):\n    if a:\n        g("x",)\n    h(a)\n',
    "def f(a):\n    if a:\n        g('x')\n        h(a)\n",
    'x = (1)\n',
    'x = (1,)\n',
  );
  expect(same).toBe(one);
  expect(trailing).toBe(one);
  expect(deeper).not.toBe(one);
  expect(tuple).not.toBe(one1);
});

test('TypeScript: every way to bind and export a name', async () => {
  const text = `import a, { b as c, type T } from './x';
import * as n from './n';
import e = require('./e');
export const d = 1, { f, g: [h = 2, ...i] } = z;
export function j() {}
class K {}
interface I {}
export type L = 1;
enum M {}
namespace N {}
export { K, M as renamed };
export { o, p as default } from './o';
export * from './q';
export * as r from './r';
declare function s(): void;
`;
  expect(await names('a.ts', text)).toEqual([
    'import a (own)',
    'import c (own)',
    'import T (own)',
    'import n (own)',
    'import e (own)',
    'constant d',
    'constant f',
    'constant h',
    'constant i',
    'function j',
    'class K',
    'type I (own)',
    'type L',
    'constant M (own)',
    'constant N (own)',
    'import o',
    'import default',
    'import *',
    'import r',
    'function s (own)',
    'constant renamed',
  ]);
});

test('JavaScript: a default export with a name, and JSX in .js', async () => {
  expect(await names('a.js', 'export default function App() { return <div />; }\n')).toEqual([
    'function default',
    'function App (own)',
  ]);
});

test('TypeScript: layout, comments and quotes do not change the hash', async () => {
  const [one, same, other] = await hashes(
    'a.ts',
    "function f(a: string) { return g(a, 'x'); }",
    'function f(\n  a: string, // comment\n) {\n  return (g(a, "x"));\n}',
    "function f(a: string) { return g(a, 'y'); }",
  );
  expect(same).toBe(one);
  expect(other).not.toBe(one);
});

test('other files define nothing', async () => {
  expect(await definitions('a.toml', 'x = 1')).toEqual([]);
});
