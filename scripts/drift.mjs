/**
 * Replays one record on main lines that drifted, and counts what is wrong and silent: a drift that touches what was decided on
 * has to be asked, named, or followed to the same files; any other has to be applied.
 *
 *   node scripts/drift.mjs [COUNT] [SEED]     default: 150 1; needs a build
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../dist/reorg-tui.js', import.meta.url));
const [count = 150, seed = 1] = process.argv.slice(2).map(Number);
const home = mkdtempSync(join(tmpdir(), 'reorg-drift-'));
const env = {
  PATH: process.env.PATH,
  HOME: home,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
  LC_ALL: 'C.UTF-8',
};
const PLAN = `# Harvest

## Phase 1: Bring in

- Move \`field/wheat.txt\` to \`barn/wheat.txt\`
- Merge \`field/rye.txt\` into \`barn/rye.txt\`

## Phase 2: Store

- Move \`field/oats.txt\` to \`loft/oats.txt\`
`;
const lines = (word, change = {}) =>
  Array.from({ length: 30 }, (_, at) => `${change[at] ?? `${word} row ${at}`}\n`).join('');

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
function numbers(state) {
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = numbers(seed);
const below = number => Math.floor(random() * number);

const git = (root, ...args) =>
  execFileSync('git', args, { cwd: root, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] }).trim();
const put = (root, path, text) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
};
const commit = (root, message) => {
  git(root, 'add', '-A');
  git(root, 'commit', '-qm', message);
};
const edit = (root, path, change) => put(root, path, change(readFileSync(join(root, path), 'utf8')));
const FILES = ['field/wheat.txt', 'field/rye.txt', 'field/oats.txt'];

/** What may happen to the main line. `asks`: what was decided on is no more what it was. */
const DRIFTS = {
  'line above': root => {
    const path = FILES[below(3)];
    edit(root, path, text => `a new line\n${text}`);
    return path;
  },
  'hunk changed': root => {
    const path = ['field/rye.txt', 'barn/rye.txt'][below(2)];
    edit(root, path, text => text.replace(/^.*\b(5|25)\b.*$/m, `changed ${below(1000)}`));
    return path;
  },
  renamed: root => {
    const path = FILES[below(3)];
    git(root, 'mv', path, path.replace('.txt', '-new.txt'));
    return path;
  },
  deleted: root => {
    const path = FILES[below(3)];
    git(root, 'rm', '-q', path);
    return path;
  },
  'destination created': root => {
    const path = ['barn/wheat.txt', 'loft/oats.txt'][below(2)];
    put(root, path, `somebody else's ${below(1000)}\n`);
    return path;
  },
  'line ends': root => {
    const path = FILES[below(3)];
    edit(root, path, text => text.replaceAll('\n', '\r\n'));
    return path;
  },
  encoding: root => {
    const path = FILES[below(3)];
    put(root, path, Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(lines('caf\u00e9'), 'utf16le')]));
    return path;
  },
  'plan edited': root => {
    const [from, to] = [
      ['barn/wheat', 'cellar/wheat'],
      ['loft/oats', 'cellar/oats'],
    ][below(2)];
    edit(root, 'harvest.md', text => text.replace(from, to));
    return `${to}.txt`;
  },
  'plan reworded': root => {
    edit(root, 'harvest.md', text =>
      text.replace('# Harvest', '# The harvest').replace('Bring in', 'Gather'),
    );
    return undefined;
  },
  'another file': root => {
    put(root, `notes/${below(1000)}.txt`, 'nothing to do with it\n');
    return undefined;
  },
};

function program(root, ...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: root,
    env,
    encoding: 'utf8',
    timeout: 600_000,
  });
  return { code: status, said: `${stdout}${stderr}` };
}

