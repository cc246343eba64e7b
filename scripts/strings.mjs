// @ts-check
// Judges a move by a repository's strings, by itself and without the program's code: every word of every text that named a
// file or a directory before, and names none afterwards. What the program asked about is left out where its output is given.
//
//   node scripts/strings.mjs REPOSITORY BEFORE AFTER [OUTPUT]
//
// Prints a line for each, and the sums; exit 1 where there is one.
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

const [repository = '.', before = '', after = 'HEAD', output] = process.argv.slice(2);

/** @param {string[]} args */
const git = (...args) =>
  execFileSync('git', ['-C', repository, ...args], { encoding: 'utf8', maxBuffer: 2 ** 30 });

/** @param {string} commit */
function tree(commit) {
  const blobs = new Map();
  for (const line of git('ls-tree', '-r', '-z', commit).split('\0')) {
    const [head = '', path] = line.split('\t');
    const [mode, type, id] = head.split(' ');
    if (path !== undefined && type === 'blob' && mode !== '120000') blobs.set(path, id);
  }
  const all = new Set(blobs.keys());
  for (const path of blobs.keys())
    for (let at = posix.dirname(path); at !== '.'; at = posix.dirname(at)) all.add(at);
  return { blobs, all };
}

/** Texts by blob, read in one go. @param {Iterable<string>} ids */
function texts(ids) {
  const found = new Map();
  const out = execFileSync('git', ['-C', repository, 'cat-file', '--batch'], {
    input: [...ids].join('\n'),
    maxBuffer: 2 ** 31 - 1,
  });
  for (let at = 0; at < out.length; ) {
    const end = out.indexOf(10, at);
    const [id = '', , size = '0'] = out.toString('utf8', at, end).split(' ');
    found.set(id, out.toString('utf8', end + 1, end + 1 + Number(size)));
    at = end + 2 + Number(size);
  }
  return found;
}

/** Where each file of `after` was before. */
function origins() {
  const from = new Map();
  const parts = git('diff', '--name-status', '-z', '-M25%', '-l0', before, after).split('\0');
  for (let at = 0; at < parts.length; at++) {
    const status = parts[at] ?? '';
    if (/^[RC]/.test(status)) {
      from.set(parts[at + 2], parts[at + 1]);
      at += 2;
    } else if (status !== '') at += 1;
  }
  return from;
}

const SKIP =
  /(^|\/)([^/]*lock[^/]*|changelog[^/]*|changes[^/]*|history[^/]*|news[^/]*)$|\.(lock|map|svg|snap|min\.\w+|csv)$/i;
const WORDS = /(["'`])([^"'`\s\\]{2,200})\1|(?<![\w./-])((?:\.{1,2}\/)?[\w.@+-]+(?:\/[\w.@+-]+)+)/g;

/**
 * The ways in which words name something in a file, as words that stay the same when the file moves.
 *
 * @param {string} words @param {string} path @param {{ all: Set<string> }} tree
 */
function ways(words, path, { all }) {
  const found = new Set();
  const bare = words
    .replace(/^\.\//, '')
    .replace(/[#?].*$/, '')
    .replace(/(?<=.)\/$/, '');
  if (!/[/.]/.test(bare) || /[*{}$<>|:()[\],;=!]/.test(bare) || bare.startsWith('/')) return found;
  // What one word names beside its file may be chance; what it names anywhere else is.
  const long = bare.includes('/');
  const at = posix.join(posix.dirname(path), bare);
  if (all.has(at) && (long || /\.\w+$/.test(bare))) found.add('own');
  if (long && !bare.startsWith('..'))
    for (let up = posix.dirname(path); up !== '.'; up = posix.dirname(up)) {
      const above = posix.dirname(up);
      if (all.has(above === '.' ? bare : posix.join(above, bare))) found.add('above');
    }
  return found;
}

const [was, is] = [tree(before), tree(after)];
const from = origins();
const told = output === undefined ? '' : readFileSync(output, 'utf8');
const read = texts(new Set([...was.blobs.values(), ...is.blobs.values()]));
let [judged, lost, asked] = [0, 0, 0];
for (const [path, blob] of is.blobs) {
  const old = from.get(path) ?? path;
  if (SKIP.test(path) || !was.blobs.has(old)) continue;
  const text = read.get(blob) ?? '';
  if (text.includes('\0') || text.length > 1_000_000) continue;
  const earlier = read.get(was.blobs.get(old)) ?? '';
  for (const match of text.matchAll(WORDS)) {
    const words = match[2] ?? match[3] ?? '';
    if (!earlier.includes(words)) continue;
    const named = ways(words, old, was);
    if (named.size === 0) continue;
    judged++;
    const names = ways(words, path, is);
    if ([...named].some(way => names.has(way))) continue;
    const line = text.slice(0, match.index).split('\n').length;
    if (told.includes(`${path}:${line}`)) asked++;
    else {
      lost++;
      console.log(`${path}:${line}: ${words}   ${(text.split('\n')[line - 1] ?? '').trim().slice(0, 100)}`);
    }
  }
}
console.log(`${judged} words name something, ${asked} lost and asked, ${lost} lost and not asked`);
process.exitCode = lost > 0 ? 1 : 0;
