// @ts-check
// The page of every git command that the program runs: from the calls themselves, with made-up words in them.
import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { ENVIRONMENT, FIXED } from '../src/git/settings.ts';

/** @typedef {import('../src/git/call.ts').Call<unknown>} Call */

/**
 * What the calls are made with: two commits, trees, blobs, and words.
 * @typedef {Record<'commit' | 'older' | 'tree' | 'blob' | 'path' | 'branch' | 'name' | 'directory' | 'repository', string>} Words
 */

/** For each constructor of `src/git/calls` what it is called with. @type {Record<string, (words: Words) => unknown[]>} */
const EXAMPLES = {
  absoluteGitDirectory: () => [],
  addWorktree: ({ directory, commit }) => [`${directory}/new`, commit],
  anySetting: () => ['^hook\\..*\\.command$'],
  attributes: ({ path, directory }) => [[path], `${directory}/index`],
  beginMerge: ({ commit }) => [[commit]],
  blamed: ({ commit, path, older }) => [commit, path, { since: older, lines: [1] }],
  blobsAt: ({ commit, path }) => [[{ commit, path }]],
  branchCanBe: ({ branch }) => [branch],
  branchName: () => [],
  branchesHolding: ({ commit }) => [commit],
  byDate: ({ commit }) => [commit],
  changedBetween: ({ older, commit }) => [older, commit],
  changedOnBranch: ({ commit, branch }) => [commit, `refs/heads/${branch}`],
  changedPaths: () => [],
  commitNamed: ({ name }) => [name],
  commitStaged: () => ['MESSAGE'],
  commitTree: ({ tree, commit }) => [tree, [commit], 'MESSAGE', true],
  commitsBetween: ({ older, commit }) => [older, commit],
  commitsSince: ({ older, commit }) => [older, commit],
  committedAt: ({ commit }) => [commit],
  connected: ({ commit, older }) => [[commit], older, true],
  contents: ({ commit, path }) => [[`${commit}:${path}`]],
  differingFromIndex: () => [],
  documents: () => [],
  dropRefs: () => [['refs/reorg-tui/RECORD/phase-1']],
  exceptedAmong: ({ path }) => [[path]],
  filesOf: ({ commit }) => [commit],
  filesSet: () => ['blame.ignoreRevsFile'],
  flag: () => ['commit.gpgSign'],
  forgetMerge: () => [],
  forgetWorktree: ({ directory }) => [`${directory}/new`],
  headCommit: () => [],
  identity: () => ['AUTHOR'],
  idsOnDisk: ({ path }) => [[path]],
  ignoredAmong: ({ path }) => [[path]],
  ignoredFiles: () => [],
  isBare: () => [],
  isInHead: ({ commit }) => [commit],
  isShallow: () => [],
  keepAt: ({ commit }) => ['refs/reorg-tui/RECORD/phase-1', commit],
  mainLineSince: ({ older }) => [older],
  matchedBy: ({ repository, directory, path }) => [
    `${repository}/.git`,
    directory,
    `${directory}/PATTERNS`,
    [path],
  ],
  mergeBase: ({ older, commit }) => [older, commit],
  merged: ({ directory }) => [directory, { base: 'from/0', left: 'to/0', right: 'to/0' }, 7],
  messageOf: ({ commit }) => [commit],
  moveFile: ({ path }) => [path, `${path}2`],
  moveRef: ({ branch, older, commit }) => [`refs/heads/${branch}`, older, commit, 'WHY'],
  newBranch: ({ branch, commit }) => [`${branch}2`, commit],
  newestCommit: () => [],
  parentsOf: ({ commit }) => [commit],
  pathHistory: ({ path, commit }) => [path, commit],
  placeOf: () => ['hooks'],
  places: () => [],
  rangeLog: ({ older, commit }) => [older, commit, 100],
  fillIndex: ({ commit, directory }) => [commit, `${directory}/index`],
  refreshIndex: () => [],
  refsBelow: () => ['refs/heads'],
  refsHolding: ({ commit }) => [commit],
  removeFiles: ({ path }) => [[path]],
  removedBetween: ({ older, commit }) => [older, commit],
  renames: ({ commit }) => [[commit]],
  objectsNamed: ({ commit, path }) => [[`${commit}:${path}`]],
  shownCommit: ({ commit }) => [commit],
  sparseFolders: () => [],
  stage: ({ blob, path }) => [[`100644 ${blob}\t${path}`]],
  stagedFiles: () => [],
  stagedPaths: () => [],
  subjects: ({ commit }) => [commit],
  takeBackTo: ({ older }) => [older],
  takeFiles: ({ commit, path }) => [commit, [path]],
  textChanges: ({ directory }) => [directory, 1],
  tipOf: ({ branch }) => [`refs/heads/${branch}`],
  trackedFiles: () => [],
  treeOf: ({ commit }) => [commit],
  treesOf: ({ commit, older }) => [[commit, older]],
  treesSince: ({ older }) => [older],
  unmergedBranches: ({ commit }) => [commit, 40],
  untrackedFiles: () => [],
  version: () => [],
  versions: ({ commit, path }) => [commit, [path]],
  writeFiles: ({ path, directory }) => [[path], `${directory}/index`],
  writtenObjects: ({ directory }) => ['blob', [`${directory}/from/0`]],
  writtenTrees: ({ blob, path }) => [[`100644 blob ${blob}\t${path}\0`], true],
};

