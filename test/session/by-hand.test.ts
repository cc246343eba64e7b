import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Replaying } from '../support/replaying.ts';

let two: Replaying;
beforeEach(() => {
  two = new Replaying();
});
afterEach(() => two.remove());

const held = (path: string) => execFileSync('git', ['show', `HEAD:${path}`], { cwd: two.first.root });
const picture = (words: string) => Buffer.from(`\0${words}`);
function draw(files: Readonly<Record<string, string>>): void {
  two.first.write(Object.fromEntries(Object.keys(files).map(path => [path, ''])));
  for (const [path, words] of Object.entries(files))
    writeFileSync(join(two.first.root, path), picture(words));
  two.first.commit('draw', {});
}

test.each([
  { title: 'onto one of them', to: 'a.png', style: 'weave' },
  { title: 'at a third place', to: 'out/c.png', style: 'weave' },
  { title: 'at a third place, without merge commits', to: 'out/c.png', style: 'linear' },
] as const)(
  'of two pictures that differ none goes by itself; a person keeps one, $title',
  async ({ to, style }) => {
    const lines =
      to === 'a.png'
        ? '1. Merge `b.png` into `a.png`\n'
        : `1. Merge \`a.png\` and \`b.png\` into \`${to}\`\n`;
    two.first.commit('plan', { 'plan.md': `# Plan\n\n${lines}` });
    draw({ 'a.png': 'elder' });
    draw({ 'b.png': 'younger' });
    const engine = await two.start(two.first, { style });
    await engine.prepare();
    const items = engine.overview().phases[0]?.items ?? [];
    const pair = items.find(({ copies }) => copies?.length === 2);
    expect(pair).toMatchObject({ state: 'person', proposal: { sure: false, choice: { kind: 'keep' } } });
    const { id } = pair!.operation;
    await expect(engine.decide(id, { kind: 'accept' })).rejects.toThrow('no texts that can be merged');
    for (const { operation } of items)
      if (operation.id !== id) await engine.decide(operation.id, { kind: 'accept' });
    await engine.decide(id, { kind: 'keep', path: 'b.png' });
    expect(await engine.commit(1, () => {})).toMatchObject({ ok: true });
    expect(held(to)).toEqual(picture('younger'));
    expect(
      two.first
        .run('ls-files')
        .split('\n')
        .filter(path => path.endsWith('.png')),
    ).toEqual([to]);
  },
);

test('a text that a person wrote for a file that only moves is what stands there, with its imports followed', async () => {
  two.first.commit('begin', {
    'plan.md':
      '# Plan\n\n## Phase 1: Go\n\n1. Move `old/a.py` to `new/deep/a.py`\n2. Move `old/b.py` to `new/b.py`\n',
    'old/__init__.py': '',
    'old/a.py': 'from .b import B\n\nprint(B)\n',
    'old/b.py': 'B = 1\n',
  });
  const engine = await two.start(two.first);
  await engine.decide('1.1:old/a.py', { kind: 'edit', text: 'from .b import B\n\nprint(B + 1)\n' });
  expect((await engine.preview('1.1:old/a.py')).text).toContain('B + 1');
  await engine.decide('1.2:old/b.py', { kind: 'accept' });
  expect(await engine.commit(1, () => {})).toMatchObject({ ok: true });
  expect(held('new/deep/a.py').toString()).toMatch(/^from (\.\.|new\.)b import B\n\nprint\(B \+ 1\)\n$/);
});

test('no text can be written for a file that goes', async () => {
  two.first.commit('begin', {
    'plan.md': '# Plan\n\n## Phase 1: Go\n\n1. Delete `old/a.py`\n',
    'old/a.py': 'A = 1\n',
  });
  const engine = await two.start(two.first);
  await expect(engine.decide('1.1:old/a.py', { kind: 'edit', text: 'A = 2\n' })).rejects.toThrow(
    'leaves no file',
  );
});
