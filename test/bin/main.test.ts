import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { describe, expect, test } from 'vitest';
import { type ExitCode, type Io, UsageError } from '../../bin/command.ts';
import { type Around, main } from '../../bin/main.ts';
import { GitError } from '../../src/git/run.ts';

type Row = NonNullable<Around['commands']>[number];

/** A command that answers with what it was given. */
function row(name: string, run: (args: readonly string[], io: Io) => Promise<ExitCode>): Row {
  const command = { help: `help of ${name}\n`, run };
  return {
    name,
    operands: 'PLAN',
    operand: 'plan',
    summary: `does ${name}`,
    options: [],
    load: async () => ({ command }),
  };
}

const echo = async (args: readonly string[], io: Io): Promise<ExitCode> => {
  io.out(`${args.join(' ')} in ${io.cwd}\n`);
  return 3;
};

const COMMANDS = [row('session', echo), row('read', echo), row('replay', echo)];

async function call(args: readonly string[], commands: readonly Row[] = COMMANDS, cwd = '/') {
  let out = '';
  let err = '';
  const io: Io = {
    out: text => {
      out += text;
    },
    err: text => {
      err += text;
    },
    env: {},
    cwd,
    interactive: false,
  };
  const code = await main(args, io, { commands });
  return { code, out, err };
}

describe('which command runs', () => {
  test('the one that is named, with the arguments after it and its own exit code', async () => {
    expect(await call(['read', 'plan.md', '--json'])).toEqual({
      code: 3,
      out: 'plan.md --json in /\n',
      err: '',
    });
  });

  test.each([
    { what: 'a path', args: ['docs/plan.md'] },
    { what: 'an option', args: ['--auto', 'plan.md'] },
    { what: 'nothing', args: [] },
  ])('the session, when the first argument is $what', async ({ args }) => {
    expect((await call(args)).out).toBe(`${args.join(' ')} in /\n`);
  });

  test('the session, when a file has a name that could be a command', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'reorg-main-'));
    writeFileSync(join(folder, 'plan'), '# Plan\n');
    expect((await call(['plan'], COMMANDS, folder)).out).toBe(`plan in ${folder}\n`);
  });

  test('none, when a word is neither command nor file: says so, with the nearest name', async () => {
    const { code, out, err } = await call(['raed', 'plan.md']);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain('`raed` is neither a command nor a plan that is here. Did you mean `read`?');
    expect((await call(['xyzzy'])).err).not.toContain('Did you mean');
  });
});

describe('what every command understands', () => {
  test.each([[['-C', '/usr', 'read']], [['read', '-C', '/usr']], [['--directory=/usr', 'read']]])(
    '%j runs in that directory',
    async args => {
      expect((await call(args)).out.trim()).toBe('in /usr');
    },
  );

  test('-C again is relative to the one before, as in git', async () => {
    expect((await call(['-C', '/usr', '-C', 'bin', 'read'])).out.trim()).toBe('in /usr/bin');
  });

  test('-C to a place that is not there is wrong usage', async () => {
    const { code, err } = await call(['-C', '/no/such/place', 'read']);
    expect(code).toBe(2);
    expect(err).toContain('there is no directory /no/such/place');
    expect((await call(['read', '-C'])).code).toBe(2);
  });

  test.each([[['--help']], [['-h']], [['help']]])('%j lists the commands', async args => {
    const { code, out } = await call(args);
    expect(code).toBe(0);
    expect(out).toMatch(/reorg-tui PLAN +does session/);
    expect(out).toMatch(/reorg-tui read PLAN +does read/);
    expect(out).toMatch(/3 +a person is needed/);
  });

  test.each([[['read', '--help']], [['--help', 'read']], [['help', 'read']], [['read', 'plan.md', '-h']]])(
    '%j is the help of read',
    async args => {
      expect(await call(args)).toEqual({ code: 0, out: 'help of read\n', err: '' });
    },
  );

  test('--version is the version of the manifest', async () => {
    expect((await call(['--version'])).out).toMatch(/^reorg-tui \d+\.\d+\.\d+\n$/);
  });

  test('an older Node gets help, and a sentence for everything else', async () => {
    const out: string[] = [];
    const say = (text: string) => out.push(text);
    const io = { out: say, err: say, env: {}, cwd: '/', interactive: false };
    const around = { commands: COMMANDS, node: '20.1.0' };
    expect(await main(['--help'], io, around)).toBe(0);
    expect(await main(['read', '--help'], io, around)).toBe(0);
    expect(await main(['read', 'plan.md'], io, around)).toBe(2);
    expect(out.at(-1)).toContain('Node 22 or newer is needed; this is 20.1.0.');
    expect(await main(['read', 'plan.md'], io, { ...around, node: '22.0.0' })).toBe(3);
  });

  test('words after -- are left to the command', async () => {
    expect((await call(['read', '--', '--help'])).out).toBe('-- --help in /\n');
  });
});

describe('an error of a command', () => {
  const failing = (error: unknown) => [row('read', () => Promise.reject(error))];

  test('wrong usage: the sentence and where help is, exit code 2', async () => {
    const { code, err } = await call(['read'], failing(new UsageError('read needs a PLAN.')));
    expect(code).toBe(2);
    expect(err).toBe('reorg-tui: read needs a PLAN.\n  `reorg-tui read --help` says what may stand here.\n');
  });

  test("an option that is none, as Node's reader of options finds it", async () => {
    const parse = row('read', async args => {
      parseArgs({ args: [...args], options: {} });
      return 0;
    });
    const { code, err } = await call(['read', '--colour'], [parse]);
    expect(code).toBe(2);
    expect(err).toBe(
      'reorg-tui: `--colour` is no option of this command.\n  `reorg-tui read --help` says what may stand here.\n',
    );
  });

  test('git: the command, the place, what git said, what to do; exit code 1', async () => {
    const { code, err } = await call(
      ['read', '-C', '/usr'],
      failing(new GitError(['commit', '-m', "it's"], 128, 'fatal: bad\n')),
    );
    expect(code).toBe(1);
    expect(err).toContain("`git commit -m 'it'\\''s'` failed in /usr with exit code 128.");
    expect(err).toContain('git said: fatal: bad');
  });

  test('a file that is not there: path and reason, no system code', async () => {
    const error = Object.assign(new Error('ENOENT: no such file or directory, open'), {
      code: 'ENOENT',
      path: '/x/plan.md',
      syscall: 'open',
    });
    expect((await call(['read'], failing(error))).err).toBe(
      'reorg-tui: /x/plan.md: there is no such file or directory.\n',
    );
  });

  test('git itself missing', async () => {
    const error = Object.assign(new Error('spawn git ENOENT'), {
      code: 'ENOENT',
      path: 'git',
      syscall: 'spawn git',
    });
    expect((await call(['read'], failing(error))).err).toContain('git was not found');
  });

  test('a mistake of the program: exit code 70, with the stack', async () => {
    const { code, err } = await call(['read'], failing(new TypeError('x is undefined')));
    expect(code).toBe(70);
    expect(err).toMatch(/a mistake in reorg-tui itself: x is undefined[\s\S]*at /);
  });
});
