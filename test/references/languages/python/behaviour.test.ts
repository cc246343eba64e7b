import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { moving } from '../../moving.ts';
import { absoluteTrees, nameOf, trees } from './trees.ts';

const python = spawnSync('python3', ['--version']).status === 0;
const place = mkdtempSync(join(tmpdir(), 'behaviour-'));
afterAll(() => rmSync(place, { recursive: true }));

/** Imports every module of every repository, each repository in a process of its own: one line of values for each. */
const DRIVER = `
import importlib, json, os, sys
sys.dont_write_bytecode = True
for root, names in json.load(sys.stdin):
    sys.stdout.flush()
    if os.fork():
        os.wait()
        continue
    sys.path[:0] = [root + "/src", root]
    values = []
    try:
        for name in names:
            module = importlib.import_module(name)
            values.append(getattr(module, "V" + name.rsplit(".", 1)[-1][1:]))
    except BaseException as error:
        values = f"{type(error).__name__}: {error}"
    print(json.dumps(values), flush=True)
    os._exit(0)
`;

interface Repository {
  readonly files: Record<string, string>;
  readonly modules: readonly string[];
}

function run(repositories: readonly Repository[]): string[] {
  const input = repositories.map(({ files, modules }) => {
    const root = mkdtempSync(join(place, 'r'));
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(join(root, dirname(path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    return [root, modules.map(nameOf)];
  });
  const { stdout } = spawnSync('python3', ['-I', '-c', DRIVER], {
    encoding: 'utf8',
    input: JSON.stringify(input),
  });
  return stdout.trimEnd().split('\n');
}

describe('random trees, moved at random', () => {
  it.skipIf(!python)('behave the same', { timeout: 300_000 }, async () => {
    const drawn = fc.sample(trees, { seed: 20260901, numRuns: 150 });
    const before: Repository[] = [];
    const after: Repository[] = [];
    for (const { files, moves } of drawn) {
      const modules = Object.keys(files).filter(path => !path.endsWith('__init__.py'));
      before.push({ files, modules });
      const moved = await moving({ files, moves });
      expect(moved.references.filter(({ decision }) => decision === 'asked')).toEqual([]);
      after.push({ files: moved.after, modules: modules.map(path => moves[path] ?? path) });
    }
    const expected = run(before);
    expect(expected.every(values => values.startsWith('['))).toBe(true);
    const values = run(after);
    for (const [index, tree] of drawn.entries())
      expect({ ...tree, after: after[index]!.files, values: values[index] }).toEqual({
        ...tree,
        after: after[index]!.files,
        values: expected[index],
      });
  });

  // Imports that stand in order by chance on the way are kept in order on the way back.
  const unordered = (files: Readonly<Record<string, string>>) =>
    Object.fromEntries(Object.entries(files).map(([path, text]) => [path, text.split('\n').sort()]));

  it('and moved back give the first bytes, but for the order of imports', async () => {
    await fc.assert(
      fc.asyncProperty(absoluteTrees, async ({ files, moves }) => {
        const there = await moving({ files, moves });
        const back = Object.fromEntries(Object.entries(moves).map(([from, to]) => [to, from]));
        const { after } = await moving({ files: there.after, moves: back });
        expect(unordered(after)).toEqual(unordered(files));
      }),
      { seed: 20260901, numRuns: 300 },
    );
  });

  it('change no line but import statements and those that name what moved', async () => {
    await fc.assert(
      fc.asyncProperty(trees, async ({ files, moves }) => {
        const { changed, references } = await moving({ files, moves });
        for (const [path, text] of Object.entries(changed)) {
          const named = new Set(references.filter(other => other.path === path).map(({ line }) => line));
          const kept = files[path]!.split('\n').filter(
            (line, index) => !named.has(index + 1) && !/^\s*(from|import|\)|x\w+,|m\d+ as)/.test(line),
          );
          const lines = text.split('\n');
          expect(lines.filter(line => kept.includes(line))).toEqual(kept);
        }
      }),
      { seed: 20260901, numRuns: 150 },
    );
  });
});
