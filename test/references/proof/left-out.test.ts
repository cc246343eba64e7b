import { expect, test } from 'vitest';
import { compare } from '../../../src/references/proof/compare.ts';
import { leftOut } from '../../../src/references/proof/left-out.ts';

type Files = Readonly<Record<string, string>>;

const state = (files: Files) => ({
  files: Object.entries(files).map(([path, text]) => ({ path, text })),
  world: { paths: new Set(Object.keys(files)), roots: [''] },
});

/** What is told when the files move and no text is rewritten: `path:line message`. */
function told(path: string, text: string, from: string, to: string): string[] {
  const moves = new Map([[from, to]]);
  const comparison = compare({
    before: state({ [path]: text, [from]: '' }),
    after: state({ [path]: text, [to]: '' }),
    moves,
  });
  return leftOut(comparison).map(problem => `${problem.path}:${problem.line} ${problem.message}`);
}

const taken = (words: string, from: string, to: string) =>
  `"${words}" leaves out ${to}, and did not leave out ${from}`;
const freed = (words: string, from: string, to: string) =>
  `"${words}" left out ${from}, and does not leave out ${to}`;

test.each([
  [
    '.pre-commit-config.yaml',
    'exclude: ^(samples|kit|doc)\n',
    '^(samples|kit|doc)',
    'scripts/a.py',
    'kit/scripts/a.py',
  ],
  ['.gitignore', 'build/\n', 'build/', 'lib/a.py', 'build/a.py'],
  ['.gitignore', '/out\n!/out/keep\n', '/out', 'lib/a.py', 'out/a.py'],
  ['.eslintignore', 'vendor\n', 'vendor', 'lib/a.js', 'src/vendor/a.js'],
  ['.dockerignore', 'docs\n', 'docs', 'a.sh', 'docs/a.sh'],
  ['.npmignore', '*.spec.js\n', '*.spec.js', 'lib/a.js', 'lib/a.spec.js'],
  ['pyproject.toml', '[tool.black]\nextend-exclude = "^/gen/"\n', '^/gen/', 'lib/a.py', 'gen/a.py'],
  ['pyproject.toml', '[tool.mypy]\nexclude = ["^old/", "x"]\n', '^old/', 'lib/a.py', 'old/a.py'],
  ['pyproject.toml', '[tool.ruff]\nexclude = ["_vendor"]\n', '_vendor', 'lib/a.py', 'lib/_vendor/a.py'],
  ['setup.cfg', '[flake8]\nexclude = .git,old\n', 'old', 'lib/a.py', 'old/a.py'],
  ['.coveragerc', '[run]\nomit =\n    tests/*\n    */gen/*\n', '*/gen/*', 'lib/a.py', 'lib/x/gen/a.py'],
  ['tsconfig.json', '{"exclude": ["scripts", "**/*.spec.ts"]}', 'scripts', 'lib/a.ts', 'scripts/a.ts'],
  [
    'package.json',
    '{"jest": {"testPathIgnorePatterns": ["/slow/"]}}',
    '/slow/',
    'test/a.test.js',
    'test/slow/a.test.js',
  ],
  ['pylintrc', '[MAIN]\nignore-paths=old\n', 'old', 'lib/a.py', 'old/a.py'],
])('what is left out at its new place is told: %s: %j', (path, text, words, from, to) => {
  const [found, ...more] = told(path, text, from, to);
  expect(found?.replace(/^\S+ /, '')).toBe(taken(words, from, to));
  expect(more).toEqual([]);
});

test.each([
  ['.eslintignore', 'old/*\n', 'old/*', 'old/a.js', 'lib/a.js'],
  ['pyproject.toml', '[tool.black]\nexclude = "old/"\n', 'old/', 'old/a.py', 'lib/a.py'],
  [
    'package.json',
    '{"jest": {"testPathIgnorePatterns": ["<rootDir>/slow/"]}}',
    '<rootDir>/slow/',
    'slow/a.js',
    'test/a.js',
  ],
])('and what is not any more: %s: %j', (path, text, words, from, to) => {
  expect(told(path, text, from, to).map(each => each.replace(/^\S+ /, ''))).toEqual([freed(words, from, to)]);
});

test.each([
  ['.pre-commit-config.yaml', 'exclude: ^(samples|kit|doc)\n', 'kit/a.py', 'kit/b/a.py'],
  ['.pre-commit-config.yaml', 'exclude: ^kit\n', 'lib/a.py', 'src/kit/a.py'],
  ['.gitignore', 'out/*\n!out/a.py\n', 'lib/a.py', 'out/a.py'],
  ['.gitignore', '# build/\n', 'lib/a.py', 'build/a.py'],
  ['.gitignore', '/build\n', 'lib/a.py', 'lib/build/a.py'],
  ['.gitignore', 'old/\n', 'old/a.py', 'lib/a.py'],
  ['.eslintignore', 'vendor\n', 'a.md', 'vendor/a.md'],
  ['pyproject.toml', '[tool.black]\nexclude = "gen/"\n', 'a.js', 'gen/a.js'],
  ['pyproject.toml', '[tool.other]\nexclude = "gen/"\n', 'a.py', 'gen/a.py'],
  ['tsconfig.json', '{"exclude": ["scripts"]}', 'lib/a.ts', 'lib/scripts/a.ts'],
  ['pylintrc', '[MAIN]\nignore-paths=old\n', 'lib/a.py', 'lib/old/a.py'],
])('look-alikes stay: %s: %j', (path, text, from, to) => {
  expect(told(path, text, from, to)).toEqual([]);
});
