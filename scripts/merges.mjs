// @ts-check
// Merges that people made in a repository, made again by the program's own judgement: files that both parents of a merge changed.
// Tells what it would take without asking, where that is other than what `git merge-file` gives, and where git saw a conflict
// and the person's result was another. Usage: node scripts/merges.mjs REPOSITORY... [--most N] [--show]

import { parseArgs } from 'node:util';
import { call, lines, names } from '../src/git/call.ts';
import { asText } from '../src/git/encoding.ts';
import { mergeFile, mergePort } from '../src/git/merge-file.ts';
import { readObjects } from '../src/git/objects.ts';
import { Git } from '../src/git/run.ts';
import { Trees } from '../src/git/tree.ts';
import { combine } from '../src/session/combine.ts';
import { doubtsOf } from '../src/session/judge.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { most: { type: 'string', default: '50' }, show: { type: 'boolean', default: false } },
});

/** Of one merge not more files than this: a long-lived branch would be most of the sample. */
const FROM_ONE = 3;

for (const repository of positionals) {
  const git = new Git(repository, { ...process.env, GIT_NO_LAZY_FETCH: '1' });
  const found = {
    files: 0,
    conflicts: { git: 0, ours: 0 },
    clean: { all: 0, sure: 0, otherThanGit: 0, otherThanPeople: 0 },
    conflicting: { all: 0, sure: 0, otherThanPeople: 0 },
  };
  for await (const merge of mined(git, Number(values.most))) {
    const made = await mergedAnew(git, merge);
    found.files += 1;
    found.conflicts.git += made.conflicts;
    found.conflicts.ours += made.open;
    const kind = made.conflicts === 0 ? found.clean : found.conflicting;
    kind.all += 1;
    if (!made.sure) continue;
    kind.sure += 1;
    const asPeople = plain(made.text) === plain(merge.person);
    const asGit = made.conflicts > 0 || plain(made.text) === plain(made.git);
    if (!asPeople) kind.otherThanPeople += 1;
    if (!asGit) found.clean.otherThanGit += 1;
    if (values.show && !(asPeople && asGit))
      console.log(`  ${merge.commit.slice(0, 9)} ${merge.path}: git ${made.conflicts}`);
  }
  console.log(repository, found);
}

/**
 * Files that both parents changed, each in its way, of merges with one base. Newest first.
 * @param {Git} git @param {number} most
 */
async function* mined(git, most) {
  let wanted = most;
  for (const line of await git.run(call('merges', ['rev-list', '--merges', '--parents', 'HEAD'], lines))) {
    const [commit = '', ours = '', theirs = '', ...more] = line.split(' ');
    if (wanted <= 0) return;
    if (more.length > 0) continue;
    const bases = await git.run(
      call('their bases', ['merge-base', '--all', ours, theirs], lines, { codes: [0, 1] }),
    );
    if (bases.length !== 1) continue;
    const changed = (/** @type {string} */ side) =>
      git.run(
        call(
          'files that a side changed',
          ['diff-tree', '-r', '-z', '--name-only', '--diff-filter=M', '--no-renames', bases[0] ?? '', side],
          names,
        ),
      );
    const [a, b] = await Promise.all([changed(ours), changed(theirs)]);
    const both = a.filter(path => b.includes(path)).slice(0, FROM_ONE);
    for (const path of both) {
      const names = [bases[0], ours, theirs, commit].map(one => `${one}:${path}`);
      const texts = await readObjects(git, names);
      const [base, left, right, person] = names.map(name => {
        const bytes = texts.get(name);
        return bytes && asText(bytes);
      });
      if (base === undefined || left === undefined || right === undefined || person === undefined) continue;
      if (left === right) continue;
      yield { commit, path, base, left, right, person };
      wanted -= 1;
      if (wanted <= 0) return;
    }
  }
}

/**
 * What the program makes of it, and what git does.
 * @param {Git} git @param {{ path: string, base: string, left: string, right: string, commit: string }} merge
 */
async function mergedAnew(git, { path, base, left, right, commit }) {
  const alone = await mergeFile(git, { base, left, right }, 7);
  /** @type {import('../src/history/types.ts').Lineage} */
  const lineage = {
    elder: path,
    younger: path,
    base: { kind: 'exact', similarity: 1, certain: true },
    elderCommits: [],
    youngerCommits: [],
  };
  const pair = { operation: '1', to: path, left: path, right: path, lineage };
  const texts = { left, right, base };
  const one = await combine({ ...pair, texts, asTheyStand: { left, right } }, undefined, mergePort(git));
  const doubts = await doubtsOf(await new Trees(git).at(commit), one);
  return {
    text: one.text ?? '',
    open: one.open,
    sure: one.text !== undefined && doubts.length === 0,
    git: alone,
    conflicts: (alone.match(/^<{7} /gm) ?? []).length - (left.match(/^<{7} /gm) ?? []).length,
  };
}

/** Line ends and a last newline are layout. @param {string} text */
function plain(text) {
  return `${text.replaceAll('\r', '').trimEnd()}\n`;
}
