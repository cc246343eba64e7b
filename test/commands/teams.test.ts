import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseEntries } from '../../src/decisions/entries.ts';
import { stateOf } from '../../src/decisions/state.ts';
import { call } from '../support/calling.ts';
import { TestRepository } from '../support/repository.ts';

vi.setConfig({ testTimeout: 120_000 });

const PLAN = `# One library

## Phase 1: Gather

1. Move \`src/apples.py\` to \`lib/apples.py\` or \`lib/core/apples.py\`
2. Move \`src/bread.py\` to \`lib/bread.py\` or \`lib/food/bread.py\`

## Phase 2: The rest

1. Move \`src/plums.py\` to \`lib/plums.py\` or \`lib/core/plums.py\`
`;
const RECORD = 'decisions.jsonl';

/** A clone of somebody's own. */
interface Clone {
  readonly name: string;
  readonly root: string;
  readonly environment: Readonly<Record<string, string>>;
}

let repo: TestRepository;
let home: string;
let ada: Clone;
let ben: Clone;
beforeEach(() => {
  repo = new TestRepository();
  home = mkdtempSync(join(tmpdir(), 'reorg-team-'));
  repo.commit('begin', {
    'src/apples.py': 'A = 1\n',
    'src/bread.py': 'B = 1\n',
    'src/plums.py': 'P = 1\n',
    'use.py': 'import src.apples\nimport src.bread\n',
    'plan.md': PLAN,
    '.gitattributes': `${RECORD} merge=union\n`,
  });
  ada = cloned('Ada');
  ben = cloned('Ben');
});
afterEach(() => {
  repo.remove();
  rmSync(home, { recursive: true, force: true });
});

function cloned(name: string): Clone {
  const root = join(home, name);
  execFileSync('git', ['clone', '-q', repo.root, root], { env: repo.environment });
  const mail = `${name.toLowerCase()}@example.org`;
  const own = {
    GIT_AUTHOR_NAME: name,
    GIT_AUTHOR_EMAIL: mail,
    GIT_COMMITTER_NAME: name,
    GIT_COMMITTER_EMAIL: mail,
  };
  return { name, root, environment: { ...repo.environment, ...own } };
}

const git = ({ root, environment }: Clone, ...args: string[]) =>
  execFileSync('git', args, { cwd: root, env: environment, encoding: 'utf8', stdio: 'pipe' }).trim();

async function decide(who: Clone, ...words: string[]) {
  const { code, err } = await call(who, 'decide', 'plan.md', ...words, '--record', RECORD);
  expect([words.join(' '), code, err]).toEqual([words.join(' '), 0, '']);
}

/** Commits what a person decided. */
function keep(who: Clone): void {
  git(who, 'add', RECORD);
  git(who, 'commit', '-qm', `What ${who.name} decided`);
}

/** Brings what the other decided in, as git merges it. */
function merge(into: Clone, from: Clone): void {
  git(into, 'fetch', '-q', from.root, 'main');
  git(into, 'merge', '-q', '--no-edit', 'FETCH_HEAD');
}

/** Replays the record of a clone where the plan began, on a branch of its own. */
async function replayed(who: Clone) {
  const record = join(home, `${who.name}.jsonl`);
  cpSync(join(who.root, RECORD), record);
  git(who, 'switch', '-qc', 'replay', 'origin/main');
  const { code, out } = await call(who, 'replay', record, '--json');
  return { code, found: JSON.parse(out), tree: git(who, 'rev-parse', 'HEAD^{tree}') };
}

