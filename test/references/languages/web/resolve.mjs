// Resolves every URL, style and component of the sites of the tests, by nothing but words. `/` is the folder `public`.
import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

const files = execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n').filter(Boolean);
const wrong = [];
const served = files.find(path => basename(path) === 'index.html');
for (const path of files.filter(one => /\.(html|css|scss|vue|svelte|js|svg)$/.test(one))) {
  const text = readFileSync(path, 'utf8');
  const check = (words, ways = [one => one]) => {
    const plain = words.replace(/[?#].*$/, '');
    if (plain === '' || /^([a-z]+:|\/\/)/.test(plain)) return;
    const at = plain.startsWith('/') ? join(dirname(served), plain) : join(dirname(path), plain);
    if (!ways.some(way => existsSync(way(at)))) wrong.push(`${path}: nothing is at ${words}`);
  };
  const sass = [
    one => one,
    one => `${one}.scss`,
    one => join(dirname(one), `_${basename(one)}.scss`),
    one => join(one, '_index.scss'),
  ];
  const isPage = /\.(html|svg)$/.test(path);
  if (isPage) {
    for (const [, words] of text.matchAll(/\b(?:src|href|poster)="([^"]*)"/g)) check(words);
    for (const [, list] of text.matchAll(/srcset="([^"]*)"/g))
      for (const one of list.split(',')) check(one.trim().split(' ')[0]);
    for (const [, map] of text.matchAll(/importmap">([\s\S]*?)<\/script>/g))
      for (const words of Object.values(JSON.parse(map).imports)) check(words);
  }
  for (const [, words] of text.matchAll(/url\("?([^")]*)"?\)/g)) check(words);
  for (const [, words] of text.matchAll(/@(?:use|import|forward) "([^"]*)"/g)) check(words, sass);
  for (const [, words] of text.matchAll(/(?:from|import) '(\.[^']*)'/g)) check(words);
  for (const [, words] of text.matchAll(/<(?:img|style|script)[^>]* src="(\.[^"]*)"/g)) check(words);
}
if (wrong.length > 0) {
  console.log(wrong.join('\n'));
  process.exit(1);
}