const FOLDER = new URL('../src/git/calls/', import.meta.url);

/**
 * One of each call that there is.
 * @param {Words} words
 * @returns {Promise<{ of: string, make: () => Call }[]>} by the names of the constructors
 * @throws {Error} where one has no example, or an example has no constructor
 */
export async function everyCall(words) {
  /** @type {Map<string, (...given: unknown[]) => Call>} */
  const made = new Map();
  for (const file of (await readdir(FOLDER)).sort()) {
    if (file === 'input.ts') continue;
    for (const [name, value] of Object.entries(await import(fileURLToPath(new URL(file, FOLDER)))))
      if (typeof value === 'function' && !name.startsWith('read')) made.set(name, value);
  }
  const alone = [...made.keys()].filter(name => !(name in EXAMPLES));
  const unknown = Object.keys(EXAMPLES).filter(name => !made.has(name));
  if (alone.length + unknown.length > 0)
    throw new Error(`No example: ${alone.join(', ')}. No call: ${unknown.join(', ')}.`);
  return [...made].map(([of, make]) => ({ of, make: () => make(...(EXAMPLES[of]?.(words) ?? [])) }));
}

/** @type {Words} */
const PLACEHOLDERS = {
  commit: '1'.repeat(40),
  older: '2'.repeat(40),
  tree: '3'.repeat(40),
  blob: '4'.repeat(40),
  path: 'PATH',
  branch: 'BRANCH',
  name: 'NAME',
  directory: '/FOLDER',
  repository: '/REPOSITORY',
};

/** @type {readonly (readonly [RegExp, string])[]} */
const WORDS = [
  [/1{40}/g, 'COMMIT'],
  [/2{40}/g, 'OLDER'],
  [/3{40}/g, 'TREE'],
  [/4{40}/g, 'BLOB'],
  [/[\x01\x02]/g, '␟'],
  [/\0/g, '␀'],
  [/\n/g, '␊'],
  [/\t/g, '␉'],
];

/** @param {string} text */
const readable = text => WORDS.reduce((now, [from, to]) => now.replace(from, to), text);

/** @param {string} text */
const inCell = text => readable(text).replaceAll('|', '\\|');

/** @param {Call} call */
function row({ name, args, input, env = {}, writes }) {
  const set = Object.entries(env).map(([key, value]) => `${key}=${value} `);
  const command = [...set, 'git', ...args.map(word => ` ${/^$|[\s'|*\\]/.test(word) ? `'${word}'` : word}`)];
  const given = input === undefined ? '' : ` \`${inCell(Buffer.from(input).toString())}\``;
  return `| ${name} | \`${inCell(command.join(''))}\` |${given} | ${writes.join(', ')} |\n`;
}

export async function gitCallsPage() {
  const calls = (await everyCall(PLACEHOLDERS)).map(({ make }) => make());
  /** @param {(call: Call) => boolean} which */
  const table = which =>
    `| for | command | standard input | writes |\n|---|---|---|---|\n${calls
      .filter(which)
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .map(row)
      .join('')}`;
  const taken = Object.entries(ENVIRONMENT).map(([name, value]) =>
    value === undefined ? `${name} taken away` : `${name}=${value}`,
  );
  const settings = FIXED.filter(word => word !== '-c');
  return `# Every git command that the program runs

Made from the calls themselves (\`src/git/calls\`) by \`npm run generate\`; changes here are lost. The program starts git with
these and with nothing else. Words in capitals are filled in; a list may hold several. ␀ is NUL, ␊ a line end, ␟ a separator.

Before each command stand these settings, so that nothing which a person or a repository configured changes what is read,
or runs while it is read:
${settings.map(word => `\`${word}\``).join(', ')}.

And in its environment: ${taken.map(word => `\`${word}\``).join(', ')}.

## What shows in the repository

${table(({ writes }) => writes.some(place => place !== 'objects'))}
## What makes objects that no branch names

${table(({ writes }) => writes.length === 1 && writes[0] === 'objects')}
## What only reads

An index in a FOLDER is one of our own.

${table(({ writes }) => writes.length === 0)}`;
}
