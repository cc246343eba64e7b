import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { call } from '../support/calling.ts';
import { TestRepository } from '../support/repository.ts';

vi.setConfig({ testTimeout: 120_000 });

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
  repo.commit('two files', { 'src/apples.py': 'A = 1\n', 'src/bread.py': 'B = 2\n' });
});
afterEach(() => repo.remove());

const run = (...args: readonly string[]) => call(repo, ...args);

describe('what is left is no matter', () => {
  test('dismisses a place that a committed phase left, with the reason in the record and in the report', async () => {
    repo.commit('a place to look at', {
      'load.py': 'import importlib\n\n\ndef load(name):\n    return importlib.import_module(f"src.{name}")\n',
      'places.md': '# One library\n\n1. Move `src/apples.py` to `lib/apples.py`\n',
    });
    await run('decide', 'places.md', 'src/apples.py', 'accept');
    const auto = await run('places.md', '--auto');
    expect(auto.code).toBe(3);
    expect(auto.out).toContain('1 left for a person:\n    load.py:5');
    expect((await run('decide', 'places.md', 'load.py:5', 'dismiss')).code).toBe(2);
    const other = await run('decide', 'places.md', 'load.py:4', 'dismiss', '--why', 'a test');
    expect(other).toMatchObject({ code: 2, err: expect.stringContaining('Something is left at load.py:5.') });
    expect((await run('decide', 'places.md', 'load.py:5', 'dismiss', '--why', 'never apples')).code).toBe(0);
    expect((await run('places.md', '--auto')).code).toBe(0);
    const { dismissals } = JSON.parse((await run('report', 'places.md', '--json')).out);
    expect(dismissals).toMatchObject([{ where: 'load.py:5', why: 'never apples', who: 'Reorganizer' }]);
  });

  test('settles what a committed line named in vain, by the command that is offered', async () => {
    repo.commit('a line too long', {
      'moves.md':
        '# One library\n\n```sh\nmkdir -p lib\ngit mv src/apples.py src/plums.py src/bread.py lib/\n```\n',
    });
    const auto = await run('moves.md', '--auto', '--brief');
    expect(auto).toMatchObject({ code: 3, out: expect.stringContaining('1 of 1 phases done') });
    expect(auto.out).toContain('src/plums.py is not in the repository.');
    const [offer] = auto.out.match(/:5 dismiss # WHY/) ?? [];
    expect(offer).toBeDefined();
    const again = await run('decide', 'moves.md', ':5', 'accept');
    expect(again.err).toContain('and 1 more: Phase 1 is committed.');
    expect((await run('decide', 'moves.md', ':5', 'dismiss', '--why', 'eaten')).code).toBe(0);
    expect((await run('moves.md', '--auto')).code).toBe(0);
  });
});
