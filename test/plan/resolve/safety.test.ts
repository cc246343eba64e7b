import { describe, expect, test } from 'vitest';
import { safePath } from '../../../src/plan/resolve/safety.ts';
import { coded, readOn } from '../support.ts';

describe('safePath', () => {
  test.each([
    ['../x', '', 'outside-repository'],
    ['a/../../x', '', 'outside-repository'],
    ['/etc/passwd', '', 'outside-repository'],
    ['~/x', '', 'outside-repository'],
    ['C:/x', '', 'outside-repository'],
    ['.git/hooks/pre-commit', '', 'bad-path'],
    ['a/.GIT/config', '', 'bad-path'],
    ['a\0b', '', 'bad-path'],
  ])('%j is refused', (path, base, code) => expect(safePath(path, base)).toMatchObject({ code }));

  test('takes dots out', () => {
    expect(safePath('a/./b/../c')).toEqual({ path: 'a/c' });
    expect(safePath('../c', 'a/b')).toEqual({ path: 'a/c' });
  });
});

describe('no operation leaves the repository', () => {
  test.each([
    '- Move `a.py` to `../b.py`',
    '- Move `a.py` to `/tmp/b.py`',
    '- Move `../../a.py` to `b.py`',
    '```bash\nmv a.py ../../b.py\n```',
    '- Move `a.py` to `~/b.py`',
  ])('%s', async plan => {
    const reading = await readOn(`# P\n\n${plan}\n`, 'a.py', 'src/c.py');
    expect(reading.operations).toEqual([]);
    expect(coded(reading, 'outside-repository')).toHaveLength(1);
  });

  test('nor enters .git', async () => {
    const reading = await readOn('- Move `a.py` to `.git/hooks/a.py`\n- Create `.git/config.py`', 'a.py');
    expect(reading.operations).toEqual([]);
    expect(coded(reading, 'bad-path')).toHaveLength(2);
  });

  test('a slash in front of a path that the repository has is forgiven', async () => {
    const reading = await readOn('- Move `/src/a.py` to `/lib/a.py`', 'src/a.py', 'lib/b.py');
    expect(reading.operations).toMatchObject([{ from: 'src/a.py', to: 'lib/a.py' }]);
  });
});
