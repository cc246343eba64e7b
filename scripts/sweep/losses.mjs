// @ts-check
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BESIDE, git } from './repository.mjs';

/** Whether a text that a person wrote is still somewhere: on disk, or in a commit. @param {string} home @param {string} root @param {string} text */
function isSomewhere(home, root, text) {
  const files = git(home, root, 'ls-files', '-z', '--cached', '--others').split('\0').filter(Boolean);
  return files.some(
    path => existsSync(join(root, path)) && readFileSync(join(root, path), 'utf8').includes(text),
  );
}

/**
 * What is wrong in the end, in a few words each. @param {string} home @param {string} root @param {Record<string, string>} own
 * what the person wrote @param {boolean} done whether the program says so: then every tracked file stands on the disk
 */
export function losses(home, root, own, done) {
  const wrong = [];
  for (const [path, text] of Object.entries(BESIDE))
    if (!existsSync(join(root, path)) || readFileSync(join(root, path), 'utf8') !== text)
      wrong.push(`${path} is lost`);
  for (const text of new Set(Object.values(own)))
    if (!isSomewhere(home, root, text)) wrong.push(`a person's text is lost: ${Object.keys(own)}`);
  const gone = git(home, root, 'ls-files', '-z', '--deleted').split('\0').filter(Boolean);
  if (done && gone.length > 0) wrong.push(`not on disk: ${gone.slice(0, 3).join(' ')}`);
  try {
    git(home, root, 'fsck', '--no-dangling', '--no-progress');
  } catch (error) {
    wrong.push(`fsck: ${error}`);
  }
  const left = readdirSync(join(home, 'tmp')).filter(name => name.startsWith('reorg'));
  if (left.length > 0) wrong.push(`temporary: ${left.length}`);
  return wrong;
}
