// @ts-check
// What a careful reader finds in a plan, as facts about single files.
import { posix } from 'node:path';

/**
 * @typedef {object} Gold
 * @property {ReadonlyMap<string, ReadonlySet<string>>} places each file that goes somewhere, with the places that are right; `DIR/*` stands for any name in DIR
 * @property {ReadonlySet<string>} gone files that are deleted
 * @property {ReadonlySet<string>} open files of which nothing that is said counts as right or wrong
 */

const RELOCATES = new Set(['move', 'merge', 'copy', 'consolidate']);

/** Without a leading `./` or `/` and without slashes at the end. @param {string} path */
export const plain = path => path.replace(/^\.?\//, '').replace(/\/+$/, '');

/**
 * From lines as `move a -> b`, `merge a -> b`, `copy a -> b` and `delete a`; other lines are not scored.
 * @param {string} text
 * @returns {Gold}
 */
export function fromLines(text) {
  const places = new Map();
  const gone = new Set();
  for (const line of text.split('\n')) {
    const [, kind = '', from = '', to] = /^(\S+) (.*?)(?: -> (.*))?$/.exec(line.trim()) ?? [];
    if (kind === 'delete' && !from.endsWith('/')) gone.add(from);
    else if (RELOCATES.has(kind) && to !== undefined) places.set(from, new Set([to]));
  }
  return { places, gone, open: new Set() };
}

/**
 * From records, one JSON object a line: `op`, `resolved_from` and `resolved_to` (paths; a slash at the end is a folder), `to` as
 * written, `level`: only `file` is scored, the files of other records are open. `flags: ["deletes-files"]` on a
 * `remove-dir` says that what is in the folder goes as well.
 * @param {string} text
 * @param {readonly string[]} files
 * @returns {Gold}
 */
export function fromRecords(text, files) {
  /** @type {Map<string, Set<string>>} */
  const places = new Map();
  const gone = new Set();
  const open = new Set();
  /** @type {(path: string) => readonly string[]} */
  const under = path =>
    files.filter(file => file === plain(path) || (path.endsWith('/') && file.startsWith(path)));
  /** Single files, which say more than the folder that they are in. @type {[string, string[]][]} */
  const single = [];
  for (const record of text
    .split('\n')
    .filter(line => line.trim())
    .map(line => JSON.parse(line))) {
    const {
      op,
      level,
      resolved_from: from = [],
      resolved_to: to = [],
      to: written = [],
      flags = [],
    } = record;
    if (level !== 'file') for (const file of from.flatMap(under)) open.add(file);
    else if (op === 'delete' || (op === 'remove-dir' && flags.includes('deletes-files')))
      for (const file of from.flatMap(under)) gone.add(file);
    else if (RELOCATES.has(op)) {
      for (const [index, source] of from.entries()) {
        const target = to.length === from.length ? to[index] : to[0];
        if (target === undefined) continue;
        if (!source.endsWith('/')) single.push([source, placesOf(op, source, target, written)]);
        else
          for (const file of under(source)) {
            const right = places.get(file) ?? places.set(file, new Set()).get(file);
            right?.add(`${plain(target)}/${file.slice(source.length)}`);
          }
      }
    }
  }
  for (const [source, right] of single) places.set(source, new Set(right.map(plain)));
  for (const file of places.keys()) gone.delete(file);
  for (const file of [...places.keys(), ...gone]) open.delete(file);
  return { places, gone, open };
}

/** @param {string} op @param {string} source @param {string} target @param {readonly string[]} written */
function placesOf(op, source, target, written) {
  /** @type {(path: string) => string} */
  const inside = path => (path.endsWith('/') ? `${plain(path)}/${posix.basename(source)}` : path);
  const said = written.length === 1 && !/[*?{]/.test(written[0] ?? '') ? [inside(written[0] ?? '')] : [];
  return [inside(target), ...said, ...(op === 'consolidate' ? [`${plain(target)}/*`] : [])];
}
