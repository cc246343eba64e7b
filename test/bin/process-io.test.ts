import { spawnSync } from 'node:child_process';
import { PassThrough, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import { drained, processIo } from '../../bin/process-io.ts';

function ends(tty: boolean, stdout: Writable = new PassThrough()) {
  const stream = (inner: Writable | PassThrough) => Object.assign(inner, { isTTY: tty });
  return {
    stdin: stream(new PassThrough()),
    stdout: stream(stdout),
    stderr: stream(new PassThrough()),
    cwd: () => '/here',
  } as unknown as NodeJS.Process;
}

test.each([
  { tty: true, TERM: 'xterm-256color', interactive: true },
  { tty: true, TERM: 'dumb', interactive: false },
  { tty: false, TERM: 'xterm-256color', interactive: false },
])('tty $tty and TERM=$TERM: interactive $interactive', ({ tty, TERM, interactive }) => {
  expect(processIo(ends(tty), { TERM }).interactive).toBe(interactive);
});

test('after the reader has gone, writing goes on without effect', async () => {
  const written: string[] = [];
  const broken = new Writable({
    write(chunk, _encoding, done) {
      written.push(String(chunk));
      done(Object.assign(new Error('write EPIPE'), { code: 'EPIPE' }));
    },
  });
  const io = processIo(ends(false, broken), {});
  io.out('one');
  await new Promise(resolve => broken.once('close', resolve));
  io.out('two');
  expect(written).toEqual(['one']);
});

test('a slow reader gets everything before the end', () => {
  const entry = new URL('../../bin/reorg-tui.ts', import.meta.url).pathname;
  const script = `"${process.execPath}" "${entry}" completions bash | (read -r line; wc -l)`;
  const lines = Number(spawnSync('bash', ['-c', script], { encoding: 'utf8' }).stdout);
  expect(lines).toBeGreaterThan(40);
});

test.each(['open', 'broken'])('waiting for an %s stream ends', async state => {
  const stream = new PassThrough();
  if (state === 'broken') stream.destroy();
  else stream.resume();
  await expect(drained(stream)).resolves.toBeUndefined();
});

test('a closed pipe does not show in the exit code', () => {
  const entry = new URL('../../bin/reorg-tui.ts', import.meta.url).pathname;
  const script = `set -o pipefail; "${process.execPath}" "${entry}" --help | true`;
  expect(spawnSync('bash', ['-c', script], { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
});
