import { execFileSync, spawnSync } from 'node:child_process';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Io } from '../../bin/command.ts';
import { main } from '../../bin/main.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
});
afterEach(() => repo.remove());

const hasPython = spawnSync('python3', ['--version']).status === 0;
const text = (from: number) => Array.from({ length: 9 }, (_, index) => `${from + index}\n`).join('');

async function run(...args: string[]) {
  let said = '';
  const say = (words: string) => {
    said += words;
  };
  const io: Io = { out: say, err: say, env: repo.environment, cwd: repo.root, interactive: false };
  return { code: await main(args, io), said };
}

/** The files after each main-line commit, the first one first. */
const steps = (start: string) =>
  repo
    .run('log', '--first-parent', '--reverse', '--format=%H', `${start}..HEAD`)
    .split('\n')
    .filter(Boolean)
    .map(commit => repo.run('ls-tree', '-r', '--name-only', commit).split('\n'));

describe('a file that several phases move', () => {
  it('is after each phase where that phase says', async () => {
    repo.commit('begin', {
      'crates/mill/src/wheel.txt': text(1),
      'crates/mill/src/stone.txt': text(30),
      'plan.md': [
        '# Mill',
        '## Phase 1: Inside',
        '- Move `crates/mill/src/wheel.txt` to `crates/mill/src/water/wheel.txt`',
        '## Phase 2: Names',
        '- Rename `crates/mill/` to `crates/works/`',
      ].join('\n\n'),
    });
    const start = repo.run('rev-parse', 'HEAD');
    const { code, said } = await run('plan.md', '--auto');
    expect(said).not.toMatch(/person/);
    expect(code).toBe(0);
    const [first, second] = steps(start);
    expect(first).toEqual(['crates/mill/src/stone.txt', 'crates/mill/src/water/wheel.txt', 'plan.md']);
    expect(second).toEqual(['crates/works/src/stone.txt', 'crates/works/src/water/wheel.txt', 'plan.md']);
  });

  it('is not taken for the one that came to its place', async () => {
    repo.commit('begin', {
      'a/old.txt': text(1),
      'b/new.txt': text(30),
      'plan.md': [
        '# Swap',
        '## Phase 1: Make room',
        '- Move `a/old.txt` to `c/old.txt`\n- Move `b/new.txt` to `a/old.txt`',
        '## Phase 2: Go on',
        '- Move `c/old.txt` to `d/one.txt`\n- Move `a/old.txt` to `e/two.txt`',
      ].join('\n\n'),
    });
    const [one, two] = ['a/old.txt', 'b/new.txt'].map(path => repo.run('rev-parse', `HEAD:${path}`));
    expect((await run('plan.md', '--auto')).code).toBe(0);
    expect(repo.run('rev-parse', 'HEAD:d/one.txt', 'HEAD:e/two.txt').split('\n')).toEqual([one, two]);
  });

  it('waits in the later phase as long as it is not where the earlier one is to leave it', async () => {
    repo.commit('begin', {
      'a/one.txt': text(1),
      'a/two.txt': text(30),
      'plan.md': [
        '# Open',
        '## Phase 1: Shelves',
        '- Move `a/one.txt` to `b/one.txt` or `c/one.txt`\n- Move `a/two.txt` to `b/two.txt`',
        '## Phase 2: Rooms',
        '- Rename `b/` to `room/`',
      ].join('\n\n'),
    });
    const first = await run('plan.md', '--auto');
    expect(first.code).toBe(3);
    expect(repo.run('ls-files', 'room')).toBe('');
    expect((await run('decide', 'plan.md', '1.1', 'to', 'c/one.txt')).code).toBe(0);
    const second = await run('plan.md', '--auto');
    expect(second.code).toBe(3);
    expect(second.said).toMatch(
      /an earlier phase brings a\/one.txt to b\/one.txt first, and it is at c\/one.txt/,
    );
    expect((await run('decide', 'plan.md', '2.1:a/one.txt', 'skip')).code).toBe(0);
    expect((await run('plan.md', '--auto')).code).toBe(0);
    expect(repo.run('ls-files', 'room', 'c').split('\n')).toEqual(['c/one.txt', 'room/two.txt']);
  });
});

