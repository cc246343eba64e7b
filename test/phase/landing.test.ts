import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { linear } from '../../src/phase/linear.ts';
import { tip } from '../../src/phase/rehearse.ts';
import { weave } from '../../src/phase/weave.ts';
import { type Case, rehearseCase, SUBJECTS } from '../support/phase.ts';
import { TestRepository } from '../support/repository.ts';

/** What becomes of the files of one name in a phase. */
const KINDS = [
  'merged at the younger',
  'the younger as it is',
  'three copies',
  'two at a new place',
  'into the elder',
  'moved and edited',
  'moved and left a facade',
  'moved to a place made free',
] as const;
type Kind = (typeof KINDS)[number];

interface File {
  readonly kind: Kind;
  /** Whether an import in the copies is spelt otherwise at the elder's path, for one commit. */
  readonly imports: boolean;
  readonly facade: boolean;
  readonly end: '' | '\n';
}

const file: fc.Arbitrary<File> = fc.record({
  kind: fc.constantFrom(...KINDS),
  imports: fc.boolean(),
  facade: fc.boolean(),
  end: fc.constantFrom('', '\n'),
});

const lines = (word: string, count = 24) =>
  Array.from({ length: count }, (_, at) => `${word} ${at} = ${at * 7919}`);
const text = (rows: readonly string[], end: string) => `${rows.join('\n')}${end}`;

/** Makes a repository for the files, and the phase. */
function build(repo: TestRepository, files: readonly File[]): Case {
  const first: Record<string, string> = {};
  const second: Record<string, string> = {};
  const third: Record<string, string> = {};
  const after: Record<string, string> = {};
  const gather: Record<string, string> = {};
  const groups: { to: string; sources: string[] }[] = [];
  const facades: string[] = [];
  const removed: string[] = [];
  const uses: string[] = [];
  for (const [index, { kind, imports, facade, end }] of files.entries()) {
    const name = `f${index}.py`;
    const [old, mid, neu] = [`old/${name}`, `mid/${name}`, `new/${name}`];
    const own = lines(`f${index}`);
    const spelt = (rows: readonly string[], how: string) => (imports ? [`import ${how}`, ...rows] : rows);
    const elder = own.with(3, `elder ${index}`);
    const younger = own.with(20, `younger ${index}`);
    const merged = elder.with(20, `younger ${index}`);
    const leave = () => {
      if (!facade && kind !== 'moved and left a facade') return;
      facades.push(old);
      after[old] = `from new.f${index} import *\n`;
    };
    first[old] = text(spelt(own, 'old'), end);
    switch (kind) {
      case 'merged at the younger':
      case 'the younger as it is':
      case 'three copies': {
        const one = kind !== 'the younger as it is';
        second[neu] = text(spelt(own, 'new'), end);
        third[neu] = text(spelt(younger, 'new'), end);
        third[old] = text(spelt(one ? elder : own, 'old'), end);
        let result = one ? merged : younger;
        const sources = [old, neu];
        if (kind === 'three copies') {
          second[mid] = text(spelt(own, 'mid'), end);
          third[mid] = text(spelt(own.with(12, `third ${index}`), 'mid'), end);
          result = result.with(12, `third ${index}`);
          sources.push(mid);
        }
        groups.push({ to: neu, sources });
        after[neu] = text(spelt(result, 'new'), end);
        gather[old] = text(spelt(result, 'old'), end);
        uses.push(`new.f${index}`);
        leave();
        break;
      }
      case 'two at a new place':
        first[mid] = text(lines(`g${index}`), end);
        groups.push({ to: neu, sources: [old, mid] });
        after[neu] = text([...own, ...lines(`g${index}`)], end);
        break;
      case 'into the elder':
        second[neu] = text(own, end);
        third[neu] = text(younger, end);
        third[old] = text(elder, end);
        groups.push({ to: old, sources: [old, neu] });
        after[old] = text(merged, end);
        break;
      case 'moved and edited':
      case 'moved and left a facade':
        groups.push({ to: neu, sources: [old] });
        after[neu] = text(spelt(own.with(5, `edited ${index}`), 'new'), end);
        leave();
        break;
      case 'moved to a place made free':
        first[neu] = text(own.with(7, 'another').with(9, 'other'), end);
        groups.push({ to: neu, sources: [old] });
        removed.push(neu);
        after[neu] = text(spelt(own, 'new'), end);
        break;
    }
  }
  const importer = (how: (use: string) => string, more: string) =>
    `${['x = 1', ...uses.map(use => `import ${how(use)}`), more].join('\n')}\n`;
  first['use.py'] = importer(use => use, 'old');
  first['half.py'] = importer(use => use, 'import old.place');
  if (uses.length > 0) {
    const toElder = (use: string) => use.replace('new.', 'old.');
    gather['use.py'] = importer(toElder, 'old');
    gather['half.py'] = importer(toElder, 'import old.place');
  }
  after['half.py'] = importer(use => use, 'import new.place');
  repo.commit('first', { ...first, other: 'x\n' }, 'Ada');
  repo.commit('copies', second, 'Bo');
  repo.commit('drift', third, 'Cy');
  return { groups, after, removed, facades, ...(Object.keys(gather).length > 0 && { gather }) };
}

