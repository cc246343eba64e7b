import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { branchesOn } from '../../src/after/branches.ts';
import { land, landAsRequests, takeBack } from '../../src/after/land.ts';
import { readRange } from '../../src/after/range.ts';
import type { Way } from '../../src/after/reweave.ts';
import { build, open, sorted } from '../../src/after/session.ts';
import { openRepository } from '../../src/git/repository.ts';
import { TestRepository } from '../support/repository.ts';
import { numbered } from './texts.ts';

/** A file by two authors is copied, the copy drifts, the elder goes with an edit elsewhere, work goes on, a tag is set. */
class Harbour extends TestRepository {
  readonly first: string;
  readonly second: string;
  readonly from: string;
  readonly copy: string;

  constructor() {
    super();
    this.first = this.commit('one', { 'lib/tide.py': numbered(1, 40), 'readme.md': 'a\n' });
    this.second = this.commit('two', { 'lib/tide.py': numbered(1, 60) });
    this.from = this.second;
    this.copy = this.commit('copy', { 'src/tide.py': numbered(1, 60).replace('line 30 ', 'line thirty ') });
    this.commit('remove', { 'lib/tide.py': null, 'readme.md': 'b\n' });
    this.commit('fix', { 'src/tide.py': `${numbered(1, 60).replace('line 30 ', 'line thirty ')}fixed\n` });
    this.commit('more', { 'readme.md': 'c\n' });
    this.run('tag', 'v1');
  }

  /** How many lines default blame gives to each commit. */
  blamed(commit: string, path = 'src/tide.py'): Map<string, number> {
    const found = new Map<string, number>();
    for (const row of this.run('blame', '--porcelain', commit, '--', path).split('\n')) {
      const id = /^([0-9a-f]{40}) \d+ \d+/.exec(row)?.[1];
      if (id) found.set(id, (found.get(id) ?? 0) + 1);
    }
    return found;
  }
}

let repo: Harbour;
let head: string;
beforeAll(() => {
  repo = new Harbour();
  head = repo.run('rev-parse', 'HEAD');
});
/** Every test begins with the branch at the tag, and nothing else. */
beforeEach(() => {
  for (const way of ['rebase', 'merge'])
    if (existsSync(join(repo.root, '.git', `${way}-merge`))) repo.run(way, '--abort');
  repo.run('switch', '-q', '-f', '-C', 'main', head);
  for (const name of repo.run('for-each-ref', '--format=%(refname)').split('\n'))
    if (!['refs/heads/main', 'refs/tags/v1'].includes(name)) repo.run('update-ref', '-d', name);
  rmSync(join(repo.root, '.git/reorg-tui'), { recursive: true, force: true });
});
afterAll(() => repo.remove());

const tool = 'test';

async function begin(words = `${repo.from}..HEAD`) {
  const opened = await openRepository(repo.root, repo.environment);
  return open(opened, await readRange(opened, words), { tool, keep: true });
}

async function rewoven(way: Way) {
  const opened = await begin();
  const { taken } = sorted(opened, true);
  return {
    opened,
    made: await build(opened, taken, { way, dropSignatures: false, published: way === 'rewrite' }),
  };
}

