import { describe, expect, test } from 'vitest';
import { ledger, moving } from '../../moving.ts';

async function change(
  path: string,
  text: string,
  moves: Record<string, string>,
  more: readonly string[] = [],
) {
  const files = Object.fromEntries([...Object.keys(moves), ...more].map(each => [each, '']));
  const { changed, references } = await moving({ files: { ...files, [path]: text }, moves });
  return { text: changed[path] ?? text, told: ledger(references).filter(line => line.startsWith(path)) };
}

describe('settings that move along with what they name', () => {
  test('may be counted from either place, which is asked', async () => {
    const moves = { 'bench.json': 'perf/bench.json', 'runs/a.py': 'perf/runs/a.py' };
    const { text, told } = await change('bench.json', '{"all": ["runs/a.py"]}', moves);
    expect(text).toContain('"runs/a.py"');
    expect(told).toEqual(['bench.json:1 asked: runs/a.py']);
  });

  test('are right as they are where their tool counts from them', async () => {
    const moves = { 'tox.ini': 'kit/tox.ini', 'lists/a.txt': 'kit/lists/a.txt' };
    const before = '[testenv]\ndeps = -r lists/a.txt\n';
    expect(await change('tox.ini', before, moves)).toEqual({ text: before, told: [] });
  });
});

describe('settings below the top', () => {
  const moves = { 'src/a.js': 'src/deep/a.js' };
  test('name what their own project has first', async () => {
    const words = '{"x": "src/a.js"}';
    expect((await change('kit/x.json', words, moves, ['kit/package.json', 'kit/src/a.js'])).text).toBe(words);
    expect((await change('kit/x.json', words, moves, ['kit/package.json'])).text).toContain('src/deep/a.js');
  });
});
