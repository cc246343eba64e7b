// @ts-check
// A process of its own: reads a folder, rewrites it for moves, and writes what changed, as one job.
// Usage: node rewrite.mjs FOLDER MOVES.json; prints {"milliseconds", "kilobytes", "changed", "places"}.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative } from 'node:path';
import { rewrite } from '../../src/references/rewrite.ts';

const [folder = '', movesFile = ''] = process.argv.slice(2);
const moves = new Map(Object.entries(JSON.parse(await readFile(movesFile, 'utf8'))));
const started = performance.now();
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const paths = entries
  .filter(entry => entry.isFile())
  .map(entry => relative(folder, join(entry.parentPath, entry.name)))
  .sort();
const files = await Promise.all(
  paths.map(async path => ({ path, text: await readFile(join(folder, path), 'utf8') })),
);
const answers = await rewrite(files, { paths: new Set(paths), roots: ['src', ''] }, moves);
let changed = 0;
for (const { path, to, text, changed: differs } of answers) {
  if (!differs && path === to) continue;
  changed += 1;
  await mkdir(dirname(join(folder, to)), { recursive: true });
  await writeFile(join(folder, to), text);
  if (path !== to) await rm(join(folder, path));
}
const milliseconds = performance.now() - started;
const places = answers.reduce((sum, { references }) => sum + references.length, 0);
console.log(JSON.stringify({ milliseconds, kilobytes: process.resourceUsage().maxRSS, changed, places }));
