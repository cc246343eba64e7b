import { describe, expect, test } from 'vitest';
import { parseName } from '../../../src/plan/text/name.ts';

const code = (text: string) => parseName(text, { quoted: true });
const word = (text: string) => parseName(text, { quoted: false });

describe('parseName', () => {
  test.each([
    ['src/a.py', 'src/a.py'],
    ['./src//a.py', 'src/a.py'],
    ['src\\win\\a.cs', 'src/win/a.cs'],
    ['“a.py”', 'a.py'],
    ['\u202asrc/a.py\u200b', 'src/a.py'],
    ['my docs/read me.txt', 'my docs/read me.txt'],
    ['app/[slug]/page.tsx', 'app/[slug]/page.tsx'],
    ['app/(auth)/page.tsx', 'app/(auth)/page.tsx'],
    ['.github/workflows/ci.yml', '.github/workflows/ci.yml'],
    ['日本/設定.py', '日本/設定.py'],
  ])('reads %s', (text, path) => expect(code(text)).toMatchObject({ path, directory: false }));

  test.each([
    'https://a.b/c.py',
    'foo()',
    'a = b',
    '--flag',
    '$HOME/x',
    '<path>',
    'a; b',
    '2.0.0',
    '24/24',
    '...',
    'src/{name}/x.py',
    'pip install x; y',
  ])('knows that %s is none', text => expect(code(text)).toBeUndefined());

  test('sees folders, patterns and parts of files', () => {
    expect(code('src/')).toMatchObject({ path: 'src', directory: true });
    expect(code('src/*.{js,ts}')).toMatchObject({ glob: true });
    expect(code('src/a.py:10-40')).toMatchObject({ path: 'src/a.py', range: '10-40' });
    expect(code('./')).toMatchObject({ path: '', directory: true });
  });

  test('trusts what looks like a path, and nothing else', () => {
    for (const text of ['a.py', 'src/a', 'Makefile', '.env', 'a/b/c']) expect(code(text)?.weak).toBe(false);
    for (const text of ['set', 'Tag', 'Node.js', 'a.b.Tag']) expect(code(text)?.weak).toBe(true);
    expect(word('and/or')?.weak).toBe(true);
    expect(word('parse/build/emit')?.weak).toBe(true);
  });

  test('takes the mark behind a word off, not the one in a name', () => {
    expect(word('a.py,')?.path).toBe('a.py');
    expect(word('__init__.py.')?.path).toBe('__init__.py');
    expect(word('a\\_b.py')?.path).toBe('a_b.py');
  });
});
