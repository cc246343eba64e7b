import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planOf } from '../../src/after/scan/plan.ts';
import { scan } from '../../src/after/scan/scan.ts';
import { openRepository } from '../../src/git/repository.ts';
import { readPlan } from '../../src/plan/read.ts';
import { TestRepository } from '../support/repository.ts';
import { numbered } from './texts.ts';

let repo: TestRepository;
let begin: string;
beforeAll(() => {
  repo = new TestRepository();
  repo.commit('begin', {
    'core/tide.py': `import os\n${numbered(1, 40)}`,
    'core/wind.py': numbered(100, 140),
    'core/rain.py': numbered(200, 240),
    'core/own.py': numbered(300, 340),
    'dist/tide.py': numbered(1, 40),
    'user.py': 'from tools.wind import a\nimport tools.wind\n',
  });
  begin = repo.commit('copy', {
    'tools/tide.py': `import sys\n${numbered(1, 40)}`,
    'tools/wind.py': numbered(100, 140),
    'tools/rain.py': numbered(200, 240),
    'one.txt': numbered(500, 520),
    'other.txt': numbered(515, 540),
  });
  repo.commit('fix one', { 'core/wind.py': `${numbered(100, 140)}fixed here\n` });
  repo.commit('fix both', {
    'core/rain.py': `${numbered(200, 240)}fixed there\n`,
    'tools/rain.py': `${numbered(200, 240)}fixed too\n`,
  });
});
afterAll(() => repo.remove());

const look = async (options = {}) => scan(await openRepository(repo.root, repo.environment), options);

describe('scan', () => {
  it('makes one row of folders whose files are pairs, and says of each pair how it grew apart', async () => {
    const { findings } = await look();
    expect(findings.map(({ kind, elder, younger }) => ({ kind, elder, younger }))).toEqual([
      { kind: 'folders', elder: 'core', younger: 'tools' },
    ]);
    const drifts = Object.fromEntries(findings[0]!.pairs.map(({ younger, drift }) => [younger, drift]));
    expect(drifts).toEqual({
      'tools/tide.py': 'layout-only',
      'tools/wind.py': 'elder-only',
      'tools/rain.py': 'both',
    });
    expect(findings[0]).toMatchObject({ elderCommits: 1, bothCommits: 1, importers: 1, conflicts: 1 });
  });

  it('leaves out what the settings name, and what was not touched since a commit', async () => {
    const [first] = (await look()).findings;
    const { findings, ignored } = await look({ ignore: { [first!.id]: 'two dialects' } });
    expect(findings).toEqual([]);
    expect(ignored).toMatchObject([{ why: 'two dialects' }]);
    const since = (await look({ since: begin })).findings.flatMap(finding => finding.pairs);
    expect(since.map(pair => pair.younger).sort()).toEqual(['tools/rain.py', 'tools/wind.py']);
  });

  it('writes a plan that is read as it was meant', async () => {
    const { findings, commit } = await look();
    const text = planOf(findings, commit);
    expect(readPlan(text, 'copies.yaml').phases.map(phase => phase.title)).toEqual([
      'Copies that differ in imports and layout only',
      'Copies of which only the elder was changed',
      'Copies that were changed in the same places',
    ]);
    expect(text).toContain('merge: tools/wind.py');
  });

  it('gives a finding the same id when its files have moved', async () => {
    const before = (await look()).findings[0]!.id;
    repo.run('mv', 'tools', 'instruments');
    repo.commit('move', {});
    expect((await look()).findings[0]!.id).toBe(before);
  });
});
