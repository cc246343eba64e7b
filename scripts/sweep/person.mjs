// @ts-check
// What a person does while the program works.
import { appendFileSync, existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { start } from './program.mjs';
import { git } from './repository.mjs';

/** Second sessions that are running. @type {Promise<unknown>[]} */
export const others = [];

/** What a person does meanwhile: the files it leaves, by path. @type {Record<string, (home: string, root: string) => Record<string, string>>} */
export const DEEDS = {
  nothing: () => ({}),
  'saves another file': (_, root) => save(root, 'readme.md'),
  'saves a file of the plan': (_, root) => save(root, 'use.py'),
  'saves a file that moves': (_, root) =>
    save(root, existsSync(join(root, 'old/moon.py')) ? 'old/moon.py' : 'sky/moon.py'),
  'makes a file': (_, root) => save(root, 'new.txt'),
  'makes a file at a destination': (_, root) =>
    existsSync(join(root, 'docs/notes.txt')) ? {} : save(root, 'docs/notes.txt'),
  'stages a file': (home, root) => {
    const files = save(root, 'staged.txt');
    try {
      git(home, root, 'add', 'staged.txt');
    } catch {
      // The index is held: git has told the person so.
    }
    return files;
  },
  'starts a second session': (home, root) => {
    others.push(start(home, root).ended);
    return {};
  },
};

/** @param {string} root @param {string} path */
function save(root, path) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  appendFileSync(join(root, path), '# an afternoon of work\n');
  return { [path]: '# an afternoon of work\n' };
}
