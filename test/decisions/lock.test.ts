import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { takeLock } from '../../src/decisions/lock.ts';

let home: string;
let path: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'reorg-lock-'));
  path = join(home, 'deep/session.lock');
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const NOW = new Date('2026-03-04T05:06:07Z');
const held = (holder: object) => writeFileSync(path, JSON.stringify(holder));

it('is held until it is given back, and leaves nothing', async () => {
  const lock = await takeLock(path, NOW);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() });
  await lock.release();
  expect(readdirSync(join(home, 'deep'))).toEqual([]);
});

it('may be taken by its own process again', async () => {
  const lock = await takeLock(path, NOW);
  await (await takeLock(path, NOW)).release();
  expect(readdirSync(join(home, 'deep'))).toEqual(['session.lock']);
  await lock.release();
});

it('of a process that runs is not taken: it says whose it is, and since when', async () => {
  await (await takeLock(path, NOW)).release();
  const other = spawn('sleep', ['60']);
  try {
    held({ pid: other.pid, host: hostname(), since: NOW.toISOString() });
    await expect(takeLock(path, NOW)).rejects.toThrow(`process ${other.pid}, since 2026-03-04T05:06:07.000Z`);
    expect(readdirSync(join(home, 'deep'))).toEqual(['session.lock']);
  } finally {
    other.kill();
  }
});

it('of another machine is not taken: it says which file to delete', async () => {
  await (await takeLock(path, NOW)).release();
  held({ pid: 1, host: 'elsewhere', since: NOW.toISOString() });
  await expect(takeLock(path, NOW)).rejects.toThrow(/process 1 on elsewhere.*delete .*session\.lock/);
});

it('of a process that is no more is taken over', async () => {
  await (await takeLock(path, NOW)).release();
  const { pid } = spawnSync('true');
  held({ pid, host: hostname(), since: NOW.toISOString() });
  await (await takeLock(path, NOW)).release();
});

it.runIf(process.platform === 'linux')(
  'of a process whose number another one has now is taken over',
  async () => {
    await (await takeLock(path, NOW)).release();
    held({ pid: process.ppid, host: hostname(), since: NOW.toISOString(), born: '1' });
    await (await takeLock(path, NOW)).release();
  },
);

it.each(['', '{"pid":', '[]', '{"pid":"1"}'])('that says nothing is taken over: %j', async text => {
  await (await takeLock(path, NOW)).release();
  writeFileSync(path, text);
  await (await takeLock(path, NOW)).release();
});
