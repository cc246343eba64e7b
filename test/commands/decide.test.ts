import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { main } from '../../bin/main.ts';
import { readerOf } from '../../bin/reader.ts';
import { TestRepository } from '../support/repository.ts';

const PLAN = `# One library

## Phase 1: Gather

1. Move \`src/apples.py\` to \`lib/apples.py\` or \`lib/core/apples.py\`
2. Relocate bread somewhere.
`;

vi.setConfig({ testTimeout: 120_000 });

let repo: TestRepository;
beforeEach(() => {
  repo = new TestRepository();
  repo.commit('begin', { 'src/apples.py': 'A = 1\n', 'src/bread.py': 'B = 1\n', 'plan.md': PLAN });
});
afterEach(() => repo.remove());

const ioOf = () => {
  const said = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      said.out += text;
    },
    err: (text: string) => {
      said.err += text;
    },
    env: { ...repo.environment, XDG_CONFIG_HOME: join(repo.root, '.git/config-home') },
    cwd: repo.root,
    interactive: false,
  };
  return { said, io };
};

async function run(...args: string[]) {
  const { said, io } = ioOf();
  const code = await main(args, io);
  return { code, ...said };
}

describe('decide', () => {
  test('answers what --auto leaves to a person, with the reason in the record', async () => {
    expect((await run('plan.md', '--auto')).code).toBe(3);
    const moved = await run(
      'decide',
      'plan.md',
      'src/apples.py',
      'to',
      'lib/core/apples.py',
      '--why',
      'as agreed',
    );
    expect(moved.code).toBe(0);
    expect((await run('decide', 'plan.md', ':6', 'move', 'src/bread.py', 'to', 'lib/bread.py')).code).toBe(0);
    expect(await run('plan.md', '--auto')).toMatchObject({ code: 0 });
    expect(existsSync(join(repo.root, 'lib/core/apples.py'))).toBe(true);
    expect(existsSync(join(repo.root, 'lib/bread.py'))).toBe(true);
    expect((await run('report', 'plan.md', '--json')).out).toContain('as agreed');
  });

  test('gives the repository back, also where it refuses', async () => {
    const lock = join(repo.root, '.git/reorg-tui/session.lock');
    for (const [words, code] of [
      [['skip'], 0],
      [['to', '../out.py'], 1],
      [['keep', 'src/bread.py'], 1],
    ] as const) {
      expect((await run('decide', 'plan.md', 'src/apples.py', ...words)).code).toBe(code);
      expect(existsSync(lock)).toBe(false);
    }
  });

  test('can say what a line of a committed phase means: it is done in a phase of its own', async () => {
    repo.commit('a clear plan', { 'clear.md': PLAN.replace(' or `lib/core/apples.py`', '') });
    await run('decide', 'clear.md', 'src/apples.py', 'accept');
    await run('clear.md', '--auto');
    expect(existsSync(join(repo.root, 'lib/apples.py'))).toBe(true);
    expect((await run('decide', 'clear.md', ':6', 'move src/bread.py to lib/bread.py')).code).toBe(0);
    expect(await run('clear.md', '--auto')).toMatchObject({ code: 0 });
    expect(existsSync(join(repo.root, 'lib/bread.py'))).toBe(true);
  });

  test('writes what a line means into the plan that `read --yaml` prints', async () => {
    await run('decide', 'plan.md', ':6', 'move src/bread.py to lib/bread.py');
    expect((await run('read', 'plan.md', '--yaml')).out).toContain(
      '- move: src/bread.py\n            to: lib/bread.py',
    );
  });

  test('takes a choice for a line: it is for all that the line says, beside steps that are named', async () => {
    await run('decide', 'plan.md', ':6', 'move src/bread.py to lib/bread.py');
    const done = JSON.parse((await run('decide', 'plan.md', 'src/apples.py,:6', 'skip', '--json')).out);
    expect(done.decided.map(({ from, state }: Record<string, string>) => [from, state])).toEqual([
      ['src/apples.py', 'skipped'],
      ['src/bread.py', 'skipped'],
    ]);
  });

  test('takes a list, in which a line may get a meaning and be decided', async () => {
    const list = [
      ':6 read "move src/bread.py -> lib/bread.py" # it is all in lib',
      'src/bread.py to lib/loaf.py',
      '1.1 to lib/core/apples.py # as agreed',
    ];
    writeFileSync(join(repo.root, '.git/list'), list.join('\n'));
    const done = await run('decide', 'plan.md', '--from', '.git/list', '--brief');
    expect([done.code, done.out.split('\n')[0]]).toEqual([
      0,
      expect.stringContaining('3 decisions of .git/list'),
    ]);
    expect((await run('plan.md', '--auto')).code).toBe(0);
    expect(repo.run('ls-files', 'lib', 'src').split('\n').filter(Boolean)).toEqual([
      'lib/core/apples.py',
      'lib/loaf.py',
    ]);
    const { steps } = JSON.parse((await run('report', 'plan.md', '--json')).out);
    expect(steps.map(({ why }: Record<string, string>) => why)).toContain('as agreed');
  });

  test('names the line of a list that cannot be, and what is written down besides', async () => {
    writeFileSync(join(repo.root, '.git/list'), '1.1 skip\n:6 read "move src/z.py -> lib/z.py"\n');
    const refused = await run('decide', 'plan.md', '--from', '.git/list');
    expect(refused.code).toBe(1);
    expect(refused.err).toMatch(/Line 2 of the list: .*not there.* Written down are: line 1\./s);
    writeFileSync(join(repo.root, '.git/list'), '1.1 skip\n1.1 explode\n');
    expect(await run('decide', 'plan.md', '--from', '.git/list')).toMatchObject({
      code: 2,
      err: expect.stringMatching(/Line 2 of the list: .* Nothing was written down\./),
    });
  });

  test('reads a list from standard input', async () => {
    const { said, io } = ioOf();
    const code = await main(['decide', 'plan.md', '--from', '-'], {
      ...io,
      input: async () => '1.1 to lib/apples.py\n',
    });
    expect([code, said.err]).toEqual([0, '']);
  });

  test('undo says for programs what it took back, and what can be done then', async () => {
    await run('decide', 'plan.md', '1.1', 'to', 'lib/apples.py');
    await run('decide', 'plan.md', ':6', 'nothing');
    expect((await run('plan.md', '--auto')).code).toBe(0);
    const undone = await run('undo', 'plan.md', '--brief');
    expect([undone.code, undone.out]).toEqual([
      0,
      expect.stringMatching(/^✓ .*\n> reorg-tui plan\.md --auto/),
    ]);
    const again = await run('undo', 'plan.md', '--json');
    expect([again.code, JSON.parse(again.out)]).toEqual([
      1,
      expect.objectContaining({ done: false, next: [] }),
    ]);
  });

  test('a report that is written to a file says what is in it with --brief', async () => {
    await run('decide', 'plan.md', '1.1', 'to', 'lib/apples.py');
    const told = await run('report', 'plan.md', '--markdown', '--out', '.git/description.md', '--brief');
    expect(told.out).toMatch(/^0 of 1 phases committed/);
    expect(readFileSync(join(repo.root, '.git/description.md'), 'utf8')).toContain('Carries out the plan');
  });

  test.each([
    [['decide', 'plan.md', '1.1', 'explode'], 2, 'is no choice'],
    [['decide', 'plan.md', '9.9', 'skip'], 2, 'no step and no file'],
    [['decide', 'plan.md', ':6', 'skip'], 2, 'Line 6 of the plan says nothing that could be decided'],
    [['decide', 'plan.md', '1.1', 'skip', '--from', 'list'], 1, 'list: there is no such file'],
    [['decide', 'plan.md', '--from', '-'], 2, 'standard input'],
    [['decide', 'plan.md'], 2, 'needs a plan, and a step'],
    [['decide', 'plan.md', '1.1', 'to', '../out.py'], 1, 'out of the repository'],
    [['decide', 'plan.md', ':6', 'move src/z.py to lib/z.py'], 1, 'not there'],
  ])('%j is refused', async (args, code, why) => {
    const done = await run(...args);
    expect(done.code).toBe(code);
    expect(done.err).toContain(why);
  });
});

