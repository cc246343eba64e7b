import { describe, expect, test } from 'vitest';
import { scriptParts } from '../../../../src/references/languages/typescript/parts.ts';
import { scripts } from '../../../../src/references/languages/typescript/scripts.ts';
import { run } from './support.ts';

test.each([
  ['a.vue', '<p>x</p><script>a</script>', 'a'],
  ['a.astro', '---\na\n---\n<p>---</p>\n<script>b</script>\n', 'a b'],
  ['a.astro', '\n---\r\na\r\n---\r\n<p/>', 'a'],
  ['a.astro', '---\na("<script>b</script>")\n---\n', 'a("<script>b</script>")'],
  ['a.astro', '<p>\n---\na\n---\n</p>', ''],
  ['a.svelte', '---\na\n---\n<script>b</script>', 'b'],
  ['a.astro', '---\na\n', ''],
])('the scripts of %s: %j', (path, text, words) => {
  const parts = scriptParts(path, text);
  expect(parts.split(/\s+/).filter(Boolean).join(' ')).toBe(words);
  expect(parts).toHaveLength(text.length);
});

describe('a component of Astro', () => {
  const TEXT = `---
import Base from '../layouts/Base.astro';
import { a } from '../a';
const all = await Astro.glob('../posts/*.md');
if (!a) return Astro.redirect('/404');
---
<Base><p>import b from '../a';</p></Base>
<script>import { a } from '../a';</script>
`;

  test('imports in its front part and in its scripts', async () => {
    const moves = {
      'src/layouts/Base.astro': 'src/ui/Base.astro',
      'src/a.ts': 'src/core/b.ts',
      'src/posts/x.md': 'src/texts/x.md',
    };
    const answer = await run(scripts, { 'src/pages/index.astro': TEXT }, moves, Object.keys(moves));
    expect(answer.get('src/pages/index.astro')?.text).toBe(
      TEXT.replace('layouts/Base', 'ui/Base')
        .replaceAll("{ a } from '../a'", "{ a } from '../core/b'")
        .replace('posts', 'texts'),
    );
  });

  test('goes itself', async () => {
    const others = ['src/layouts/Base.astro', 'src/a.ts', 'src/posts/x.md'];
    const moves = { 'src/pages/index.astro': 'src/pages/en/index.astro' };
    const answer = await run(scripts, { 'src/pages/index.astro': TEXT }, moves, others);
    expect(answer.get('src/pages/index.astro')?.text).toBe(
      TEXT.replaceAll("from '../", "from '../../")
        .replace("glob('../", "glob('../../")
        .replace("b from '../../a'", "b from '../a'"),
    );
  });
});
