import { expect, test } from 'vitest';
import { lost } from './lost.ts';

const FILES = { 'stalls/cow.py': '', 'hay/a.py': '' };

const told = async (path: string, text: string) =>
  (await lost({ ...FILES, [path]: text }, { 'stalls/cow.py': 'farm/stalls/cow.py' })).map(each =>
    each.replace(/^\S+ /, ''),
  );

test.each([
  ['app/a.py', 'HELP = """\nUsage:\n\n    feed -r stalls/ --fast\n"""\n', ['stalls']],
  ['app/a.py', 'parse(epilog="example:\\n    feed -r stalls/ --fast\\n")\n', ['stalls']],
  ['app/a.py', 'parse(epilog="Usage: feed stalls/")\n', ['stalls']],
  ['app/a.js', 'const help = `\n  $ feed stalls/\n`;\n', ['stalls']],
  // Sentences, comments, and what stays.
  ['app/a.py', 'HELP = "Put the cows into stalls/ and feed them."\n', []],
  ['app/a.py', '# feed -r stalls/ --fast\n', []],
  ['app/a.py', 'HELP = "feed -r hay/ --fast"\n', []],
  ['app/a.js', 'const x = stalls/ 2;\n', []],
])('%s: %s', async (path, text, words) => {
  expect(await told(path, text)).toEqual(words);
});