describe('two people on two clones', () => {
  test('decide half each: merged either way and replayed, both have the same files', async () => {
    await decide(ada, '1.1', 'to', 'lib/core/apples.py', '--why', 'core it is');
    await decide(ben, '1.2', 'to', 'lib/food/bread.py');
    await decide(ben, '2.1', 'skip', '--why', 'not this year');
    for (const who of [ada, ben]) keep(who);
    git(ada, 'branch', 'alone');
    merge(ada, ben);
    git(ben, 'fetch', '-q', ada.root, 'alone');
    git(ben, 'merge', '-q', '--no-edit', 'FETCH_HEAD');
    // Git puts the lines of whoever merges first.
    expect(readFileSync(join(ada.root, RECORD), 'utf8')).not.toBe(
      readFileSync(join(ben.root, RECORD), 'utf8'),
    );
    const [one, two] = [await replayed(ada), await replayed(ben)];
    expect([one.code, two.code]).toEqual([0, 0]);
    expect(one.tree).toBe(two.tree);
    expect(git(ada, 'ls-files', 'lib', 'src').split('\n')).toEqual([
      'lib/core/apples.py',
      'lib/food/bread.py',
      'src/plums.py',
    ]);
  });

  test('decide one thing differently: it is named with who and why, and nothing of it is done', async () => {
    await decide(ada, '1.1', 'to', 'lib/core/apples.py', '--why', 'core it is');
    await decide(ada, '1.2', 'to', 'lib/bread.py');
    await decide(ben, '1.1', 'skip', '--why', 'apples stay');
    await decide(ben, '1.2', 'to', 'lib/bread.py');
    for (const who of [ada, ben]) keep(who);
    merge(ada, ben);
    const { code, found, tree } = await replayed(ada);
    expect(code).toBe(3);
    expect(tree).toBe(git(ada, 'rev-parse', 'origin/main^{tree}'));
    expect(found.drift).toHaveLength(1);
    expect(found.drift[0].message).toMatch(
      /^decided differently: Ada: goes to lib\/core\/apples\.py \(.*, core it is\); Ben: left as it is \(.*, apples stay\)$/,
    );
    git(ada, 'switch', '-q', 'main');
    const listed = await call(ada, 'decisions', RECORD);
    expect(listed.code).toBe(3);
    expect(listed.out.match(/^✗ .*/gm)).toHaveLength(2);
    expect((await call(ada, 'check', RECORD)).code).toBe(3);
    const auto = await call(ada, 'plan.md', '--auto', '--record', RECORD);
    expect([auto.code, auto.out]).toEqual([3, expect.stringContaining('Ben: left as it is')]);
    // Deciding it again settles it, for both.
    await decide(ada, '1.1', 'to', 'lib/core/apples.py', '--why', 'agreed with Ben');
    keep(ada);
    merge(ben, ada);
    const { contradictions } = stateOf(parseEntries(readFileSync(join(ben.root, RECORD), 'utf8'), RECORD));
    expect(contradictions).toEqual([]);
    expect(
      (await call(ben, 'decisions', RECORD, '--step', '1.1')).out.match(/^✓ .*agreed with Ben/gm),
    ).toHaveLength(1);
  });

  test('read one line of the plan differently: neither holds', async () => {
    await decide(ada, ':6', 'read', 'move src/bread.py -> lib/a.py');
    await decide(ben, ':6', 'nothing');
    for (const who of [ada, ben]) keep(who);
    merge(ada, ben);
    const { out, code } = await call(ada, 'plan.md', '--auto', '--record', RECORD);
    expect(code).toBe(3);
    expect(out).toMatch(
      /plan\.md:6: .*decided differently: Ada: move src\/bread\.py to lib\/a\.py .*; Ben: nothing/,
    );
  });

  test('what two records decide differently is told without merging them', async () => {
    await decide(ada, '1.1', 'to', 'lib/core/apples.py');
    await decide(ben, '1.1', 'to', 'lib/apples.py', '--why', 'flat');
    await decide(ben, '1.2', 'skip');
    const theirs = join(ben.root, RECORD);
    const { code, out } = await call(ada, 'decisions', RECORD, theirs, '--brief');
    expect(code).toBe(1);
    expect(out).toContain(
      '✗ 1.1:src/apples.py: goes to lib/core/apples.py (Ada) | goes to lib/apples.py (Ben: flat)',
    );
    expect(out).toContain('? 1.2:src/bread.py: nothing | left as it is (Ben)');
    const filtered = await call(
      ben,
      'decisions',
      'plan.md',
      '--record',
      RECORD,
      '--by',
      'ben',
      '--step',
      '1.2',
    );
    expect(filtered.out.trim().split('\n')).toHaveLength(1);
    expect((await call(ben, 'decisions', RECORD, '--since', '2999-01-01')).out).toBe('');
  });

  test('a record under version control may be ahead of its commit, and no phase takes it in', async () => {
    await decide(ada, '1.1', 'to', 'lib/apples.py');
    keep(ada);
    const kept = readFileSync(join(ada.root, RECORD), 'utf8');
    await decide(ada, '1.2', 'to', 'lib/bread.py');
    const { code, out } = await call(ada, 'plan.md', '--auto', '--record', RECORD);
    expect([code, out]).toEqual([3, expect.stringContaining('✓ phase 1')]);
    expect(out).not.toContain('Meanwhile');
    expect(git(ada, 'show', `HEAD:${RECORD}`)).toBe(kept.trim());
    expect(git(ada, 'status', '--porcelain')).toBe(`M ${RECORD}`);
    expect((await call(ada, 'undo', 'plan.md', '--record', RECORD)).code).toBe(0);
    expect(git(ada, 'ls-files', 'lib')).toBe('');
    writeFileSync(join(ada.root, 'use.py'), '');
    const dirty = await call(ada, 'plan.md', '--auto', '--record', RECORD);
    expect([dirty.code, dirty.err]).toEqual([1, expect.stringContaining('Uncommitted changes: use.py.')]);
  });

  test('a record in which git has left a conflict says what to do', async () => {
    await decide(ada, '1.1', 'skip');
    appendFileSync(join(ada.root, RECORD), '<<<<<<< HEAD\n');
    const { code, err } = await call(ada, 'decisions', RECORD);
    expect([code, err]).toEqual([1, expect.stringContaining('decisions.jsonl merge=union')]);
    writeFileSync(join(ada.root, 'nothing.jsonl'), '');
    expect((await call(ada, 'decisions', 'nothing.jsonl')).code).toBe(2);
  });
});
