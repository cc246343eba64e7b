import { expect, test } from 'vitest';
import { loadScripts } from '../../../src/references/languages/typescript/parse.ts';
import { lost } from './lost.ts';

await loadScripts();

const THERE = { lintrc: '', 'test/site/a.js': '', 'test/site/deep/b.js': '' };
const AWAY = {
  lintrc: 'conf/lintrc',
  'test/site/a.js': 'test/web/a.js',
  'test/site/deep/b.js': 'test/web/deep/b.js',
};

test.each([
  ['.pre-commit-config.yaml', 'args: [--rcfile=lintrc, "--x"]', 'lintrc'],
  ['.pre-commit-config.yaml', 'args: ["--config", "lintrc"]', 'lintrc'],
  ['settings.json', '{"args": ["--rcfile=lintrc"]}', 'lintrc'],
  ['noxfile.py', 'run("lint", "--rcfile=lintrc", "x")', 'lintrc'],
  ['noxfile.py', 'run("lint", "--rcfile", "lintrc")', 'lintrc'],
  ['tool.js', "spawn('lint', ['--config', 'lintrc'])", 'lintrc'],
  ['tool.js', 'run(`node \x24{CLI} up:latest --cwd=test/site --x`)', 'test/site'],
  ['tool.js', 'run(`node \x24{CLI} \\\n  --dir=test/site/deep \\\n  --x`)', 'test/site/deep'],
  ['tool.js', "run('tool --cwd=./test/site')", './test/site'],
  ['a.py', 'run(f"tool {x} --files=test/site/ --y")', 'test/site'],
  ['a.py', 'run(["tool", "--cwd=test/site"])', 'test/site'],
])('is told: %s: %s', async (path, text, words) => {
  const told = await lost({ ...THERE, [path]: text }, AWAY);
  expect(told.map(each => each.replace(/:\d+/, ''))).toEqual([`${path} ${words}`]);
});

test.each([
  ['a.py', 'run("lint", "--format=lintrc")'],
  ['a.py', 'run("lint", "--config=other")'],
  ['a.py', 'run("lint", "--rcfile=lintrc.d/x")'],
  ['a.py', 'run("lint --config=lintrc$X")'],
  ['tool.js', "run('tool --cwd=test/other')"],
  ['tool.js', "run('tool --url=http://x/test/site')"],
])('stays: %s: %s', async (path, text) => {
  expect(await lost({ ...THERE, [path]: text }, AWAY)).toEqual([]);
});
