import { describe, expect, test } from 'vitest';
import { plain, scan } from '../../../src/plan/text/scan.ts';

const seen = (text: string): string =>
  scan(text)
    .map(token =>
      token.type === 'name'
        ? `<${token.name.path}>`
        : token.type === 'right'
          ? '→'
          : token.type === 'left'
            ? '←'
            : token.text,
    )
    .join(' ');

describe('scan', () => {
  test.each([
    ['Move `a/b.py` → `c.py` (merged)', 'Move <a/b.py> → <c.py> ( merged )'],
    ['a.py->b.py', '<a.py> → <b.py>'],
    ['`a.py → b.py`', '<a.py> → <b.py>'],
    ['a/*.js => b/*.js', '<a/*.js> → <b/*.js>'],
    ['`b.py` ← `a.py`', '<b.py> ← <a.py>'],
    ['`a.py, b.py`', '<a.py> , <b.py>'],
    ['**`a.py`** and [`b.py`](src/b.py)', '<a.py> and <b.py>'],
    ['~~`a.py` → `b.py`~~ `c.py`', '<c.py>'],
    ['**Move**: __init__.py', 'Move : <__init__.py>'],
    ['see https://x.y/z.py', 'see https://x.y/z.py'],
    ['`from x import y` stays', 'from x import y stays'],
    ['a.py<br>b.py', '<a.py> ; <b.py>'],
    ['从`a.py`移动到`b/`。', '从 <a.py> 移动到 <b> 。'],
  ])('%s', (text, expected) => expect(seen(text)).toBe(expected));

  test('plain words have no markup', () => expect(plain('**a** `b` [c](d) ~~e~~')).toBe('a b c'));
});
