import { afterAll, beforeAll, expect, it } from 'vitest';
import { offer, offersIn } from '../../bin/offers.ts';
import { TestRepository } from '../support/repository.ts';

let repo: TestRepository;
beforeAll(() => {
  repo = new TestRepository();
  repo.commit('begin', {
    'docs/Reorganization-Plan.md': '1. Move `a.py` to `b.py`\n',
    'docs/guide.md': 'x\n',
    'tests/fixtures/plan.md': 'x\n',
    'src/a.py': 'a\n',
  });
});
afterAll(() => repo.remove());

function around(answer?: string) {
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    env: repo.environment,
    cwd: repo.root,
    interactive: answer !== undefined,
    ...(answer !== undefined && { ask: async () => answer }),
  };
  return { io, said };
}

it('names what looks like a plan, a scan and an audit', async () => {
  const { io, said } = around();
  const offers = await offersIn(io, async () => 0);
  expect(offers.map(({ words }) => words.join(' '))).toEqual([
    'docs/Reorganization-Plan.md',
    'scan',
    'audit',
  ]);
  expect(await offer(offers, io)).toBe(2);
  expect(said.err).toMatch(/2 {2}reorg-tui scan +find copies/);
});

it('does on a terminal what is chosen, and nothing where nothing is', async () => {
  const done: string[] = [];
  const offers = ['scan', 'audit'].map(name => ({
    words: [name],
    what: name,
    run: async () => {
      done.push(name);
      return 1 as const;
    },
  }));
  for (const [answer, code] of [
    ['2', 1],
    ['', 2],
    ['7', 2],
  ] as const) {
    const { io } = around(answer);
    expect(await offer(offers, io)).toBe(code);
  }
  expect(done).toEqual(['audit']);
});

it('finds no copies in a scan from there', async () => {
  const { io, said } = around('2');
  expect(await offer(await offersIn(io, async () => 0), io)).toBe(0);
  expect(said.out).toMatch(/0 rows/);
});