describe('reweave', () => {
  it('says where to bisect, for the first parent of its merge has to be the side', async () => {
    const { opened, made } = await rewoven('a');
    await land(opened.repository, made, opened.record);
    const woven = repo.run('rev-parse', 'HEAD~1');
    const parents = repo.run('log', '-1', '--format=%P', woven).split(' ');
    const messages = repo.run('log', '--format=%B', `${head}..HEAD`);
    expect(parents.at(-1)).toBe(head);
    expect(messages.match(new RegExp(`begin (them )?at ${head.slice(0, 12)}`, 'gi'))?.length).toBeGreaterThan(
      1,
    );
    const sides = repo.run('log', '--format=%H', '--grep=, side:', `${head}..HEAD`).split('\n');
    const behind = (...args: string[]) => repo.run('rev-list', ...args).split('\n');
    expect(behind('--first-parent', 'HEAD')).toEqual(expect.arrayContaining([sides[0]]));
    expect(behind(head).filter(id => sides.includes(id))).toEqual([]);
    // With the branch first, blame would stay with whoever copied.
    const turned = parents.toReversed().flatMap(id => ['-p', id]);
    const other = repo.run('commit-tree', `${woven}^{tree}`, ...turned, '-m', 'turned');
    expect([repo.blamed(woven).get(repo.copy) ?? 0, repo.blamed(other).get(repo.copy) ?? 0]).toEqual([1, 60]);
  });

  it.each(['a', 'b', 'c'] as const)('gives every line back on top by recipe %s', async way => {
    const { opened, made } = await rewoven(way);
    expect(repo.run('rev-parse', 'HEAD')).toBe(head);
    expect(made.proof).toMatchObject({ lines: 61, back: 59, same: 2, otherwise: 0, tool: 0 });
    const message = await land(opened.repository, made, opened.record);
    expect(message).toContain('nothing was rewritten');
    expect(repo.run('status', '--porcelain')).toBe('');
    expect(repo.run('rev-parse', 'HEAD^{tree}')).toBe(repo.run('rev-parse', `${head}^{tree}`));
    expect(repo.run('merge-base', head, 'HEAD')).toBe(head);
    expect(repo.run('rev-parse', 'v1')).toBe(head);
    const blamed = repo.blamed('HEAD');
    expect([blamed.get(repo.first), blamed.get(repo.second)]).toEqual([39, 20]);
    expect(repo.run('fsck', '--connectivity-only')).not.toContain('missing');
  });

  it('can be pushed without force, and branches of colleagues merge without conflict afterwards', async () => {
    repo.run('clone', '-q', '--bare', repo.root, join(repo.root, '.git/forge'));
    for (const [name, path] of Object.entries({ theirs: 'src/tide.py', others: 'readme.md' })) {
      repo.run('switch', '-q', '-c', name, head);
      repo.commit(name, { [path]: `first\n${repo.run('show', `HEAD:${path}`)}\n` });
    }
    repo.run('switch', '-q', 'main');
    const { opened, made } = await rewoven('a');
    await land(opened.repository, made, opened.record);
    repo.run('push', '-q', join(repo.root, '.git/forge'), 'main', 'v1');
    repo.run('merge', '-q', '-m', 'others', 'others');
    expect(repo.blamed('HEAD').get(repo.first)).toBe(39);
    // A file that is the branch's byte for byte is blamed on the branch: such branches are named.
    expect(await branchesOn(opened.repository, new Set(['src/tide.py']))).toEqual([
      { branch: 'theirs', files: ['src/tide.py'] },
    ]);
    repo.run('merge', '-q', '-m', 'theirs', 'theirs');
    expect(repo.run('show', 'HEAD:src/tide.py').split('\n')[0]).toBe('first');
  });

  it('keeps the main line in recipe b, with one commit that lacks the file', async () => {
    const { opened, made } = await rewoven('b');
    await land(opened.repository, made, opened.record);
    const line = repo.run('log', '--first-parent', '--format=%s', '-5').split('\n');
    expect(line.slice(3)).toEqual(['more', 'fix']);
    expect(repo.run('ls-tree', '-r', '--name-only', 'HEAD~2')).not.toContain('tide.py');
  });

  it('makes two branches for two requests, which give every line back when both are merged', async () => {
    const { opened, made } = await rewoven('b');
    await landAsRequests(opened.repository, made);
    for (const name of ['main-reweave-1', 'main-reweave-2'])
      repo.run('merge', '-q', '--no-ff', '-m', `request ${name}`, name);
    expect(repo.blamed('HEAD').get(repo.first)).toBe(39);
    expect(repo.run('diff', '--stat', 'v1', 'HEAD')).toBe('');
    await expect(landAsRequests(opened.repository, made)).rejects.toThrow('already');
  });

  it('makes an unpublished branch anew with the same trees, and keeps the old tip', async () => {
    const before = repo.run('log', '--format=%T %an %at %s', `${repo.from}..HEAD`).split('\n');
    await expect(
      build(await begin(), (await begin()).pairs, {
        way: 'rewrite',
        dropSignatures: false,
        published: false,
      }),
    ).rejects.toThrow('v1');
    const { opened, made } = await rewoven('rewrite');
    await land(opened.repository, made, opened.record);
    expect(
      repo.run('log', '--first-parent', '--format=%T %an %at %s', `${repo.from}..HEAD`).split('\n'),
    ).toEqual(before);
    expect(repo.blamed('HEAD').get(repo.first)).toBe(39);
    expect(repo.run('for-each-ref', '--format=%(objectname)', 'refs/reorg-tui/')).toBe(head);
  });

  it('leaves changes that are not committed as they are', async () => {
    repo.write({ 'readme.md': 'not yet\n', 'src/tide.py': 'staged\n' });
    repo.run('add', 'src/tide.py');
    const before = repo.run('status', '--porcelain');
    const { opened, made } = await rewoven('a');
    await land(opened.repository, made, opened.record);
    expect(repo.run('status', '--porcelain')).toBe(before);
    expect((await takeBack({ ...opened.repository, head: made.after }, opened.record)).ok).toBe(true);
    expect(repo.run('status', '--porcelain')).toBe(before);
    expect(repo.run('show', ':src/tide.py')).toBe('staged');
  });

  it('is taken back by one word, and refuses where commits came after it', async () => {
    const { opened, made } = await rewoven('a');
    await land(opened.repository, made, opened.record);
    const again = await begin(`${repo.from}..${head}`);
    expect(await takeBack(again.repository, again.record)).toMatchObject({ ok: true });
    expect(repo.run('rev-parse', 'HEAD')).toBe(head);
    expect(await takeBack(again.repository, again.record)).toMatchObject({ ok: false });
  });

  it.each(['rebase', 'rebase --rebase-merges'])(
    'is stopped in git %s onto a newer main, or ends in the right files',
    async way => {
      repo.run('switch', '-q', '-c', 'newer');
      repo.commit('meanwhile', { 'readme.md': 'newer\n' });
      repo.run('switch', '-q', 'main');
      const { opened, made } = await rewoven('a');
      await land(opened.repository, made, opened.record);
      let stopped = false;
      try {
        repo.run(...way.split(' '), 'newer');
      } catch {
        stopped = true;
      }
      if (!stopped) expect(repo.run('diff', '--stat', 'newer', 'HEAD')).toBe('');
      expect(stopped).toBe(true);
    },
  );

  it('records who decided what, and does the same again from the record', async () => {
    const opened = await begin();
    const [pair] = opened.pairs;
    await opened.record.decide(pair!, false, 'Ada <ada@example.org>', 'it is new');
    const again = await begin();
    expect(sorted(again, true)).toMatchObject({ taken: [], open: [], left: [{ id: pair!.id }] });
    expect([...again.record.decisions.values()][0]).toMatchObject({
      who: 'Ada <ada@example.org>',
      why: 'it is new',
    });
  });
});
