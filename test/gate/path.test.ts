import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isObjectId, objectId } from '../../src/gate/object.ts';
import { pathProblem, refused } from '../../src/gate/path.ts';

describe('the gate for paths', () => {
  it.each([
    'a',
    'a/b.py',
    '.github/CODEOWNERS',
    '.gitignore',
    'git/x',
    'a/.gitx',
    'git~2/x',
    'über datei.txt',
    '-dash',
    '[x]*.txt',
    'a/...',
    'c:x'.slice(2),
  ])('lets %j through', path => {
    expect(refused(path)).toBeUndefined();
  });

  it.each([
    ['', 'bad-path'],
    ['/etc/passwd', 'outside-repository'],
    ['C:\\x', 'outside-repository'],
    ['~/x', 'outside-repository'],
    ['../x', 'outside-repository'],
    ['a/../../x', 'outside-repository'],
    ['a\\..\\..\\x', 'outside-repository'],
    ['a//b', 'bad-path'],
    ['a/./b', 'bad-path'],
    ['a/', 'bad-path'],
    ['a\nb', 'bad-path'],
    ['a/\u001b]0;t\u0007', 'bad-path'],
    ['.git/hooks/pre-commit', 'bad-path'],
    ['sub/.GIT/config', 'bad-path'],
    ['.git', 'bad-path'],
    ['.git ./hooks/x', 'bad-path'],
    ['.git...', 'bad-path'],
    ['.git::$INDEX_ALLOCATION/config', 'bad-path'],
    ['git~1/x', 'bad-path'],
    ['GIT~1/hooks/x', 'bad-path'],
    ['git~1 ', 'bad-path'],
    ['a\\.git\\hooks\\x', 'bad-path'],
    ['.g\u200cit/config', 'bad-path'],
    ['.git\ufeff/config', 'bad-path'],
    ['lat\udce9in.txt', 'bad-path'],
    ['x'.repeat(256), 'bad-path'],
    ['ä'.repeat(128), 'bad-path'],
  ])('refuses %j', (path, code) => {
    expect(refused(path)).toMatchObject({ code });
    expect(pathProblem(path)).toMatch(/\.$/);
  });

  it('refuses a link where git reads settings, and nothing else there', () => {
    expect(refused('.gitmodules')).toBeUndefined();
    expect(refused('a/.GITMODULES', '120000')).toMatchObject({ code: 'bad-path' });
    expect(refused('gitmod~1', '120000')).toMatchObject({ code: 'bad-path' });
    expect(refused('a/link', '120000')).toBeUndefined();
  });

  it('refuses every name that a file system takes for .git', () => {
    const ignored = fc.constantFrom('', '\u200c', '\u202e', '\u206a', '\ufeff');
    const letters = fc
      .tuple(...['.', 'g', 'i', 't'].map(one => fc.tuple(fc.constantFrom(one, one.toUpperCase()), ignored)))
      .map(parts => parts.flat().join(''));
    const ends = fc.constantFrom('', '.', ' ', '. .', ':x', ' :stream');
    fc.assert(
      fc.property(
        letters,
        ends,
        fc.constantFrom('', 'a/'),
        fc.constantFrom('', '/b'),
        (name, end, before, after) => {
          expect(refused(`${before}${name}${end}${after}`)).toMatchObject({ code: 'bad-path' });
        },
      ),
    );
  });
});

describe('the gate for objects', () => {
  it.each(['a'.repeat(40), '0'.repeat(64)])('lets %j through', id => {
    expect(objectId(id)).toBe(id);
  });

  it.each([
    '',
    'HEAD',
    '--output=x',
    'a'.repeat(39),
    'A'.repeat(40),
    `${'a'.repeat(40)}\n`,
    `${'a'.repeat(40)}^{tree}`,
    1,
  ])('refuses %j', value => {
    expect(isObjectId(value)).toBe(false);
    expect(() => objectId(value as string)).toThrow(TypeError);
  });
});