describe('a root of modules that a phase makes', () => {
  const begin = (...moves: string[]) =>
    repo.commit('begin', {
      'shop/__init__.py': 'from .till import pay\n',
      'shop/till.py': 'from shop import coins\n\n\ndef pay():\n    return coins.ALL\n',
      'shop/coins.py': 'ALL = [1, 2, 5]\n',
      'tests/test_till.py': 'from shop import coins, pay\n\nassert pay() == coins.ALL\n',
      'plan.md': [
        '# Shop',
        '## Phase 1: Source',
        '- Move `shop/` to `src/shop/`',
        '## Phase 2: Tests',
        moves.map(move => `- Move ${move}`).join('\n'),
      ].join('\n\n'),
    });
  const tests = '`tests/test_till.py` to `tests/unit/test_till.py`';
  const coins = (to: string) => `\`src/shop/coins.py\` to ${to}`;
  const runs = (root: string) => {
    const all = repo.run('ls-files', '*test_till.py').split('\n');
    if (hasPython)
      execFileSync('python3', [all[0]!], {
        cwd: repo.root,
        env: { ...process.env, PYTHONPATH: root, PYTHONDONTWRITEBYTECODE: '1' },
      });
    return all[0];
  };

  it('is one in the phases after it', async () => {
    begin(tests, coins('`src/shop/money/pieces.py`'));
    expect(runs('.')).toBe('tests/test_till.py');
    const { code, said } = await run('plan.md', '--auto');
    expect(said).not.toMatch(/person|still names/);
    expect(code).toBe(0);
    expect(runs('src')).toBe('tests/unit/test_till.py');
    expect(repo.run('show', 'HEAD:tests/unit/test_till.py')).toContain('from shop.money import pieces');
    expect(repo.run('show', 'HEAD:src/shop/till.py')).toContain('from shop.money import pieces');
  });

  it('is one for a session that begins after it', async () => {
    begin(tests, coins('`src/shop/money/pieces.py` or `src/shop/pieces.py`'));
    expect((await run('plan.md', '--auto')).code).toBe(3);
    expect(runs('src')).toBe('tests/test_till.py');
    expect((await run('decide', 'plan.md', '2.2', 'to', 'src/shop/money/pieces.py')).code).toBe(0);
    const { code, said } = await run('plan.md', '--auto');
    expect(said).not.toMatch(/person|still names/);
    expect(code).toBe(0);
    expect(runs('src')).toBe('tests/unit/test_till.py');
  });
});

describe('a file that a phase makes', () => {
  it('goes with its folder when a later phase moves that', async () => {
    repo.commit('begin', {
      'shop/__init__.py': '',
      'shop/cart.py': 'from shop.price import total\n\n\ndef add():\n    return total()\n',
      'shop/price.py': 'def total():\n    return 1\n',
      'tests/test_cart.py': 'from shop.cart import add\n\n\ndef test_add():\n    assert add() == 1\n',
      'plan.md': [
        '# Shop',
        '## Phase 1: Package',
        '1. Move `shop/cart.py` to `shop/basket/cart.py`',
        '2. Create `shop/basket/__init__.py`',
        '## Phase 2: Layout',
        '1. Move `shop/` to `src/shop/`',
        '',
      ].join('\n'),
    });
    expect(await run('plan.md', '--auto')).toMatchObject({ code: 0 });
    expect(repo.run('ls-files', 'shop', 'src').split('\n').filter(Boolean)).toEqual([
      'src/shop/__init__.py',
      'src/shop/basket/__init__.py',
      'src/shop/basket/cart.py',
      'src/shop/price.py',
    ]);
    expect(repo.run('show', 'HEAD:tests/test_cart.py')).toContain('from shop.basket.cart import add');
  });
});
