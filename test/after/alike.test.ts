import { describe, expect, it } from 'vitest';
import { alike } from '../../src/after/scan/alike.ts';
import { centred } from '../../src/after/scan/centred.ts';
import { numbered } from './texts.ts';

const file = (path: string, text: string) => ({ path, blob: text, telling: text.trim().split('\n') });

const named = (pairs: ReturnType<typeof alike>) =>
  pairs.map(({ one, other }) => `${one.path} ${other.path}`).sort();

describe('alike', () => {
  it('finds copies of one name of which there are so many that no line is rare', () => {
    const many = Array.from({ length: 11 }, (_, at) =>
      file(`p${String.fromCharCode(97 + at)}/store.ts`, `${numbered(1, 20)}own ${at} line\n`),
    );
    expect(alike(many)).toHaveLength(55);
  });

  it('finds a copy of the same name that grew much longer, and no part of a file of another name', () => {
    const [short, long] = [numbered(1, 30), numbered(1, 200)];
    expect(named(alike([file('a/x.py', short), file('b/x.py', long)]))).toEqual(['a/x.py b/x.py']);
    expect(alike([file('a/x.py', short), file('b/y.py', long)])).toEqual([]);
  });

  it('compares no data with what describes it, and takes no name that a framework gives for descent', () => {
    const text = numbered(1, 30);
    const half = numbered(1, 15) + numbered(600, 613);
    expect(alike([file('docs/a.json', text), file('docs/a.md', `${text}x of it\n`)])).toEqual([]);
    expect(named(alike([file('a/store.ts', text), file('b/store.ts', half)]))).toEqual([
      'a/store.ts b/store.ts',
    ]);
    expect(alike([file('a/index.ts', text), file('b/index.ts', half)])).toEqual([]);
  });

  it('lets the eldest of several equal files stand for all of them', () => {
    const [same, near] = [numbered(1, 30), `${numbered(1, 30)}more of it\n`];
    const files = [file('a/x.py', same), file('b/x.py', same), file('c/x.py', same), file('d/x.py', near)];
    const births: Readonly<Record<string, number>> = { 'a/x.py': 3, 'b/x.py': 2, 'c/x.py': 1, 'd/x.py': 4 };
    expect(named(centred(alike(files), path => births[path] ?? 0))).toEqual([
      'c/x.py a/x.py',
      'c/x.py b/x.py',
      'c/x.py d/x.py',
    ]);
  });
});
