import { describe, expect, it } from 'vitest';
import { rewrite } from '../../src/references/rewrite.ts';
import type { SourceFile } from '../../src/references/types.ts';

const world = { paths: new Set(['src/a.py', 'src/b.py', 'src/user.py', 'logo.svg']), roots: ['src', ''] };
const user = { path: 'src/user.py', text: 'from a import f\n' };

describe('rewrite', () => {
  it('answers for every text, in the order given, also for files that nobody reads', async () => {
    const files: SourceFile[] = [
      { path: 'logo.svg', text: 'a b' },
      user,
      { path: 'src/a.py', text: 'import b\n' },
      { path: 'src/a.py', text: 'from b import old\n' },
    ];
    const moves = new Map([
      ['src/a.py', 'src/c.py'],
      ['src/b.py', 'src/d.py'],
      ['logo.svg', 'img/logo.svg'],
    ]);
    const answers = await rewrite(files, world, moves);
    expect(answers.map(({ path, to, text, changed }) => [path, to, text, changed])).toEqual([
      ['logo.svg', 'img/logo.svg', 'a b', false],
      ['src/user.py', 'src/user.py', 'from c import f\n', true],
      ['src/a.py', 'src/c.py', 'import d as b\n', true],
      ['src/a.py', 'src/c.py', 'from d import old\n', true],
    ]);
  });

  it('says of each reference where it is, what it names, and what takes its place', async () => {
    const text = '\n  # é🎉\nfrom a import f\n';
    const [answer] = await rewrite([{ ...user, text }], world, new Map([['src/a.py', 'src/c.py']]));
    expect(answer?.references).toEqual([
      {
        path: 'src/user.py',
        line: 3,
        start: 14,
        end: 15,
        kind: 'import',
        text: 'a',
        target: 'src/a.py',
        decision: 'rewritten',
        reason: 'the module moves',
        replacement: 'c',
      },
    ]);
    expect(text.slice(14, 15)).toBe('a');
  });

  it('leaves the text of a file that goes', async () => {
    const [answer] = await rewrite(
      [user],
      world,
      new Map([
        ['src/user.py', null],
        ['src/a.py', 'src/c.py'],
      ]),
    );
    expect(answer).toEqual({ ...user, to: 'src/user.py', changed: false, references: [] });
  });

  it.each([
    ['a document', 'guide.md', 'See [the tool](tool.sh).\n'],
    ['a script', 'all.sh', 'sh tool.sh\n'],
    ['a program', 'src/all.ts', "import '../tool.js';\n"],
  ])('asks nothing of %s that goes together with what it names', async (_what, path, text) => {
    const paths = new Set([path, 'tool.sh', 'tool.js']);
    const moves = new Map([...paths].map(each => [each, null]));
    const [answer] = await rewrite([{ path, text }], { paths, roots: [''] }, moves);
    expect(answer?.references).toEqual([]);
  });

  it('has nothing to do without moves', async () => {
    const [answer] = await rewrite([user], world, new Map());
    expect(answer).toEqual({ ...user, to: 'src/user.py', changed: false, references: [] });
  });

  it('gives the same answer twice', async () => {
    const moves = new Map([['src/a.py', 'src/c.py']]);
    expect(await rewrite([user], world, moves)).toEqual(await rewrite([user], world, moves));
  });
});
