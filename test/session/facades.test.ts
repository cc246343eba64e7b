import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { Trees } from '../../src/git/tree.ts';
import { facadeTexts } from '../../src/session/facades.ts';
import { layout } from '../../src/session/layout.ts';
import type { Outcome } from '../../src/session/outcome.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

/** The facades of a phase on the repository as it is. @param away what moved before it */
async function facades(outcomes: readonly Outcome[], away: Record<string, string> = {}, base = 'HEAD') {
  const tree = await new Trees(repo.git).at('HEAD');
  const moved = new Map(Object.entries(away));
  const made = layout(outcomes, new Set(tree.entries.keys()), paths => paths, moved);
  return facadeTexts({ git: repo.git, tree, base, roots: [''], layout: made, results: new Map() });
}

const write = (path: string, text: string): Outcome => ({ kind: 'write', path, text });
const bring = (from: string, to: string): Outcome => ({ kind: 'bring', from, to, facade: from });

describe('a name that the new place does not have', () => {
  const lines = (text: string): string[] => text.split('\n').map(line => line.trim());

  test('is offered from the one file written by hand that has it', async () => {
    repo.commit('begin', { 'a.py': 'def f(): pass\ndef g(): pass\ndef h(): pass\n', 'b.py': '' });
    const { texts } = await facades([
      bring('a.py', 'b.py'),
      write('b.py', 'def f(): pass\n'),
      write('c.py', 'def g(): pass\ndef h(): pass\n'),
      write('d.py', 'def h(): pass\n'),
    ]);
    const text = texts.get('a.py') ?? '';
    expect(lines(text)).toEqual(
      expect.arrayContaining(['from b import (', 'f as f,', 'from c import (', 'g as g,']),
    );
    expect(text).not.toMatch(/\bh as h\b/);
  });

  test('is offered from there where a script is split', async () => {
    repo.commit('begin', { 'a.ts': 'export const f = 1;\nexport const g = 2;\n', 'b.ts': '' });
    const { texts } = await facades([
      bring('a.ts', 'b.ts'),
      write('b.ts', 'export const f = 1;\n'),
      write('c.ts', 'export const g = 2;\n'),
    ]);
    expect(lines(texts.get('a.ts') ?? '')).toEqual(
      expect.arrayContaining(["} from './b';", "} from './c';"]),
    );
  });
});

test('a module that is gone from its place is read as it was before the plan', async () => {
  const base = repo.commit('begin', { 'old/a.py': 'def f(): pass\n' });
  repo.commit('move', { 'old/a.py': null, 'new/a.py': 'def f(): pass\n' });
  const { texts } = await facades([{ kind: 'facades', under: 'old/' }], { 'old/a.py': 'new/a.py' }, base);
  expect(texts.get('old/a.py')).toContain('        f as f,');
});

test('a script that exports nothing has no facade, and the reason is told', async () => {
  repo.commit('begin', { 'a.js': 'run();\n', 'b.js': 'run();\n' });
  expect((await facades([bring('a.js', 'b.js')])).refused).toEqual([
    { path: 'a.js', why: 'a.js exports no name that a facade could re-export', asked: true },
  ]);
});
