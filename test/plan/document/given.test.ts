import { describe, expect, test } from 'vitest';
import { readOn } from '../support.ts';

const fence = (language: string, ...lines: string[]) => ['```'.concat(language), ...lines, '```'].join('\n');

async function given(plan: string) {
  const { operations } = await readOn(`# Plan\n\n## Phase 1: Add\n\n${plan}\n`, 'src/there.py');
  return Object.fromEntries(
    operations.filter(({ kind }) => kind === 'create').map(({ to, given }) => [to, given?.text]),
  );
}

describe('a file that is to be created holds', () => {
  test('the block of code below the line that asks for it', async () => {
    const block = fence('python', 'X = 1', '', '', 'def f():', '    return X');
    expect(await given(`Create \`src/a.py\`:\n\n${block}`)).toEqual({
      'src/a.py': 'X = 1\n\n\ndef f():\n    return X\n',
    });
  });

  test('the block inside of its item, without the indentation of the list', async () => {
    const block = fence('toml', 'a = 1', '  b = 2').replace(/^/gm, '   ');
    expect(await given(`1. Create \`src/a.toml\`\n\n${block}\n2. Create \`src/b.toml\``)).toEqual({
      'src/a.toml': 'a = 1\n  b = 2\n',
      'src/b.toml': undefined,
    });
  });

  test('what a command writes into it', async () => {
    const block = fence('bash', "cat > src/a.md << 'EOF'", '# A', '', '`b`', 'EOF', 'mkdir src/new');
    expect(await given(block)).toEqual({ 'src/a.md': '# A\n\n`b`\n' });
  });

  test.each([
    ['of several files', `Create \`src/a.py\` and \`src/b.py\`:\n\n${fence('python', 'X = 1')}`],
    ['after a list', `- Create \`src/a.py\`\n- Create \`src/b.py\`\n\n${fence('python', 'X = 1')}`],
    ['beside another', `Create \`src/a.py\`:\n\n${fence('python', 'X = 1')}\n\n${fence('python', 'X = 2')}`],
    ['of another language', `Create \`src/a.py\`:\n\n${fence('json', '{}')}`],
    ['of commands', `Create \`src/Makefile\`:\n\n${fence('bash', 'make all')}`],
  ])('and no block %s', async (_, plan) => {
    expect(Object.values(await given(plan)).every(text => text === undefined)).toBe(true);
  });

  test('a text with parts left out, which only a person can fill in', async () => {
    const partial = async (plan: string) =>
      (await readOn(`# Plan\n\n## Phase 1: Add\n\n${plan}\n`)).operations.map(({ given }) => given?.partial);
    expect(await partial(`Create \`a.py\`:\n\n${fence('python', 'X = 1', '# ... the rest')}`)).toEqual([
      true,
    ]);
    expect(await partial(fence('sh', 'cat > a.md <<EOF', '$HOME', 'EOF'))).toEqual([true]);
    expect(await partial(`Create \`a.py\`:\n\n${fence('python', 'X = [1, ..., 3]')}`)).toEqual([false]);
  });
});
