import { describe, expect, it } from 'vitest';
import { moving } from '../../moving.ts';

const HEAD = 'HERE = Path(__file__).resolve().parent\n';

/** What becomes of a script that goes into a folder further down, with all that stands beside it. */
async function script(text: string, files: Record<string, string> = {}, moves: Record<string, string> = {}) {
  const { changed, references } = await moving({
    files: { 'tools/run.py': text, 'tools/other.py': 'x = 1\n', 'docs/a.md': '', ...files },
    moves: { 'tools/run.py': 'ci/tools/run.py', 'tools/other.py': 'ci/tools/other.py', ...moves },
    roots: [''],
  });
  return { text: changed['tools/run.py'] ?? text, decisions: references.map(({ decision }) => decision) };
}

describe('climbs over a constant', () => {
  it.each([
    ['sys.path.insert(0, str(HERE.parent))\n', 'sys.path.insert(0, str(HERE.parent.parent))\n'],
    ['ROOT = HERE.parent\nD = ROOT / "docs"\n', 'ROOT = HERE.parent.parent\nD = ROOT / "docs"\n'],
    ['D = HERE.parent / "docs"\n', 'D = HERE.parent.parent / "docs"\n'],
    ['D = HERE.parents[0] / "docs"\n', 'D = HERE.parents[1] / "docs"\n'],
    ['D = os.path.dirname(HERE)\n', 'D = os.path.dirname(os.path.dirname(HERE))\n'],
    ['D = join(dirname(HERE), "docs")\n', 'D = join(dirname(dirname(HERE)), "docs")\n'],
    ['print(HERE / "other.py", HERE.parent)\n', 'print(HERE / "other.py", HERE.parent.parent)\n'],
    ['def f():\n    return HERE.parent\n', 'def f():\n    return HERE.parent.parent\n'],
  ])('%s', async (text, after) => {
    const { text: found, decisions } = await script(HEAD + text);
    expect(found).toBe(HEAD + after);
    expect(decisions.every(decision => decision === 'rewritten' || decision === 'left')).toBe(true);
  });

  it.each([
    'print(HERE)\n',
    'say("HERE.parent")  # HERE.parent\n',
    'D = node.parent\n',
    'D = self.HERE.parent\n',
    'D = HERE.parent / "tools" / "other.py"\n',
  ])('%s stays', async text => {
    expect((await script(HEAD + text)).text).toBe(HEAD + text);
  });

  it.each([
    'D = HERE / ".."\n',
    'D = (HERE / ".." / "docs").resolve()\n',
    'D = os.path.join(HERE, "..")\n',
    'D = os.path.join(HERE, "..", "docs")\n',
  ])('%s is asked', async text => {
    const found = await script(HEAD + text);
    expect(found.text).toBe(HEAD + text);
    expect(found.decisions).toContain('asked');
  });

  it.each([
    'D = HERE / ".." / "tools" / "other.py"\n',
    'D = os.path.join(HERE, "other.py")\n',
    'D = HERE / ".hidden"\n',
  ])('%s is no question', async text => {
    const found = await script(HEAD + text);
    expect(found).toMatchObject({ text: HEAD + text });
    expect(found.decisions).not.toContain('asked');
  });

  it('what goes along is where it was', async () => {
    const text = `${HEAD}D = HERE.parent / "docs"\n`;
    const found = await script(text, {}, { 'docs/a.md': 'ci/docs/a.md' });
    expect(found.text).toBe(text);
    expect(found.decisions.includes('asked')).toBe(false);
  });

  it('a constant that is counted anew is climbed as before', async () => {
    const { changed } = await moving({
      files: { 'tools/run.py': `${HEAD}D = HERE.parent\n`, 'tools/stays.py': '' },
      moves: { 'tools/run.py': 'tools/release/run.py' },
      roots: [''],
    });
    expect(changed['tools/run.py']).toBe('HERE = Path(__file__).resolve().parent.parent\nD = HERE.parent\n');
  });
});
