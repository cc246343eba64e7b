import { describe, expect, test } from 'vitest';
import { type Diverged, diverge } from '../../src/merge/divergence.ts';
import { result } from '../../src/merge/result.ts';
import type { ImportReader } from '../../src/merge/types.ts';
import { port } from './support.ts';

const HEAD = 'import os\n\n\n';
const BODY = 'def first(value):\n    return value\n\n\ndef second(value):\n    return -value\n';
const BASE = HEAD + BODY;

type More = Partial<Pick<Diverged, 'asTheyStand'>> & { base?: string; imports?: ImportReader };

async function classOf(left: string, right: string, more: More = {}) {
  const { base, imports, ...rest } = more;
  const found = await diverge(
    { texts: { base, left, right }, syntax: 'python', ...rest },
    port,
    imports ? { imports } : {},
  );
  return [found.classification, found.differing, found.mechanical];
}

/** git is not asked. */
const failing = () => Promise.reject(new Error('git was asked'));

/** Lines that begin as an import does: enough for these texts. */
const imports = (text: string) =>
  new Set(text.split('\n').flatMap((line, at) => (line.startsWith('import ') ? [at + 1] : [])));

describe('two copies', () => {
  const edited = BASE.replace('return value', 'return value + 1');
  const base = BASE;

  test('of one text are identical', async () => {
    expect(await classOf(edited, edited, { base })).toEqual(['identical', 0, 0]);
    const alone = { compare: failing, merge: failing };
    const found = await diverge({ texts: { base, left: edited, right: edited }, syntax: 'python' }, alone);
    expect(result(found.merge, []).text).toBe(edited);
  });

  test('that are equal once imports are mapped differ in imports only', async () => {
    const asTheyStand = {
      left: BASE.replace('import os', 'import a.os'),
      right: BASE.replace('import os', 'import b.os'),
    };
    expect(await classOf(BASE, BASE, { base, asTheyStand })).toEqual(['imports-only', 1, 1]);
  });

  test('of one text that import different things from where they stand differ in imports', async () => {
    const [left, right] = [
      BASE.replace('import os', 'import a.os'),
      BASE.replace('import os', 'import b.os'),
    ];
    const asTheyStand = { left: BASE, right: BASE };
    expect(await classOf(left, right, { base, imports, asTheyStand })).toEqual(['imports-only', 0, 0]);
  });

  test('with differences in lines of imports only differ in imports only', async () => {
    const right = BASE.replace('import os\n', 'import os.path\nimport sys\n');
    expect(await classOf(BASE, right, { base, imports })).toEqual(['imports-only', 2, 0]);
  });

  test('count as caused by the move only what mapping makes equal', async () => {
    const right = edited.replace('import os', 'import sys');
    expect(await classOf(BASE, right, { base, imports })).toEqual(['right-only', 2, 0]);
  });

  test.each([
    ['layout', BASE.replace('\n\n\ndef second', '\n\ndef second').replace('(value)', '( value )')],
    ['line endings', BASE.replaceAll('\n', '\r\n')],
    ['the newline at the end', BASE.trimEnd()],
  ])('that differ in %s only', async (_, right) => {
    expect((await classOf(BASE, right, { base }))[0]).toBe('formatting-only');
  });

  test('that differ in comments only', async () => {
    expect((await classOf(BASE, `${BASE}# The end\n`, { base }))[0]).toBe('comments-only');
  });

  test('tell which of them is another text than the base', async () => {
    const commented = `${BASE}# The end\n`;
    const found = await diverge({ texts: { base, left: BASE, right: commented }, syntax: 'python' }, port);
    expect(found.changed).toEqual({ left: false, right: true });
  });

  test('of which one changed since the base', async () => {
    expect(await classOf(edited, BASE, { base })).toEqual(['left-only', 1, 0]);
    expect(await classOf(BASE, edited, { base })).toEqual(['right-only', 1, 0]);
  });

  test('that both changed, apart or in one place', async () => {
    const apart = BASE.replace('return -value', 'return -value + 1');
    const here = BASE.replace('return value', 'return value + 2');
    expect((await classOf(edited, apart, { base }))[0]).toBe('both-clean');
    expect((await classOf(edited, here, { base }))[0]).toBe('conflicting');
  });

  test('without a base conflict where they are alike, and are unrelated where they are not', async () => {
    expect((await classOf(BASE, edited))[0]).toBe('conflicting');
    expect((await classOf(BASE, 'class Other:\n    pass\n'))[0]).toBe('unrelated');
  });
});

test('the merge and the changes come along', async () => {
  const found = await diverge({ texts: { base: 'a\n', left: 'b\n', right: 'a\n' }, syntax: 'text' }, port);
  expect(found.merge.pieces).toMatchObject([{ kind: 'settled', by: 'left' }]);
  expect(found.changes).toEqual([{ fromStart: 0, fromCount: 1, toStart: 0, toCount: 1 }]);
});
