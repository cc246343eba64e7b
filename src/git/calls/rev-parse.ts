import { objectId } from '../../gate/object.ts';
import { call, isTrue, lines, word, wordIfAny } from '../call.ts';

/** Where the repository around a folder has its parts; the exit code and git's own words where there is none. */
export const places = () =>
  call(
    'where the repository is',
    ['rev-parse', '--show-toplevel', '--absolute-git-dir', '--git-common-dir'],
    printed => {
      const [root = '', gitDirectory = '', common = ''] = lines(printed);
      return { found: printed.code === 0, said: printed.stderr.trim(), root, gitDirectory, common };
    },
    { codes: [0, 128] },
  );

export const isBare = () =>
  call('whether there is no work tree', ['rev-parse', '--is-bare-repository'], isTrue);

export const isShallow = () =>
  call('whether the history was cut off', ['rev-parse', '--is-shallow-repository'], isTrue);

export const absoluteGitDirectory = () =>
  call('where git keeps its files', ['rev-parse', '--absolute-git-dir'], word);

/** @param name `hooks`. Relative to where the call runs. */
export const placeOf = (name: string) =>
  call('where git keeps a file of its own', ['rev-parse', '--git-path', name], word);

/** The commit that a ref stands at, where it is there. @param ref `HEAD`, `refs/heads/main` */
export const tipOf = (ref: string) =>
  call('where a ref stands', ['rev-parse', '--verify', '--quiet', ref], wordIfAny, { codes: [0, 1] });

/** @throws {GitError} where HEAD stands at no commit */
export const headCommit = () => call('where HEAD stands', ['rev-parse', 'HEAD'], word);

/** A commit by whatever a person calls it. */
export const commitNamed = (name: string) =>
  call(
    'the commit that a name stands for',
    ['rev-parse', '--verify', '--quiet', '--end-of-options', `${name}^{commit}`],
    wordIfAny,
    { codes: [0, 1, 128] },
  );

export const treeOf = (commit: string) =>
  call('the tree of a commit', ['rev-parse', `${objectId(commit)}^{tree}`], word);

export const treesOf = (commits: readonly string[]) =>
  call('the trees of commits', ['rev-parse', ...commits.map(commit => `${objectId(commit)}^{tree}`)], lines);

export const newestCommit = () =>
  call('what a commit became', ['rev-parse', 'HEAD', 'HEAD^{tree}', 'HEAD^@'], printed => {
    const [id = '', tree = '', ...parents] = lines(printed);
    return { id, tree, parents };
  });

/** @throws {GitError} where one is not there */
export const blobsAt = (files: readonly { readonly commit: string; readonly path: string }[]) =>
  call(
    'the contents of files of commits',
    ['rev-parse', ...files.map(({ commit, path }) => `${objectId(commit)}:${path}`)],
    lines,
  );