type Way = (repo: TestRepository, tip: string, parent: string) => void;

const rebase =
  (...options: string[]): Way =>
  (repo, tip) => {
    repo.run('checkout', '-q', '-B', 'try', tip);
    repo.run('-c', 'sequence.editor=true', 'rebase', '-q', ...options, 'up');
  };
const patches = mkdtempSync(join(tmpdir(), 'reorg-patches-'));
afterAll(() => rmSync(patches, { recursive: true, force: true }));
const am =
  (...options: string[]): Way =>
  (repo, tip, parent) => {
    const folder = mkdtempSync(join(patches, 'p'));
    repo.run('format-patch', '-q', '-o', folder, `${parent}..${tip}`);
    repo.run('checkout', '-q', '-B', 'try', 'up');
    const names = readdirSync(folder).sort();
    repo.run('am', '-q', ...options, ...names.map(name => join(folder, name)));
  };

const WAYS: Readonly<Record<string, Way>> = {
  rebase: rebase(),
  'rebase -i': rebase('-i'),
  'rebase --rebase-merges': rebase('--rebase-merges'),
  'pull --rebase': (repo, tip) => {
    repo.run('checkout', '-q', '-B', 'try', tip);
    repo.run('pull', '-q', '--rebase', '.', 'up');
  },
  'format-patch and am': am(),
  'format-patch and am -3': am('-3'),
  'cherry-pick': (repo, tip, parent) => {
    repo.run('checkout', '-q', '-B', 'try', 'up');
    repo.run('cherry-pick', `${parent}..${tip}`);
  },
  merge: (repo, tip) => {
    repo.run('checkout', '-q', '-B', 'try', 'up');
    repo.run('merge', '-q', '--no-edit', tip);
  },
  squash: (repo, tip) => {
    repo.run('checkout', '-q', '-B', 'try', 'up');
    repo.run('merge', '-q', '--squash', tip);
    repo.run('commit', '-q', '-m', 'squash');
  },
};

/** Path → lines that are not blank; without what the other branch wrote. */
function decided(repo: TestRepository, commit: string): Record<string, string[]> {
  const paths = repo.run('ls-tree', '-r', '--name-only', commit).split('\n');
  return Object.fromEntries(
    paths
      .filter(path => path !== 'other')
      .map(path => [path, repo.run('show', `${commit}:${path}`).split('\n').filter(Boolean)]),
  );
}

/** How the ways end that git does not stop, and whether each ends in the tree that was decided. */
async function landAll(files: readonly File[], style: 'weave' | 'linear') {
  const repo = new TestRepository();
  try {
    const one = build(repo, files);
    const { rehearsal, proofs } = await rehearseCase(repo, one, input =>
      style === 'weave' ? weave(input, SUBJECTS) : linear(input, SUBJECTS, new Set()),
    );
    const [end, parent] = [tip(rehearsal), rehearsal.parent];
    const wanted = decided(repo, end);
    repo.run('checkout', '-q', '-B', 'up');
    repo.commit('upstream', { other: 'y\n' });
    const wrong: string[] = [];
    const stopped: string[] = [];
    for (const [name, way] of Object.entries(WAYS)) {
      try {
        way(repo, end, parent);
      } catch {
        stopped.push(name);
        for (const kind of ['rebase', 'am', 'cherry-pick', 'merge'])
          try {
            repo.run(kind, '--abort');
          } catch {}
        repo.run('reset', '-q', '--hard');
        repo.run('clean', '-q', '-fd');
        continue;
      }
      const found = decided(repo, 'HEAD');
      if (JSON.stringify(found) !== JSON.stringify(wanted)) {
        wrong.push(name);
        if (process.env.REORG_TELL) console.log(name, JSON.stringify({ wanted, found }, null, 1));
      }
    }
    return { wrong, stopped, proofs };
  } finally {
    repo.remove();
  }
}

const one = (kind: Kind, more: Partial<File> = {}): File => ({
  kind,
  imports: true,
  facade: true,
  end: '\n',
  ...more,
});

const SOME = Number(process.env.REORG_RUNS ?? 2);

describe.each(['weave', 'linear'] as const)('%s, however it lands', style => {
  it('gives the decided tree, or git stops', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(file, { minLength: 1, maxLength: 4 }), async files => {
        expect((await landAll(files, style)).wrong).toEqual([]);
      }),
      { numRuns: SOME, endOnFailure: true },
    );
  });

  it('is rebased without a stop, and no line loses its author', { timeout: 300_000 }, async () => {
    const { wrong, stopped, proofs } = await landAll(
      KINDS.map(kind => one(kind)),
      style,
    );
    expect(wrong).toEqual([]);
    if (style === 'linear') return;
    expect(stopped).not.toContain('rebase');
    for (const { path, lines, kept, restored } of proofs)
      expect({ path, kept, restored }).toEqual({ path, kept: lines, restored: lines });
  });
});