describe("the person's own reader", () => {
  const answer = (operations: object[]) => `printf '%s' '${JSON.stringify({ operations })}'`;
  const read = async (command: string) =>
    JSON.parse((await run('read', 'plan.md', '--json', '--reader', command)).out);
  const told = ({ operations }: { operations: { from: string; to: string; certainty: string }[] }) =>
    operations.map(({ from, to, certainty }) => `${from} ${to} ${certainty}`);

  test('that reads rightly makes surer what we read, and adds what we did not', async () => {
    const reading = await read(
      answer([
        { line: 5, kind: 'move', from: 'src/apples.py', to: 'lib/apples.py' },
        { line: 6, kind: 'move', from: 'src/bread.py', to: 'lib/bread.py' },
      ]),
    );
    expect(told(reading)).toEqual([
      'src/apples.py lib/apples.py likely',
      'src/bread.py lib/bread.py unclear',
    ]);
  });

  test.each([
    ['foreign paths', answer([{ line: 5, kind: 'delete', from: '/etc/hosts' }])],
    ['nonsense', 'echo as you wish'],
    ['an error', 'echo no network >&2; exit 7'],
  ])('that answers with %s changes nothing, and that is told', async (_, command) => {
    const plain = JSON.parse((await run('read', 'plan.md', '--json')).out);
    const reading = await read(command);
    expect(told(reading)).toEqual(told(plain));
    expect(reading.findings.some(({ code }: { code: string }) => code === 'reader-refused')).toBe(true);
  });

  test('that takes too long is ended', async () => {
    const { helper } = await readerOf({ readerCommand: 'sleep 600' }, ioOf().io, undefined, 50);
    await expect(helper!.ask('')).rejects.toThrow('no answer within');
  });

  test('that is given up is ended', async () => {
    const { helper } = await readerOf({ readerCommand: 'sleep 600' }, ioOf().io, AbortSignal.abort());
    await expect(helper!.ask('')).rejects.toThrow('given up');
  });

  test('is asked once for the same plan, and never because a repository says so', async () => {
    const count = join(repo.root, '.git/asked');
    const command = `echo asked >> ${count}; ${answer([])}`;
    await run('plan.md', '--auto', '--reader', command);
    await run('plan.md', '--auto', '--reader', command);
    expect(readFileSync(count, 'utf8')).toBe('asked\n');
    repo.write({ '.reorg-tui.yaml': `reader: "echo asked >> ${count}"\n` });
    await run('read', 'plan.md');
    expect(readFileSync(count, 'utf8')).toBe('asked\n');
  });

  test('what it alone read and a person accepted is what the person says, also where there is no reader', async () => {
    const command = answer([{ line: 6, kind: 'move', from: 'src/bread.py', to: 'lib/bread.py' }]);
    expect((await run('plan.md', '--auto', '--reader', command)).code).toBe(3);
    expect(existsSync(join(repo.root, 'lib/bread.py'))).toBe(false);
    expect((await run('decide', 'plan.md', 'src/bread.py', 'accept')).code).toBe(0);
    expect((await run('read', 'plan.md', '--yaml')).out).toContain('- move: src/bread.py');
  });
});

describe('a file that is to be created', () => {
  test('gets the text that the plan gives, and is left to a person where that is none or not well formed', async () => {
    const plan = [
      '# Add',
      '',
      '1. Create `lib/limits.py`:',
      '',
      '   ```python',
      '   MOST = 5',
      '   ```',
      '',
      '2. Create `lib/broken.py`:',
      '',
      '   ```python',
      '   MOST = (5',
      '   ```',
      '',
      '3. Create `lib/notes.md`',
      '',
    ].join('\n');
    repo.commit('what to add', { 'add.md': plan });
    const { code, out } = await run('add.md', '--auto', '--json');
    expect(code).toBe(3);
    const { unfinished } = JSON.parse(out);
    expect(unfinished.map(({ line }: { line: number }) => line)).toEqual([9, 15]);
    await run('decide', 'add.md', 'lib/broken.py', 'skip');
    await run('decide', 'add.md', 'lib/notes.md', 'skip');
    expect(await run('add.md', '--auto')).toMatchObject({ code: 0 });
    expect(readFileSync(join(repo.root, 'lib/limits.py'), 'utf8')).toBe('MOST = 5\n');
    expect(existsSync(join(repo.root, 'lib/broken.py'))).toBe(false);
  });
});
