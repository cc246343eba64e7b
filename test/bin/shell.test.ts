import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { shellIn } from '../../bin/shell.ts';

const home = realpathSync(mkdtempSync(join(tmpdir(), 'reorg-shell-')));
afterAll(() => rmSync(home, { recursive: true, force: true }));

async function run(command: string, env: Record<string, string> = {}) {
  let said = '';
  const shell = shellIn({ env: { PATH: process.env.PATH, ...env } });
  const code = await shell(command, home, { EXTRA: 'given' }, text => {
    said += text;
  });
  return { code, said };
}

describe.skipIf(process.platform === 'win32')('a command of the user', () => {
  it('is the shell’s to read, and both its outputs are handed on', async () =>
    expect(await run('pwd && echo "$EXTRA" | tr a-z A-Z; echo wrong >&2; exit 3')).toEqual({
      code: 3,
      said: `${home}\nGIVEN\nwrong\n`,
    }));

  it('sees the environment, but nothing of a repository that git told us of', async () => {
    const env = { GIT_DIR: '/elsewhere', GIT_INDEX_FILE: '/elsewhere/index', NAME: 'mine' };
    expect((await run('echo "$NAME$GIT_DIR$GIT_INDEX_FILE"', env)).said).toBe('mine\n');
  });

  it('gets no input, and no letter is cut in two', async () => {
    expect(await run('cat')).toEqual({ code: 0, said: '' });
    expect((await run("printf '\\303'; sleep 0.05; printf '\\244'")).said).toBe('ä');
  });

  it('that a signal ends has failed', async () => expect((await run('kill -9 $$')).code).toBe(137));

  it('ends, with what it started, when it is given up', async () => {
    const end = new AbortController();
    const shell = shellIn({ env: { PATH: process.env.PATH } });
    const code = await shell('sleep 600 & echo begun; wait', home, {}, () => end.abort(), end.signal);
    // The answer comes when nobody has the output any more: `sleep` had it, too.
    expect(code).toBe(143);
  });

  it('leaves no listener behind', async () => {
    const before = process.listenerCount('SIGTERM') + process.listenerCount('exit');
    await run('true');
    expect(process.listenerCount('SIGTERM') + process.listenerCount('exit')).toBe(before);
  });
});