/** A repository, and the record of its plan carried out. */
function begin() {
  const root = join(home, 'first');
  mkdirSync(root);
  git(root, 'init', '-q', '-b', 'main');
  put(root, 'harvest.md', PLAN);
  put(root, 'field/wheat.txt', lines('wheat'));
  put(root, 'field/oats.txt', lines('oats'));
  put(root, 'field/rye.txt', lines('rye'));
  commit(root, 'sow');
  put(root, 'barn/rye.txt', lines('rye'));
  commit(root, 'copy');
  put(root, 'barn/rye.txt', lines('rye', { 5: 'barn 5' }));
  put(root, 'field/rye.txt', lines('rye', { 25: 'field 25' }));
  commit(root, 'grow');
  const base = git(root, 'rev-parse', 'HEAD');
  const record = join(home, 'record.jsonl');
  // Everything is decided by a person, so that nothing of it may be taken again unasked.
  const done = program(root, 'harvest.md', '--auto', '--record', record);
  const decided = readFileSync(record, 'utf8').replaceAll('"who":"--auto"', '"who":"Ada <ada@example.org>"');
  writeFileSync(record, decided);
  return { root, base, record, done, tree: git(root, 'rev-parse', 'HEAD^{tree}') };
}

const first = begin();
if (first.done.code !== 0) {
  process.stderr.write(first.done.said);
  process.exit(1);
}
const table = new Map();
let wrong = 0;
for (let at = 0; at < count; at++) {
  const names = Object.keys(DRIFTS);
  const name = names[at % names.length];
  const root = join(home, `drift-${at}`);
  cpSync(first.root, root, { recursive: true });
  rmSync(join(root, '.git/reorg-tui'), { recursive: true, force: true });
  git(root, 'reset', '-q', '--hard', first.base);
  const touched = DRIFTS[name](root);
  commit(root, name);
  const before = git(root, 'rev-parse', 'HEAD');
  const { code, said } = program(root, 'replay', first.record);
  const verdict = judge(root, touched, before, code, said);
  const row = table.get(name) ?? { applied: 0, named: 0, wrong: 0 };
  row[verdict] += 1;
  table.set(name, row);
  if (verdict === 'wrong') {
    wrong += 1;
    process.stdout.write(`wrong: drift ${at} (${name}, ${touched}), exit ${code}\n${said}\n`);
  }
  rmSync(root, { recursive: true, force: true });
}
process.stdout.write(`${'drift'.padEnd(22)}applied  named  wrong and silent\n`);
for (const [name, row] of table)
  process.stdout.write(
    `${name.padEnd(22)}${String(row.applied).padStart(7)}${String(row.named).padStart(7)}${String(row.wrong).padStart(18)}\n`,
  );
process.stdout.write(`${count} drifts, seed ${seed}: ${wrong} wrong and silent\n`);
rmSync(home, { recursive: true, force: true });
process.exit(wrong === 0 ? 0 : 1);

/** `applied`: everything is there as decided. `named`: it stopped with the name of what drifted, and nothing is lost. */
function judge(root, touched, before, code, said) {
  const gone = git(root, 'diff', '--name-only', '--diff-filter=D', '--no-renames', before, 'HEAD')
    .split('\n')
    .filter(Boolean);
  const stands = new Set(git(root, 'ls-tree', '-r', '--format=%(objectname)', 'HEAD').split('\n'));
  const lost = gone.filter(
    path =>
      !/^field\/rye(-new)?\.txt$/.test(path) && !stands.has(git(root, 'rev-parse', `${before}:${path}`)),
  );
  if (lost.length > 0 || git(root, 'status', '--porcelain') !== '') return 'wrong';
  // What was renamed is followed: then the files are those of the first time.
  if (code === 0 && git(root, 'rev-parse', 'HEAD^{tree}') === first.tree) return 'applied';
  if (touched === undefined) return code === 0 || code === 1 ? 'applied' : 'wrong';
  const stem = touched.slice(touched.lastIndexOf('/') + 1).replace(/\.txt$/, '');
  return (code === 3 || code === 1) && said.includes(stem) && code !== 0 ? 'named' : 'wrong';
}
