import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { commits } from '../../src/demo/history/index.ts';
import { tell } from '../../src/demo/tell.ts';
import { broken, clash, copies, type Difference, facade, falseDuplicate, forgotten } from './exhibits.ts';

const snapshots = tell(commits);
const last = snapshots.at(-1)!;
const folder = mkdtempSync(join(tmpdir(), 'exhibits-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const textAt = (path: string, index = snapshots.length - 1): string => {
  const text = snapshots[index]?.get(path);
  if (text === undefined) throw new Error(`${path} is not there`);
  return text;
};

const definitions = (text: string): string[] =>
  [...text.matchAll(/^(?:def|class) (\w+)/gm)].map(match => match[1]!);

/** Index of the commit that made the copy. */
const copiedAt = (path: string): number => snapshots.findIndex(files => files.has(path));

/** The texts with every package named as it is named in the new home, so that imports can be compared. */
const comparable = (text: string): string =>
  text
    .replaceAll(/^from (\S+) import/gm, 'from ? import')
    .split('\n')
    .filter(line => line !== '')
    .join('\n');

const withoutComments = (text: string): string => text.replaceAll(/^#.*\n/gm, '');

function conflicts(base: string, left: string, right: string): number {
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const names = [write('left', left), write('base', base), write('right', right)];
  const args = ['merge-file', '-p', ...names];
  try {
    execFileSync('git', args, { stdio: ['ignore', 'pipe', 'ignore'] });
    return 0;
  } catch (error) {
    return (error as { status: number }).status;
  }
}

/** The difference, found without any of the program's own parts. */
function difference(path: string, copy: string): Difference {
  const [left, right] = [textAt(path), textAt(copy)];
  if (left === right) return 'identical';
  if (comparable(left) === comparable(right)) return 'imports-only';
  if (withoutComments(left) === withoutComments(right)) return 'comments-only';
  const base = textAt(path, copiedAt(copy));
  const shared = definitions(left).filter(name => definitions(right).includes(name));
  if (shared.length * 2 < definitions(left).length) return 'unrelated';
  if (comparable(left) === comparable(base)) return 'new-side';
  if (comparable(right) === comparable(base)) return 'old-side';
  return conflicts(comparable(base), comparable(left), comparable(right)) > 0 ? 'conflicting' : 'both-clean';
}

describe('the copies', () => {
  test.each(copies)('$old and $new: $difference', ({ old, new: copy, difference: expected, exact }) => {
    expect(copiedAt(old)).toBeLessThan(copiedAt(copy));
    expect(difference(old, copy)).toBe(expected);
    const first = textAt(copy, copiedAt(copy));
    expect(textAt(old, copiedAt(copy)) === first).toBe(exact);
  });

  test('have every difference there is', () => {
    expect(new Set(copies.map(({ difference }) => difference)).size).toBe(8);
  });

  test('are all listed: no two other modules share most of their definitions', () => {
    const known = new Set(copies.map(pair => `${pair.old} ${pair.new}`));
    const modules = [...last.keys()].filter(path => /^src\/.*\.py$/.test(path));
    const unlisted = modules.flatMap(path => {
      const names = definitions(textAt(path));
      return modules
        .filter(
          other =>
            path < other &&
            names.length > 1 &&
            !known.has(`${path} ${other}`) &&
            !known.has(`${other} ${path}`),
        )
        .filter(
          other => names.filter(name => definitions(textAt(other)).includes(name)).length * 2 > names.length,
        )
        .map(other => `${path} ${other}`);
    });
    expect(unlisted).toEqual([]);
  });
});

describe('the traps', () => {
  test('the false duplicate has names that its namesake has not', () => {
    const kept = definitions(textAt('src/readings/quality.py'));
    const lost = definitions(textAt(falseDuplicate.path)).filter(name => !kept.includes(name));
    expect(lost.toSorted()).toEqual(falseDuplicate.names);
  });

  test('one copy of the backfill has a bracket that nobody closes', () => {
    const open = (text: string) => text.split('(').length - text.split(')').length;
    expect(open(textAt(broken.new))).toBe(0);
    expect(open(textAt(broken.old))).toBe(1);
  });

  test('a module and a package have one name', () => {
    expect(last.has(clash.module) && last.has(clash.package)).toBe(true);
  });

  test('one file of the tasks stands neither in the plan nor under a glob of it', () => {
    const plan = textAt('docs/reorganization-plan.md');
    const named = (path: string) =>
      plan.includes(path.replace(/^src\//, '')) ||
      /\/(readings|channels|templates)\/|\/(export|section)_|__init__/.test(path);
    const tasks = [...last.keys()].filter(path => path.startsWith('src/harbor/tasks/'));
    expect(tasks.filter(path => !named(path))).toEqual([forgotten]);
  });

  test('one of the modules that should remain forwards already', () => {
    expect(definitions(textAt(facade))).toEqual([]);
    expect(textAt(facade)).toContain('DeprecationWarning');
  });
});
