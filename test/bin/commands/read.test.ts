import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { UsageError } from '../../../bin/command.ts';
import { command } from '../../../bin/commands/read.ts';
import { PlanError } from '../../../src/plan/errors.ts';
import { TestRepository } from '../../support/repository.ts';

const MODULE = 'def parse(text):\n    words = text.split()\n    return [word for word in words if word]\n';

let repository: TestRepository;

beforeAll(() => {
  repository = new TestRepository();
  repository.commit('Start', {
    'app/a.py': `from app.b import other\n\n\n${MODULE}`,
    'app/b.py': 'from app.c import third\n\n\ndef other():\n    return third\n',
    'app/c.py': 'import os\n\n\ndef third():\n    return os.name\n',
    'app/d.py': 'from app.a import parse\n\n\ndef fourth():\n    return parse\n',
    'app/old.py': '"""Facade."""\nfrom app.c import third  # noqa: F401\n',
    'app/user.py': 'from app.old import third\n',
    'app/broken.py': 'def oops(:\n    pass\n',
    'docs/a file.md': '# A\n',
  });
  repository.write({ 'scratch.py': 'x = 1\n' });
});

afterAll(() => repository.remove());

async function read(plan: string | Uint8Array, options: readonly string[] = [], columns?: number) {
  writeFileSync(join(repository.root, '.git', 'plan.md'), plan);
  let out = '';
  const code = await command.run(['.git/plan.md', ...options], {
    out: text => {
      out += text;
    },
    err: () => {},
    env: repository.environment,
    cwd: repository.root,
    columns,
    interactive: false,
  });
  return { code, out };
}

async function findings(plan: string): Promise<{ code: string; path?: string; evidence?: string[] }[]> {
  return JSON.parse((await read(plan, ['--json'])).out).findings;
}

describe('read', () => {
  test('prints what the plan means, and ends with 0 where nothing is wrong', async () => {
    const { code, out } = await read('# Plan\n\n1. Move `app/c.py` to `core/c.py`\n');
    expect(code).toBe(0);
    expect(out).toContain('move  app/c.py → core/c.py');
    expect(out).toContain('every line understood');
  });

  test('ends with 1 for an error or a line that was not understood', async () => {
    expect((await read('# Plan\n\n1. Move `app/none.py` to `core/`\n')).code).toBe(1);
    expect((await read('## Phase 1\n\n- Swap `app/a.py` and `app/b.py`\n')).code).toBe(1);
  });

  test('--json says for every line what became of it', async () => {
    const plan =
      '# Plan\n\nWhy: it grew.\n\n## Phase 1\n\n- Move `app/c.py` to `core/`\n- Swap `app/a.py` and `app/b.py`\n';
    const { operations, context, unread } = JSON.parse((await read(plan, ['--json'])).out);
    expect(operations).toMatchObject([{ kind: 'move', from: 'app/c.py', to: 'core/c.py', lines: [7] }]);
    expect(context.map(({ line }: { line: number }) => line)).toEqual([1, 3, 5]);
    expect(unread).toMatchObject([{ line: 8 }]);
  });

  test('--yaml is read back to the same', async () => {
    const { out } = await read('# Plan\n\n1. Move `app/c.py` to `core/c.py`\n', ['--yaml']);
    expect(out).toContain('move: app/c.py');
    expect((await read(out, ['--yaml'])).out).toBe(out);
  });

  test('breaks lines in a terminal only, and no path', async () => {
    const plan =
      '# Plan\n\n1. Move `docs/a file.md` to `documents of the project/guides/a file.md` because people look there first of all\n';
    const lines = (await read(plan, [], 60)).out.split('\n');
    expect(lines.filter(line => line.length > 60)).toEqual([]);
    expect(lines).toContain('       move  docs/a file.md');
    expect(lines).toContain('             → documents of the project/guides/a file.md');
    expect((await read(plan)).out.split('\n').some(line => line.length > 60)).toBe(true);
  });

  test.each([
    [[], 'needs one plan'],
    [['a.md', 'b.md'], 'needs one plan'],
    [['a.md', '--json', '--yaml'], 'not both'],
  ])('refuses %j', async (args, message) => {
    const io = { out: () => {}, err: () => {}, env: {}, cwd: repository.root, interactive: false };
    const failed = await command.run(args, io).catch((error: unknown) => error);
    expect(failed).toBeInstanceOf(UsageError);
    expect((failed as Error).message).toContain(message);
  });

  test('refuses what is no text', async () => {
    await expect(read(Uint8Array.from([0x89, 0x50, 0, 0, 0xff]))).rejects.toBeInstanceOf(PlanError);
    await expect(read(' \n')).rejects.toThrow('is empty');
  });
});

describe('the audit asks who imports what', () => {
  test('a merge that closes a cycle', async () => {
    const found = await findings('# Plan\n\n1. Merge `app/d.py` into `app/c.py`\n');
    expect(found).toContainEqual(
      expect.objectContaining({
        code: 'import-cycle',
        path: 'app/c.py',
        evidence: ['app/a.py', 'app/b.py', 'app/c.py'],
      }),
    );
    const plain = await findings('# Plan\n\n1. Move `app/d.py` to `core/d.py`\n');
    expect(plain.map(({ code }) => code)).not.toContain('import-cycle');
  });

  test('a facade that goes although it is imported', async () => {
    const found = await findings('# Plan\n\n1. Delete `app/old.py`\n');
    expect(found).toContainEqual(
      expect.objectContaining({ code: 'facade-in-use', path: 'app/old.py', evidence: ['app/user.py'] }),
    );
    const both = await findings('# Plan\n\n1. Delete `app/old.py`\n2. Delete `app/user.py`\n');
    expect(both.map(({ code }) => code)).not.toContain('facade-in-use');
  });

  test('a file with a syntax error', async () => {
    const found = await findings('# Plan\n\n1. Move `app/broken.py` to `core/`\n');
    expect(found).toContainEqual(expect.objectContaining({ code: 'does-not-parse', path: 'app/broken.py' }));
  });

  test('a file that git does not have', async () => {
    const found = await findings('# Plan\n\n1. Move `scratch.py` to `core/`\n');
    expect(found).toContainEqual(expect.objectContaining({ code: 'untracked-source', path: 'scratch.py' }));
  });
});
